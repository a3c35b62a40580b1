package earshot.listening.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PresetsTest {
  @TempDir Path folder;

  private void write(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json);
  }

  @Test
  void aFileOfThePersonsOwnIsAddedAndOneOfTheSameIdWins() throws IOException {
    write("my-forum.source.json", Fixtures.MINIMAL);
    write(
        "hn-search.source.json",
        Fixtures.file("hn-search").replace("Hacker News search", "My own search"));
    Presets presets = Presets.builtIn().with(folder);
    assertEquals("My own search", presets.find("hn-search").orElseThrow().name());
    assertTrue(presets.isOwn("hn-search"));
    assertTrue(presets.find("my-forum").isPresent());
    assertFalse(presets.isOwn("any-feed"));
    assertEquals(Presets.builtIn().all().size() + 1, presets.all().size());
    assertEquals(List.of(), presets.problems());
  }

  @Test
  void aBrokenFileIsAProblemAndStopsNeitherTheOthersNorTheBuiltInOne() throws IOException {
    write("my-forum.source.json", Fixtures.MINIMAL);
    write("broken.source.json", "{");
    write("hn-search.source.json", Fixtures.file("hn-search").replace("\"link\"", "\"lnik\""));
    Presets presets = Presets.builtIn().with(folder);
    assertTrue(presets.find("my-forum").isPresent());
    assertEquals("Hacker News search", presets.find("hn-search").orElseThrow().name());
    assertEquals(2, presets.problems().size());
    assertEquals("broken.source.json", presets.problems().getFirst().file());
    assertEquals(
        "hn-search.source.json:27:5 fields.lnik: unknown field. Did you mean \"link\"?",
        presets.problems().getLast().text());
  }

  @Test
  void theNameOfTheFileIsTheIdInsideAndOtherFilesAreLeftAlone() throws IOException {
    write("renamed.source.json", Fixtures.MINIMAL);
    write("notes.json", "no preset");
    Files.createDirectory(folder.resolve("folder.source.json"));
    Presets presets = Presets.builtIn().with(folder);
    assertEquals(Optional.empty(), presets.find("renamed"));
    assertEquals(1, presets.problems().size());
    assertTrue(
        presets
            .problems()
            .getFirst()
            .text()
            .endsWith(
                "id: is \"my-forum\", but the file is named renamed.source.json. Make them the"
                    + " same"));
  }

  @Test
  void theSearchOfASourceIsThatOfItsServiceOrItsHost() {
    assertEquals(
        "reddit-search", search("reddit-comments", "https://www.reddit.com/r/a/comments.rss"));
    assertEquals("reddit-search", search("any-feed", "https://www.reddit.com/r/espresso/new.rss"));
    assertEquals(
        "discourse-search", search("discourse-latest", "https://forum.example/latest.json"));
    assertEquals("none", search("reddit-search", "https://www.reddit.com/search.rss?q=a"));
    assertEquals("none", search("any-feed", "https://gazette.example/rss"));
  }

  private static String search(String preset, String url) {
    SourceSetup setup =
        new SourceSetup(
            SourceKind.FEED, preset, "a", URI.create(url), SourceRole.COMMUNITY, false, "");
    return Presets.builtIn().searchOf(setup).map(Preset::id).orElse("none");
  }

  @Test
  void aFolderThatIsNotThereAddsNothing() {
    Presets presets = Presets.builtIn().with(folder.resolve("none"));
    assertEquals(Presets.builtIn().all(), presets.all());
    assertEquals(List.of(), presets.problems());
  }

  @Test
  void aMistypedIdHasANeighbour() {
    assertEquals(Optional.of("hn-search"), Presets.builtIn().nearest("hn-serach"));
    assertEquals(Optional.empty(), Presets.builtIn().nearest("facebook"));
  }
}
