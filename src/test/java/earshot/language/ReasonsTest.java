package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.Contribution;
import earshot.model.Score;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
  private static final Vader STRICT = Vader.strict(Lists.ENGLISH);
  private static final Vader PLUS =
      Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, new WordList(Map.of("war zone", -1.0)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          good | good | lexicon
          not good | good | lexicon, not
          I DON’T like it | like | lexicon, don't
          a VERY good day | good | lexicon, very
          it was GOOD | GOOD | lexicon, caps
          no problems | problems | lexicon, no
          least good | good | lexicon, least
          bad but slow | bad | lexicon, but
          never so good | good | lexicon, so, so or this
          what a very bad ass | ass | idiom bad ass
          it was only kind of good | good | lexicon, kind of
          👍🏽 | 👍🏽 | emoji
          a war zone! | war zone | word list
          """)
  void eachWordTellsWhyItHasItsValue(String text, String token, String why) {
    Contribution reason =
        PLUS.score(text).contributions().stream()
            .filter(row -> row.token().equals(token))
            .findFirst()
            .orElseThrow();
    assertEquals(why, reason.why());
    assertEquals(token, text.substring(reason.from(), reason.to()));
  }

  @Test
  void exclamationAndQuestionMarksHaveARowAtTheEnd() {
    List<Contribution> rows = PLUS.score("bad!! why??").contributions();
    assertEquals(new Contribution("!?", 11, 11, -2 * 0.292 - 2 * 0.18, "punctuation"), rows.get(1));
    assertEquals(1, PLUS.score("bad?").contributions().size());
    assertEquals(0, PLUS.score("Tuesday!!").contributions().size());
  }

  @Test
  void marksInHiddenPlacesDoNotCount() {
    assertEquals(1, PLUS.score("good https://example.org/!!").contributions().size());
    assertEquals(1, PLUS.tracking("Wow!").score("good Wow!").contributions().size());
  }

  @Test
  void reasonsAddUpToTheScoreOnTenThousandTexts() {
    List<Corpus.Golden> rows = Corpus.golden().subList(0, 10_000);
    for (Corpus.Golden row : rows) {
      addsUp(row.text(), PLUS.score(row.text()));
      addsUp(row.text(), STRICT.score(row.text()));
    }
  }

  @Test
  void reasonsAddUpToTheScoreOnOwnTexts() {
    Stream.of(
            "Not bad at all, but the queue was HORRIBLE!!! 😍 why??",
            "lol lol lol but lol lol",
            "never so good, kind of the bomb")
        .forEach(
            text -> {
              addsUp(text, PLUS.score(text));
              addsUp(text, STRICT.score(text));
            });
  }

  private static void addsUp(String text, Score score) {
    double sum = score.contributions().stream().mapToDouble(Contribution::valence).sum();
    assertEquals(score.compound(), sum / Math.sqrt(sum * sum + 15), 1e-9, text);
    for (Contribution row : score.contributions()) {
      assertEquals(
          row.from() == row.to() ? row.token() : text.substring(row.from(), row.to()), row.token());
    }
  }
}
