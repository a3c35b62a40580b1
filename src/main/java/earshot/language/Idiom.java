package earshot.language;

import java.util.List;
import java.util.stream.Stream;

/// A phrase of two or three words that means something else than its words.
enum Idiom {
  THE_SHIT(3, "the", "shit"),
  THE_BOMB(3, "the", "bomb"),
  BAD_ASS(1.5, "bad", "ass"),
  BUS_STOP(0, "bus", "stop"),
  YEAH_RIGHT(-2, "yeah", "right"),
  KISS_OF_DEATH(-1.5, "kiss", "of", "death"),
  TO_DIE_FOR(3, "to", "die", "for"),
  BEATING_HEART(3.1, "beating", "heart"),
  BROKEN_HEART(-2.9, "broken", "heart");

  static final List<Idiom> ALL = List.of(values());

  final double value;
  final int length;
  final String first;
  private final String second;
  private final String third;

  Idiom(double value, String first, String second) {
    this(value, first, second, "");
  }

  Idiom(double value, String first, String second, String third) {
    this.value = value;
    this.first = first;
    this.second = second;
    this.third = third;
    length = third.isEmpty() ? 2 : 3;
  }

  /// Whether the rest of this idiom follows its first word here.
  boolean continues(Word[] words, int count, int from) {
    return from + length <= count
        && words[from + 1].low.equals(second)
        && (length == 2 || words[from + 2].low.equals(third));
  }

  List<String> words() {
    return Stream.of(first, second, third).filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public String toString() {
    return String.join(" ", words());
  }
}
