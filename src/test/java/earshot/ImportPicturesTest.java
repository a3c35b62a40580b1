package earshot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Imports;
import earshot.archive.Wish;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.listening.files.Choices;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.storage.LabelStore.About;
import earshot.storage.Progress;
import earshot.storage.Stores;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the Imports page from the real program over its invented voices, as
/// `PicturesTest` does of the others.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class ImportPicturesTest {
  private static final Choices ZONED = Choices.NONE.in(ZoneId.of("Europe/Berlin"));

  private static final String UNKNOWN = "a,b,c\n7,x,1\n8,y,2\n9,z,3\n";
  private static final String VENDOR =
      """
      Date,Headline,URL,Hit Sentence,Source,Country,Reach,AVE,Sentiment
      2026-11-18T10:00:00Z,Late again,https://p.example/1,Northwind is late,Paper,DE,9,1,Negative
      2026-02-31,Never,https://p.example/2,Northwind,Paper,DE,9,1,Neutral
      """;

  private final Pictures pictures = Pictures.wanted();
  @TempDir private Path folder;

  @Test
  void everyPageInBothThemesAndSizes() throws IOException {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    Path table = table();
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      Imports imports = workspace.imports();
      var preview = imports.preview(table, ZONED, Imports.Watch.NONE);
      var brought = imports.run(preview, false, Imports.Watch.NONE);
      assertTrue(brought.counts().read() > 0);
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) {
          picture(workspace, table, size, look);
          unknown(workspace, Files.writeString(folder.resolve("unknown"), UNKNOWN), size, look);
          unknown(workspace, Files.writeString(folder.resolve("meltwater"), VENDOR), size, look);
        }
      }
    }
  }

  private void picture(Workspace workspace, Path table, int[] size, Look look) {
    var ways = new OpenWindow.Ways(page -> {}, Optional.empty(), Optional.of(table));
    try (OpenWindow window = new OpenWindow(workspace, ways, size[0], size[1])) {
      window.fill(look, true);
      window.press("#place-archives");
      window.tab("#archives-tabs", 1);
      pictures.take(window, look, "imports", "#imports");
      window.press("#import-choose");
      pictures.take(window, look, "imports-preview", "#import-preview");
      window.press("#import-zone-ours");
      window.until(() -> !window.sees("#import-zone"));
      window.press("#import-run");
      window.until(() -> !window.sees("#import-preview"));
      pictures.take(window, look, "imports-done", "#imports");
    }
  }

  @Test
  void anArchiveOfSomebodyElse() {
    Path archive = folder.resolve("colleague.earshot");
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace there = SampleWorkspace.open(folder.resolve("there"), machine)) {
      judge(there, Label.NEGATIVE, "Bea");
      Stores stores = there.stores();
      var last = newest(stores, 12);
      var unused =
          stores
              .tags()
              .put(
                  stores.tags().named("press").id(),
                  last.stream().map(Mention::id).toList(),
                  "Bea");
      var made =
          there
              .safekeeping()
              .bundles()
              .export(
                  new Wish(
                      new Wish.Selection.Whole(),
                      Redaction.of(Profile.NOTHING_HIDDEN, 1),
                      true,
                      "",
                      "Bea"),
                  archive,
                  Progress.NONE);
      assertTrue(made.bytes() > 0);
    }
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      judge(workspace, Label.POSITIVE, "Cem");
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) {
          var ways = new OpenWindow.Ways(page -> {}, Optional.empty(), Optional.of(archive));
          try (OpenWindow window = new OpenWindow(workspace, ways, size[0], size[1])) {
            window.fill(look, true);
            window.press("#place-archives");
            window.awaits("#archives-bring");
            pictures.take(window, look, "archives-bring", "#archives-bring");
            window.press("#archives-bring");
            window.awaits("#import-choose");
            pictures.take(window, look, "imports-guide", "#import-guide");
            window.press("#import-choose");
            window.awaits("#import-run");
            pictures.take(window, look, "imports-archive", "#import-preview");
            window.press("#import-run");
            window.until(() -> window.sees("#import-joined"));
            pictures.take(window, look, "imports-joined", "#import-joined");
            window.press("#import-joined-undo");
            window.until(() -> !window.sees("#import-joined"));
          }
        }
      }
    }
  }

  private static List<Mention> newest(Stores stores, int many) {
    return stores
        .mentions()
        .page(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), many)
        .mentions();
  }

  // The newest three.
  private static void judge(Workspace workspace, Label label, String byUser) {
    Stores stores = workspace.stores();
    for (Mention each : newest(stores, 3)) {
      var unused =
          stores.labels().correct(new About(each.id(), Optional.empty()), label, "", byUser);
    }
  }

  private void unknown(Workspace workspace, Path table, int[] size, Look look) {
    var ways = new OpenWindow.Ways(page -> {}, Optional.empty(), Optional.of(table));
    try (OpenWindow window = new OpenWindow(workspace, ways, size[0], size[1])) {
      window.fill(look, true);
      window.press("#place-archives");
      window.tab("#archives-tabs", 1);
      window.awaits("#import-choose");
      window.press("#import-choose");
      pictures.take(window, look, "imports-" + table.getFileName(), "#import-preview");
    }
  }

  private Path table() throws IOException {
    StringBuilder rows = new StringBuilder("Date;Author;Text;Link;E-mail\n");
    for (int i = 1; i <= 30; i++) {
      rows.append(
          "%d.10.2026 %02d:15;Kim %d;Northwind shipped box %d late, again;https://f.example/%d;k@example.org\n"
              .formatted(i == 7 ? 32 : i, i % 24, i, i, i));
    }
    return Files.writeString(folder.resolve("export of october.csv"), rows);
  }
}
