package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.SentimentSeries.Bucket;
import earshot.model.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BrushTest {
  private static final List<Bucket> TEN =
      IntStream.range(0, 10).mapToObj(i -> ChartScaleTest.bucket(i, 1)).toList();
  private static final Brush MIDDLE = new Brush(10, 3, 6);

  @Test
  void aDragCoversBothEndsInEitherDirection() {
    assertEquals(MIDDLE, Brush.none(10).dragged(3, 5));
    assertEquals(MIDDLE, Brush.none(10).dragged(5, 3));
    assertEquals(new Brush(10, 8, 10), Brush.none(10).dragged(8, 99));
  }

  @ParameterizedTest
  @CsvSource({"1,4,7", "-1,2,5", "99,7,10", "-99,0,3"})
  void movingStopsAtTheEnds(int by, int from, int to) {
    assertEquals(new Brush(10, from, to), MIDDLE.moved(by));
  }

  @Test
  void oneBucketAlwaysStays() {
    assertEquals(new Brush(10, 5, 6), MIDDLE.withFrom(9));
    assertEquals(new Brush(10, 3, 4), MIDDLE.withTo(0));
  }

  @Test
  void nothingChosenStaysNothing() {
    Brush none = Brush.none(10);
    assertEquals(none, none.moved(3));
    assertEquals(none, none.withTo(3));
    assertEquals(Optional.empty(), none.range(TEN));
  }

  @ParameterizedTest
  @CsvSource({"30,FROM", "33,FROM", "45,WHOLE", "58,TO", "60,TO", "66,NOTHING", "5,NOTHING"})
  void handlesAreFoundByTheirReach(double x, Brush.Grip grip) {
    assertEquals(grip, MIDDLE.grip(x, 100, 4));
  }

  @Test
  void aRangeAndItsBucketsAgree() {
    TimeRange range = new TimeRange(ChartScaleTest.hour(3), ChartScaleTest.hour(6));
    assertEquals(MIDDLE, Brush.of(TEN, Optional.of(range)));
    assertEquals(Optional.of(range), MIDDLE.range(TEN));
  }

  @Test
  void aRangeOutsideChoosesNothing() {
    TimeRange later = new TimeRange(ChartScaleTest.hour(30), ChartScaleTest.hour(31));
    assertTrue(Brush.of(TEN, Optional.of(later)).isEmpty());
  }
}
