package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "rt",
          "RT",
          "via",
          "Viañ",
          " ",
          "\n",
          "\t",
          ".",
          "-",
          "_",
          "@",
          "#",
          "'",
          "http",
          "https://x.example/a?b",
          "http://",
          "HTTP://X",
          "é",
          "e\u0301",
          "İ",
          "Σ",
          "ς",
          "½",
          "Ⅷ",
          "\u20E3",
          "日本",
          "กี",
          "\uD83D\uDE00",
          "\uD835\uDD4F",
          "\uD800",
          "\u200D",
          "\u00A0",
          "7");

  @Test
  void textsThatDifferOnlyInSignsOfPassingOnAreAlike() {
    Wording said = new Wording("", "Northwind opens at eight!");
    Wording passedOn = new Wording("RT", "northwind opens – at eight via https://t.example/x");
    assertEquals(said.contentHash(), passedOn.contentHash());
    assertNotEquals(said.contentHash(), new Wording("", "Northwind opens at nine").contentHash());
  }

  @Test
  void wordsAreCutAsUnicodeSortsLetters() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Wording wording = new Wording("", text.toString());
      assertEquals(slowly(" " + text), wording.plainWords(), text.toString());
    }
  }

  @Test
  void theHashOfAWordingIsOfItsWordsAsItWasWhenItWasStored() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("Via ");
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Wording wording = new Wording("RT", text.toString());
      String words = String.join(" ", wording.plainWords());
      assertEquals(Fingerprint.of(words).hash(), wording.contentHash(), text.toString());
    }
    assertEquals(1_409_787_379_642_784_685L, new Wording("", "RT Northwind opens").contentHash());
  }

  private static List<String> slowly(String text) {
    String plain = ADDRESS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(plain, -1)) {
      if (!word.isEmpty() && !word.equals("rt") && !word.equals("via")) words.add(word);
    }
    return words;
  }
}
