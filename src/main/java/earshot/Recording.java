package earshot;

import earshot.listening.CanonicalUrl;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.Authored;
import earshot.model.DateSource;
import earshot.model.Incident;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.Mention;
import earshot.model.Provenance;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.TimeRange;
import earshot.storage.IncidentStore;
import earshot.storage.Stores;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A stretch of a throw-away workspace that is cut out, to be lived through again.
///
/// @param said by source, oldest first
record Recording(TimeRange span, Map<SourceId, List<Sighting>> said) {
  private static final Duration RUN_UP = Duration.ofMinutes(15);
  private static final Duration LAST = Duration.ofHours(2);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int BATCH = 500;

  /// How many mentions there are.
  int mentions() {
    return said.values().stream().mapToInt(List::size).sum();
  }

  /// Cuts out what began shortly before the last alert, or else the last two hours, with every
  /// alert and incident there was: what happens is found anew.
  ///
  /// @throws IllegalArgumentException when nothing is stored, or no source could say it
  static Recording cut(Stores stores) {
    List<Mention> all = all(stores);
    if (all.isEmpty()) throw new IllegalArgumentException("There is nothing to practise on.");
    Instant end = all.getLast().at().plusMillis(1);
    Instant from = begin(stores, end);
    Instant last = end.isBefore(from.plus(LONGEST)) ? end : from.plus(LONGEST);
    TimeRange span = new TimeRange(from, last);
    List<Source> voices =
        stores.sources().all().stream()
            .filter(each -> each.state() == SourceState.ACTIVE && each.setup().kind().polled())
            .toList();
    if (voices.isEmpty()) {
      throw new IllegalArgumentException(
          "No source of this archive is polled; nobody could speak.");
    }
    Map<SourceId, List<Sighting>> said = new HashMap<>();
    for (Mention mention : all) {
      if (mention.at().isBefore(from) || !erased(stores, mention)) continue;
      if (!span.contains(mention.at())) continue;
      SourceId voice = voice(voices, mention);
      said.computeIfAbsent(voice, _ -> new ArrayList<>()).add(sighting(mention, voice));
    }
    forget(stores, from);
    return new Recording(span, said);
  }

  private static List<Mention> all(Stores stores) {
    List<Mention> all = new ArrayList<>();
    long last = 0;
    List<Mention> some = stores.mentions().after(last, BATCH);
    while (!some.isEmpty()) {
      all.addAll(some);
      last = some.getLast().id().value();
      some = stores.mentions().after(last, BATCH);
    }
    all.sort(Comparator.comparing(Mention::at).thenComparing(Mention::id));
    return all;
  }

  private static Instant begin(Stores stores, Instant end) {
    return stores.alertRules().all().stream()
        .flatMap(rule -> stores.alerts().of(rule.id(), 1).stream())
        .map(Alert::bucket)
        .map(TimeRange::from)
        .max(Comparator.naturalOrder())
        .map(from -> from.minus(RUN_UP))
        .filter(from -> from.isBefore(end))
        .orElse(end.minus(LAST));
  }

  // A mention with an answer stays: it is part of what was before.
  private static boolean erased(Stores stores, Mention mention) {
    try {
      return stores.mentions().erase(mention.id());
    } catch (IllegalArgumentException answered) {
      return false;
    }
  }

  private static SourceId voice(List<Source> voices, Mention mention) {
    return voices.stream()
        .map(Source::id)
        .filter(mention.origin().source()::equals)
        .findFirst()
        .orElse(voices.getFirst().id());
  }

  private static void forget(Stores stores, Instant from) {
    for (AlertRule rule : stores.alertRules().all()) {
      AlertRule removed = stores.alertRules().remove(rule.id());
      AlertRule unused = stores.alertRules().add(removed.terms(), removed.made().byUser());
    }
    for (Marker marker : stores.markers().all()) {
      boolean since = marker.about().kind() == MarkerKind.INCIDENT && !marker.from().isBefore(from);
      if (since) {
        Marker unused = stores.markers().remove(marker.id());
      }
    }
    for (Incident incident : stores.incidents().newest(Integer.MAX_VALUE)) {
      IncidentStore.Removed unused =
          stores.incidents().remove(incident.id(), new Authored(from, "drill"));
    }
  }

  private static Sighting sighting(Mention mention, SourceId source) {
    Optional<URI> link = link(mention);
    String id = "drill-" + mention.id();
    return new Sighting(
        source,
        new Sighting.Identity(
            Optional.of(id), "", link, link.flatMap(CanonicalUrl::of), link.isEmpty() ? id : ""),
        new Sighting.Words(
            mention.content().title(),
            mention.content().title().length(),
            mention.content().body(),
            "",
            mention.content().body(),
            mention.content().lang()),
        new Sighting.Author(
            mention.content().author(), mention.content().handle(), Optional.empty(), ""),
        new Sighting.Time(
            Optional.of(mention.at()),
            mention.at().toString(),
            DateSource.PUBLISHED,
            mention.at(),
            mention.at()),
        new Sighting.Conversation("", ""),
        Sighting.Counts.NONE,
        List.of(),
        Provenance.POLLED,
        Set.of());
  }

  private static Optional<URI> link(Mention mention) {
    try {
      return mention.content().url().isEmpty()
          ? Optional.empty()
          : Optional.of(URI.create(mention.content().url()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
