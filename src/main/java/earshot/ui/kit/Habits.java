package earshot.ui.kit;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a person likes on all screens beside the look: how much of a text a list shows, on which
/// day a week begins, how strongly colours differ, and whether anything moves.
///
/// All methods belong to the FX thread.
public final class Habits {
  /// How many lines of a text a card shows where nothing else was chosen.
  public static final int USUAL_LINES = 3;

  /// How many it shows where there is room.
  public static final int ROOMY_LINES = 5;

  // One program has one person before it, as it has one look.
  private static final ReadOnlyObjectWrapper<Integer> LINES =
      new ReadOnlyObjectWrapper<>(USUAL_LINES);
  private static final ReadOnlyObjectWrapper<DayOfWeek> WEEK =
      new ReadOnlyObjectWrapper<>(ofComputer());

  private static final ReadOnlyObjectWrapper<Optional<Boolean>> CONTRAST =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private static final ReadOnlyObjectWrapper<Optional<Boolean>> STILL =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Habits() {}

  /// Whether colours are to differ strongly; absent where the computer is asked.
  public static ReadOnlyObjectProperty<Optional<Boolean>> contrast() {
    return CONTRAST.getReadOnlyProperty();
  }

  /// Whether nothing is to move by itself; absent where the computer is asked.
  public static ReadOnlyObjectProperty<Optional<Boolean>> still() {
    return STILL.getReadOnlyProperty();
  }

  /// Lets colours differ strongly from now on, or not; absent for as the computer asks.
  public static void contrast(Optional<Boolean> strong) {
    CONTRAST.set(strong);
  }

  /// Lets nothing move from now on, or again; absent for as the computer asks.
  public static void still(Optional<Boolean> wanted) {
    STILL.set(wanted);
  }

  /// How many lines of a text a card shows.
  public static ReadOnlyObjectProperty<Integer> lines() {
    return LINES.getReadOnlyProperty();
  }

  /// On which day a week begins.
  public static ReadOnlyObjectProperty<DayOfWeek> week() {
    return WEEK.getReadOnlyProperty();
  }

  /// Shows more or fewer lines of each text from now on.
  public static void lines(int most) {
    LINES.set(most);
  }

  /// Lets weeks begin on a day from now on; absent for the one that is usual where the computer is.
  public static void week(Optional<DayOfWeek> first) {
    WEEK.set(first.orElseGet(Habits::ofComputer));
  }

  private static DayOfWeek ofComputer() {
    return WeekFields.of(Locale.getDefault()).getFirstDayOfWeek();
  }
}
