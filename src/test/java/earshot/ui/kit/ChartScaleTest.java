package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.SentimentSeries.Bucket;
import earshot.model.CoverageLevel;
import earshot.model.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartScaleTest {
  private static final Formats BERLIN = new Formats(ZoneId.of("Europe/Berlin"), Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({"0,1", "3,3", "4,4", "37,40", "9,10", "101,150", "1999,2000", "7,10"})
  void countsStandAtRoundNumbersAboveTheHighestColumn(int highest, int top) {
    List<Integer> ticks = new ChartScale(List.of(bucket(0, highest)), 100, 100).ticks(3);
    assertEquals(top, ticks.getLast());
    assertTrue(ticks.size() <= 4);
  }

  @Test
  void moreBucketsThanPixelsAreAddedUp() {
    List<Bucket> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) many.add(bucket(i, 1));
    var columns = new ChartScale(many, 300, 100).columns();
    assertTrue(columns.size() <= 300);
    assertEquals(1000, columns.stream().mapToInt(ChartScale.Column::total).sum());
  }

  @Test
  void aMergedColumnWithAGapIsAGap() {
    Bucket gap = new Bucket(hour(1), hour(2), Map.of(), CoverageLevel.NONE, false);
    var columns = new ChartScale(List.of(bucket(0, 2), gap), 1, 100).columns();
    assertEquals(CoverageLevel.NONE, columns.getFirst().level());
  }

  @Test
  void unsureAndUnscoredAreDrawnTogether() {
    Bucket bucket =
        new Bucket(
            hour(0), hour(1), Map.of(Label.UNSURE, 2, Label.UNSCORED, 3), CoverageLevel.FULL, true);
    assertEquals(Map.of(Sentiment.NOT_SCORED, 5), ChartScale.counts(bucket));
  }

  @Test
  void sevenDaysAreNamedByDay() {
    List<Bucket> week = new ArrayList<>();
    for (int i = 0; i < 168; i++) week.add(bucket(i, 1));
    var words =
        new ChartScale(week, 600, 100)
            .times(BERLIN, 70).stream().map(ChartScale.Tick::words).toList();
    assertEquals(
        List.of("Fri 13", "Sat 14", "Sun 15", "Mon 16", "Tue 17", "Wed 18", "Thu 19 Nov"), words);
  }

  @Test
  void oneDayIsNamedByHours() {
    List<Bucket> day = new ArrayList<>();
    for (int i = 0; i < 24; i++) day.add(bucket(i, 1));
    var words =
        new ChartScale(day, 600, 100)
            .times(BERLIN, 70).stream().map(ChartScale.Tick::words).toList();
    assertEquals(
        List.of("Fri 13", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"), words);
  }

  @Test
  void aPlaceAndItsBucketAgree() {
    List<Bucket> week = new ArrayList<>();
    for (int i = 0; i < 168; i++) week.add(bucket(i, 1));
    ChartScale scale = new ChartScale(week, 611, 100);
    for (int i = 0; i < 168; i++) {
      assertEquals(i, scale.bucketAt(scale.x(i) + 0.5));
      assertEquals(scale.x(i), scale.x(hour(i)), 1e-9);
    }
  }

  static Instant hour(int n) {
    return Instant.parse("2026-11-12T23:00:00Z").plus(Duration.ofHours(n));
  }

  static Bucket bucket(int n, int neutral) {
    return new Bucket(
        hour(n), hour(n + 1), Map.of(Label.NEUTRAL, neutral), CoverageLevel.FULL, false);
  }
}
