package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.Status;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatchUpTest {
  private static final int FIRST = 1_200;
  private static final int MOST_CHANGES = 2_500;
  private static final int OVERLAP = 100;

  private final Path folder;
  private final StoredRows rows = new StoredRows(List.of());

  CatchUpTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aNewIndexReadsEverythingAndTellsHowFarItIs() {
    store(1, FIRST, "kettle");
    List<Progress> told = new ArrayList<>();
    try (SearchIndex index = open()) {
      assertFalse(index.isReady());
      index.catchUp(told::add);
      assertTrue(index.isReady());
      assertEquals(FIRST, count(index, "kettle"));
    }
    assertEquals(41, told.getFirst().percent());
    assertEquals(100, told.getLast().percent());
  }

  @Test
  void afterACleanStopAlmostNothingIsReadAgain() {
    store(1, FIRST, "kettle");
    caughtUp().close();
    rows.read = 0;
    try (SearchIndex index = caughtUp()) {
      assertEquals(FIRST, count(index, "kettle"));
    }
    assertTrue(rows.read <= OVERLAP, "read " + rows.read);
  }

  @Test
  void anIndexFromBeforeACrashIsBroughtUpToDate() throws IOException {
    store(1, FIRST, "kettle");
    caughtUp().close();
    Path earlier = copy("earlier");
    try (SearchIndex index = open()) {
      index.catchUp(_ -> {});
      index.add(store(FIRST + 1, FIRST + 300, "pot"));
      rows.change(mention(7, "samovar").status(Status.CLOSED).mention());
      rows.delete(8);
    }
    // What a crash leaves: the folder as of the last commit, the rows as of now.
    try (SearchIndex index = openAt(earlier)) {
      index.catchUp(_ -> {});
      assertEquals(FIRST - 2, count(index, "kettle"));
      assertEquals(300, count(index, "pot"));
      assertEquals(1, count(index, "samovar is:closed"));
    }
  }

  @Test
  void aFloodIsLeftBehindAndFoundWhenItIsOver() {
    try (SearchIndex index = caughtUp()) {
      index.add(store(1, 2_000, "pot"));
      index.add(store(2_001, 2_300, "kettle"));
      index.tick();
      assertFalse(index.isReady());
      assertEquals(0, count(index, "kettle"));
      index.add(store(2_301, 2_310, "kettle"));
      for (int calm = 1; calm <= 3; calm++) index.tick();
      assertFalse(index.isReady());
      index.tick();
      assertTrue(index.isReady());
      assertEquals(2_000, count(index, "pot"));
      assertEquals(310, count(index, "kettle"));
    }
  }

  @Test
  void anEndlessFloodIsFollowedAfterTwoMinutes() {
    try (SearchIndex index = caughtUp()) {
      index.add(store(1, 2_001, "pot"));
      int last = 2_001;
      for (int beat = 1; beat <= 240; beat++) {
        assertFalse(index.isReady() && beat > 1, "beat " + beat);
        index.add(store(last + 1, last + 101, "pot"));
        last += 101;
        index.tick();
      }
      assertTrue(index.isReady());
      assertEquals(last, count(index, "pot"));
    }
  }

  @Test
  void whatAFloodLeftBehindIsFoundAtTheNextStart() {
    try (SearchIndex index = caughtUp()) {
      index.add(store(1, 2_100, "pot"));
    }
    try (SearchIndex index = caughtUp()) {
      assertEquals(2_100, count(index, "pot"));
    }
  }

  @Test
  void aMentionHandedOverLateBeforeACrashIsNotLost() {
    store(1, FIRST, "kettle");
    try (SearchIndex index = caughtUp()) {
      store(FIRST + 1, FIRST + 10, "pot");
      index.add(store(FIRST + 11, FIRST + 20, "pot"));
    }
    try (SearchIndex index = caughtUp()) {
      assertEquals(20, count(index, "pot"));
    }
  }

  @Test
  void changesAreReplayedAndForgottenAfterTheCommit() {
    store(1, FIRST, "kettle");
    SearchIndex index = caughtUp();
    rows.change(mention(7, "kettle").about(2, Label.NEGATIVE).mention());
    index.replayChanged();
    index.tick();
    assertEquals(1, count(index, "sentiment:negative"));
    assertEquals(1, rows.changes());
    for (int beat = 0; beat < 60; beat++) index.tick();
    assertEquals(0, rows.changes());
    index.close();
  }

  @Test
  void aChangeBetweenReplayAndCommitIsNotForgotten() {
    store(1, FIRST, "kettle");
    SearchIndex index = caughtUp();
    rows.change(mention(7, "samovar").mention());
    index.replayChanged();
    rows.change(mention(7, "teapot").mention());
    index.close();
    assertEquals(1, rows.changes());
    try (SearchIndex again = caughtUp()) {
      assertEquals(1, count(again, "teapot"));
    }
  }

  @Test
  void aSecondChangeBeforeTheCommitIsReplayedToo() {
    store(1, FIRST, "kettle");
    try (SearchIndex index = caughtUp()) {
      rows.change(mention(7, "samovar").mention());
      index.replayChanged();
      rows.change(mention(7, "teapot").mention());
      index.replayChanged();
      index.refresh();
      assertEquals(1, count(index, "teapot"));
    }
  }

  @Test
  void manyChangesAreReplayedInBatches() {
    store(1, FIRST, "kettle");
    try (SearchIndex index = caughtUp()) {
      for (int id = 1; id <= FIRST; id++) rows.change(mention(id, "samovar").mention());
      for (int id = 1; id <= FIRST; id += 2) rows.delete(id);
      index.replayChanged();
      index.refresh();
      assertEquals(FIRST / 2, count(index, "samovar"));
      assertEquals(0, count(index, "kettle"));
    }
    assertEquals(0, rows.changes());
  }

  @Test
  void mentionsTheStoreNoLongerHasAreDropped() {
    store(1, FIRST, "kettle");
    caughtUp().close();
    rows.loseAbove(1_000);
    try (SearchIndex index = caughtUp()) {
      assertEquals(1_000, count(index, "kettle"));
      index.add(store(1_001, 1_005, "pot"));
      index.refresh();
      assertEquals(5, count(index, "pot"));
    }
  }

  @Test
  void aDeletedIndexIsMadeAgain() throws IOException {
    store(1, FIRST, "kettle");
    caughtUp().close();
    deleteFiles("*");
    try (SearchIndex index = caughtUp()) {
      assertEquals(FIRST, count(index, "kettle"));
    }
  }

  @Test
  void aMissingFileMakesTheIndexAnew() throws IOException {
    store(1, FIRST, "kettle");
    caughtUp().close();
    deleteFiles("*.cfs");
    try (SearchIndex index = caughtUp()) {
      assertEquals(FIRST, count(index, "kettle"));
    }
  }

  @Test
  void oneWrongByteMakesTheIndexAnew() throws IOException {
    store(1, FIRST, "kettle");
    caughtUp().close();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.cfs")) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    rows.read = 0;
    try (SearchIndex index = caughtUp()) {
      assertEquals(FIRST, count(index, "kettle"));
    }
    assertEquals(FIRST, rows.read);
  }

  @Test
  void moreChangesThanARebuildCostsLeadToARebuild() {
    store(1, 2_501, "kettle");
    caughtUp().close();
    for (int id = 1; id <= 2_501; id++) rows.change(mention(id, "pot").mention());
    rows.read = 0;
    try (SearchIndex index = caughtUp()) {
      assertEquals(2_501, count(index, "pot"));
    }
    assertEquals(2_501, rows.read);
    assertEquals(0, rows.changes());
  }

  @Test
  void afterAFailureTheIndexCatchesUpByItself() {
    store(1, FIRST, "kettle");
    try (SearchIndex index = caughtUp()) {
      rows.change(mention(7, "samovar").mention());
      rows.failing = true;
      index.replayChanged();
      assertFalse(index.isReady());
      index.add(store(FIRST + 1, FIRST + 5, "pot"));
      rows.failing = false;
      for (int beat = 0; beat < 60; beat++) index.tick();
      assertTrue(index.isReady());
      assertEquals(1, count(index, "samovar"));
      assertEquals(5, count(index, "pot"));
    }
  }

  @Test
  void theKeeperMakesNewMentionsFoundAndCommitsOnClose() {
    store(1, 10, "kettle");
    try (SearchIndex index = SearchIndex.open(folder, rows, ZoneOffset.UTC, () -> Samples.NOON)) {
      index.catchUp(_ -> {});
      index.add(store(11, 20, "kettle"));
      assertTrue(
          Thread.getAllStackTraces().keySet().stream()
              .anyMatch(thread -> thread.getName().equals("index-keeper")));
    }
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("index-keeper")));
    try (SearchIndex index = open()) {
      assertEquals(20, count(index, "kettle"));
    }
  }

  private SearchIndex open() {
    return openAt(folder);
  }

  private SearchIndex openAt(Path where) {
    Limits small = new Limits(MOST_CHANGES, OVERLAP);
    return SearchIndex.openUnkept(
        () -> new Indexer(IndexFolder.plain(where), rows, small),
        QueryNames.NONE,
        ZoneOffset.UTC,
        () -> Samples.NOON);
  }

  private SearchIndex caughtUp() {
    SearchIndex index = open();
    index.catchUp(_ -> {});
    return index;
  }

  private static long count(SearchIndex index, String query) {
    return index.count(StoredRows.asking(query));
  }

  private static Samples mention(int id, String body) {
    return Samples.aMention().id(id).saying(body);
  }

  private List<Mention> store(int from, int to, String body) {
    List<Mention> added = new ArrayList<>();
    for (int id = from; id <= to; id++) added.add(mention(id, body).mention());
    added.forEach(rows::put);
    return added;
  }

  private Path copy(String name) throws IOException {
    Path target = Files.createDirectory(folder.resolve(name));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (Path file : files) Files.copy(file, target.resolve(file.getFileName()));
    }
    return target;
  }

  private void deleteFiles(String glob) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      for (Path file : files) Files.delete(file);
    }
  }
}
