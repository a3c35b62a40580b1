package earshot.ui.insight;

import earshot.insight.BeforeAfter;
import earshot.insight.Scope;
import earshot.model.Authored;
import earshot.model.Marker;
import earshot.model.MarkerId;
import earshot.model.MarkerKind;
import earshot.model.TimeRange;
import earshot.ui.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Two markers in memory.
final class PretendMarkers implements MarkerDesk {
  final List<Marker> kept = new ArrayList<>();
  private final SampleInsights figures;
  private int last;

  PretendMarkers(SampleInsights figures) {
    this.figures = figures;
    add(
        about(MarkerKind.LAUNCH, "Ember Blend launch"),
        Instant.parse("2026-11-03T09:00:00Z"),
        Optional.empty());
    add(
        about(MarkerKind.INCIDENT, "Alert: 243 by 14:32, expected 128–181"),
        Sample.NOW,
        Optional.empty());
  }

  static Marker.About about(MarkerKind kind, String name) {
    return new Marker.About(Optional.empty(), kind, name, "");
  }

  @Override
  public List<Marker> within(TimeRange range) {
    return kept.stream()
        .filter(marker -> range.contains(marker.from()))
        .sorted(Comparator.comparing(Marker::from))
        .toList();
  }

  @Override
  public Marker add(Marker.About about, Instant from, Optional<Instant> to) {
    Marker made =
        new Marker(new MarkerId(++last), about, from, to, new Authored(Sample.NOW, "imke"), 1);
    kept.add(made);
    return made;
  }

  @Override
  public Marker change(Marker before, Marker.About about, Instant from, Optional<Instant> to) {
    kept.removeIf(marker -> marker.id().equals(before.id()));
    Marker now = new Marker(before.id(), about, from, to, before.made(), before.rev() + 1);
    kept.add(now);
    return now;
  }

  @Override
  public void remove(Marker marker) {
    kept.removeIf(other -> other.id().equals(marker.id()));
  }

  @Override
  public void putBack(Marker removed) {
    kept.add(removed);
  }

  @Override
  public BeforeAfter around(Scope scope, Marker marker) {
    return figures.around(scope, marker);
  }
}
