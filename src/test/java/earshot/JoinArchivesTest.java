package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.ArchiveRefused;
import earshot.archive.ImportPreview;
import earshot.archive.Imports;
import earshot.archive.Joined;
import earshot.listening.files.Choices;
import earshot.model.GivenReach;
import earshot.model.ImportRun;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.storage.LabelStore.About;
import earshot.storage.Stores;
import earshot.ui.archive.BackupScreen;
import earshot.ui.archive.ImportViewModel;
import earshot.ui.archive.StoredImports;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Two workspaces become one by way of an archive: what both know is joined, nothing is doubled,
/// who was forgotten stays out, and where people differ that is said.
class JoinArchivesTest {
  @TempDir private Path folder = Path.of("");
  private OneDesk theirs;
  private OneDesk ours;

  @BeforeEach
  void open() throws IOException {
    theirs = OneDesk.in(folder.resolve("theirs"));
    ours = OneDesk.in(folder.resolve("ours"));
    for (OneDesk each : List.of(theirs, ours)) done(each, "add-brand", "Northwind");
    done(theirs, "import", csv("theirs.csv", "ann", "bo", "cy", "di", "").toString());
    done(ours, "import", csv("ours.csv", "ann", "bo", "ed").toString());
  }

  @AfterEach
  void close() {
    theirs.close();
    ours.close();
  }

  @Test
  void whatBothKnowIsJoinedAndAgainNothingIsAdded() {
    String one = archive("a");
    JsonNode first = done(ours, "import", one, "--json").json().getFirst();

    assertEquals(List.of(3, 2), List.of(first.path("added").asInt(), first.path("known").asInt()));
    assertEquals(Set.of("ann", "bo", "cy", "di", "", "ed"), speakers());
    assertEquals(6, total());

    JsonNode again = done(ours, "import", one, "--json").json().getFirst();
    JsonNode other = done(ours, "import", archive("b"), "--json").json().getFirst();
    assertEquals(List.of(0, 5), List.of(again.path("added").asInt(), again.path("known").asInt()));
    assertEquals(List.of(0, 5), List.of(other.path("added").asInt(), other.path("known").asInt()));
    assertEquals(6, total(), "a second archive of the same workspace doubles nothing either");
    assertEquals(6, done(ours, "search", "Northwind", "--json").json().size());
  }

  @Test
  void anArchiveIsRestoredOnceAndWhatWasLookedAtIsWhatComes() throws IOException {
    Path one = Path.of(archive("a"));
    Set<Path> before = copies();
    ImportPreview preview = look(one);
    Set<Path> kept = copies();
    kept.removeAll(before);
    Files.writeString(one, "somebody wrote over it");

    ImportRun run = ours.workspace().imports().run(preview, false, Imports.Watch.NONE);

    assertEquals(List.of(3L, 2L), List.of(run.counts().added(), run.counts().known()));
    // Other programs of this computer may have one meanwhile, too.
    assertTrue(kept.stream().anyMatch(Files::notExists), "nothing of the copy is left");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theCopyGoesWhenTheFileIsLeftOrAnotherIsLookedAt(boolean another) throws IOException {
    Path one = Path.of(archive("a"));
    ImportPreview preview = look(one);
    if (another) assertEquals(1, look(csvOf("fay")).tally().posts());
    else ours.workspace().imports().leave();
    Files.writeString(one, "somebody wrote over it");

    assertThrows(
        ArchiveRefused.class,
        () -> ours.workspace().imports().run(preview, false, Imports.Watch.NONE));
  }

  @Test
  void theCopyGoesWithTheWorkspace() throws IOException {
    Path one = Path.of(archive("a"));
    Set<Path> before = copies();
    assertEquals(3, look(one).tally().posts());
    Set<Path> kept = copies();
    kept.removeAll(before);
    ours.close();
    assertTrue(kept.stream().anyMatch(Files::notExists));
  }

  private ImportPreview look(Path file) {
    return ours.workspace().imports().preview(file, Choices.NONE, Imports.Watch.NONE);
  }

  private static Set<Path> copies() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(each -> String.valueOf(each.getFileName()).startsWith("earshot-"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void reachComesAlongWithTheDayItWasMeasured() throws IOException {
    Path table = folder.resolve("vendor.csv");
    Files.writeString(
        table,
        "Query Name,Date,Snippet,Url,Page Type,Full Text,Author,Reach\n"
            + "n,2026-11-18T10:00:00Z,s,https://forum.example/v,forum,Northwind of"
            + " fay,fay,12300\n");
    done(theirs, "import", table.toString());
    GivenReach there = reach(theirs);

    done(ours, "import", archive("a"));

    assertEquals("Brandwatch", there.by());
    assertEquals(
        new GivenReach(12_300, there.measured(), "a.earshot (Earshot archive)"), reach(ours));
  }

  private static GivenReach reach(OneDesk desk) {
    return stores(desk).mentions().reach(of(desk, "fay")).orElseThrow();
  }

  @Test
  void whoeverWasForgottenHereStaysOut() {
    done(ours, "import", csvOf("cy").toString());
    done(ours, "forget", "forum.example:cy", "--count", "1");

    Console import1 = done(ours, "import", archive("a"));

    assertTrue(import1.out().contains("2 new"), import1.out());
    assertEquals(Set.of("ann", "bo", "di", "", "ed"), speakers());
  }

  @Test
  void labelsTagsAndNotesComeAlongAndWhatDiffersIsNamed() {
    label(theirs, "ann", Label.NEGATIVE, "Bea");
    label(theirs, "bo", Label.POSITIVE, "Bea");
    label(theirs, "di", Label.MIXED, "Bea");
    label(ours, "ann", Label.POSITIVE, "Bea");
    label(ours, "bo", Label.POSITIVE, "Cem");
    stores(theirs)
        .tags()
        .put(
            stores(theirs).tags().named("press").id(),
            Set.of(of(theirs, "bo"), of(theirs, "cy")),
            "Bea");
    stores(theirs).work().notes().add(List.of(of(theirs, "bo")), "ask the shop", "Bea");

    String said = done(ours, "import", archive("a")).out();

    assertTrue(said.contains("Bea (archive): 1 new label, 1 new note, 1 conflict, 0 of"), said);
    assertTrue(
        said.contains("Bea says positive, Bea (archive) says negative; that of Bea stays."), said);
    assertTrue(said.contains("Cohen's kappa 0.00 (n = 2)"), said);
    assertTrue(said.contains("Tag “press”: 2 mentions"), said);
    assertEquals(List.of(Label.POSITIVE), labels("ann"));
    assertEquals(List.of(Label.MIXED), labels("di"));
    assertEquals(1, stores(ours).work().notes().of(of(ours, "bo")).size());
    assertEquals(2, done(ours, "search", "tag:press", "--json").json().size());

    String again = done(ours, "import", archive("b")).out();
    assertTrue(again.contains("0 new labels, 0 new notes, 0 conflicts"), again);
    assertTrue(!again.contains("Tag"), again);
    assertEquals(1, stores(ours).work().notes().of(of(ours, "bo")).size());
  }

  @Test
  void onThePageWhatDiffersIsToldAndCanBeTakenBack() {
    label(theirs, "ann", Label.NEGATIVE, "Bea");
    label(theirs, "di", Label.MIXED, "Bea");
    label(ours, "ann", Label.POSITIVE, "Cem");
    ImportViewModel page =
        new ImportViewModel(
            new StoredImports(
                ours.workspace().imports(),
                stores(ours).mentions(),
                ours.workspace().brands()::all),
            new Threads(Runnable::run, Runnable::run),
            Messages.of(BackupScreen.class));

    page.choose(Path.of(archive("a")));
    ImportPreview preview = page.previewProperty().get().orElseThrow();
    assertEquals("Earshot archive", preview.file().format());
    assertEquals(3, preview.tally().posts());
    page.run();

    Joined said = page.joinedProperty().get().orElseThrow();
    assertEquals("Northwind of ann", page.words(said.conflicts().getFirst()));
    assertEquals(List.of(Label.MIXED), labels("di"));
    page.undoJoined();
    assertEquals(List.of(), labels("di"));
    assertEquals(List.of(Label.POSITIVE), labels("ann"));
    assertTrue(page.joinedProperty().get().isEmpty());
    assertEquals(6, total(), "the mentions stay");
  }

  @Test
  void anArchiveWithHiddenNamesIsRefusedAndNothingIsChanged() {
    String file = folder.resolve("hidden.earshot").toString();
    done(theirs, "export", file);
    Console refused = ours.run("import", file);
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("Names are hidden in “hidden.earshot”"), refused.err());
    assertEquals(3, total());
    assertEquals(1, stores(ours).imports().latest(9).size());
  }

  @Test
  void whatCameCanBeTakenBack() {
    done(ours, "import", archive("a"));
    var run = stores(ours).imports().latest(1).getFirst();
    assertEquals(3, ours.workspace().imports().takeBack(run, Imports.Watch.NONE));
    assertEquals(Set.of("ann", "bo", "ed"), speakers());
  }

  private String archive(String name) {
    String file = folder.resolve(name + ".earshot").toString();
    done(theirs, "export", file, "--redact", "nothing-hidden", "--notes", "--purpose", name);
    return file;
  }

  private Path csvOf(String... who) {
    try {
      return csv("more.csv", who);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  // Who has no name has no address either.
  private Path csv(String name, String... who) throws IOException {
    StringBuilder rows = new StringBuilder("date,text,handle,link\n");
    for (String each : who) {
      rows.append("2026-11-18T10:00:00Z,Northwind of ").append(each).append(',');
      rows.append(each.isEmpty() ? "," : "@" + each + ",https://forum.example/p/" + each);
      rows.append('\n');
    }
    return Files.writeString(folder.resolve(name), rows);
  }

  private static Console done(OneDesk desk, String... args) {
    Console console = desk.run(args);
    assertEquals(0, console.code(), console.err());
    return console;
  }

  private static Stores stores(OneDesk desk) {
    return desk.workspace().stores();
  }

  private long total() {
    return stores(ours).mentions().total();
  }

  private Set<String> speakers() {
    return stores(ours).mentions().after(0, 99).stream()
        .map(each -> each.content().handle().replace("@", ""))
        .collect(Collectors.toSet());
  }

  private static MentionId of(OneDesk desk, String handle) {
    return stores(desk).mentions().after(0, 99).stream()
        .filter(each -> each.content().handle().replace("@", "").equals(handle))
        .map(Mention::id)
        .findFirst()
        .orElseThrow();
  }

  private static void label(OneDesk desk, String handle, Label label, String byUser) {
    About about = new About(of(desk, handle), Optional.empty());
    var unused = stores(desk).labels().correct(about, label, "", byUser);
  }

  private List<Label> labels(String handle) {
    return stores(ours).labels().of(of(ours, handle)).stream().map(each -> each.label()).toList();
  }
}
