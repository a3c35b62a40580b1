package earshot;

import earshot.alerts.AlertBook;
import earshot.alerts.AlertWords;
import earshot.alerts.Evidence;
import earshot.insight.SentimentSeries;
import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.BrandId;
import earshot.model.CoverageLevel;
import earshot.model.Incident;
import earshot.model.Marker;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.replies.playbook.Alarms;
import earshot.replies.playbook.Figures;
import earshot.replies.playbook.Incidents;
import earshot.storage.MarkerStore;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Lets the incidents of one workspace see its alerts and its figures.
final class Incidenting implements Alarms, Figures.Counting {
  private final Supplier<AlertBook> book;
  private final MarkerStore markers;
  private final Supplier<SentimentSeries.Counting> series;

  private Incidenting(
      Supplier<AlertBook> book, MarkerStore markers, Supplier<SentimentSeries.Counting> series) {
    this.book = book;
    this.markers = markers;
    this.series = series;
  }

  /// The incidents of a workspace; it is a drill when its clock is a drill's.
  static Incidents of(
      Stores stores,
      Supplier<AlertBook> book,
      Supplier<SentimentSeries.Counting> series,
      Machine machine) {
    Incidenting around = new Incidenting(book, stores.markers(), series);
    return new Incidents(
        stores,
        new Incidents.Around(
            around,
            around,
            machine.clock(),
            machine.zone(),
            machine.clock() instanceof DrillClock));
  }

  @Override
  public Alarm of(AlertId id) {
    return alarm(book.get().get(id));
  }

  private static Alarm alarm(Alert alert) {
    Evidence evidence = Evidence.read(alert.evidence());
    return new Alarm(
        alert.id(),
        alert.brand(),
        alert.raisedAt(),
        alert.bucket(),
        new Alarm.Said(
            AlertWords.what(evidence),
            AlertWords.expected(evidence),
            evidence.rule().watched().query(),
            alert.evidence(),
            evidence.seen().mentions(),
            evidence.escalates().isPresent()));
  }

  @Override
  public List<Alarm> between(Optional<BrandId> brand, TimeRange range) {
    return Stream.concat(book.get().open().stream(), book.get().over().stream())
        .filter(alert -> range.contains(alert.raisedAt()))
        .filter(alert -> brand.isEmpty() || alert.brand().equals(brand))
        .sorted(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id))
        .map(Incidenting::alarm)
        .toList();
  }

  @Override
  public Marked mark(AlertId id, String name, String byUser) {
    AlertBook.Started started = book.get().startIncident(id, name, byUser);
    return new Marked(started.marker().id(), () -> book.get().takeBack(id, started));
  }

  @Override
  public Runnable over(Incident incident, Instant at, String byUser) {
    Runnable mark = mark(incident, Optional.of(at));
    Optional<AlertId> alert = incident.origin().alert();
    if (alert.isEmpty()) return mark;
    Alert.Progress before =
        book.get().close(alert.get(), byUser, "The incident is over: " + incident.about().name());
    return () -> {
      book.get().takeBack(alert.get(), before);
      mark.run();
    };
  }

  // Whoever took the mark away meant it: it does not come back by the end of the incident.
  private Runnable mark(Incident incident, Optional<Instant> to) {
    Optional<Marker> marker =
        markers.all().stream()
            .filter(each -> incident.origin().marker().equals(Optional.of(each.id())))
            .findFirst();
    if (marker.isEmpty() || to.filter(end -> !marker.get().from().isBefore(end)).isPresent()) {
      return () -> {};
    }
    Marker before = marker.get();
    Marker unused = markers.change(before.id(), before.rev(), before.about(), before.from(), to);
    return () -> {
      var unusedWayBack = mark(incident, before.to());
    };
  }

  @Override
  public Figures of(Optional<BrandId> brand, String query, TimeRange range, Duration bucket) {
    MentionFilter filter =
        new MentionFilter(
            brand.map(Set::of).orElse(Set.of()),
            Set.of(),
            Set.of(),
            Set.of(),
            query,
            Optional.empty());
    SentimentSeries counted = series.get().of(filter, range, bucket);
    return new Figures(
        range,
        bucket,
        counted.buckets().stream()
            .map(
                each ->
                    new Figures.Bucket(
                        each.from(), each.counts(), each.level() != CoverageLevel.NONE))
            .toList(),
        counted.covered(),
        counted.sources());
  }
}
