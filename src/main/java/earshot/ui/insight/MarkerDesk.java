package earshot.ui.insight;

import earshot.insight.BeforeAfter;
import earshot.insight.Scope;
import earshot.model.Marker;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps what happened when; never call it on the FX thread.
public interface MarkerDesk {
  /// What touches the stretch of time, oldest first.
  List<Marker> within(TimeRange range);

  /// Marks something.
  ///
  /// @throws IllegalArgumentException when it would end before it begins
  Marker add(Marker.About about, Instant from, Optional<Instant> to);

  /// Changes a marker.
  ///
  /// @throws earshot.storage.ChangedMeanwhile when it is another one by now, or was removed
  Marker change(Marker before, Marker.About about, Instant from, Optional<Instant> to);

  /// Removes a marker.
  void remove(Marker marker);

  /// Takes a removal back.
  void putBack(Marker removed);

  /// How much was said before and after it.
  BeforeAfter around(Scope scope, Marker marker);
}
