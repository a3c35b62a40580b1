package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InliningTest {
  private final Map<String, String> searches = new HashMap<>();
  private final QueryNames names =
      new QueryNames() {
        @Override
        public Optional<BrandId> brand(String name) {
          return name.equals("Northwind") ? Optional.of(new BrandId(7)) : Optional.empty();
        }

        @Override
        public Optional<String> search(String name) {
          return Optional.ofNullable(searches.get(name.toLowerCase(Locale.ROOT)));
        }
      };

  @Test
  void aSavedSearchAsksWhatItsQueryAsks() {
    searches.put("leaks", "leak* OR drip");
    searches.put("bad leaks", "search:leaks NOT old");
    assertTrue(holds("kettle search:\"Bad leaks\"", "My kettle leaks"));
    assertEquals(false, holds("kettle search:\"bad leaks\"", "My old kettle leaks"));
  }

  @Test
  void partsOfASavedSearchStandWhereItsNameDoes() {
    searches.put("leaks", "leak* OR drip");
    Explanation why = explained("kettle AND search:leaks", "my kettle");
    assertEquals(new Span(11, 23), why.missing().getFirst().place().span().orElseThrow());
    assertEquals("search:\"leaks\"", why.parts().get(1).part());
    assertEquals("leak* OR drip", why.parts().get(1).parts().getFirst().part());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x search:round | The search \"round\" asks for itself, at position 3. Take it out of that"
            + " search. (QL-16) | 2 | 14",
        "x search:there | The search \"there\" asks for itself, at position 3. Take it out of that"
            + " search. (QL-16) | 2 | 14",
        "x search:nowhere | There is no saved search \"nowhere\", at position 3. Choose one that is"
            + " saved. (QL-15) | 2 | 16",
        "x brand:Southwind | There is no brand \"Southwind\", at position 3. Write it as the list of"
            + " brands does. (QL-15) | 2 | 17",
        "x search:broken | The search \"broken\" cannot be read, at position 3. Mend that search"
            + " first: The parenthesis at position 1 is not closed: add a ). (QL-2) (QL-16) | 2 | 15",
      })
  void aNameThatLeadsNowhereIsAMistakeAtItsPlace(String query, String message, int from, int to) {
    searches.put("round", "a search:round");
    searches.put("here", "b search:there");
    searches.put("there", "c search:here");
    searches.put("broken", "(a");
    QueryError error = assertThrows(QueryError.class, () -> looked(query));
    assertEquals(message, error.getMessage());
    assertEquals(new Span(from, to), error.span());
  }

  @Test
  void searchesLeadThroughEightOthersAtMost() {
    for (int i = 1; i < 9; i++) searches.put("s" + i, "word search:s" + (i + 1));
    searches.put("s9", "end");
    looked("search:s2");
    QueryError error = assertThrows(QueryError.class, () -> looked("search:s1"));
    assertTrue(error.getMessage().startsWith("The search \"s9\" leads through more than 8"));
  }

  @Test
  void searchesThatDoubleEachOtherMeetTheLimitOfWords() {
    String words = "word ".repeat(300);
    searches.put("many", words);
    searches.put("more", "search:many search:many");
    looked("search:more");
    QueryError error = assertThrows(QueryError.class, () -> looked("search:more search:more"));
    assertEquals("QL-16", error.code());
  }

  @Test
  void aBrandIsMeantByNameOrByNumber() {
    assertEquals(looked("brand:Northwind"), looked("brand:\"Northwind\""));
    QueryTree.Branded byNumber = (QueryTree.Branded) looked("brand:9");
    assertEquals(Optional.of(new BrandId(9)), byNumber.brand());
  }

  private QueryTree looked(String query) {
    return Inlining.of(QueryParser.parse(query), names);
  }

  private boolean holds(String query, String text) {
    return explained(query, text).holds();
  }

  private Explanation explained(String query, String text) {
    Asking asking = new Asking(names, ZoneOffset.UTC, Instant.EPOCH);
    LiveItem item = Samples.anItemSaying("", text);
    return Explain.explain(QueryParser.parse(query), item, asking);
  }
}
