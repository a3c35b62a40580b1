package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A folder watched by commands, with whatever lies in it.
class WatchedFolderCommandsTest {
  private OneDesk desk;
  private Path folder = Path.of("");

  @BeforeEach
  void open(@TempDir Path temporary) throws IOException {
    folder = Files.createDirectories(temporary.resolve("exports"));
    desk = OneDesk.in(temporary.resolve("w"));
    done("add-brand", "Northwind");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatLiesInAFolderComesWithThePollAndTheFolderIsASourceLikeAnyOther() throws IOException {
    Path export = folder.resolve("a.csv");
    old(
        export,
        """
        Created,Body,Where
        2026-11-18 10:00:00,Northwind is great,https://f.example/1
        2026-11-18 11:00:00,about nothing,https://f.example/2
        """);
    done(
        "import",
        export.toString(),
        "--dry-run",
        "--map",
        "nightly",
        "--columns",
        "text=Body,date=Created,link=Where");
    JsonNode added =
        done("add-folder", folder.toString(), "--map", "nightly", "--zone", "UTC", "--json")
            .json()
            .getFirst();

    JsonNode polled = done("poll", "--once", "--json").json().getFirst();
    assertEquals("news", polled.path("outcome").asString());
    assertEquals(
        List.of(2, 1), List.of(polled.path("entries").asInt(), polled.path("stored").asInt()));

    Files.writeString(
        export,
        "2026-11-18 12:00:00,Northwind again,https://f.example/3\n",
        StandardOpenOption.APPEND);
    assertEquals(1, done("poll", "--once", "--json").json().getFirst().path("stored").asInt());

    JsonNode source = done("sources", "--json").json().getFirst();
    assertEquals(added.path("id").asInt(), source.path("id").asInt());
    assertEquals(2, source.path("stored").asInt());
    assertTrue(source.path("health").asString().startsWith("Looked into just now"));
    assertTrue(source.path("watched7d").asDouble() > 0);
    assertEquals(List.of(), done("egress", "--json").json());

    done("sources", "pause", "--ids", source.path("id").asString());
    old(folder.resolve("b.csv"), "text,url\nNorthwind b,https://f.example/4\n");
    assertEquals(List.of(), done("poll", "--once", "--json").json());
    done("sources", "remove", "--ids", source.path("id").asString());
    assertEquals(List.of(), done("sources", "--json").json());
    assertEquals(2, done("search", "Northwind", "--json").json().size());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          Set.of("a.csv", "b.csv"),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  @Test
  void whatNamesNoBrandIsKeptWhenEverythingIsWished() throws IOException {
    old(folder.resolve("a.csv"), "text,url\nabout nothing,https://f.example/2\n");
    done("add-folder", folder.toString(), "--everything", "--every", "1m");

    assertEquals(1, done("poll", "--once", "--json").json().getFirst().path("stored").asInt());
    assertEquals("PT1M", done("sources", "--json").json().getFirst().path("every").asString());
  }

  @Test
  void aSecondTimeAndANameOfNoMapAreRefused() {
    done("add-folder", folder.toString());

    assertTrue(refused("add-folder", folder.toString()).contains("watched already"));
    assertTrue(refused("add-folder", folder.toString(), "--map", "no").contains("No map is kept"));
    assertTrue(refused("add-folder", folder + "/no").contains("There is no “no”"));
  }

  private static void old(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
  }

  private Console done(String... args) {
    Console console = desk.run(args);
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }

  private String refused(String... args) {
    Console console = desk.run(args);
    assertEquals(Commands.REFUSED, console.code(), console.out());
    return console.err();
  }
}
