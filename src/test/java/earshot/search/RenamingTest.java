package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "brand:northwind cold                  | brand:\"Nord Wind\" cold",
        "brand:\"Northwind\"                   | brand:\"Nord Wind\"",
        "BRAND:NORTHWIND OR tea                | BRAND:\"Nord Wind\" OR tea",
        "cold NOT brand:northwind              | cold NOT brand:\"Nord Wind\"",
        "brand:(northwind OR \"Blue Kettle\")  | brand:(\"Nord Wind\" OR \"Blue Kettle\")",
        "(brand:northwind (a OR brand:northwind)) b"
            + " | (brand:\"Nord Wind\" (a OR brand:\"Nord Wind\")) b"
      })
  void everyPlaceThatSaysTheBrandSaysItsNewName(String query, String renamed) {
    assertEquals(renamed, Renaming.brand(query, "Northwind", "Nord Wind"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "northwind \"brand:northwind\" title:northwind",
        "brand:7 OR brand:\"Northwind Air\"",
        "tag:northwind search:northwind",
        "brand:northwind AND (",
        "a # brand:northwind"
      })
  void whatDoesNotSayTheBrandStaysToTheLetter(String query) {
    assertEquals(query, Renaming.brand(query, "Northwind", "Nord Wind"));
  }

  @Test
  void notesAndLayoutStay() {
    assertEquals(
        "# ours\n  brand:\"B\"   # of brand:a\n\n OR  tea",
        Renaming.brand("# ours\n  brand:a   # of brand:a\n\n OR  tea", "A", "B"));
  }

  @Test
  void aNameWithQuotesIsReadBackAsItIs() {
    String renamed = Renaming.brand("brand:a", "a", "The \"C:\\\" shop");
    assertEquals("The \"C:\\\" shop", ((QueryTree.Branded) QueryParser.parse(renamed)).name());
  }
}
