package earshot.ui.shell;

import java.util.EnumMap;
import java.util.Map;

/// Keeps habits in memory.
final class PretendHabits implements HabitsDesk {
  final Map<Habit, String> kept = new EnumMap<>(Habit.class);
  boolean broken;

  @Override
  public Map<Habit, String> read() {
    Map<Habit, String> all = new EnumMap<>(Habit.class);
    for (Habit habit : Habit.values()) all.put(habit, kept.getOrDefault(habit, habit.usual()));
    return all;
  }

  @Override
  public void keep(Habit habit, String choice) {
    if (broken) throw new IllegalStateException("read-only");
    kept.put(habit, choice);
  }
}
