package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Label;
import earshot.model.Score;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlusTest {
  private static final double CLOSE = 1e-4;
  private static final Vader STRICT = Vader.strict(Lists.ENGLISH);
  private static final Vader PLUS = Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, WordList.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          @united my bag is lost | -.3182
          United lost my bag | .1280
          I don’t like it | -.2755
          “great” service… | .6249
          Please help, my order is late | 0
          great😍 | .8176
          👍🏽 | .5267
          👩‍💻 works | 0
          ❤️‍🔥 | .5267
          😂 | 0
          I love it 😂😂😂 | .6369
          not 👍 | .5267
          ☺️ ☹ | 0
          🏳️‍🌈 great | .6249
          👍👍👍👍 | .9274
          good but bad | -.5859
          lol lol lol but lol lol | .9022
          https://example.org/love?great=1! ok then | .2960
          Thanks @carehelp@mastodon.example for the great help! | .8070
          """)
  void readsWhatPeopleType(String text, double compound) {
    assertEquals(compound, PLUS.score(text).compound(), CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "United, United lost my bag, -.3182",
    "Best Buy, Best Buy is the best, .6369",
    "best buy, BEST  BUY is the best, .6369",
    "Lovely's, I bought it at lovely’s, 0",
    "Love, I am in Lovely Town, .5859",
  })
  void namesSayNothing(String name, String text, double compound) {
    assertEquals(compound, PLUS.tracking(name).score(text).compound(), CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "war zone, 0, 'This map is a war zone, I love it', .6369",
    "war zone, 0, The war was bad, -.8126",
    "war zone, 0, War Zone!, 0",
    "sick, 2.5, that drop was sick, .3400",
    "sick, 2.5, that drop was not sick, -.6059",
    "raid boss, -1, very raid boss, -.3167",
    "utterly, 2, utterly, .4588",
    "🔥, 2, 🔥, .4588",
    "War  Zone!, 0, War Zone, 0",
  })
  void theWorkspaceGivesWordsTheirMeaning(
      String phrase, double value, String text, double compound) {
    Vader vader = Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, new WordList(Map.of(phrase, value)));
    assertEquals(compound, vader.score(text).compound(), CLOSE);
  }

  @Test
  void withoutTheListAWarZoneIsWar() {
    assertEquals(0.0772, PLUS.score("This map is a war zone, I love it").compound(), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The WAR was bad, in every zone",
        "I love it!!! Not the worst, kind of the bomb",
        "at least the queue was GOOD :) so far so good"
      })
  void aPhraseChangesOnlyTextsThatHoldIt(String text) {
    var own = new WordList(Map.of("war zone", 0.0, "raid boss", -1.0));
    Score without = PLUS.score(text);
    assertEquals(without, Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, own).score(text));
    assertEquals(without, STRICT.score(text));
  }

  @Test
  void theLongestPhraseWins() {
    var own = new WordList(Map.of("war", -4.0, "war zone", 0.0, "war zone two", 4.0));
    Vader vader = Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, own);
    assertEquals(4, vader.score("war zone two").contributions().getFirst().valence());
    assertEquals(Label.UNSURE, vader.score("war zone").label());
    assertEquals(-4, vader.score("war one").contributions().getFirst().valence());
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "!!, 5", "war, 4.1", "war, NaN", "one two three four five six, 1"})
  void aWordListRefusesWhatItCannotUse(String phrase, double value) {
    var words = Map.of(phrase, value);
    assertThrows(IllegalArgumentException.class, () -> new WordList(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The parcel arrived on Tuesday | UNSURE | 0
          Great coffee, terrible queue | MIXED | .2500
          It is good, bad | MIXED | -.1531
          I love the coffee but the queue was horrible | NEGATIVE | -.4854
          The app is fine | POSITIVE | .2023
          """)
  void labelsSayWhatTheWordsAllow(String text, Label label, double compound) {
    Score score = PLUS.score(text);
    assertEquals(label, score.label());
    assertEquals(compound, score.compound(), CLOSE);
  }

  @Test
  void aHigherThresholdMakesMoreNeutral() {
    assertEquals(Label.NEUTRAL, PLUS.withThreshold(0.3).score("The app is fine").label());
    assertThrows(IllegalArgumentException.class, () -> PLUS.withThreshold(0));
  }

  @Test
  void differsFromTheOriginalOnlyWhereItsRulesSaySo() {
    int same = 0;
    for (Corpus.Golden row : Corpus.golden()) {
      if (hasWhatPlusChanges(row.text())) continue;
      assertEquals(STRICT.score(row.text()), PLUS.score(row.text()), row.text());
      same++;
    }
    assertTrue(same > 9_000, "too few texts were compared: " + same);
  }

  private static boolean hasWhatPlusChanges(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return low.matches("(?s).*(://|www\\.|@|[’‘“”…–—¡¿«»•]|please|help|\\bbut\\b).*")
        || low.codePoints().anyMatch(c -> c == 0xFE0F || c == 0x200D)
        || low.codePoints().anyMatch(c -> c > 0xFF && Character.isEmoji(c));
  }
}
