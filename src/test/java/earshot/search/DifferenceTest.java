package earshot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.PageToken;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {
  private static final int MENTIONS = 200;

  private final SearchIndex index;
  private final Random random = new Random(17);

  DifferenceTest(@TempDir Path folder) {
    List<Mention> stored = new ArrayList<>();
    for (int id = 1; id <= MENTIONS; id++) {
      stored.add(
          Samples.aMention()
              .id(id)
              .at(Samples.NOON.minus(Duration.ofMinutes(random.nextInt(99))))
              .saying(Vocabulary.text(Vocabulary.some(random, 6)))
              .source(1 + id % 3, "Source")
              .mention());
    }
    StoredRows rows = new StoredRows(stored);
    index =
        SearchIndex.openUnkept(
            () -> new Indexer(IndexFolder.plain(folder), rows, Limits.USUAL),
            QueryNames.NONE,
            ZoneOffset.UTC,
            () -> Samples.NOON);
    index.catchUp(_ -> {});
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void twoHundredRandomPairsDifferAsTheirFindsDo() {
    RandomTrees trees = new RandomTrees(random, false);
    for (int i = 0; i < 200; i++) {
      MentionFilter before = StoredRows.asking(QueryPrinter.print(trees.tree(2)));
      MentionFilter after = StoredRows.asking(QueryPrinter.print(trees.tree(2)));
      assertEquals(
          naive(before, after),
          index.difference(before, after, Watch.NONE),
          before.query() + " | " + after.query());
    }
  }

  private Difference naive(MentionFilter before, MentionFilter after) {
    List<PageToken> old = all(before);
    List<PageToken> now = all(after);
    long both = old.stream().filter(now::contains).count();
    return new Difference(side(now, old), side(old, now), both);
  }

  private static Difference.Side side(List<PageToken> with, List<PageToken> without) {
    List<PageToken> only = with.stream().filter(token -> !without.contains(token)).toList();
    return new Difference.Side(only.size(), only.stream().limit(Difference.SAMPLE).toList());
  }

  private List<PageToken> all(MentionFilter filter) {
    return index.page(filter, Optional.empty(), MENTIONS).tokens();
  }

  @Test
  void filtersDifferBesideTheirWordsToo() {
    MentionFilter first =
        new MentionFilter(
            Set.of(), Set.of(), Set.of(new SourceId(1)), Set.of(), "", Optional.empty());
    Difference difference = index.difference(first, MentionFilter.ALL, Watch.NONE);
    assertEquals(MENTIONS, difference.after());
    assertEquals(0, difference.lost().count());
    assertEquals(difference.before(), index.count(first));
    assertEquals(Difference.SAMPLE, difference.gained().newest().size());
    assertTrue(difference.gained().newest().stream().allMatch(token -> token.id().value() % 3 > 0));
  }

  @Test
  void progressIsToldStepByStep() {
    List<Progress> told = new ArrayList<>();
    index.difference(MentionFilter.ALL, StoredRows.asking("tea"), watch(told, 9));
    assertEquals(List.of(20, 40, 60, 80, 100), told.stream().map(Progress::percent).toList());
  }

  @Test
  void aQuestionThatIsNotWantedAnyMoreStops() {
    List<Progress> told = new ArrayList<>();
    Watch twoSteps = watch(told, 2);
    MentionFilter tea = StoredRows.asking("tea");
    assertThrows(
        CancellationException.class, () -> index.difference(MentionFilter.ALL, tea, twoSteps));
    assertEquals(2, told.size());
    assertThrows(CancellationException.class, () -> index.preview(tea, 5, watch(told, 0)));
  }

  private static Watch watch(List<Progress> told, int most) {
    return new Watch() {
      @Override
      public void reached(Progress progress) {
        told.add(progress);
      }

      @Override
      public boolean stopped() {
        return told.size() >= most;
      }
    };
  }

  @Test
  void aMistakeInEitherQueryIsTold() {
    MentionFilter wrong = StoredRows.asking("(a");
    assertThrows(QueryError.class, () -> index.difference(MentionFilter.ALL, wrong, Watch.NONE));
    QueryError error = assertThrows(QueryError.class, () -> index.preview(wrong, 1, Watch.NONE));
    assertEquals("QL-2", error.code());
  }
}
