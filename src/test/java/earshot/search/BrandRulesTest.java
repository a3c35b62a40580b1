package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kettle",
        "\"Kettle Co\" OR @kettle OR site:kettle.example",
        "kettle NOT pot",
        "kett* lang:en",
        "source:7",
        "raw:\"H&M\"",
        "a1 NEAR/3 b1",
        "url:example.org/x",
        "author:ana rating:>=4"
      })
  void aBrandMayAskWhatIsKnownWhenAMentionArrives(String query) {
    assertEquals(QueryParser.parse(query), BrandRules.checked(query));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT kettle, QL-12",
    "kettle OR NOT pot, QL-12",
    "lang:en, QL-12",
    "rating:5 type:feed, QL-12",
    "kettle sentiment:negative, QL-11",
    "kettle NOT is:closed, QL-11",
    "kettle after:7d, QL-11",
    "kettle brand:3, QL-11",
    "kettle OR tag:tea, QL-11",
    "kettle story:3, QL-11",
    "kettle NOT is:copy, QL-11",
    "kettle search:tea, QL-11",
  })
  void aBrandMayNotTakeEverythingNorAskWhatComesLater(String query, String code) {
    assertEquals(code, assertThrows(QueryError.class, () -> BrandRules.checked(query)).code());
  }

  @Test
  void theMistakeNamesTheField() {
    QueryError error =
        assertThrows(QueryError.class, () -> BrandRules.checked("kettle sentiment:negative"));
    assertEquals(
        "sentiment: is not known when a mention arrives, at position 8. Use it in a search, not in"
            + " the query of a brand. (QL-11)",
        error.getMessage());
  }
}
