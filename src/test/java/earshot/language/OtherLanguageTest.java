package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.WordRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguageTest {
  private static final WordList FRENCH =
      new WordList(
          "fr",
          Map.of("bon", 1.9, "excellent", 2.7, "mauvais", -2.5, "lent", -1.2),
          Map.of(
              WordRole.NEGATOR, Set.of("pas", "ne", "n'est"),
              WordRole.BOOSTER, Set.of("très"),
              WordRole.DAMPENER, Set.of("peu")));
  private static final Vader VADER = Vader.of(FRENCH, TrackedTerms.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Le service est très bon                   | .4927
          Ce n’est pas bon                          | -.3412
          C'est mauvais!                            | -.5848
          Le site est lent mais le café est excellent | .3612
          TRÈS BON café                             | .6867
          peu mauvais 😡                            | -.7655
          Bonjour                                   | 0
          """)
  void scoresByTheListAlone(String text, double compound) {
    assertEquals(compound, VADER.score(text).compound(), 1e-4);
  }

  @Test
  void aTextWithoutAListedWordIsUnsure() {
    assertEquals(Label.UNSURE, VADER.score("Bonjour").label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the shit bon     | bon
          least bon        | bon
          but bon          | bon
          no bon           | bon
          don't bon        | bon
          never so bon     | bon
          kind of bon      | bon
          very bon         | bon
          """)
  void rulesMadeOfEnglishWordsDoNotHold(String text, String alone) {
    assertEquals(VADER.score(alone).compound(), VADER.score(text).compound(), 1e-12);
  }

  @Test
  void ofSeveralNegationsOneCounts() {
    List<Contribution> reasons = VADER.score("ne n'est pas bon").contributions();
    assertEquals(1.9 * -0.74, reasons.getFirst().valence(), 1e-12);
    assertEquals("word list, pas", reasons.getFirst().why());
  }

  @Test
  void aWorkspaceScoresTheLanguagesItHasAListFor() {
    BrandId brand = new BrandId(1);
    var terms = TrackedTerms.of(Map.of(brand, List.of("Excellent Café")));
    var reader =
        new TextReader(
            Lists.ENGLISH,
            terms,
            new ScoreSettings(List.of(FRENCH, new WordList(Map.of("sick", 2.5))), 0.05));
    Reading french = reader.read("Le Excellent Café est lent", "fr", List.of(brand));
    assertEquals("fr", french.language());
    assertEquals(Label.NEGATIVE, french.whole().label());
    assertEquals(
        Label.POSITIVE, reader.read("that drop was sick", "en", List.of()).whole().label());
    assertEquals(Label.UNSCORED, reader.read("Sehr gut", "de", List.of()).whole().label());
    assertTrue(reader.version().matches("plus-1/en\\+fr/[0-9a-f]{8}"), reader.version());
  }

  @Test
  void aStoredTextIsReadAgainInTheLanguageItWasFoundToHave() {
    var reader =
        new TextReader(Lists.ENGLISH, TrackedTerms.NONE, ScoreSettings.DEFAULT.with(FRENCH));
    String text = "Le service est très bon et excellent";
    assertEquals(Label.POSITIVE, reader.readAgain(text, "fr", List.of()).whole().label());
    assertEquals("fr", reader.readAgain(text, "fr", List.of()).language());
    assertEquals(Label.POSITIVE, reader.readAgain(text, "", List.of()).whole().label());
    assertEquals(Label.UNSCORED, reader.readAgain(text, "de", List.of()).whole().label());
    assertEquals(Label.UNSCORED, reader.readAgain(text, "und-Arab", List.of()).whole().label());
    assertEquals("und-Arab", reader.readAgain(text, "und-Arab", List.of()).language());
  }

  @Test
  void eachWordAndRoleOfAListChangesTheVersion() {
    String version = VADER.version();
    assertTrue(version.matches("plus-1/fr/[0-9a-f]{8}"), version);
    for (WordList other :
        List.of(
            FRENCH.with("bon", 2.0),
            FRENCH.with(WordRole.BOOSTER, "trop"),
            FRENCH.without("pas"),
            FRENCH.without("lent"))) {
      assertNotEquals(version, Vader.of(other, TrackedTerms.NONE).version());
    }
    assertEquals(version, Vader.of(FRENCH.with("Bon!", 1.9), TrackedTerms.NONE).version());
  }
}
