package earshot.alerts;

import earshot.insight.spike.Lately;
import earshot.insight.spike.Tally;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SavedSearch;
import earshot.model.TimeRange;
import earshot.storage.AlertStore;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Raises an alert for what a saved search found, unless the last one of that search still waits to
/// be looked at: what comes meanwhile is unread in the search itself.
final class Found {
  private static final Duration NEW = Duration.ofHours(1);

  private Found() {}

  static Optional<Alert> raise(
      Stores stores, SavedSearch search, List<Mention> mentions, Instant now) {
    // What an archive or a first reading brings is no news.
    List<Mention> fresh =
        mentions.stream()
            .filter(mention -> mention.at().isAfter(mention.storedAt().minus(NEW)))
            .sorted(Comparator.comparing(Mention::at).thenComparing(Mention::id).reversed())
            .toList();
    if (fresh.isEmpty()) return Optional.empty();
    AlertRule rule = rule(stores, search);
    boolean waits = stores.alerts().of(rule.id(), 1).stream().anyMatch(Alert::isOpen);
    if (waits || !rule.terms().enabled() || rule.standing().isMuted(now)) return Optional.empty();
    Instant from = fresh.getLast().at();
    Instant last = fresh.getFirst().at().plusMillis(1);
    AlertStore.Raising raising =
        new AlertStore.Raising(new TimeRange(from, last), now, evidence(rule, fresh).written());
    return stores.alerts().checked(rule, now, List.of(raising)).stream().findFirst();
  }

  private static AlertRule rule(Stores stores, SavedSearch search) {
    String query = AlertRules.queryOf(search);
    return stores.alertRules().all().stream()
        .filter(rule -> rule.terms().watched().measure() == Measure.EACH)
        .filter(rule -> rule.terms().watched().query().equals(query))
        .findFirst()
        .orElseGet(
            () ->
                stores
                    .alertRules()
                    .add(
                        new AlertRule.Terms(
                            search.name(),
                            new AlertRule.Watched(
                                Measure.EACH, Optional.empty(), query, BucketWidth.HOUR),
                            AlertRule.Manners.USUAL,
                            true),
                        search.made().byUser()));
  }

  private static Evidence evidence(AlertRule rule, List<Mention> fresh) {
    List<MentionId> ids = fresh.stream().map(Mention::id).toList();
    Tally tally = new Tally(fresh.size(), Tally.Crowd.NOBODY, 0, 0, Tally.Crowd.NOBODY);
    return new Evidence(
        rule.terms(),
        new Verdict(Verdict.State.ALERT, fresh.size(), fresh.size(), tally, 0, Optional.empty()),
        0,
        new Evidence.Seen(ids, List.of(), new Lately.Apart(0, 0, 0)),
        Optional.empty());
  }
}
