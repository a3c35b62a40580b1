package earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Words whose place in the index is known without asking the program: what the naive judge reads.
enum Vocabulary {
  OIL("oil", "oil"),
  OILS("oil's", "oil"),
  OLD("OLD", "old"),
  CAFE("Café", "cafe"),
  CAFES("cafes", "cafes"),
  TEA_TAG("#Tea", "#tea", "tea"),
  TEA("tea", "tea"),
  AT_TEA("@tea", "@tea", "tea"),
  KETTLE("Kettle", "kettle"),
  KETTLES("kettles", "kettles"),
  STRASSE("Straße", "strasse"),
  C_PLUS("C++", "c"),
  C("c", "c"),
  GOOGLE_PLUS("Google+", "google"),
  GOOGLE("Google", "google"),
  PAGAN("pagan", "pagan"),
  PROPAGANDA("propaganda", "propaganda"),
  TOKYO("東", "東"),
  NUMBER("2026", "2026"),
  SNAKE("a_b", "a_b");

  final String written;
  final String asked;
  private final String beside;

  Vocabulary(String written, String asked) {
    this(written, asked, asked);
  }

  /// @param asked what a query asks for
  /// @param beside what else stands at the word's one position
  Vocabulary(String written, String asked, String beside) {
    this.written = written;
    this.asked = asked;
    this.beside = beside;
  }

  Set<String> terms() {
    return beside.equals(asked) ? Set.of(asked) : Set.of(asked, beside);
  }

  static Vocabulary any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  static List<Vocabulary> some(Random random, int most) {
    List<Vocabulary> words = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) words.add(any(random));
    return words;
  }

  static String text(List<Vocabulary> words) {
    return String.join(" ", words.stream().map(word -> word.written).toList());
  }
}
