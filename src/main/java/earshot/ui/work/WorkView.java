package earshot.ui.work;

import earshot.model.Lane;
import earshot.model.WorkFilter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Which part of the work is looked at.
///
/// @param lane one list only; absent for all that are awake
record WorkView(Optional<Lane> lane, Part part) {
  static final WorkView EVERYTHING = new WorkView(Optional.empty(), Part.EVERYTHING);

  /// What of it.
  enum Part {
    EVERYTHING,
    MINE,
    OVERDUE,
    TODAY
  }

  /// Whether something is left out.
  boolean narrowed() {
    return lane.isPresent() || part != Part.EVERYTHING;
  }

  WorkView in(Optional<Lane> other) {
    return new WorkView(other, part);
  }

  WorkView of(Part other) {
    return new WorkView(lane, other);
  }

  /// The same for the store.
  ///
  /// @param me who looks
  WorkFilter filter(String me, Instant now, ZoneId zone) {
    WorkFilter filter =
        switch (part) {
          case EVERYTHING -> WorkFilter.EVERYTHING;
          case MINE -> WorkFilter.EVERYTHING.of(me);
          case OVERDUE -> WorkFilter.dueBefore(now);
          case TODAY ->
              WorkFilter.dueBefore(
                  now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
        };
    return lane.map(filter::in).orElse(filter);
  }
}
