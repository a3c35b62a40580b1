package earshot.intake.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandRole;
import earshot.search.BrandRules;
import java.net.URI;
import java.util.List;
import java.util.Locale;
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

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      delimiter = '|',
      value = {
        "Northwind Coffee | \"Northwind Coffee\" OR northwindcoffee",
        "Coca-Cola | \"Coca-Cola\" OR cocacola",
        "BrightKettle | \"BrightKettle\" OR \"Bright-Kettle\"",
        "Brightkettle | \"Brightkettle\"",
        "H&M | raw:\"H&M\"",
        "Yahoo! | \"Yahoo!\"",
        "Google+ | raw:\"Google+\"",
      })
  void joinedAndHyphenatedSpellingsAreAdded(String name, String query) {
    assertEquals(
        Optional.of(query),
        ProposedQuery.of(BrandFacts.named(name, BrandFacts.Area.of(Locale.UK))));
  }

  @Test
  void handleSiteAndSpellingsAreAddedAndTheParserReadsIt() {
    BrandFacts facts =
        new BrandFacts(
            "Northwind Coffee",
            BrandRole.OWN,
            List.of("Nordwind", "N&W"),
            new BrandFacts.Presence(
                "@northwind@coffeetown.example",
                Optional.of(URI.create("https://www.nw.example/x")),
                ""),
            BrandFacts.Area.of(Locale.UK),
            List.of(),
            false);
    String query = ProposedQuery.of(facts).orElseThrow();
    assertEquals(
        "\"Northwind Coffee\" OR northwindcoffee OR \"Nordwind\" OR raw:\"N&W\" OR @northwind OR"
            + " site:nw.example",
        query);
    assertTrue(BrandRules.checked(query).place() != null);
  }
}
