package earshot.ui.shell;

import java.util.Map;

/// Keeps what a person chose of each habit; never call it on the FX thread.
public interface HabitsDesk {
  /// What holds of each.
  Map<Habit, String> read();

  /// Keeps one.
  ///
  /// @throws RuntimeException when it could not be kept; it holds until the program ends
  void keep(Habit habit, String choice);
}
