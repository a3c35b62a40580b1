package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.language.WordFile.BadLine;
import earshot.language.WordFile.Outcome;
import earshot.model.WordRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFileTest {
  @Test
  void aFileIsReadWithItsLanguageAndTheWordsThatChangeOthers() {
    WordList list =
        good(
            """
            # a remark
            #language fr
            #negator pas ne
            #negator n’est
            #booster très

            bon\t1.9
            Pas Mal\t+0.8
            nul\t-2
            """);
    assertEquals("fr", list.language());
    assertEquals(Map.of("bon", 1.9, "pas mal", 0.8, "nul", -2.0), list.values());
    assertEquals(
        Map.of(WordRole.NEGATOR, Set.of("pas", "ne", "n'est"), WordRole.BOOSTER, Set.of("très")),
        list.modifiers());
  }

  @Test
  void withoutALanguageItsWordsAreThoseOfWhoReadsIt() {
    assertEquals("en", good("war zone\t0\r\nsick\t2.5\r\n").language());
    assertEquals("de", read("gut\t2", "de") instanceof Outcome.Good g ? g.list().language() : "");
  }

  @Test
  void whatIsWrittenReadsBackAsTheSameList() {
    WordList list =
        new WordList(
            "fr",
            Map.of("bon", 1.9, "pas mal", 0.8, "❤️", 3.0, "lent", -1.2),
            Map.of(WordRole.NEGATOR, Set.of("pas", "n'est"), WordRole.DAMPENER, Set.of("peu")));
    assertEquals(list, good(WordFile.write(list)));
    WordList english = new WordList(Map.of("war zone", 0.0, "c#", 1.0));
    assertEquals(english, good(WordFile.write(english)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          good 2.5            | put a tab between the word and its value
          good=>1,9           | write the value as a number from -4 to 4 with a point
          good=>              | write the value as a number from -4 to 4 with a point
          good=>NaN           | write the value as a number from -4 to 4 with a point
          good=>4.5           | give a value from -4 to 4 instead of 4.5
          good=>2=>3          | write the value as a number from -4 to 4 with a point
          =>2                 | give one to five words instead of ""
          a b c d e f=>2      | give one to five words instead of "a b c d e f"
          #negators pas       | only #language, #negator, #booster and #dampener are known
          #negator            | list words after #negator
          #language French    | name one language by its code, such as #language fr
          """)
  void aBadLineIsListedWithItsNumberAndReason(String line, String reason) {
    List<BadLine> bad = bad("fine\t1\n\n" + line.replace("=>", "\t") + "\nlast\t1\n");
    assertEquals(1, bad.size());
    assertEquals(3, bad.getFirst().number());
    assertTrue(bad.getFirst().reason().startsWith(reason), bad.getFirst().reason());
  }

  @Test
  void everyBadLineIsListedAndNothingIsRead() {
    assertEquals(
        List.of(2, 4), bad("a\t1\nb\nc\t2\nd\t9\n").stream().map(BadLine::number).toList());
  }

  @Test
  void twoValuesForOneWordAreRefusedAndTheSameOneTwiceIsNot() {
    assertEquals(
        "\"good\" has another value on line 1; keep one of them",
        bad("good\t1\nGOOD!\t2\n").getFirst().reason());
    assertEquals(Map.of("good", 1.0), good("good\t1\nGood\t1.0\n").values());
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWithTheLine() {
    byte[] latin = "bon\t1.9\ntrès bon\t2.5\n".getBytes(StandardCharsets.ISO_8859_1);
    Outcome.Bad refused = assertInstanceOf(Outcome.Bad.class, WordFile.read(latin, "fr"));
    assertEquals(
        List.of(new BadLine(2, "", "this line is not UTF-8; save the file as UTF-8")),
        refused.lines());
  }

  @Test
  void aMarkAtTheBeginningOfTheFileIsNoWord() {
    assertEquals(Map.of("good", 1.0), good("\uFEFFgood\t1").values());
  }

  @Test
  void englishKeepsItsOwnModifiers() {
    assertTrue(bad("#negator nay\n").getFirst().reason().startsWith("English has its own"));
  }

  @Test
  void theLanguageStandsBeforeTheWords() {
    assertEquals(2, bad("bon\t1\n#language fr\n").getFirst().number());
  }

  @Test
  void anEmptyFileIsNoList() {
    assertTrue(bad("# nothing\n").getFirst().reason().startsWith("the file lists no word"));
  }

  private static WordList good(String text) {
    return assertInstanceOf(Outcome.Good.class, read(text, "en")).list();
  }

  private static List<BadLine> bad(String text) {
    return assertInstanceOf(Outcome.Bad.class, read(text, "en")).lines();
  }

  private static Outcome read(String text, String language) {
    return WordFile.read(text.getBytes(StandardCharsets.UTF_8), language);
  }
}
