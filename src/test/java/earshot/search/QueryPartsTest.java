package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a AND (\"b c\" OR title:d) # e | WORD:a OPERATOR:AND PARENTHESIS:( PHRASE:\"b c\""
            + " OPERATOR:OR FIELD:title: VALUE:d PARENTHESIS:) COMMENT:# e",
        "a NEAR/5 \"never closed | WORD:a OPERATOR:NEAR/5",
        "is: | FIELD:is:",
      })
  void everyStretchHasItsKindEvenBeforeTheQueryCanBeRead(String query, String parts) {
    assertEquals(
        parts,
        QueryParts.of(query).stream()
            .map(part -> part.what() + ":" + query.substring(part.span().from(), part.span().to()))
            .collect(Collectors.joining(" ")));
  }
}
