package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Tag;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a tag on 100,000 mentions takes to be renamed, merged, removed and brought back.
class TagEditsSpeedTest {
  private static final int MANY = 100_000;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Test
  void aTagOnAHundredThousandMentionsIsChangedInSeconds(@TempDir Path folder) {
    try (Stored stored = Stored.fresh(folder.resolve("ws"))) {
      TagStore tags = stored.stores.tags();
      Tag prices = tags.named("Prices");
      Tag costs = tags.named("Costs");
      seed(stored, prices, 1);
      seed(stored, costs, MANY / 2);
      long begun = System.nanoTime();
      Tag renamed = tags.rename(prices.id(), "What it costs", (q, b, a) -> q).after();
      report("rename", begun);
      assertEquals(MANY, dirty(stored));
      TagStore.Merged merged = tags.merge(renamed.id(), costs.id(), (q, b, a) -> q);
      report("and merge", begun);
      assertEquals(MANY / 2 + 1, merged.both());
      tags.unmerge(merged);
      report("and unmerge", begun);
      assertEquals(MANY, tags.counted().getLast().mentions());
      TagStore.Removed removed = tags.remove(costs.id());
      report("and remove", begun);
      assertEquals(MANY, removed.held().size());
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      assertTrue(taken.compareTo(LONGEST) < 0, taken.toString());
    }
  }

  private static void seed(Stored stored, Tag tag, int from) {
    stored.database.write(
        rows ->
            rows.change(
                """
                INSERT INTO mention_tag (tag_id, mention_id, made_at, by_user)
                SELECT ?, x, CURRENT_TIMESTAMP, 'ana'
                FROM SYSTEM_RANGE(?, ?)\
                """,
                tag.id(),
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
