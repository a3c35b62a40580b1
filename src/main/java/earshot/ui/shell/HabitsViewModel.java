package earshot.ui.shell;

import earshot.ui.kit.Habits;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what holds of each habit; every choice holds at once, is kept in the background and can
/// be taken back.
public final class HabitsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(HabitsViewModel.class);

  private final HabitsDesk desk;
  private final Threads threads;
  private final Messages words;
  private final Executor writes;
  private final ChoiceHistory history;
  private final Map<Habit, ObjectProperty<String>> chosen = new EnumMap<>(Habit.class);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean reading;

  /// All is as usual before [#refresh].
  public HabitsViewModel(HabitsDesk desk, UndoHistory history, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    writes = new InOrder(threads.background());
    this.history = new ChoiceHistory(history);
    for (Habit habit : Habit.values()) {
      ObjectProperty<String> choice = new SimpleObjectProperty<>(this, habit.id(), habit.usual());
      chosen.put(habit, choice);
      choice.subscribe((_, now) -> keep(habit, now));
      this.history.follow(
          choice, now -> words.get("settings.changed", name(habit), name(habit, now)));
    }
    of(Habit.DENSITY).subscribe(HabitsViewModel::show);
    of(Habit.WEEK).subscribe(now -> Habits.week(day(now)));
    of(Habit.CONTRAST).subscribe(now -> Habits.contrast(wish(Habit.CONTRAST, now, "high")));
    of(Habit.MOTION).subscribe(now -> Habits.still(wish(Habit.MOTION, now, "still")));
  }

  /// What holds of a habit; may be set to another of its choices.
  public ObjectProperty<String> of(Habit habit) {
    return Objects.requireNonNull(chosen.get(habit));
  }

  /// What could not be kept, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Reads what holds.
  public void refresh() {
    writes.execute(
        () -> {
          try {
            Map<Habit, String> now = desk.read();
            threads.screen().execute(() -> take(now));
          } catch (RuntimeException failed) {
            LOG.warn("habits not read kind={}", failed.getClass().getSimpleName());
          }
        });
  }

  /// What a habit is called.
  String name(Habit habit) {
    return words.get("settings." + habit.id());
  }

  /// What a choice is called.
  String name(Habit habit, String choice) {
    return words.get("settings." + habit.id() + "." + choice);
  }

  private void take(Map<Habit, String> now) {
    reading = true;
    history.quietly(() -> now.forEach((habit, choice) -> of(habit).set(choice)));
    reading = false;
  }

  private void keep(Habit habit, String choice) {
    if (reading) return;
    writes.execute(
        () -> {
          String sentence = "";
          try {
            desk.keep(habit, choice);
          } catch (RuntimeException failed) {
            LOG.warn("habit not kept kind={}", failed.getClass().getSimpleName());
            sentence = words.get("settings.not-kept");
          }
          String said = sentence;
          threads.screen().execute(() -> problem.set(said));
        });
  }

  private static void show(String density) {
    Habits.lines(density.equals("roomy") ? Habits.ROOMY_LINES : Habits.USUAL_LINES);
  }

  private static Optional<Boolean> wish(Habit habit, String choice, String yes) {
    return choice.equals(habit.usual()) ? Optional.empty() : Optional.of(choice.equals(yes));
  }

  private static Optional<DayOfWeek> day(String choice) {
    return choice.equals(Habit.WEEK.usual())
        ? Optional.empty()
        : Optional.of(DayOfWeek.valueOf(choice.toUpperCase(Locale.ROOT)));
  }
}
