package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No number that a pattern finds in a whole text lies outside the stretches.
class NumberStretchTest {
  private static final List<String> PARTS =
      List.of(
          "+",
          "(",
          ")",
          " ",
          "  ",
          "    ",
          ".",
          "-",
          "/",
          "\u00A0",
          ",",
          "x",
          "GB",
          "DE",
          "A",
          "1",
          "12",
          "4111",
          "1111",
          "20",
          "7946",
          "WEST",
          "987654",
          "00000000000000",
          "\n",
          "٣");

  @Test
  void stretchesHoldEveryNumber() {
    SplittableRandom random = new SplittableRandom(4);
    int numbers = 0;
    for (int n = 0; n < 60_000; n++) {
      StringBuilder text = new StringBuilder("1234567,");
      for (int i = random.nextInt(16); i >= 0; i--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      numbers += held(text.toString(), PersonalData.NUMBER, NumberStretch.FEWEST);
      numbers += held(text.toString(), PersonalData.CARD, 13);
      accountsBegin(text.toString());
    }
    assertTrue(numbers > 60_000, "only " + numbers);
  }

  /// Every match lies in one stretch, from at most two signs before it on; the number of matches.
  private static int held(String text, Pattern pattern, int fewest) {
    List<NumberStretch> stretches = NumberStretch.in(text);
    Matcher matcher = pattern.matcher(text);
    int matches = 0;
    while (matcher.find()) {
      matches++;
      long holding =
          stretches.stream()
              .filter(each -> each.digits() >= fewest)
              .filter(each -> matcher.start() >= each.from() - 2 && matcher.end() <= each.to())
              .count();
      assertEquals(1, holding, text);
    }
    return matches;
  }

  private static void accountsBegin(String text) {
    Matcher matcher = PersonalData.IBAN.matcher(text);
    while (matcher.find()) {
      assertTrue(
          NumberStretch.in(text).stream()
              .anyMatch(each -> each.afterCountry() && each.from() == matcher.start() + 2),
          text);
    }
  }
}
