package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.alerts.Evidence;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The crisis of the demonstration is noticed as it should be in life.
class SampleCrisisTest {
  /// When the sample is opened: by day, by night, and just after the hour.
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-19T14:32:00Z", "2026-11-22T03:05:00Z"})
  void theSpoiledBatchIsAnAlarmWithinTwoBuckets(String opened, @TempDir Path folder) {
    Instant now = Instant.parse(opened);
    try (Workspace workspace = opened(folder, now)) {
      workspace.stories();
      workspace.alerts().look();
      List<Alert> alerts = workspace.alerts().book().open();
      Alert alert = alerts.stream().filter(SampleCrisisTest::countsVoicesAnHour).findFirst().get();
      Duration hour = BucketWidth.HOUR.length();
      Instant began = now.minus(Duration.ofMinutes(50));
      assertTrue(alert.bucket().from().isBefore(began.plus(hour.multipliedBy(2))));
      assertTrue(alert.bucket().to().isAfter(began));
      Evidence evidence = Evidence.read(alert.evidence());
      assertEquals(Verdict.State.ALERT, evidence.verdict().state());
      assertTrue(evidence.verdict().weeks() >= 5, "weeks " + evidence.verdict().weeks());
      assertTrue(evidence.seen().stories().getFirst().voices() > 1, "nobody re-posted anything");
    }
  }

  private static boolean countsVoicesAnHour(Alert alert) {
    var watched = Evidence.read(alert.evidence()).rule().watched();
    return watched.measure() == Measure.VOICES && watched.width() == BucketWidth.HOUR;
  }

  private static Workspace opened(Path folder, Instant now) {
    return SampleWorkspace.open(
        folder.resolve("Northwind"),
        new Machine(
            InstantSource.fixed(now),
            System::nanoTime,
            new Random(7),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            () -> false));
  }
}
