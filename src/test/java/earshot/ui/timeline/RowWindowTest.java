package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Order;
import earshot.model.Status;
import earshot.ui.Sample;
import earshot.ui.SampleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowWindowTest {
  private final SampleStore store =
      new SampleStore(
          IntStream.rangeClosed(1, 1_200)
              .mapToObj(n -> Sample.mention(n, Sample.NOW.minusSeconds(10L * (2_000 - n)), "n" + n))
              .toList());
  private final CardBatches batches =
      new CardBatches(store, (mentions, query) -> Map.of(), new SampleStories(store));
  private final RowWindow window = new RowWindow();

  private void older() {
    window.append(batches.page(MentionFilter.ALL, window.older()));
  }

  private void newer() {
    RowWindow.Dropped dropped = window.newer().orElseThrow();
    window.prepend(
        batches.between(MentionFilter.ALL, Order.NEWEST, dropped, window.rows().getFirst()));
  }

  private void goDown(int pages) {
    window.begin(batches.page(MentionFilter.ALL, Optional.empty()));
    for (int page = 0; page < pages; page++) older();
  }

  private List<Long> ids() {
    return window.rows().stream().map(row -> row.id().value()).toList();
  }

  private static List<Long> falling(long from, long to) {
    return IntStream.rangeClosed(0, (int) (from - to)).mapToObj(n -> from - n).toList();
  }

  @Test
  void goingDownHoldsAtMostFiveHundredNeighbours() {
    goDown(8);
    assertEquals(falling(800, 301), ids());
    assertEquals(400, window.before());
  }

  @Test
  void whoIsNoLongerStoredLeavesAndTheOthersStay() {
    goDown(0);
    List<Long> before = ids();
    MentionId gone = window.rows().get(3).id();
    MentionId there = window.rows().get(5).id();
    MentionId elsewhere = new MentionId(1);

    assertEquals(
        1,
        window.renew(List.of(gone, there, elsewhere), List.of(window.find(there).orElseThrow())));

    List<Long> left = new ArrayList<>(before);
    left.remove(gone.value());
    assertEquals(left, ids());
  }

  @Test
  void theLastPageIsReachedAndSaysSo() {
    goDown(11);
    assertEquals(1, ids().getLast());
    assertTrue(window.older().isEmpty());
  }

  @Test
  void goingBackUpShowsTheSameRowsAgain() {
    goDown(11);
    while (!window.atNewest()) newer();
    assertEquals(falling(1_200, 701), ids());
    assertEquals(0, window.before());
    older();
    assertEquals(falling(1_100, 601), ids());
  }

  @Test
  void whatCameInBetweenIsFoundOnTheWayUp() {
    goDown(6);
    store.add(Sample.mention(5_000, Sample.NOW.minusSeconds(10L * (2_000 - 1_100) + 5), "late"));
    newer();
    assertTrue(ids().contains(5_000L));
    assertEquals(ids().size(), ids().stream().distinct().count());
    newer();
    assertEquals(1_200, ids().getFirst());
  }

  @Test
  void newcomersStandWhereTheyBelong() {
    goDown(0);
    Card newest = card(7_000, 0);
    Card between = card(7_001, 10L * (2_000 - 1_190) + 5);
    Card farBelow = card(7_002, 10L * 1_999);
    window.insert(List.of(between, farBelow, newest));
    assertEquals(7_000, ids().getFirst());
    assertEquals(12, ids().indexOf(7_001L));
    assertFalse(ids().contains(7_002L));
  }

  @Test
  void aNewcomerAlreadyHeldIsNotShownTwice() {
    goDown(0);
    window.insert(List.of(window.rows().get(3)));
    assertEquals(100, ids().size());
  }

  @Test
  void manyNewcomersPushOldRowsOutButTheyCanBeReadAgain() {
    goDown(4);
    window.insert(IntStream.range(0, 50).mapToObj(n -> card(8_000 + n, 100 - n)).toList());
    assertEquals(500, ids().size());
    older();
    assertEquals(ids().size(), ids().stream().distinct().count());
    assertEquals(falling(751, 652), ids().subList(ids().indexOf(751L), ids().indexOf(652L) + 1));
  }

  @Test
  void aRowIsReplacedInItsPlace() {
    goDown(0);
    MentionId third = window.rows().get(2).id();
    window.replace(third, card -> card.with(Status.SENT, Optional.empty()));
    assertEquals(Status.SENT, window.rows().get(2).mention().status());
  }

  private static Card card(long id, long secondsAgo) {
    return new Card(
        Sample.mention(id, Sample.NOW.minusSeconds(secondsAgo), "new"), CardFacts.Facts.NONE);
  }
}
