package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.files.ColumnMap;
import earshot.listening.files.ColumnMap.Part;
import earshot.listening.files.Question;
import earshot.model.ImportRun;
import earshot.storage.ImportStore;
import earshot.ui.archive.BackupScreen;
import earshot.ui.archive.ImportDesk;
import earshot.ui.archive.ImportViewModel;
import earshot.ui.archive.StoredImports;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees of an import, over a real workspace and without a window.
class ImportPageTest {
  private static final Messages WORDS = Messages.of(BackupScreen.class);

  private OneDesk desk;
  private ImportViewModel model;
  private Path folder = Path.of("");

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
    desk = OneDesk.in(temporary.resolve("w"));
    assertEquals(0, desk.run("add-brand", "Northwind").code());
    StoredImports imports =
        new StoredImports(
            desk.workspace().imports(),
            desk.workspace().stores().mentions(),
            desk.workspace().brands()::all);
    model = new ImportViewModel(imports, new Threads(Runnable::run, Runnable::run), WORDS);
    model.refresh();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aFileIsLookedAtAskedAboutBroughtInAndTakenBack() throws IOException {
    assertEquals(ImportViewModel.Phase.EMPTY, model.phaseProperty().get());
    model.choose(file("date,text\n03/04/2026 10:15,Northwind one\n"));
    assertEquals(Set.of(Question.ZONE, Question.DAY_ORDER), questions());
    model.run();
    assertEquals(List.of(), model.runs(), "nothing runs while a question is open");
    model.zoneProperty().set("Nowhere/Land");
    model.sayZone();
    assertTrue(model.errands().problemProperty().get().contains("is no time zone"));
    model.zoneProperty().set("Europe/Berlin");
    model.sayZone();
    model.sayDayFirst(true);
    assertEquals(Set.of(), questions());
    assertEquals(
        "Northwind",
        model.brand(
            model.previewProperty().get().orElseThrow().first().getFirst().brands().getFirst()));

    model.run();

    assertEquals(
        "Imported: 1 new, 0 known already, 0 name no brand, 0 could not be read.",
        model.errands().saidProperty().get());
    ImportDesk.Line line = model.runs().getFirst();
    model.takeBack(line.run());
    assertEquals("1 mention was taken out again.", model.errands().saidProperty().get());
    assertEquals(0, desk.workspace().stores().mentions().total());
  }

  @Test
  void aColumnIsChosenAndTheMapIsKept() throws IOException {
    model.choose(file("a,b\n2026-11-18T10:00:00Z,Northwind\n"));

    ColumnMap chosen = model.with(Part.TITLE, Optional.of("b"), "ours");
    model.say(chosen);

    assertEquals("ours", model.previewProperty().get().orElseThrow().columns().name());
    assertEquals(
        Map.of(Part.TEXT, "b", Part.DATE, "a", Part.TITLE, "b"),
        desk.workspace().imports().maps().named("ours").orElseThrow().columns());
  }

  @Test
  void aLongHistoryIsListedByFifties() {
    var imports = desk.workspace().stores().imports();
    var source = desk.workspace().stores().sources();
    assertEquals(0, desk.run("add-source", "https://f.example/feed", "name=f").code());
    var id = source.all().getFirst().id();
    for (int i = 1; i <= 60; i++) {
      var unused =
          imports.begin(
              new ImportStore.Plan(id, new ImportRun.File("f" + i, "sha" + i, "Table"), ""));
    }

    model.refresh();
    assertEquals(50, model.runs().size());
    assertEquals("f60", model.runs().getFirst().run().file().name());
    assertTrue(model.hasMore());
    model.more();

    assertEquals(60, model.runs().size());
    assertTrue(!model.hasMore());
  }

  @Test
  void whatIsNoFileOfPostsIsSaid() throws IOException {
    model.choose(file("only words"));

    assertTrue(model.errands().problemProperty().get().contains("of no kind that Earshot reads"));
    assertEquals(Optional.empty(), model.previewProperty().get());
  }

  private Set<Question> questions() {
    return model.previewProperty().get().orElseThrow().questions();
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("given.csv"), rows);
  }
}
