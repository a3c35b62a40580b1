package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.language.Corpus.Golden;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictTest {
  private static final double CLOSE = 1e-4;
  private static final Vader STRICT = Vader.strict(Lists.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The book was good. | .4404
          The book was GOOD!!! | .6714
          not good | -.3412
          Not bad at all | .4310
          never so good | .5777
          so so good | .5379
          least good | -.3412
          At least it isn't a horrible book. | .4310
          no problems ever | .3089
          No bad smell. Nothing to worry about | .6435
          Not the worst show I've seen | .5096
          so far so good, no problems | .7827
          good but good | .7003
          kind of good | .4404
          it was only kind of good | .3832
          Today only kinda sux! But I'll get by, lol | .5249
          On the other hand, VADER is quite bad ass | .8020
          She has a beating heart | .8481
          flawed | -.4767
          badass | .3400
          :P | .2500
          breaking my heart | .6369
          great??? | .6848
          bball is awesome!!!!! | .7405
          (ok) | 0
          ok | .2960
          İncredible good | .4404
          I don't like it | -.2755
          I don’t like it | .3612
          “great” | 0
          ~~ | 0
          """)
  void scoresAsTheOriginal(String text, double compound) {
    assertEquals(compound, STRICT.score(text).compound(), CLOSE);
  }

  @Test
  void anEmptyTextScoresNothingAtAll() {
    assertEquals(new Score(Label.UNSURE, 0, 0, 0, 0, List.of()), STRICT.score(""));
    assertEquals(new Score(Label.UNSURE, 0, 0, 0, 0, List.of()), STRICT.score(" \n\t"));
  }

  @Test
  void sharesOfPraiseAndBlameAreThoseOfTheOriginal() {
    Score score = STRICT.score("The book was GOOD!!!");
    assertEquals(0.6005, score.pos(), CLOSE);
    assertEquals(0, score.neg(), CLOSE);
    assertEquals(0.3995, score.neu(), CLOSE);
  }

  @Test
  void equalsTheOriginalOnEveryGoldenText() {
    List<Golden> rows = Corpus.golden();
    var different = new ArrayList<String>();
    for (Golden row : rows) {
      Score score = STRICT.score(row.text());
      double worst =
          Math.max(
              Math.max(
                  Math.abs(row.compound() - score.compound()), Math.abs(row.pos() - score.pos())),
              Math.max(Math.abs(row.neg() - score.neg()), Math.abs(row.neu() - score.neu())));
      if (!(worst <= CLOSE)) different.add(worst + " " + row);
    }
    assertEquals(16_027, rows.size());
    assertEquals(List.of(), different);
  }

  @Test
  void weighsEqualValuesAroundButAsTheOriginalDoes() {
    // "adorn" (.9) is looked up, found to equal the halved "lol" (1.8), and that is halved again.
    assertEquals(
        List.of(1.8 / 4, 0.9),
        STRICT.score("lol but adorn").contributions().stream().map(Contribution::valence).toList());
  }
}
