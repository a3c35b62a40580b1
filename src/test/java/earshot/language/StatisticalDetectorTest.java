package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticalDetectorTest {
  private static final LanguageDetector DETECTOR = new StatisticalDetector(List.of());
  private static final List<String> SENTENCES =
      List.of(
          "My order arrived two days late and nobody answered",
          "Der Kaffee war kalt und die Bedienung unfreundlich",
          "Le service client ne répond jamais au téléphone",
          "El pedido llegó tarde y nadie responde",
          "O atendimento foi péssimo e ninguém responde",
          "Il servizio clienti non risponde mai al telefono",
          "De bestelling kwam te laat en niemand reageert");

  private static final String SIGNS = ".,;:'’\"!?(ß€x~";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | My order arrived two days late and nobody answered
          de | Der Kaffee war kalt und die Bedienung unfreundlich
          fr | Le service client ne répond jamais au téléphone
          es | El pedido llegó tarde y nadie responde
          pt | O atendimento foi péssimo e ninguém responde
          it | Il servizio clienti non risponde mai al telefono
          nl | De bestelling kwam te laat en niemand reageert
          """)
  void tellsTheUsualLanguages(String language, String text) {
    assertEquals(Optional.of(language), DETECTOR.detect(text));
  }

  @Test
  void aLanguageOfTheWorkspaceIsACandidateToo() {
    String polish = "Zamówienie przyszło dwa dni za późno i nikt nie odpowiada";
    assertEquals(Optional.of("pl"), new StatisticalDetector(List.of("pl")).detect(polish));
    assertTrue(DETECTOR.detect(polish).filter("pl"::equals).isEmpty());
  }

  @Test
  void whatIsWrittenInNoLettersOfTheModelHasNoLanguage() {
    assertEquals(Optional.empty(), DETECTOR.detect(""));
  }

  @Test
  void choosesAsOpenNlpDoesAmongTheSameCandidates() throws IOException {
    List<String> texts = new ArrayList<>();
    Random chance = new Random(7);
    for (int i = 0; i < 150; i++) texts.add(mixed(chance));
    texts.add("rt rt haha jajaja :) xd nooooo 1234 ¿qué tal el café de ayer por la tarde?");
    texts.add("Sooooo  many\t\tblanks   and jejeje hahahahaha lol 99 reasons");
    ThreadSafeLanguageDetectorME theirs = theirs();
    int agreed = 0;
    int asked = 0;
    for (String text : texts) {
      asked++;
      if (DETECTOR.detect(text).equals(best(theirs, text))) agreed++;
    }
    assertEquals(asked, agreed);
  }

  @Test
  void aHostileTextIsReadInBoundedSteps() {
    for (String piece : List.of("ha", "a a ", "rt ", "aaaa", ":d", "1 ")) {
      DETECTOR.detect(piece.repeat(65_536 / piece.length()));
    }
  }

  /// Words of one or two languages in any order, some shouted.
  private static String mixed(Random chance) {
    List<String> text = new ArrayList<>();
    String[] one = SENTENCES.get(chance.nextInt(SENTENCES.size())).split(" ", -1);
    String[] other = SENTENCES.get(chance.nextInt(SENTENCES.size())).split(" ", -1);
    for (int n = 5 + chance.nextInt(9); n > 0; n--) {
      String[] from = chance.nextInt(3) == 0 ? other : one;
      String word = from[chance.nextInt(from.length)];
      text.add(chance.nextInt(8) == 0 ? word.toUpperCase(Locale.ROOT) + "!!" : word);
      if (chance.nextInt(6) == 0) text.add(SIGNS.charAt(chance.nextInt(SIGNS.length())) + word);
    }
    return String.join(" ", text);
  }

  private static ThreadSafeLanguageDetectorME theirs() throws IOException {
    try (InputStream in = LanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
      return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
    }
  }

  private static Optional<String> best(ThreadSafeLanguageDetectorME theirs, String text) {
    List<String> codes =
        StatisticalDetector.USUAL.stream().map(tag -> Locale.of(tag).getISO3Language()).toList();
    return Arrays.stream(theirs.predictLanguages(text))
        .map(Language::getLang)
        .filter(codes::contains)
        .findFirst()
        .map(code -> StatisticalDetector.USUAL.get(codes.indexOf(code)));
  }
}
