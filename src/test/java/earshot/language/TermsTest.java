package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Terms are those of the formula in the specification, written down plainly here.
final class TermsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "…",
        "Great coffee, terrible queue",
        "It doesn't work #fail @shop 3½ times!!",
        "😍😍 so good 👍🏽 «déjà vu»",
        "same same same same",
        "İstanbul kahvesi ¤¤¤ çok iyi",
        "\uD800 lone half 𝒜 letter Ⅷ"
      })
  void theyAreThoseOfTheFormula(String text) {
    Terms terms = Terms.of(text);
    Map<Integer, String> plain = plain(text);
    assertEquals(
        List.copyOf(plain.keySet()), IntStream.range(0, terms.size()).mapToObj(terms::at).toList());
    assertEquals(
        plain.values().stream().map(name -> name.replace('_', ' ')).toList(),
        IntStream.range(0, terms.size()).mapToObj(terms::name).toList());
  }

  @Test
  void theyTellWhereTheyStand() {
    String text = "Mine came SOGGY";
    Terms terms = Terms.of(text);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      seen.add(terms.name(i) + "=" + text.substring(terms.from(i), terms.to(i)));
    }
    assertTrue(terms.fits(text));
    assertTrue(
        seen.containsAll(
            List.of("soggy=SOGGY", "came soggy=came SOGGY", "^ mine=Mine", "mine=Mine")),
        seen.toString());
  }

  private static Map<Integer, String> plain(String text) {
    Map<Integer, String> terms = new TreeMap<>();
    String low = text.toLowerCase(Locale.ROOT);
    String left = "^";
    for (String word : low.split("[^\\p{L}\\p{N}'#@]+", -1)) {
      if (word.isEmpty()) continue;
      terms.putIfAbsent(place(word), word);
      terms.putIfAbsent(place(left + "_" + word), left + "_" + word);
      left = word;
    }
    low.codePoints()
        .filter(codePoint -> codePoint > 0xFF && Character.isEmoji(codePoint))
        .mapToObj(Character::toString)
        .forEach(emoji -> terms.putIfAbsent(place(emoji), emoji));
    return terms;
  }

  private static int place(String term) {
    return (term.hashCode() * 0x9E3779B1) >>> 15;
  }
}
