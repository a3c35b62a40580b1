package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.Reading.TargetScore;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
  private static final double CLOSE = 1e-4;
  private static final Vader PLUS = Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, WordList.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Northwind | Tidewell | Northwind is great but Tidewell is awful | .5213 | -.3296
          Pixel9 | Fone5 | I love my new Pixel9, unlike the Fone5 which keeps crashing and is terrible | .4987 | -.2540
          Northwind | Tidewell | The food at Northwind was amazing, however the delivery by Tidewell was a horrible mess | .4706 | -.5641
          Northwind | Tidewell | Northwind support was slow. What a horrible day. I love Tidewell! | .3364 | .5699
          Northwind | Northwind | great day, saw Northwind today | .5031 | .5031
          Northwind | Northwind | Northwind opened a shop | 0 | 0
          Northwind | Tidewell | Northwind is better than Tidewell | .3653 | .3653
          Northwind | Northwind | Switched from Northwind to Tidewell and I am so happy | .4580 | .4580
          """)
  void wordsNearANameCountMost(
      String first, String second, String text, double aboutFirst, double aboutSecond) {
    Vader vader = PLUS.tracking(first).tracking(second);
    assertEquals(aboutFirst, target(vader, text, first).compound(), CLOSE);
    assertEquals(aboutSecond, target(vader, text, second).compound(), CLOSE);
  }

  @Test
  void aTextThatDoesNotNameTheBrandHasNoTarget() {
    assertEquals(Optional.empty(), PLUS.target("a great day", "Northwind", OptionalInt.empty()));
    assertEquals(Optional.empty(), PLUS.target("a great day", " ", OptionalInt.empty()));
  }

  @Test
  void anOffsetChoosesTheOccurrence() {
    String text = "Northwind is great. Yesterday, far from here, I saw a Northwind";
    double near = PLUS.target(text, "northwind", OptionalInt.of(0)).orElseThrow().compound();
    double far =
        PLUS.target(text, "northwind", OptionalInt.of(text.length() - 3)).orElseThrow().compound();
    assertTrue(near > 0.5 && far < 0.1, near + " " + far);
    assertEquals(Optional.empty(), PLUS.target(text, "northwind", OptionalInt.of(12)));
  }

  @Test
  void theNearestOccurrenceDecides() {
    String text = "Northwind x x x Northwind Northwind was good x x Northwind";
    assertEquals(
        1.9 / (1 + 2 / 8.0), sum(target(PLUS, text, "Northwind")), 1e-9, "two words from a name");
  }

  @Test
  void aHandleAndAHashtagNameTheBrand() {
    assertTrue(PLUS.target("@northwind is bad", "Northwind", OptionalInt.empty()).isPresent());
    assertTrue(PLUS.target("#Northwind is bad", "Northwind", OptionalInt.empty()).isPresent());
    assertTrue(
        PLUS.target("https://northwind.example/ bad", "Northwind", OptionalInt.empty()).isEmpty());
  }

  @Test
  void aLineBreakEndsWhatIsSaid() {
    double together = target(PLUS, "Northwind today great", "Northwind").compound();
    double apart = target(PLUS, "Northwind today\ngreat", "Northwind").compound();
    assertTrue(together > 5 * apart, together + " " + apart);
  }

  @Test
  void aDashPartsLessThanAnEndOfSentence() {
    double plain = sum(target(PLUS, "Northwind x great", "Northwind"));
    double dash = sum(target(PLUS, "Northwind - great", "Northwind"));
    double stop = sum(target(PLUS, "Northwind x. great", "Northwind"));
    assertEquals(Math.sqrt(0.1), dash / plain, 1e-9);
    assertEquals(0.1, stop / plain * 1.0, 1e-9);
  }

  @Test
  void reasonsAddUpToTheTarget() {
    TargetScore target = target(PLUS, "Northwind is not good, but great fun", "Northwind");
    double sum = sum(target);
    assertEquals(target.compound(), sum / Math.sqrt(sum * sum + 15), 1e-9);
    assertEquals("lexicon, not, weight 0.727", target.contributions().getFirst().why());
  }

  @Test
  void anEmptySurroundingIsNeutral() {
    TargetScore target = target(PLUS, "Northwind opened a shop", "Northwind");
    assertEquals(Label.NEUTRAL, target.label());
  }

  private static double sum(TargetScore target) {
    return target.contributions().stream().mapToDouble(Contribution::valence).sum();
  }

  private static TargetScore target(Vader vader, String text, String name) {
    return vader.target(text, name, OptionalInt.empty()).orElseThrow();
  }
}
