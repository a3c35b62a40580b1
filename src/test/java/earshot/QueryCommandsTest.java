package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The commands that help with writing queries.
class QueryCommandsTest {
  @Test
  void aMistakeIsPointedAt() {
    Console console = Console.run("query", "check", "delivery NEAR late");
    assertEquals(Commands.REFUSED, console.code());
    assertEquals(
        """
          delivery NEAR late
                   ^^^^
        Something is missing after NEAR, at position 14: a number, as in NEAR/5. (QL-3)
        """,
        console.err());
  }

  @Test
  void aMistakeOnALaterLineIsPointedAtThere() {
    Console console = Console.run("query", "check", "kettle # all\n  (pot OR", "--json");
    assertEquals("QL-3", console.json().getFirst().path("code").asString());
    String[] lines = Console.run("query", "check", "kettle # all\n  (pot").err().split("\n", -1);
    assertEquals("    (pot", lines[0]);
    assertEquals("    ^", lines[1]);
  }

  @Test
  void aGoodQueryIsReadBack() {
    Console console = Console.run("query", "check", "C++ title:(a OR b)");
    assertEquals(Commands.DONE, console.code());
    assertEquals(
        """
        This is read as: C++ AND (title:a OR title:b)
        Hint: "+" is ignored in C++; write raw:"C++"
        """,
        console.out());
    assertEquals(Commands.REFUSED, Console.run("query", "check", "--for-brand", "tag:x a").code());
  }

  @Test
  void aQueryIsLaidOut() {
    Console console = Console.run("query", "format", "a  # note\n (b  OR c)");
    assertEquals("a # note\n(b OR c)\n", console.out());
  }

  @Test
  void aTextIsExplainedPartByPart() {
    Console console =
        Console.run("query", "explain", "kettle (leak OR burn)", "--text", "My Kettle");
    assertEquals(
        """
        The text does not match.
          ✗ kettle AND (leak OR burn)
            ✓ kettle  found: Kettle
            ✗ leak OR burn
              ✗ leak
              ✗ burn
        To match, this would have to change: leak
        """,
        console.out());
    JsonNode found =
        Console.run("query", "explain", "kettle", "--text", "My Kettle", "--json")
            .json()
            .getFirst();
    assertEquals(3, found.path("tree").path("found").get(0).path("from").asInt());
  }

  @Test
  void twoVersionsAreComparedOverTheArchive(@TempDir Path folder) {
    try (OneDesk desk = OneDesk.in(folder.resolve("w"))) {
      compare(desk);
    }
  }

  private static void compare(OneDesk desk) {
    desk.run("add-brand", "Northwind", "--query", "kettle");
    for (String text : List.of("red kettle", "blue kettle", "green kettle")) {
      assertEquals(Commands.DONE, desk.run("paste", "--text", text).code());
    }
    Console console = desk.run("query", "diff", "red OR blue", "blue OR green");
    assertTrue(console.out().startsWith("1 gained, 1 lost, 1 unchanged.\n"), console.out());
    assertTrue(console.out().contains("\nGained:\n"), console.out());
    JsonNode json = desk.run("query", "diff", "red", "brand:northwind", "--json").json().getFirst();
    assertEquals(2, json.path("gained").asInt());
    assertEquals("green kettle", json.path("newestGained").get(0).path("text").asString());
    assertEquals(0, json.path("newestLost").size());
    assertEquals(
        """
          brand:nobody
          ^^^^^^^^^^^^
        There is no brand "nobody", at position 1. Write it as the list of brands does. (QL-15)
        """,
        desk.run("query", "diff", "red", "brand:nobody").err());
  }

  @Test
  void everyCommandPointsAtTheMistakeOfItsQuery(@TempDir Path folder) {
    try (OneDesk desk = OneDesk.in(folder.resolve("w"))) {
      desk.run("add-brand", "Northwind", "--query", "kettle");
      desk.run("paste", "--text", "red kettle");
      for (String[] command :
          new String[][] {
            {"query", "diff", "kettle", "kettle NEAR leak"},
            {"query", "explain", "kettle NEAR leak", "--text", "x"},
            {"explain", "kettle NEAR leak", "1"},
            {"brands", "query", "Northwind", "kettle NEAR leak"},
            {"add-brand", "Other", "--query", "kettle NEAR leak"},
            {"search", "kettle NEAR leak"},
            {"searches", "keep", "Leaks", "kettle NEAR leak"}
          }) {
        Console console = desk.run(command);
        assertEquals(Commands.REFUSED, console.code(), () -> String.join(" ", command));
        assertEquals(
            """
              kettle NEAR leak
                     ^^^^
            Something is missing after NEAR, at position 12: a number, as in NEAR/5. (QL-3)
            """,
            console.err(),
            () -> String.join(" ", command));
      }
    }
  }

  @Test
  void whatABrandCannotAskIsPointedAt(@TempDir Path folder) {
    try (OneDesk desk = OneDesk.in(folder.resolve("w"))) {
      desk.run("add-brand", "Northwind", "--query", "kettle");
      String[] said =
          desk.run("brands", "query", "Northwind", "kettle tag:leak").err().split("\n", 3);
      assertEquals("  kettle tag:leak", said[0]);
      assertEquals("         ^^^^", said[1].substring(0, 13));
    }
  }

  @Test
  void ofALongQueryTheWordsAroundTheMistakeAreShown() {
    String many = "kettle OR ".repeat(40);
    String[] said =
        Console.run("query", "check", many + "leak NEAR burn OR " + many + "pot")
            .err()
            .split("\n", 3);
    assertTrue(said[0].length() <= 80, said[0]);
    assertTrue(said[0].startsWith("  …") && said[0].endsWith("…"), said[0]);
    assertEquals("NEAR", said[0].substring(said[1].indexOf('^'), said[1].length()));
  }

  @Test
  void queryAloneSaysThatACommandIsMissing() {
    Console console = Console.run("query");
    assertEquals(Commands.WRONG_USE, console.code());
    assertTrue(console.err().startsWith("A command of query is missing."), console.err());
  }
}
