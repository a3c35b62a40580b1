package earshot.intake.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sentences of an invented language, of ten to thirty words, some of them much more usual.
final class Invented {
  private static final String[] SYLLABLES = {
    "ba", "co", "di", "fel", "gra", "hin", "jo", "ka", "lum", "mer", "no", "pri", "qua", "ro",
    "sti", "tan", "u", "vel", "wo", "yar"
  };

  private Invented() {}

  static List<String> texts(int many, Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < many; i++) texts.add(text(10 + random.nextInt(20), random));
    return texts;
  }

  static String text(int words, Random random) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < words; i++) said.add(word(random));
    return String.join(" ", said) + ".";
  }

  private static String word(Random random) {
    int rank = (int) (2_000 * Math.pow(random.nextDouble(), 3));
    return SYLLABLES[rank % 20] + SYLLABLES[rank / 20 % 20] + SYLLABLES[(rank * 7 + 3) % 20];
  }
}
