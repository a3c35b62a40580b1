package earshot.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.JournalAction;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Said;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reviewer's labels and notes wait in a file of their own and come home without doing harm.
class ReviewTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder = Path.of("");
  private Path archive = Path.of("");
  private Database database = unopened();
  private Stores stores = new Stores(database);
  private ReviewMerge merge = new ReviewMerge(stores, touched -> {});

  private static Database unopened() {
    Path nowhere;
    try {
      nowhere = Files.createTempDirectory("review");
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
    return Filled.open(nowhere);
  }

  @BeforeEach
  void open() {
    database.close();
    Filled.make(folder.resolve("ws"), 300);
    database = Filled.open(folder.resolve("ws"));
    stores = new Stores(database);
    merge = new ReviewMerge(stores, touched -> {});
    archive = folder.resolve("northwind.earshot");
    Bundles.Made unused =
        new Bundles(database, stores, CLOCK)
            .export(
                new Wish(
                    new Wish.Selection.Whole(),
                    Redaction.of(Profile.NAMES_HIDDEN, 3),
                    false,
                    "",
                    "ana"),
                archive,
                Progress.NONE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsSaidLiesBesideTheArchiveWhichStaysAsItIs() throws IOException {
    byte[] before = Files.readAllBytes(archive);
    Review review = review("Bea");
    review.label(marks(1), "", Label.NEGATIVE, "irony");
    review.note(marks(2), "ask the shop");
    assertArrayEquals(before, Files.readAllBytes(archive));
    assertEquals("northwind.review.earshot-review", String.valueOf(review.file().getFileName()));
    Review again = review("Bea");
    assertEquals(review.labels(), again.labels());
    assertEquals(review.notes(), again.notes());
    assertNotEquals(review.file(), review("Cem").file());
  }

  @Test
  void aChangedReviewIsRefused() throws IOException {
    Review review = review("Bea");
    review.label(marks(1), "", Label.NEGATIVE, "irony");
    Path changed = folder.resolve("changed.earshot-review");
    Zips.copy(
        review.file(),
        changed,
        (name, bytes) -> {
          if (name.startsWith("labels")) bytes[bytes.length / 2] ^= 1;
          return bytes;
        });
    assertThrows(ArchiveRefused.class, () -> Review.read(changed, CLOCK));
    ArchiveRefused wrongKind =
        assertThrows(ArchiveRefused.class, () -> Bundles.open(review.file()));
    assertTrue(String.valueOf(wrongKind.getMessage()).contains("merge it"), wrongKind.getMessage());
  }

  @Test
  void labelsAndNotesComeHomeOnceAndAgainAddsNothing() {
    Review review = review("Bea");
    List<Long> free = unlabelled(3);
    for (long id : free) review.label(marks(id), "", Label.NEGATIVE, "");
    review.note(marks(free.getFirst()), "ask the shop");
    ReviewMerge.Plan plan = merge.plan(review);
    assertEquals(3, plan.fresh().size());
    assertEquals(1, plan.notes().size());
    ReviewMerge.Done done = merge.merge(plan, Set.of(), "ana");
    assertEquals(3, done.merged().counts().labels());
    assertEquals(Optional.of(Label.NEGATIVE), said(free.getFirst()));
    assertTrue(merge.plan(review).isEmpty());
    assertEquals(JournalAction.REVIEW_MERGED.words(), lastAct());
  }

  @Test
  void conflictsAreListedAndDecidedAndTheWholeIsUndoneAsOneAct() {
    List<Long> ids = unlabelled(4);
    for (long id : ids) label(id, Label.POSITIVE);
    Review review = review("Bea");
    review.label(marks(ids.get(0)), "", Label.NEGATIVE, "irony");
    review.label(marks(ids.get(1)), "", Label.MIXED, "");
    review.label(marks(ids.get(2)), "", Label.POSITIVE, "");
    ReviewMerge.Plan plan = merge.plan(review);
    assertEquals(2, plan.conflicts().size());
    String before = Filled.fingerprint(database);
    ReviewMerge.Done done = merge.merge(plan, Set.of(plan.conflicts().getFirst()), "ana");
    assertEquals(Optional.of(Label.NEGATIVE), said(ids.get(0)));
    assertEquals(Optional.of(Label.POSITIVE), said(ids.get(1)));
    assertTrue(merge.plan(review).conflicts().isEmpty());
    assertNotEquals(before, Filled.fingerprint(database));
    done.undo().run();
    assertEquals(Optional.of(Label.POSITIVE), said(ids.get(0)));
    assertEquals(2, merge.plan(review).conflicts().size());
  }

  @Test
  void agreementIsCohensKappaOfWhatBothLabelled() {
    List<Long> ids = unlabelled(50);
    Review review = review("Bea");
    // Cohen's own kind of example: 20 and 15 alike, 5 and 10 apart of 50; kappa 0.4.
    for (int i = 0; i < 50; i++) {
      boolean theirs = i < 25;
      boolean ours = i < 20 || (i >= 25 && i < 35);
      label(ids.get(i), ours ? Label.POSITIVE : Label.NEGATIVE);
      review.label(marks(ids.get(i)), "", theirs ? Label.POSITIVE : Label.NEGATIVE, "");
    }
    ReviewMerge.Plan plan = merge.plan(review);
    assertEquals(50, plan.agreement().total());
    assertEquals(35, plan.agreement().alike());
    assertEquals(0.4, plan.agreement().kappa(), 1e-9);
  }

  @Test
  void whatIsOfMentionsThatAreNotHereIsCountedAndLeftOut() {
    Review review = review("Bea");
    review.label(List.of("k:1:2", "no mark"), "", Label.NEGATIVE, "");
    review.note(List.of("s:1:2"), "who is this");
    ReviewMerge.Plan plan = merge.plan(review);
    assertEquals(2, plan.unknown());
    assertTrue(plan.isEmpty());
  }

  private Review review(String reviewer) {
    try (OpenedArchive opened = Bundles.open(archive)) {
      return Review.of(opened, reviewer, CLOCK);
    }
  }

  private List<String> marks(long mention) {
    List<String> marks = stores.work().identities().of(new MentionId(mention));
    assertTrue(!marks.isEmpty());
    return marks;
  }

  private List<Long> unlabelled(int many) {
    Set<Long> taken = new HashSet<>();
    stores.labels().each(each -> taken.add(each.said().about().mention().value()));
    return stores.mentions().after(0, 300).stream()
        .map(each -> each.id().value())
        .filter(id -> !taken.contains(id))
        .limit(many)
        .toList();
  }

  private void label(long mention, Label label) {
    var unused =
        stores
            .labels()
            .correct(new About(new MentionId(mention), Optional.empty()), label, "", "ana");
  }

  private Optional<Label> said(long mention) {
    return stores.labels().of(new MentionId(mention)).stream()
        .filter(each -> each.about().brand().isEmpty())
        .map(Said::label)
        .findFirst();
  }

  private String lastAct() {
    return stores.journal().page(Optional.empty(), 1).getFirst().action();
  }
}
