package earshot.intake.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A name becomes a query that finds it.
class ProposedQueryTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      value = {
        "Northwind Coffee, \"Northwind Coffee\"",
        "  Northwind   Coffee , \"Northwind Coffee\"",
        "C++, raw:\"C++\"",
        "H&M, raw:\"H&M\"",
        "Coca-Cola, \"Coca-Cola\"",
        "L'Oréal, \"L'Oréal\"",
        "7 \"Up\", raw:\"7 \\\"Up\\\"\"",
      })
  void aNameIsAPhraseOrIsSoughtExactly(String name, String query) {
    assertEquals(Optional.of(query), ProposedQuery.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "++", "…"})
  void withoutLettersOrDigitsThereIsNoQuery(String name) {
    assertEquals(Optional.empty(), ProposedQuery.of(name));
  }

  @Test
  void otherScriptsAreLetters() {
    assertEquals(Optional.of("\"قهوة\""), ProposedQuery.of("قهوة"));
  }
}
