package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionId;
import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.TrustedKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceEditsTest {
  private static final Instant LATER = NOW.plusSeconds(100);

  @TempDir private Path folder;

  static List<SourceEdit> everyEdit() {
    return List.of(
        new SourceEdit.Role(SourceRole.PRESS),
        new SourceEdit.Folder("News/Local"),
        new SourceEdit.Interval(Optional.of(Duration.ofSeconds(30))),
        new SourceEdit.TakeEverything(true),
        new SourceEdit.State(SourceState.PAUSED),
        new SourceEdit.Name("Another name"),
        new SourceEdit.Trust(Optional.of(new TrustedKey("a.example", "ab".repeat(32), LATER))),
        new SourceEdit.UserAgent(Optional.of("Reader of Northwind")),
        new SourceEdit.Removed(true));
  }

  @ParameterizedTest
  @MethodSource("everyEdit")
  void takingAnEditBackRestoresEveryField(SourceEdit edit) {
    try (Stored stored = Stored.fresh(folder)) {
      List<SourceId> ids = sources(stored, 20);
      List<Object> before = known(stored, ids);
      List<SourceStore.Change> back = stored.stores.sources().make(all(ids, edit), LATER);
      assertEquals(20, back.size());
      assertTrue(!before.equals(known(stored, ids)), "nothing changed");
      assertEquals(List.of(), stored.stores.sources().make(all(ids, edit), LATER), "already so");
      stored.stores.sources().make(back, LATER.plusSeconds(1));
      assertEquals(before, known(stored, ids));
    }
  }

  private static List<Object> known(Stored stored, List<SourceId> ids) {
    SourceStore sources = stored.stores.sources();
    return List.of(sources.statuses(), ids.stream().map(sources::terms).toList());
  }

  @Test
  void aTrustedKeyStandsInTheJournalAndMakesItsSourceDue() {
    try (Stored stored = Stored.fresh(folder)) {
      SourceStore sources = stored.stores.sources();
      SourceId id = stored.source("a");
      sources.setNextDue(id, NOW.plusSeconds(9_000));
      TrustedKey key = new TrustedKey("A.example", "AB".repeat(32), NOW);
      SourceEdit trust = new SourceEdit.Trust(Optional.of(key));
      List<SourceStore.Change> back = sources.make(all(List.of(id), trust), LATER);
      assertEquals(Optional.of(key), sources.terms(id).trusted());
      assertEquals(LATER, sources.statuses().getFirst().nextDue().orElseThrow());
      sources.make(back, LATER);
      assertEquals(Optional.empty(), sources.terms(id).trusted());
      List<String> noted =
          stored.stores.journal().page(Optional.empty(), 10).stream()
              .map(entry -> entry.action() + " " + entry.object())
              .toList();
      assertEquals(List.of("trust changed source:1", "trust changed source:1"), noted);
    }
  }

  @Test
  void whoIsAskedAgainIsDueAtOnceAndWaitsAsBeforeWhenThatIsTakenBack() {
    try (Stored stored = Stored.fresh(folder)) {
      SourceStore sources = stored.stores.sources();
      SourceId id = stored.source("a");
      sources.setNextDue(id, NOW.plusSeconds(9_000));
      sources.pause(id);
      var back = sources.make(all(List.of(id), new SourceEdit.State(SourceState.ACTIVE)), LATER);
      assertEquals(LATER, sources.statuses().getFirst().nextDue().orElseThrow());
      sources.make(back, LATER);
      SourceStatus status = sources.statuses().getFirst();
      assertEquals(NOW.plusSeconds(9_000), status.nextDue().orElseThrow());
      assertEquals(SourceState.PAUSED, status.source().state());
    }
  }

  @Test
  void aShorterIntervalBringsTheNextPollForward() {
    try (Stored stored = Stored.fresh(folder)) {
      SourceId id = stored.source("a");
      stored.stores.sources().setNextDue(id, NOW.plusSeconds(9_000));
      SourceEdit often = new SourceEdit.Interval(Optional.of(Duration.ofMinutes(5)));
      stored.stores.sources().make(all(List.of(id), often), NOW);
      assertEquals(
          NOW.plusSeconds(300),
          stored.stores.sources().statuses().getFirst().nextDue().orElseThrow());
    }
  }

  @Test
  void removedAndUnknownSourcesAreLeftAlone() {
    try (Stored stored = Stored.fresh(folder)) {
      SourceId gone = stored.source("gone");
      stored.stores.sources().remove(gone);
      List<SourceId> ids = List.of(gone, new SourceId(99));
      SourceEdit edit = new SourceEdit.Role(SourceRole.OWN);
      assertEquals(List.of(), stored.stores.sources().make(all(ids, edit), NOW));
      assertEquals(
          SourceRole.COMMUNITY,
          stored.stores.sources().byId(gone).map(Source::setup).orElseThrow().role());
    }
  }

  @Test
  void mentionsOfARenamedSourceAreNotedForTheIndex() {
    try (Stored stored = Stored.fresh(folder)) {
      SourceId renamed = stored.source("a");
      SourceId other = stored.source("b");
      var taken = stored.take(renamed, item("1").published(NOW), item("2").published(NOW));
      stored.take(other, item("3").published(NOW));
      stored.stores.sources().make(all(List.of(renamed), new SourceEdit.Name("New")), NOW);
      List<MentionId> noted =
          stored.stores.mentions().changed(10).stream().map(MentionStore.Changed::mention).toList();
      assertEquals(taken.added().stream().map(mention -> mention.id()).sorted().toList(), noted);
      assertEquals(
          "New",
          stored.stores.mentions().byId(noted.getFirst()).orElseThrow().origin().sourceName());
    }
  }

  @Test
  void editsOfTwoThousandSourcesAreOneTransaction() {
    try (Stored stored = Stored.fresh(folder)) {
      List<Source.SourceSetup> setups =
          IntStream.range(0, 2_000).mapToObj(i -> Stored.setup("s" + i)).toList();
      List<SourceId> ids =
          stored.stores.sources().addAll(setups, NOW).stream().map(Source::id).toList();
      long start = System.nanoTime();
      var back = stored.stores.sources().make(all(ids, new SourceEdit.Folder("News")), LATER);
      long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
      System.out.printf("2,000 sources edited in %d ms%n", took);
      assertEquals(2_000, back.size());
      assertTrue(
          stored.stores.sources().all().stream().allMatch(s -> s.setup().folder().equals("News")));
    }
  }

  private static List<SourceId> sources(Stored stored, int count) {
    List<SourceId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SourceId id = stored.source("s" + i);
      stored.stores.sources().setNextDue(id, NOW.plusSeconds(1_000L + i));
      ids.add(id);
    }
    return ids;
  }

  private static List<SourceStore.Change> all(List<SourceId> ids, SourceEdit edit) {
    return ids.stream().map(id -> new SourceStore.Change(id, edit)).toList();
  }
}
