package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Bundles;
import earshot.archive.Review;
import earshot.archive.Wish;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.Stores;
import earshot.ui.archive.BackupScreen;
import earshot.ui.archive.ReadingViewModel;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive is read where it lies: its first page at once, the rest when it is ready, and nobody
/// is asked for anything.
class ReadingTest {
  private static final int MENTIONS = 300;

  @TempDir private Path folder = Path.of("");
  private Path archive = Path.of("");

  @BeforeEach
  void archive() {
    Filled.make(folder.resolve("ws"), MENTIONS);
    archive = folder.resolve("northwind.earshot");
    try (Database database = Filled.open(folder.resolve("ws"))) {
      Bundles.Made unused =
          new earshot.archive.Safekeeping(
                  database,
                  new Stores(database),
                  folder.resolve("ws"),
                  InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")),
                  ZoneOffset.UTC)
              .bundles()
              .export(
                  new Wish(
                      new Wish.Selection.Whole(),
                      Redaction.of(Profile.NAMES_HIDDEN, 5),
                      false,
                      "for the audit",
                      "ana"),
                  archive,
                  Progress.NONE);
    }
  }

  @Test
  void theFirstPageIsThereBeforeTheRestIsAndThenAllOfItCanBeSearched() {
    try (Reading reading = Reading.of(archive, machine())) {
      assertEquals(200, reading.first().size());
      ReadingViewModel model = model(reading);
      model.start();
      assertTrue(model.readableProperty().get(), model.problemProperty().get());
      assertEquals(List.of(), List.copyOf(model.lost()));
      assertEquals(100, model.mentions().size());
      model.more();
      assertEquals(200, model.mentions().size());
      model.list(asking("nothing-has-this-word"));
      assertEquals(0, model.mentions().size());
      model.list(Optional.of(MentionFilter.ALL));
      assertEquals(100, model.mentions().size());
      model.list(Optional.empty());
      assertEquals(0, model.mentions().size());
    }
  }

  @Test
  void aReviewerWhoIsNamedLabelsAndNotesIntoAFileBesideIt() throws IOException {
    byte[] before = Files.readAllBytes(archive);
    try (Reading reading = Reading.of(archive, machine())) {
      ReadingViewModel model = model(reading);
      model.start();
      model.label(Optional.of(Label.MIXED));
      assertEquals(Optional.empty(), model.saidProperty().get().label());
      model.reviewerProperty().set("Bea");
      model.begin();
      model.label(Optional.of(Label.MIXED));
      model.note("ask the shop", () -> {});
      assertEquals(Optional.of(Label.MIXED), model.saidProperty().get().label());
      assertEquals(List.of("ask the shop"), model.saidProperty().get().notes());
      assertEquals("", model.problemProperty().get());
    }
    Review kept =
        Review.read(folder.resolve("northwind.review.earshot-review"), InstantSource.system());
    assertEquals(1, kept.labels().size());
    org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(archive));
  }

  @Test
  void readingItOpensNoConnection() throws IOException {
    List<String> headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    try (Child child = Child.of(ReadingChild.class, headless, archive.toString())) {
      assertEquals("mentions=300 figures=300 asked=0", child.line());
      assertEquals("guard=works", child.line());
    }
  }

  private static Optional<MentionFilter> asking(String words) {
    return Optional.of(
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), words, Optional.empty()));
  }

  static ReadingViewModel model(Reading reading) {
    return new ReadingViewModel(
        reading,
        new Threads(Runnable::run, Runnable::run),
        Messages.of(BackupScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH)));
  }

  static Machine machine() {
    return new Machine(
        InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")),
        System::nanoTime,
        new Random(7),
        ZoneOffset.UTC,
        Optional.empty(),
        () -> false);
  }
}
