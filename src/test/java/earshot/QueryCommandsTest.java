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
    assertTrue(
        desk.run("query", "diff", "red", "brand:nobody")
            .err()
            .contains("There is no brand \"nobody\""));
  }

  @Test
  void queryAloneSaysThatACommandIsMissing() {
    Console console = Console.run("query");
    assertEquals(Commands.WRONG_USE, console.code());
    assertTrue(console.err().startsWith("A command of query is missing."), console.err());
  }
}
