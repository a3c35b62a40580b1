package earshot.ui.kit;

import earshot.model.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a chart over time shows besides its counts.
///
/// @param expected what was to be expected of each bucket, in the order of the buckets; empty when
///   nothing is expected of any
/// @param gaps stretches without coverage, told in words
/// @param flags what happened when
/// @param before how much each bucket's counterpart in the window before held, absent where nobody
///   listened; empty when nothing is compared
/// @param net whether the balance of praise and criticism is drawn beneath
/// @param people the balance by people's own labels, where there are some
public record ChartNotes(
    List<Optional<Band>> expected,
    List<Gap> gaps,
    List<Flag> flags,
    List<OptionalInt> before,
    boolean net,
    List<Point> people) {
  /// Nothing but the counts.
  public static final ChartNotes NONE =
      new ChartNotes(List.of(), List.of(), List.of(), List.of(), false, List.of());

  /// Copies the lists.
  public ChartNotes {
    expected = List.copyOf(expected);
    gaps = List.copyOf(gaps);
    flags = List.copyOf(flags);
    before = List.copyOf(before);
    people = List.copyOf(people);
  }

  /// Nothing but what happened.
  public static ChartNotes flags(List<Flag> flags) {
    return new ChartNotes(List.of(), List.of(), flags, List.of(), false, List.of());
  }

  /// The usual lowest and highest count of one bucket.
  public record Band(double low, double high) {}

  /// A stretch nobody listened, such as `9 h without coverage`.
  public record Gap(TimeRange when, String words) {}

  /// Something that happened.
  ///
  /// @param sign one or two letters, such as `A`
  /// @param words what it is called, such as `Ember Blend launch`
  /// @param more told to readers of the screen besides, such as the date
  public record Flag(String sign, Instant at, String words, String more) {
    /// `A` to `Z`, then `AA`.
    public static String sign(int index) {
      String last = Character.toString('A' + index % 26);
      return index < 26 ? last : sign(index / 26 - 1) + last;
    }

    /// All of it in one line.
    String spoken() {
      return more.isEmpty() ? words : words + ", " + more;
    }
  }

  /// A balance in [-1, 1] at a bucket.
  public record Point(int bucket, double net) {}

  /// The same with or without the balance beneath.
  public ChartNotes withNet(boolean shown) {
    return new ChartNotes(expected, gaps, flags, before, shown, people);
  }
}
