package earshot.intake.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// The ways in which people and services say again what somebody said.
enum Perturbed {
  AS_IT_WAS,
  PASSED_ON,
  VIA,
  WITH_AN_ADDRESS,
  PUNCTUATED,
  ONE_WORD_CHANGED,
  CUT,
  SHOUTED_WITH_BOILERPLATE,
  COMMENTED,
  THREE_WORDS_CHANGED;

  String apply(String text, Random random) {
    return switch (this) {
      case AS_IT_WAS -> text;
      case PASSED_ON -> "RT @someone" + random.nextInt(100) + ": " + text;
      case VIA -> text + " via @someone" + random.nextInt(100);
      case WITH_AN_ADDRESS -> text + " https://t.example/" + random.nextInt(1_000_000);
      case PUNCTUATED -> "“" + text.replace(", ", " – ").replace(".", " …") + "”!!";
      case ONE_WORD_CHANGED -> changed(text, 1, random);
      case CUT -> cut(text);
      case SHOUTED_WITH_BOILERPLATE -> "BREAKING: " + text.toUpperCase(Locale.ROOT) + " Read more";
      case COMMENTED -> "so true " + text;
      case THREE_WORDS_CHANGED -> changed(text, 3, random);
    };
  }

  private static String cut(String text) {
    String[] words = text.split(" +", -1);
    int kept = (int) Math.ceil(words.length * 0.8);
    return String.join(" ", List.of(words).subList(0, kept)) + "…";
  }

  private static String changed(String text, int many, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split(" +", -1)));
    for (int i = 0; i < many; i++) {
      words.set(random.nextInt(words.size()), "altered" + random.nextInt(10_000));
    }
    return String.join(" ", words);
  }
}
