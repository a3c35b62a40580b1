package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Bundles;
import earshot.archive.Review;
import earshot.archive.ReviewMerge;
import earshot.archive.Wish;
import earshot.cli.Commands;
import earshot.cli.Doors;
import earshot.intake.LiveEvent;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.AuthorId;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.storage.Filled;
import earshot.storage.Forgotten;
import earshot.storage.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who was forgotten comes back by no road: not in an archive that is opened, not with a review,
/// not with a file that is imported.
class ForgottenStayAwayTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final int MENTIONS = 60;

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void fill() {
    home = folder.resolve("w");
    Filled.make(home, MENTIONS);
  }

  @Test
  void anArchiveThatIsOpenedShowsThemNot() {
    Path archive = folder.resolve("all.earshot");
    Forgotten forgotten;
    Set<MentionId> theirs;
    try (OneDesk desk = OneDesk.in(home)) {
      export(desk, archive);
      theirs = theirs(desk);
      assertEquals(0, desk.forget("1").code());
      forgotten = desk.workspace().stores().keeping().forgetting().forgotten();
    }
    try (Reading reading = Reading.of(archive, ReadingTest.machine())) {
      assertTrue(reading.first().stream().anyMatch(each -> theirs.contains(each.id())));
    }
    try (Reading reading = Reading.of(archive, forgotten, ReadingTest.machine())) {
      assertEquals(List.of(), reading.first(), "the head waits");
      assertEquals(List.of(), reading.prepare(Progress.NONE));
      reading.index(Progress.NONE);
      var shown = reading.page(MentionFilter.ALL, Optional.empty()).mentions();
      assertEquals(MENTIONS - theirs.size(), shown.size());
      assertTrue(shown.stream().noneMatch(each -> theirs.contains(each.id())));
    }
  }

  @Test
  void theCommandThatOpensAnArchiveAsksTheWorkspaceFirst() {
    Path archive = folder.resolve("all.earshot");
    Forgotten here;
    try (OneDesk desk = OneDesk.in(home)) {
      export(desk, archive);
      assertEquals(0, desk.forget("1").code());
      here = desk.workspace().stores().keeping().forgetting().forgotten();
    }
    Seen named = open(folder.resolve("elsewhere"), archive, "--workspace", home.toString());
    assertEquals(new Seen(0, "", here), named);
    assertEquals(new Seen(0, "", here), open(home, archive));
    assertEquals(new Seen(0, "", Forgotten.NOBODY), open(folder.resolve("elsewhere"), archive));
    Seen absent = open(home, archive, "--workspace", folder.resolve("typo").toString());
    assertEquals(1, absent.code());
    assertTrue(absent.said().contains("There is no workspace"), absent.said());
    assertTrue(Files.notExists(folder.resolve("typo")), "looking makes none");
    try (OneDesk inUse = OneDesk.in(home)) {
      Seen meanwhile = open(inUse.workspace().folder(), archive);
      assertEquals(Forgotten.NOBODY, meanwhile.forgotten());
      assertTrue(meanwhile.said().contains("people it has forgotten are shown"), meanwhile.said());
    }
  }

  @Test
  void anArchiveIsNotListedWhereSomebodyInItWasForgotten() {
    Path archive = folder.resolve("all.earshot");
    try (OneDesk desk = OneDesk.in(home)) {
      export(desk, archive);
      String before = desk.run("archive", "show", archive.toString()).out();
      assertTrue(before.contains("source  "), before);
      assertEquals(0, desk.forget("1").code());
      String after =
          desk.run("archive", "show", archive.toString(), "--workspace", home.toString()).out();
      assertTrue(after.contains("was forgotten here"), after);
      assertTrue(!after.contains("source  "), after);
    }
  }

  private record Seen(int code, String said, Forgotten forgotten) {}

  private static Seen open(Path usual, Path archive, String... more) {
    Earshot program = new Earshot(Optional.of(usual));
    AtomicReference<Forgotten> whom = new AtomicReference<>(Forgotten.NOBODY);
    Doors doors =
        (Doors)
            Proxy.newProxyInstance(
                Doors.class.getClassLoader(),
                new Class<?>[] {Doors.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("hasDisplay")) return true;
                  if (!method.getName().equals("openArchive")) return invoke(method, program, args);
                  whom.set((Forgotten) args[1]);
                  return 0;
                });
    List<String> all = new ArrayList<>(List.of("open", archive.toString()));
    all.addAll(List.of(more));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        Commands.run(
            all.toArray(String[]::new), doors, new ByteArrayInputStream(new byte[0]), out, out);
    return new Seen(
        code, said.toString(StandardCharsets.UTF_8), Objects.requireNonNull(whom.get()));
  }

  private static Object invoke(Method method, Earshot program, Object[] args) throws Throwable {
    try {
      return method.invoke(program, args);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  @Test
  void anArchiveThatIsHandedOutTellsNobodyWhoWasForgotten() {
    Path archive = folder.resolve("all.earshot");
    try (OneDesk desk = OneDesk.in(home)) {
      assertEquals(0, desk.forget("1").code());
      export(desk, archive);
    }
    try (Reading reading = Reading.of(archive, ReadingTest.machine())) {
      assertEquals(0, reading.manifest().rows("tombstone"));
      assertEquals(0, reading.manifest().rows("forget_run"));
    }
  }

  @Test
  void aReviewOfTheirWordsIsOfNothingThatIsHere() {
    Path archive = folder.resolve("all.earshot");
    try (OneDesk desk = OneDesk.in(home)) {
      export(desk, archive);
      MentionId one = theirs(desk).iterator().next();
      List<String> marks = desk.workspace().stores().work().identities().of(one);
      Review review;
      try (var opened = Bundles.open(archive)) {
        review = Review.of(opened, "Bea", InstantSource.fixed(NOW));
        review.label(marks, "", Label.NEGATIVE, "irony");
        review.note(marks, "ask them");
      }
      ReviewMerge merge = new ReviewMerge(desk.workspace().stores(), touched -> {});
      assertEquals(0, merge.plan(review).unknown());
      assertEquals(0, desk.forget("1").code());

      ReviewMerge.Plan plan = merge.plan(review);

      assertEquals(2, plan.unknown());
      assertTrue(plan.isEmpty());
    }
  }

  @Test
  void aFileThatIsImportedBringsNothingOfTheirs() throws IOException {
    try (OneDesk desk = OneDesk.in(home)) {
      assertEquals(0, desk.run("import", csv("one", "quill", "other").toString()).code());
      assertEquals(MENTIONS + 2, total(desk));
      assertEquals(0, desk.forget("forum.example:quill").code());
      assertEquals(MENTIONS + 1, total(desk));

      assertEquals(0, desk.run("import", csv("two", "quill", "other").toString()).code());

      assertEquals(MENTIONS + 2, total(desk), "only the other one's");
    }
  }

  @Test
  void openScreensHearWhatIsGone() {
    try (OneDesk desk = OneDesk.in(home)) {
      Set<MentionId> theirs = theirs(desk);
      Set<MentionId> heard = ConcurrentHashMap.newKeySet();
      try (var _ =
          desk.workspace()
              .live()
              .subscribe(
                  event -> {
                    if (event instanceof LiveEvent.MentionsChanged changed) {
                      heard.addAll(changed.ids());
                    }
                  })) {
        assertEquals(0, desk.forget("1").code());
      }
      assertTrue(heard.containsAll(theirs));
    }
  }

  private Path csv(String name, String... handles) throws IOException {
    StringBuilder rows = new StringBuilder("date,text,handle,link\n");
    for (String handle : handles) {
      rows.append("2026-11-18T10:00:00Z,Northwind ")
          .append(name)
          .append(",@")
          .append(handle)
          .append(",https://forum.example/p/")
          .append(name)
          .append(handle)
          .append('\n');
    }
    return Files.writeString(folder.resolve(name + ".csv"), rows);
  }

  private static void export(OneDesk desk, Path archive) {
    Bundles.Made unused =
        desk.workspace()
            .safekeeping()
            .bundles()
            .export(
                new Wish(
                    new Wish.Selection.Whole(),
                    Redaction.of(Profile.NOTHING_HIDDEN, 5),
                    false,
                    "",
                    "ana"),
                archive,
                Progress.NONE);
  }

  private static Set<MentionId> theirs(OneDesk desk) {
    Set<MentionId> theirs =
        new HashSet<>(
            desk.workspace().stores().keeping().removal().mentions(new AuthorId(1), MENTIONS));
    assertTrue(!theirs.isEmpty());
    return theirs;
  }

  private static long total(OneDesk desk) {
    return desk.workspace().stores().mentions().total();
  }
}
