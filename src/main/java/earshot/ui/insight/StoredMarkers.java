package earshot.ui.insight;

import earshot.insight.BeforeAfter;
import earshot.insight.Figures;
import earshot.insight.Scope;
import earshot.model.Marker;
import earshot.model.TimeRange;
import earshot.storage.MarkerStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps markers in a workspace.
///
/// @param user who draws them
public record StoredMarkers(MarkerStore store, Figures figures, String user) implements MarkerDesk {
  @Override
  public List<Marker> within(TimeRange range) {
    return store.within(Optional.empty(), range);
  }

  @Override
  public Marker add(Marker.About about, Instant from, Optional<Instant> to) {
    return store.add(about, from, to, user);
  }

  @Override
  public Marker change(Marker before, Marker.About about, Instant from, Optional<Instant> to) {
    return store.change(before.id(), before.rev(), about, from, to);
  }

  @Override
  public void remove(Marker marker) {
    Marker unused = store.remove(marker.id());
  }

  @Override
  public void putBack(Marker removed) {
    Marker unused = store.putBack(removed);
  }

  @Override
  public BeforeAfter around(Scope scope, Marker marker) {
    return figures.around(scope, marker);
  }
}
