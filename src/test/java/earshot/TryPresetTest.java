package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person checks a preset file of their own before they use it.
class TryPresetTest {
  private static final String PRESET =
      """
      {
        "schema": 1, "id": "mine", "version": 1, "name": "Mine", "kind": "json",
        "verified": "2026-11-22", "docs": "https://docs.example/", "terms": "My own forum.",
        "risk": "low", "window": "newest",
        "request": {"url": "https://forum.example/api"},
        "items": "hits",
        "fields": {"id": "id", "title": "title"},
        "tests": [{"fixture": "answer.json", "params": {}, "items": 1, "first": {"title": "One"}}]
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void save() throws IOException {
    write("mine.source.json", PRESET);
    write("answer.json", "{\"hits\":[{\"id\":1,\"title\":\"One\"}]}");
  }

  @Test
  void aGoodPresetShowsWhatItFinds() {
    Console console = check();
    assertEquals(Commands.DONE, console.code(), console.err());
    assertTrue(console.out().contains("One"), console.out());
  }

  @Test
  void aMistakeIsSaidWithLineColumnAndCure() throws IOException {
    write("mine.source.json", PRESET.replace("\"title\": \"title\"}", "\"titel\": \"title\"}"));
    Console console = check();
    assertEquals(Commands.REFUSED, console.code());
    assertTrue(console.err().contains("mine.source.json:7:"), console.err());
    assertTrue(console.err().contains("Did you mean \"title\"?"), console.err());
  }

  @Test
  void aDifferenceFromWhatWasRecordedIsSaid() throws IOException {
    write("answer.json", "{\"hits\":[{\"id\":1,\"title\":\"Two\"}]}");
    Console console = check();
    assertEquals(Commands.REFUSED, console.code());
    assertTrue(console.err().contains("“Two” instead of “One”"), console.err());
  }

  @Test
  void anAnswerThatCannotBeReadIsSaid() throws IOException {
    write("answer.json", "sorry");
    Console console = check();
    assertEquals(Commands.REFUSED, console.code());
    assertTrue(console.err().contains("not JSON"), console.err());
  }

  private Console check() {
    return Console.run(
        "try-source",
        "--preset",
        folder.resolve("mine.source.json").toString(),
        "--with",
        folder.resolve("answer.json").toString());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
