package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import earshot.model.BrandId;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZoneChangeTest {
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final TimeRange WEEKS =
      new TimeRange(Instant.parse("2026-11-01T00:00:00Z"), Archive.NOW);

  @TempDir private Path folder;

  @Test
  void chartsOfDaysAreRightBeforeTheyAreCountedAnewAndAfter() {
    try (Archive archive = new Archive(folder)) {
      var source = archive.source("blog");
      BrandId tea = archive.brand("Tea");
      for (int hour = 0; hour < 19 * 24; hour += 7) {
        Archive.Post post = archive.post("tea").ago(Duration.ofHours(hour));
        (hour % 2 == 0 ? post.about(tea) : post).in(source);
      }
      List<List<Integer>> before = totals(archive, tea);
      archive.stores.settings().zone().change(KOLKATA, "ana", Progress.NONE);
      List<List<Integer>> meanwhile = totals(archive, tea);
      archive.stores.settings().zone().finish(Progress.NONE);
      assertEquals(meanwhile, totals(archive, tea));
      assertNotEquals(before, meanwhile);
      SentimentSeries drawn = series(archive).of(MentionFilter.ALL, WEEKS, Duration.ofDays(1));
      assertEquals(Instant.parse("2026-10-31T18:30:00Z"), drawn.buckets().getFirst().from());
    }
  }

  private static List<List<Integer>> totals(Archive archive, BrandId brand) {
    return List.of(
        series(archive).totals(MentionFilter.ALL, WEEKS, Duration.ofDays(1)),
        series(archive).totals(of(brand), WEEKS, Duration.ofDays(1)));
  }

  private static MentionFilter of(BrandId brand) {
    return new MentionFilter(Set.of(brand), Set.of(), Set.of(), Set.of(), "", Optional.empty());
  }

  private static ArchiveSeries series(Archive archive) {
    return new ArchiveSeries(
        archive.stores.series(), archive.stores.coverage(), archive.index, () -> Archive.NOW);
  }
}
