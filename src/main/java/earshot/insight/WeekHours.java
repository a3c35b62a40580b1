package earshot.insight;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/// When people talk: mentions by day of the week and hour of the day, in the workspace's zone.
///
/// @param cells Monday 0 h to Sunday 23 h
public record WeekHours(Basis basis, List<Cell> cells) {
  /// Copies the list.
  public WeekHours {
    cells = List.copyOf(cells);
  }

  /// The cell of a day and hour.
  ///
  /// @param hour from 0 to 23
  public Cell at(DayOfWeek day, int hour) {
    return cells.get((day.getValue() - 1) * 24 + hour);
  }

  /// The greatest rate, 0 when there is none.
  public double most() {
    return cells.stream().flatMap(cell -> cell.perHour().stream()).reduce(0.0, Math::max);
  }

  /// One hour of the week.
  ///
  /// @param hours hours of the window that were watched and fall into it; the hour that clocks skip
  ///   is missing, the hour they repeat counts twice
  /// @param skipped hours that were not watched and are left out
  /// @param perHour mentions an hour; absent when no such hour was watched
  public record Cell(
      DayOfWeek day, int hour, long mentions, int hours, int skipped, Optional<Double> perHour) {}
}
