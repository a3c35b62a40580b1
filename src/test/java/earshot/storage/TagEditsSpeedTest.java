package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.TagId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a tag on 100,000 mentions takes to be renamed, merged, removed and brought back.
class TagEditsSpeedTest {
  private static final int MANY = 100_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Test
  @Tag("soak")
  void aTagOnAHundredThousandMentionsIsChangedInSeconds(@TempDir Path folder) {
    try (Stored stored = Stored.fresh(folder.resolve("ws"))) {
      TagStore tags = stored.stores.tags();
      TagId prices = tags.named("Prices").id();
      TagId costs = tags.named("Costs").id();
      seed(stored, prices, 1);
      seed(stored, costs, MANY / 2);
      long begun = System.nanoTime();
      TagStore.Renamed renamed = tags.rename(prices, "What it costs", (q, b, a) -> q);
      report("rename", begun);
      assertEquals(MANY, renamed.mentions().size());
      assertEquals(MANY, dirty(stored));
      TagStore.Merged merged = tags.merge(prices, costs, (q, b, a) -> q);
      report("and merge", begun);
      assertEquals(MANY / 2 + 1, merged.both());
      tags.unmerge(merged);
      report("and unmerge", begun);
      // Of what had both tags only stored mentions get the first one back, and here none is.
      assertEquals(merged.held().moved().size(), tags.counted().getLast().mentions());
      TagStore.Removed removed = tags.remove(costs);
      report("and remove", begun);
      assertEquals(MANY, removed.held().size());
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      assertTrue(taken.compareTo(LONGEST) < 0, taken.toString());
    }
  }

  private static void seed(Stored stored, TagId tag, int from) {
    stored.database.write(
        rows ->
            rows.change(
                """
                INSERT INTO mention_tag (tag_id, mention_id, made_at, by_user)
                SELECT ?, x, CURRENT_TIMESTAMP, 'ana'
                FROM SYSTEM_RANGE(?, ?)""",
                tag,
                from,
                from + MANY - 1));
  }

  private static long dirty(Stored stored) {
    return stored.database.read(rows -> rows.number("SELECT COUNT(*) FROM search_dirty"));
  }

  private static void report(String what, long begun) {
    System.out.printf("%s %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
  }
}
