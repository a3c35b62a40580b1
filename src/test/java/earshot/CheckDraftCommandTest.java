package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckDraftCommandTest {
  @TempDir private Path folder;

  private Console check(String words, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "check-draft";
    System.arraycopy(more, 0, args, 1, more.length);
    args[more.length + 1] = "--workspace";
    args[more.length + 2] = folder.resolve("w").toString();
    return Console.given(words, args);
  }

  @Test
  void whatBlocksIsToldFirstAndEndsWithOne() {
    Console said = check("Buy now, we roast again on {day}.");
    assertEquals(Commands.REFUSED, said.code());
    assertTrue(said.out().startsWith("block     placeholder      Fill in: day"), said.out());
    assertTrue(said.out().contains("consider  selling"), said.out());
  }

  @Test
  void wordsThatAreFineEndWithNoughtAndAreCountedForTheirPlace() {
    Console said = check("Sorry about the bag.\n", "--place", "bluesky", "--json");
    assertEquals(Commands.DONE, said.code());
    JsonNode first = said.json().getFirst();
    assertEquals("passed", first.path("severity").asString());
    assertEquals(20, first.path("length").asInt());
    assertEquals(300, first.path("most").asInt());
  }

  @Test
  void anUnknownPlaceIsToldWithThoseThereAre() {
    Console said = check("Hello", "--place", "nowhere");
    assertEquals(Commands.REFUSED, said.code());
    assertTrue(said.err().contains("reddit, lemmy, mastodon"), said.err());
  }
}
