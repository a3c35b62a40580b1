package earshot.language;

import java.util.List;

/// A phrase that means something else than its words.
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
  final List<String> words;

  Idiom(double value, String... words) {
    this.value = value;
    this.words = List.of(words);
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
