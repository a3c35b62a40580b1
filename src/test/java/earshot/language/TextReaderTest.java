package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  private static final BrandId NORTHWIND = new BrandId(1);
  private static final BrandId TIDEWELL = new BrandId(2);
  private static final TextReader READER =
      new TextReader(
          Lists.ENGLISH,
          Map.of(NORTHWIND, List.of("Northwind", "@northwind"), TIDEWELL, List.of("Tidewell")),
          Vader.DEFAULT_THRESHOLD);

  @Test
  void twoNamedBrandsAreToldApart() {
    Reading reading =
        READER.read("Northwind is great but Tidewell is awful", "", List.of(NORTHWIND, TIDEWELL));
    assertEquals(0.5213, reading.compoundFor(NORTHWIND), 1e-4);
    assertEquals(-0.3296, reading.compoundFor(TIDEWELL), 1e-4);
    assertEquals(Label.POSITIVE, reading.labelFor(NORTHWIND));
    assertEquals(Label.NEGATIVE, reading.labelFor(TIDEWELL));
    assertEquals("en", reading.language());
  }

  @Test
  void aRivalInTheTextIsEnoughToLookCloser() {
    Reading reading =
        READER.read("Northwind is great but Tidewell is awful", "", List.of(NORTHWIND));
    assertEquals(Set.of(NORTHWIND), reading.byBrand().keySet());
  }

  @Test
  void aShortTextAboutOneBrandHasOneScore() {
    Reading reading = READER.read("great day, saw Northwind today", "", List.of(NORTHWIND));
    assertEquals(Map.of(), reading.byBrand());
    assertEquals(reading.whole().compound(), reading.compoundFor(NORTHWIND));
  }

  @Test
  void aLongTextAboutOneBrandIsReadAroundItsName() {
    String text = "Northwind opened a shop. " + "Yesterday was a horrible day there. ".repeat(7);
    Reading reading = READER.read(text, "en", List.of(NORTHWIND));
    assertTrue(reading.compoundFor(NORTHWIND) > reading.whole().compound() + 0.5);
  }

  @Test
  void aBrandThatIsNotNamedLiterallyHasTheWholeScore() {
    Reading reading = READER.read("Tidewell is awful", "", List.of(NORTHWIND, TIDEWELL));
    assertEquals(Set.of(TIDEWELL), reading.byBrand().keySet());
    assertEquals(reading.whole().compound(), reading.compoundFor(NORTHWIND));
  }

  @Test
  void otherLanguagesAreNotScored() {
    Reading reading =
        READER.read(
            "Northwind ist ein schöner Laden und die Bedienung sehr freundlich",
            "de",
            List.of(NORTHWIND));
    assertEquals(Label.UNSCORED, reading.labelFor(NORTHWIND));
    assertEquals(List.of(), reading.whole().contributions());
    assertEquals("de", reading.language());
  }

  @Test
  void namesThatAreToldLaterAreReadAsIfTheyHadBeenToldAtOnce() {
    TrackedTerms names = TrackedTerms.of(Map.of(NORTHWIND, List.of("Best Buy")));
    WordList germans = new WordList("de", Map.of("prima", 2.5), Map.of());
    ScoreSettings settings = ScoreSettings.DEFAULT.with(germans);
    TextReader atOnce = new TextReader(Lists.ENGLISH, names, settings);
    TextReader later = new TextReader(Lists.ENGLISH, TrackedTerms.NONE, settings).telling(names);
    assertEquals(atOnce.version(), later.version());
    for (String lang : List.of("en", "de")) {
      String text = "Best Buy prima";
      Reading expected = atOnce.read(text, lang, List.of(NORTHWIND));
      assertEquals(expected, later.read(text, lang, List.of(NORTHWIND)));
    }
    assertEquals(0, later.read("Best Buy", "en", List.of(NORTHWIND)).whole().compound());
  }

  @Test
  void withoutAWordListNothingIsScored() {
    TextReader off = TextReader.withoutScores();
    Reading reading = off.read("Northwind is great", "en", List.of(NORTHWIND));
    assertEquals(Label.UNSCORED, reading.whole().label());
    assertEquals("off", reading.version());
  }

  @Test
  void theVersionIsThatOfItsScorer() {
    assertTrue(READER.version().matches("plus-1/en/[0-9a-f]{8}"));
    assertEquals(READER.version(), READER.read("x", "", List.of()).version());
  }
}
