package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.language.LanguageCheck.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCheckTest {
  private static final LanguageCheck CHECK = new LanguageCheck(LanguageDetector.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          My order arrived two days late and nobody answered | ~~ | en | true
          My order arrived two days late and nobody answered | en-GB | en | true
          Der Kaffee war kalt und die Bedienung unfreundlich | de | de | false
          O atendimento foi péssimo e ninguém responde | pt_BR | pt | false
          ok thanks | ~~ | und | true
          lol | en | en | true
          lol | fr | fr | false
          lol | und | und | true
          lol | eng | en | true
          lol | FR-ca | fr | false
          lol | klingon | und | true
          lol | f1 | und | true
          lol | f | und | true
          love it!!! 😂😂😂 so good | ~~ | und | true
          @shop gracias por la ayuda!! | ~~ | und | true
          😍 | ~~ | und | true
          الخدمة سيئة جدا | ~~ | und-Arab | false
          الخدمة سيئة جدا | en | und-Arab | false
          Привет | ~~ | und-Cyrl | false
          コーヒーが美味しい | ~~ | und-Jpan | false
          咖啡很好 | ~~ | und-Hani | false
          ᚠᚢᚦᚨᚱᚲ | ~~ | und-Zzzz | false
          I said привет to the whole team today | ~~ | en | true
          http http #one_two | ~~ | und | true
          """)
  void tellsWhatItCanAndScoresOnlyEnglish(
      String text, String declared, String tag, boolean scored) {
    assertEquals(new Finding(tag, scored), CHECK.of(text, declared));
  }

  @Test
  void aDetectorIsAskedOnlyAboutLongTextsAndBelievedMoreThanTheSource() {
    var check = new LanguageCheck(text -> Optional.of("fr"));
    String text = "Le service client ne répond jamais au téléphone";
    assertEquals(new Finding("fr", false), check.of(text, "en"));
    assertEquals(new Finding("und", true), check.of("merci", ""));
  }

  @Test
  void aLanguageOfTheWorkspaceIsKnownByItsLetters() {
    var russian = new LanguageCheck(LanguageDetector.NONE, List.of("ru", "en"));
    assertEquals(new Finding("ru", false), russian.of("Привет", ""));
    assertEquals(new Finding("und-Arab", false), russian.of("الخدمة سيئة جدا", ""));
    var several = new LanguageCheck(text -> Optional.of("uk"), List.of("ru", "uk"));
    assertEquals(new Finding("uk", false), several.of("Привіт, як справи?", ""));
  }

  @Test
  void aShortTextIsTakenForTheFirstLanguageOfTheWorkspace() {
    var french = new LanguageCheck(LanguageDetector.NONE, List.of("fr", "en"));
    assertEquals(new Finding("und", false), french.of("merci", ""));
    assertEquals(new Finding("en", true), french.of("thanks", "en"));
    assertEquals(new Finding("und", false), french.known("und"));
    assertEquals(new Finding("und", true), CHECK.known(""));
  }

  @Test
  void lettersAreLookedAtBeforeAnyModelIsAsked() {
    var check =
        new LanguageCheck(
            text -> {
              throw new AssertionError("asked about " + text);
            });
    assertEquals(new Finding("und-Arab", false), check.of("الخدمة سيئة جدا ولن أعود أبدا", ""));
    assertEquals(new Finding("und", true), check.of("ok thanks", ""));
  }
}
