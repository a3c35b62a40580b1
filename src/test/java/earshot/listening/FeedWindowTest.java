package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedWindowTest {
  private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void whatIsMissingFromTheMidstTwiceIsGone() {
    FeedWindow first = FeedWindow.NONE.after(items(9, 1), START);
    FeedWindow missed = first.after(without(items(9, 1), 5), at(1));
    assertEquals(Set.of(5L), missed.missing().keySet());
    assertEquals(Set.of(), missed.gone());
    FeedWindow soon = missed.after(without(items(10, 1), 5), at(2));
    assertEquals(Set.of(), soon.gone(), "an hour later it may still come back");
    FeedWindow later = soon.after(without(items(11, 2), 5), at(14));
    assertEquals(Set.of(5L), later.gone());
    assertEquals(Set.of(), later.after(without(items(11, 2), 5), at(15)).gone(), "told once");
  }

  @Test
  void whatComesBackWasNeverGone() {
    FeedWindow missed =
        FeedWindow.NONE.after(items(9, 1), START).after(without(items(9, 1), 5), at(1));
    FeedWindow back = missed.after(items(9, 1), at(14));
    assertEquals(Set.of(), back.missing().keySet());
  }

  @Test
  void whatRunsOutAtTheEndIsNotMissing() {
    FeedWindow window = FeedWindow.NONE.after(items(10, 1), START);
    for (int hour = 1; hour <= 40; hour++) {
      window = window.after(items(10 + hour, 1 + hour), at(hour));
      assertEquals(Set.of(), window.missing().keySet());
    }
  }

  @Test
  void twoOldItemsThatStandAtTheEndForEverProveNothing() {
    FeedWindow window = FeedWindow.NONE.after(List.of(9L, 8L, 7L, 2L, 1L), START);
    window = window.after(List.of(10L, 9L, 8L, 2L, 1L), at(1));
    assertEquals(Set.of(), window.missing().keySet());
  }

  @Test
  void whereMuchIsMissingAtOnceTheFeedHasChanged() {
    FeedWindow window = FeedWindow.NONE.after(items(20, 1), START);
    window = window.after(List.of(20L, 3L, 2L, 1L), at(1));
    assertEquals(Set.of(), window.missing().keySet());
    assertEquals(FeedWindow.NONE, window.after(List.of(), at(2)));
  }

  @Test
  void whatIsMissingForLongAsksToBeReadThoughNothingChanged() {
    FeedWindow missed =
        FeedWindow.NONE.after(items(9, 1), START).after(without(items(9, 1), 5), at(1));
    assertFalse(missed.asksToBeRead(at(12)));
    assertTrue(missed.asksToBeRead(at(13)));
    assertFalse(missed.after(without(items(9, 1), 5), at(13)).asksToBeRead(START.plus(DAY)));
  }

  @Test
  void aCursorKeepsItAndWhatIsDamagedIsNothing() {
    FeedWindow missed =
        FeedWindow.NONE.after(items(900, 1), START).after(without(items(900, 1), 500), at(1));
    assertEquals(missed, FeedWindow.of(missed.encoded()));
    assertTrue(missed.encoded().length() <= 8_192, "a cursor's position is no longer");
    assertEquals("", FeedWindow.NONE.encoded());
    for (String damaged : List.of("", "n:1", "w1:", "w1:!!!", "w1:AAAA", "w1:AAAAAw")) {
      assertEquals(FeedWindow.NONE, FeedWindow.of(damaged), damaged);
    }
  }

  private static Instant at(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  private static List<Long> items(long newest, long oldest) {
    return LongStream.rangeClosed(oldest, newest).boxed().toList().reversed();
  }

  private static List<Long> without(List<Long> items, long one) {
    return items.stream().filter(each -> each != one).toList();
  }
}
