package earshot.ui.shell;

import earshot.storage.SettingStore;
import java.util.EnumMap;
import java.util.Map;

/// The habits kept with an opened workspace.
public record StoredHabits(SettingStore settings) implements HabitsDesk {
  @Override
  public Map<Habit, String> read() {
    Map<Habit, String> all = new EnumMap<>(Habit.class);
    for (Habit habit : Habit.values()) {
      all.put(habit, habit.read(settings.get(habit.id()).orElse("")));
    }
    return all;
  }

  @Override
  public void keep(Habit habit, String choice) {
    settings.put(habit.id(), choice);
  }
}
