package earshot.alerts;

import earshot.insight.spike.Histories;
import earshot.insight.spike.Subject;
import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import earshot.model.SavedSearch;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Keeps the rules by which alerts are raised.
public final class AlertRules {
  /// For how long a rule is silent that a person muted.
  public static final Duration MUTE = Duration.ofHours(24);

  private static final String EARSHOT = "Earshot";
  private static final String MADE = "alert-rules-made";

  private final Stores stores;
  private final Histories histories;
  private final AlertDesk desk;
  private final InstantSource clock;

  /// The rules of one workspace, which its desk follows.
  public AlertRules(Stores stores, Histories histories, AlertDesk desk, InstantSource clock) {
    this.stores = stores;
    this.histories = histories;
    this.desk = desk;
    this.clock = clock;
  }

  /// The query that stands for a saved search, whatever it asks.
  public static String queryOf(SavedSearch search) {
    return "search:\"" + search.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /// All rules, oldest first.
  public List<AlertRule> all() {
    return stores.alertRules().all();
  }

  /// Gives the own brand the rules it usually has: voices an hour and a quarter of an hour, and the
  /// negative share of a day. Done once for each brand; what a person removed stays removed.
  public synchronized void begin() {
    Optional<BrandId> own =
        stores.brands().all().stream()
            .filter(brand -> brand.role() == BrandRole.OWN)
            .map(Brand::id)
            .findFirst();
    String done = stores.settings().get(MADE).orElse("");
    if (own.isEmpty() || List.of(done.split(" ", -1)).contains(own.get().toString())) return;
    stores.settings().put(MADE, (done + " " + own.get()).strip());
    usual("More voices than usual in an hour", own.get(), Measure.VOICES, BucketWidth.HOUR);
    usual(
        "More voices than usual in 15 minutes",
        own.get(),
        Measure.VOICES,
        BucketWidth.FIFTEEN_MINUTES);
    usual("More negative than usual in a day", own.get(), Measure.NEGATIVE_SHARE, BucketWidth.DAY);
  }

  private void usual(String name, BrandId own, Measure measure, BucketWidth width) {
    AlertRule unused =
        stores
            .alertRules()
            .add(
                new AlertRule.Terms(
                    name,
                    new AlertRule.Watched(measure, Optional.of(own), "", width),
                    AlertRule.Manners.USUAL,
                    true),
                EARSHOT);
  }

  /// Keeps a rule; it looks from now on.
  ///
  /// @throws earshot.insight.spike.Uncountable when its query cannot be read
  public AlertRule add(AlertRule.Terms terms, String byUser) {
    AlertRule added = stores.alertRules().add(checked(terms), byUser);
    desk.publish(new AlertNews.Changed());
    return added;
  }

  /// Changes what a rule watches.
  ///
  /// @param rev of the rule this change was made from
  /// @throws earshot.storage.ChangedMeanwhile when it is another one by now
  /// @throws earshot.insight.spike.Uncountable when its query cannot be read
  public AlertRule change(AlertRuleId id, int rev, AlertRule.Terms terms) {
    AlertRule changed = stores.alertRules().change(id, rev, checked(terms));
    desk.publish(new AlertNews.Changed());
    return changed;
  }

  private AlertRule.Terms checked(AlertRule.Terms terms) {
    histories.check(new Subject(terms.watched().brand(), terms.watched().query()));
    return terms;
  }

  /// Removes a rule with its alerts; returns it, to be put back without them.
  public AlertRule remove(AlertRuleId id) {
    AlertRule removed = stores.alertRules().remove(id);
    desk.publish(new AlertNews.Changed());
    return removed;
  }

  /// Takes a removal back.
  public AlertRule putBack(AlertRule removed) {
    AlertRule back = stores.alertRules().putBack(removed);
    desk.publish(new AlertNews.Changed());
    return back;
  }

  /// Silences a rule for 24 hours; returns until when it had been silent, to take this back.
  public Optional<Instant> mute(AlertRuleId id) {
    return mute(id, Optional.of(clock.instant().plus(MUTE)));
  }

  /// Silences a rule until then; absent lets it speak.
  public Optional<Instant> mute(AlertRuleId id, Optional<Instant> until) {
    Optional<Instant> before = stores.alertRules().mute(id, until);
    desk.publish(new AlertNews.Changed());
    return before;
  }
}
