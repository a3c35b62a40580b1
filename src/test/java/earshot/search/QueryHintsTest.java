package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryHintsTest {
  @Test
  void signsThatDoNotCountAreNamedWithTheCure() {
    assertEquals(
        List.of(new QueryHints.Hint(new Span(7, 10), "\"+\" is ignored in C++; write raw:\"C++\"")),
        QueryHints.of(QueryParser.parse("learn (C++ OR rust)")));
  }

  @Test
  void anOperatorInSmallLettersIsAWordAndSaysSo() {
    assertEquals(
        List.of(
            new QueryHints.Hint(
                new Span(7, 9),
                "\"or\" is looked for as a word; if it is to join two parts, write OR")),
        QueryHints.of(QueryParser.parse("coffee or tea")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw:\"C++\"",
        "state-of-the-art",
        "don't",
        "#tea @ana",
        "\"well, no\"",
        "\"or\" tea",
        "not-so title:or"
      })
  void whatCountsOrIsCommonGivesNoHint(String query) {
    assertTrue(QueryHints.of(QueryParser.parse(query)).isEmpty());
  }
}
