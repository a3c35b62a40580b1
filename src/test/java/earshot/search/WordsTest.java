package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Oil's price, oil’s end | oil price oil end",
        "don't | don t",
        "CAFÉ Cafe\u0301 ＣＡＦＥ | cafe cafe cafe",
        "Straße STRASSE ŒUVRE | strasse strasse oeuvre",
        "ana@example.org | ana example org",
        "#Tea's @Ana_L | #tea tea @ana_l ana_l",
        "东京2026年 | 东 京 2026 年",
        "ΟΔΟΣ οδος | οδοσ οδοσ",
        "goo\u00ADgle می\u200Cخواهم | google میخواهم",
        "1\uFE0F\u20E3 ❤\uFE0F | 1",
        "snake_case C++ H&M 3.5 | snake_case c h m 3 5",
      })
  void textsAreCutIntoComparableWords(String text, String words) {
    String found = String.join(" ", Words.of(text).stream().map(Token::term).toList());
    assertEquals(words, found);
  }

  @Test
  void lettersOfTheWestAreMadeComparableAsAllOthersAre() {
    for (char letter = '\u00C0'; letter <= '\u00FF'; letter++) {
      String word = "Na" + letter + "Ve" + letter;
      // A sign that is not seen makes it a word that is looked at more closely.
      String closely = "Na" + letter + "V\u00ADe" + letter;
      assertEquals(terms(Words.of(closely)), terms(Words.of(word)), word);
      assertEquals(terms(RawWords.asked(closely)), terms(RawWords.asked(word)), word);
    }
  }

  @Test
  void aTagStandsBeforeItsBareWordAtTheSamePosition() {
    assertEquals(
        List.of(new Token("buy", 0, 3, 1), new Token("#tea", 4, 8, 1), new Token("tea", 5, 8, 0)),
        Words.of("buy #Tea"));
  }

  @Test
  void aQueryForATagAsksForTheTagAlone() {
    assertEquals(List.of(new Token("#tea", 0, 4, 1)), Words.asked("#Tea"));
  }

  @Test
  void aTagInAScriptWithoutBlanksKeepsItsWidthInQueries() {
    assertEquals(List.of("#东京", "now"), terms(Words.asked("#东京 now")));
    assertEquals(2, Words.asked("#东京 now").getLast().step());
  }

  @Test
  void noPhraseReachesFromTitleToBody() {
    List<Token> words = Words.of("oil", "leak");
    assertEquals(new Token("leak", 4, 8, 101), words.getLast());
  }

  @Test
  void offsetsNeverGoBackwards() {
    List<Token> words = Words.of("@a #b's 东#c", "##d @@e #ff's x");
    for (int i = 1; i < words.size(); i++) {
      assertTrue(words.get(i).from() >= words.get(i - 1).from(), words.toString());
    }
  }

  @Test
  void aWordWithoutEndIsCut() {
    assertEquals(200, Words.of("x".repeat(60_000)).getFirst().term().length());
  }

  @Test
  void hostileTextsAreCutInOnePass() {
    String unseen = "a" + "\u00AD".repeat(65_000);
    String marks = "a" + "\u0301".repeat(65_000);
    String possessives = "a's".repeat(20_000);
    String sigils = "#@".repeat(30_000) + "東".repeat(5_000);
    for (String text : List.of(unseen, marks, possessives, sigils)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(2), () -> assertFalse(Words.of(text).isEmpty(), text.substring(0, 9)));
      assertTimeoutPreemptively(
          Duration.ofSeconds(2), () -> assertFalse(RawWords.asked(text).isEmpty()));
    }
  }

  @Test
  void rawKeepsCaseAndSignsAndCountsBlanks() {
    assertEquals(
        List.of(
            new Token("Google", 0, 6, 1),
            new Token("+", 6, 7, 1),
            new Token("is", 8, 10, 2),
            new Token("C", 12, 13, 2),
            new Token("+", 13, 14, 1),
            new Token("+", 14, 15, 1)),
        RawWords.asked("Google+ is  C++"));
  }

  private static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }
}
