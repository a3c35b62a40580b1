package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Commands print what people and programs rely on.
class CommandLinesTest {
  private static final String COMMANDS =
      "demo watch poll add-brand presets discover add-source sources try-source import"
          + " export-sources paste search explain query score series egress doctor";

  @TempDir private Path folder;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Test
  void everyCommandExplainsItself() {
    Console top = Console.run("--help");
    assertEquals("Earshot 0.1.0", Console.run("--version").out().strip());
    for (String command : COMMANDS.split(" ", -1)) {
      assertTrue(top.out().contains("\n  " + command + " "), command);
      Console help = Console.run(command, "--help");
      assertEquals(Commands.DONE, help.code());
      assertTrue(help.out().startsWith("Usage: earshot " + command + " "), help.out());
      assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
      assertEquals("Earshot 0.1.0", Console.run(command, "--version").out().strip());
    }
  }

  @Test
  void theManualNamesEveryCommand() throws IOException {
    String tables =
        Files.readString(Path.of("docs/manual.md"))
            .lines()
            .filter(line -> line.startsWith("| `earshot "))
            .map(line -> line.replace('`', ' '))
            .collect(Collectors.joining("\n"));
    List<String> commands =
        Console.run("--help")
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("Commands:"))
            .filter(line -> line.matches("  [a-z].*"))
            .map(line -> line.strip().split(" ", 2)[0])
            .toList();
    assertTrue(commands.contains("doctor"), "the list is read: " + commands);
    assertEquals(
        List.of(),
        commands.stream().filter(name -> !tables.contains(" earshot " + name + " ")).toList());
  }

  @Test
  void objectsForProgramsKeepTheirFields() throws IOException {
    try (FeedServer server = new FeedServer()) {
      server.publish("blog", "1", "I love Northwind", now);
      command("add-brand", "Northwind");
      assertFields("id name url", json("add-source", server.feed("blog").toString(), "name=Blog"));
      JsonNode polled = json("poll", "--once");
      assertFields(
          "source name url outcome status entries matched stored known unmatched joined repaired"
              + " ms",
          polled);
      assertEquals("news 200 1 1 1", words(polled, "outcome status entries matched stored"));
      JsonNode again = json("poll", "--once");
      assertEquals("unchanged 304 0 0 0", words(again, "outcome status entries matched stored"));
      JsonNode found = json("search", "northwind");
      assertFields(
          "id publishedAt source author title text link brands label compound status", found);
      assertEquals(now.toString(), found.path("publishedAt").asString());
      assertEquals("Blog I love Northwind positive", words(found, "source title label"));
      assertFields(
          "id name url state stored failures lastSuccess nextDue health watched7d",
          json("sources"));
      assertFields("host purposes exchanges bytesOut bytesIn sources last", json("egress"));
      assertFields("id matches parts", json("explain", "northwind", "1"));
      JsonNode tried = json("try-source", server.feed("blog").toString());
      assertFields("file kind title entries repaired error", tried);
      assertFields("id link title author published text", tried.path("entries").get(0));
    }
  }

  @Test
  void everyEntryOfAPollIsAccountedFor() throws IOException {
    try (FeedServer server = new FeedServer()) {
      server.publish("blog", "1", "I love Northwind", now);
      server.publish("blog", "2", "The weather is fine", now);
      command("add-brand", "Northwind");
      json("add-source", server.feed("blog").toString(), "name=Blog");
      assertEquals(
          "2 1 0 0 1", words(json("poll", "--once"), "entries stored known joined unmatched"));
      server.publish("blog", "3", "Northwind again", now);
      assertEquals(
          "3 1 2 0 0", words(json("poll", "--once"), "entries stored known joined unmatched"));
      // The same pages in another feed: one mention each, seen in both.
      json("add-source", server.feed("blog") + "?copy", "name=Copy");
      JsonNode copy =
          command("poll", "--once").json().stream()
              .filter(poll -> poll.path("name").asString().equals("Copy"))
              .findFirst()
              .orElseThrow();
      assertEquals("3 0 0 2 1", words(copy, "entries stored known joined unmatched"));
      json("add-source", server.feed("blog") + "?more", "name=More");
      String forPeople = Console.at(folder.resolve("w"), "poll", "--once").out();
      assertTrue(
          forPeople.contains("More  3 entries, 2 matched, 0 stored, 2 already there"), forPeople);
    }
  }

  @Test
  void scoresKeepTheirFieldsAndABadLineStopsNothing() {
    String lines =
        """
        I love it
        {"text":"Acme is great, Other is awful","brand":"Acme"}
        {"text":
        {"title":"none"}

        {"text":"","brand":"Acme"}
        """;
    Console scored = Console.given(lines, "score", "--json");
    assertEquals(Commands.DONE, scored.code());
    List<JsonNode> objects = scored.json();
    assertEquals(6, objects.size());
    assertFields(
        "label compound pos neg neu targetScore language contributions", objects.getFirst());
    assertFields("token from to valence why", objects.getFirst().path("contributions").get(0));
    assertTrue(objects.get(1).path("targetScore").isNumber(), scored.out());
    assertEquals("this line is not JSON", objects.get(2).path("error").asString());
    assertEquals("this line has no \"text\"", objects.get(3).path("error").asString());
    assertEquals(0, objects.get(4).path("compound").asDouble());
    assertEquals(0, objects.get(5).path("compound").asDouble());
  }

  @Test
  void scoresSayWhatATextDoes() {
    String lines =
        """
        @shop my parcel is still not here after 3 days, why is nobody answering?
        My coffee was great, thanks
        {"text":"Does Acme open early","brand":"Acme"}
        Le service client ne répond jamais au téléphone
        """;
    List<JsonNode> objects = Console.given(lines, "score", "--json", "--languages", "en").json();
    JsonNode complaint = objects.getFirst();
    assertFields("complaint complaintScore cues version", complaint);
    assertTrue(complaint.path("complaint").asBoolean());
    assertEquals(3.7, complaint.path("complaintScore").asDouble(), 1e-9);
    assertFields("id match weight", complaint.path("cues").get(0));
    assertEquals(-0.5, objects.get(1).path("complaintScore").asDouble(), 1e-9);
    assertEquals("named-question", objects.get(2).path("cues").get(1).path("id").asString());
    assertEquals("fr", objects.get(3).path("language").asString());
    assertEquals("unscored", objects.get(3).path("label").asString());
  }

  @Test
  void textOfStrangersNeverSteersTheTerminal() throws IOException {
    String evil = "Northwind \u001b[31m red \u202e nwod \u009b2J";
    Path file = folder.resolve("evil.json");
    Files.writeString(
        file,
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"%s",
         "items":[{"id":"1","url":"https://e.com/1","title":"%s","authors":[{"name":"%s"}]}]}
        """
            .formatted(escaped(evil), escaped(evil), escaped(evil)));
    Console forPeople = Console.run("try-source", file.toString());
    Console forPrograms = Console.run("try-source", "--json", file.toString());
    assertEquals(evil, forPrograms.json().getFirst().path("title").asString());
    Console scored = Console.given(evil, "score");
    for (Console console : List.of(forPeople, forPrograms, scored)) {
      assertEquals(Commands.DONE, console.code(), console.err());
      assertTrue(console.out().contains("Northwind"), console.out());
      assertFalse(console.out().chars().anyMatch(CommandLinesTest::isControl), console.out());
    }
    assertTrue(forPeople.out().contains("⟦U+202E⟧"), forPeople.out());
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n';
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(c -> out.append(c < 0x7F && c >= ' ' ? (char) c + "" : "\\u%04x".formatted(c)));
    return out.toString();
  }

  private JsonNode json(String... args) {
    List<JsonNode> objects = command(args).json();
    assertEquals(1, objects.size(), String.join(" ", args));
    return objects.getFirst();
  }

  private Console command(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    if (args[0].endsWith("-source")) all.add("--allow-private");
    Console console = Console.at(folder.resolve("w"), all.toArray(String[]::new));
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }

  private static void assertFields(String names, JsonNode object) {
    for (String name : names.split(" ", -1)) {
      assertTrue(object.has(name), () -> name + " is missing in " + object);
    }
  }

  private static String words(JsonNode object, String names) {
    StringBuilder words = new StringBuilder();
    for (String name : names.split(" ", -1)) words.append(object.path(name).asString()).append(' ');
    return words.toString().strip();
  }

  @Test
  void whereNoCommandStandsAllAreKnown() {
    String all = Console.run("--help").out();
    assertEquals(all, Console.run("--help", "search").out());
    assertEquals(all, Console.run("--json", "--help", "search").out());
    Console misspelt = Console.run("serch", "sources");
    assertEquals(Commands.WRONG_USE, misspelt.code());
    assertTrue(misspelt.err().contains("search"), misspelt.err());
  }
}
