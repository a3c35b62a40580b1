package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  @Test
  void holdsAsManyWordsAsTheOriginal() {
    assertEquals(7_505, Lists.ENGLISH.size());
  }

  @ParameterizedTest
  @CsvSource({"good, 1.9", "heart, 3.2", "hearts, 3.3", "flawed, -2.1", "badass, 1.4", ":p, 1.0"})
  void ratesAsTheOriginal(String word, double valence) {
    assertEquals(OptionalDouble.of(valence), Lists.ENGLISH.valence(word));
  }

  @Test
  void knowsNothingOfOtherWords() {
    assertEquals(OptionalDouble.empty(), Lists.ENGLISH.valence("tuesday"));
  }

  @Test
  void readsTheEmoticonsWithABrokenByte() {
    assertEquals(OptionalDouble.of(0.9), Lists.ENGLISH.valence(":-\u00DE"));
    assertEquals(OptionalDouble.of(1.1), Lists.ENGLISH.valence(":\u00DE"));
  }

  @Test
  void oneChangedByteStopsScoringWithASentence() throws Exception {
    byte[] list;
    try (InputStream in = Lexicon.class.getResourceAsStream(Lexicon.ENTRY)) {
      list = in.readAllBytes();
    }
    Lexicon.of(list);
    list[200_000] ^= 1;
    var damaged = assertThrows(LexiconDamaged.class, () -> Lexicon.of(list));
    assertEquals(
        "sentiment scoring is off: the English word list was changed (check sum "
            + Fingerprint.of(list).substring(0, 8)
            + "); install Earshot again to get the original one back",
        damaged.getMessage());
  }

  @Test
  void everyOwnValueHasItsReason() {
    assertEquals(5, ValenceFile.read("lexicon-overrides.tsv").size());
    assertEquals(2, ValenceFile.read("plus-words.tsv").size());
    assertEquals(120, ValenceFile.read("emoji-valence.tsv").size());
    assertThrows(IllegalStateException.class, () -> ValenceFile.read("no-such.tsv"));
    assertThrows(IllegalStateException.class, () -> ValenceFile.read("without-reason.tsv"));
    assertThrows(IllegalStateException.class, () -> ValenceFile.read("listed-twice.tsv"));
  }
}
