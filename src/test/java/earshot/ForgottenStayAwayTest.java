package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Bundles;
import earshot.archive.Review;
import earshot.archive.ReviewMerge;
import earshot.archive.Wish;
import earshot.intake.LiveEvent;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.AuthorId;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.storage.Filled;
import earshot.storage.Forgotten;
import earshot.storage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
      assertEquals(0, desk.run("forget", "1").code());
      forgotten = desk.workspace().stores().keeping().forgetting().forgotten();
    }
    try (Reading reading = Reading.of(archive, ReadingTest.machine())) {
      assertTrue(reading.first().stream().anyMatch(each -> theirs.contains(each.id())));
    }
    try (Reading reading = Reading.of(archive, forgotten, ReadingTest.machine())) {
      assertEquals(List.of(), reading.first(), "the head waits");
      assertEquals(List.of(), reading.prepare(Progress.NONE));
      reading.index(Progress.NONE);
      var shown = reading.page("", Optional.empty()).mentions();
      assertEquals(MENTIONS - theirs.size(), shown.size());
      assertTrue(shown.stream().noneMatch(each -> theirs.contains(each.id())));
    }
  }

  @Test
  void anArchiveThatIsHandedOutTellsNobodyWhoWasForgotten() {
    Path archive = folder.resolve("all.earshot");
    try (OneDesk desk = OneDesk.in(home)) {
      assertEquals(0, desk.run("forget", "1").code());
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
      assertEquals(0, desk.run("forget", "1").code());

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
      assertEquals(0, desk.run("forget", "forum.example:quill").code());
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
        assertEquals(0, desk.run("forget", "1").code());
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
