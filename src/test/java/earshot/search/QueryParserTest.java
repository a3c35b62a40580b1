package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Span;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a b OR c d | (a AND b) OR (c AND d)",
        "a NOT b | a AND (NOT b)",
        "NOT a b | (NOT a) AND b",
        "a NEAR/3 b c | (a NEAR/3 b) c",
        "NOT a NEAR/3 b | `QL-8`",
        "title:(a OR b) c | (title:a OR title:b) AND c",
        "“oil leak” | \"oil leak\"",
        "a # the name\\n b | a b",
        "TITLE:a | title:a",
        "url:http://WWW.Example.org/a | url:\"example.org/a\"",
        "site:Bücher.example | site:xn--bcher-kva.example",
        "source:7 | source:\\7",
      })
  void blankMeansAndAndOperatorsBindAsTold(String typed, String same) {
    String text = typed.replace("\\n", "\n");
    if (same.startsWith("QL-")) {
      assertEquals(same, mistake(text).code());
    } else {
      assertEquals(QueryParser.parse(same), QueryParser.parse(text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "delivery NEAR late | Something is missing after NEAR, at position 14: a number, as in"
            + " NEAR/5. (QL-3) | 9 | 13",
        "a AND | Something is missing after AND, at position 6: a word, a phrase or a group. (QL-3)"
            + " | 2 | 5",
        "OR a | Something is missing before OR, at position 1: a word, a phrase or a group. (QL-3)"
            + " | 0 | 2",
        "(a OR b | The parenthesis at position 1 is not closed: add a ). (QL-2) | 0 | 1",
        "a \"b c | The quote at position 3 is not closed: add a \". (QL-2) | 2 | 3",
        "a) | There is a ) without a ( at position 2: take it away. (QL-2) | 1 | 2",
        "a sorce:b | There is no field sorce: at position 3. Did you mean source:? To look for the"
            + " word itself, put it in quotes. (QL-4) | 2 | 8",
        "a NEAR/51 b | At most 50 words may stand between, as in NEAR/50. Make it shorter. (QL-9) |"
            + " 2 | 9",
        "oil -leak | A minus leaves nothing out, at position 5: write NOT before the word, or \\-"
            + " for the sign itself. (QL-10) | 4 | 9",
        "a* | A wildcard needs at least two letters beside it at position 1. Write more of the"
            + " word. (QL-7) | 0 | 2",
        "a NEAR/2 (b c) | This cannot stand beside NEAR, at position 11. Beside NEAR stand words,"
            + " phrases, wildcards, or groups of those joined by OR. (QL-8) | 10 | 13",
        "a tag:pri* | tag: cannot be \"pri*\", at position 7. Names are compared whole; a star that"
            + " belongs to one goes into quotes. (QL-6) | 6 | 10",
        "story:x | story: cannot be \"x\", at position 7. Write the number of a story. (QL-6) | 6 |"
            + " 7",
        "brand:\"\" | brand: cannot be \"\", at position 7. Write its name in quotes. (QL-6) | 6 |"
            + " 8",
        "is:done | is: cannot be \"done\", at position 4. Write one of: open, new, triaged,"
            + " drafting, needs-approval, approved, sent, waiting, closed, no-action, direct,"
            + " question, complaint, replied, hidden, edited, gone, copy, starred,"
            + " request, praise, recommendation, urgent, profane, repeated, quarantined, personal,"
            + " tagged, peer, named, ours, snoozed. (QL-6) | 3 | 7",
        "search:x NEAR/3 b | This cannot stand beside NEAR, at position 1. Beside NEAR stand words,"
            + " phrases, wildcards, or groups of those joined by OR. (QL-8) | 0 | 8",
        "title:(a tag:b) | A field cannot stand inside another, at position 10: close the"
            + " parenthesis before tag:. (QL-4) | 9 | 13",
        "+ | \"+\" at position 1 has no letter or digit. To find signs, write raw:\"+\". (QL-14) |"
            + " 0 | 1",
      })
  void aMistakeSaysWhereItIsAndWhatToDo(String typed, String message, int from, int to) {
    QueryError error = mistake(typed);
    assertEquals(message, error.getMessage());
    assertEquals(new Span(from, to), error.span());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rating:good",
        "rating:3..1",
        "rating:",
        "lang:english!",
        "lang:kettlish",
        "type:tweet",
        "sentiment:sad",
        "is:done",
        "before:yesterday",
        "after:2026-13-01",
        "site:example.org/blog",
        "before:d",
        "url:\"\"",
        "source:0"
      })
  void aValueThatCannotBeIsRefusedWithExamples(String typed) {
    assertTrue(mistake(typed).code().matches("QL-[36]"), mistake(typed).getMessage());
  }

  @Test
  void aLanguageMayBeSaidByItsName() {
    assertEquals(QueryParser.parse("lang:en"), QueryParser.parse("lang:English"));
    assertEquals(QueryParser.parse("lang:zh-hant"), QueryParser.parse("lang:zh-Hant"));
  }

  @Test
  void limitsAreMistakesOfTheirOwn() {
    assertEquals("QL-9", mistake("a ".repeat(1_001)).code());
    assertEquals("QL-9", mistake("(".repeat(65) + "a" + ")".repeat(65)).code());
    assertEquals("QL-9", mistake("a".repeat(20_001)).code());
    QueryParser.parse("a ".repeat(1_000));
    QueryParser.parse("(".repeat(64) + "a" + ")".repeat(64));
  }

  @Test
  void tooManyWildcardsInOneWordAreRefusedBeforeTheyAreCompiled() {
    assertEquals("QL-7", mistake("*aa" + "?".repeat(60)).code());
  }

  @Test
  void aPartKnowsWhereItWasWritten() {
    QueryTree tree = QueryParser.parse("oil AND title:leak");
    QueryTree leak = ((QueryTree.And) tree).parts().get(1);
    assertEquals(new Span(14, 18), leak.place().span().orElseThrow());
  }

  @Test
  void twoThousandRandomTextsGiveNothingButQueryErrors() {
    fuzz(2_000);
  }

  @Test
  @Tag("soak")
  void aHundredThousandRandomTextsGiveNothingButQueryErrors() {
    fuzz(100_000);
  }

  private static void fuzz(int times) {
    Random random = new Random(3);
    String[] pieces = {
      "(",
      ")",
      "\"",
      "\\",
      "*",
      "?",
      " ",
      "\n",
      "#",
      "#t",
      "@",
      "-",
      ":",
      "NEAR/3",
      "ONEAR/",
      "AND",
      "OR",
      "NOT",
      "title:",
      "raw:",
      "rating:>=",
      "before:",
      "7d",
      "site:",
      "xn--",
      "a",
      "kettle",
      "ß",
      "\u0301",
      "😀",
      "東",
      "\ud800",
      "..",
      "é",
      "is:",
      "new",
      "x:",
      "url:",
      "source:",
      "9",
      ".",
      "lang:",
      "brand:",
      "tag:",
      "story:",
      "search:",
      "hidden",
      "\u200d",
      "“"
    };
    for (int i = 0; i < times; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        QueryTree tree = QueryParser.parse(text.toString());
        assertEquals(tree, QueryParser.parse(QueryPrinter.print(tree)), text.toString());
        assertEquals(tree, QueryParser.parse(QueryLayout.of(text.toString())), text.toString());
        QueryForm.read(tree);
        LiveItem item = Samples.anItemSaying("kettle", "a #t é 東");
        Explain.explain(tree, item);
        QueryHints.of(tree);
        QueryParts.of(text.toString());
      } catch (QueryError expected) {
        assertTrue(expected.code().startsWith("QL-"), text.toString());
      }
    }
  }

  private static QueryError mistake(String typed) {
    return assertThrows(QueryError.class, () -> QueryParser.parse(typed));
  }
}
