package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Flips single bits in a closed database file: whatever a person would read wrongly afterwards is
/// reported, or the file is refused.
class FlippedFileTest {
  private static final String WORDS =
      """
      SELECT m.id, m.effective_at, m.source_id, t.author, t.url, t.title, t.body, t.row_crc
      FROM mention m
      JOIN mention_text t ON t.mention_id = m.id
      ORDER BY m.id""";
  private static final String DRAFTS = "SELECT id, body, row_crc FROM draft ORDER BY id";

  @TempDir private Path folder = Path.of("");

  /// What the flips came to.
  private enum Came {
    NOTHING_CHANGED,
    REFUSED,
    REPORTED,
    MISSED
  }

  @Test
  @Timeout(120)
  void noneOfThirtyFlipsMakesAPersonReadWrongly() throws IOException {
    flip(30);
  }

  @Test
  @Tag("soak")
  void noneOfTwoThousandFlipsMakesAPersonReadWrongly() throws IOException {
    flip(2_000);
  }

  private void flip(int times) throws IOException {
    Path whole = folder.resolve("whole");
    List<String> before;
    try (Stored stored = Stored.fresh(whole)) {
      Filled.fill(stored, 100);
      Stored.Item[] items = new Stored.Item[150];
      for (int i = 0; i < items.length; i++) {
        items[i] = item("long" + i).saying(("word " + i + " ").repeat(150));
      }
      stored.take(stored.stores.sources().all().getFirst().id(), items);
      stored.stores.compaction().run(Progress.NONE);
      before = words(stored.database);
    }
    byte[] bytes = Files.readAllBytes(whole.resolve(Stored.FILE));
    Random random = new Random(20_261_122);
    TreeMap<Came, Integer> came = new TreeMap<>();
    for (int i = 0; i < times; i++) {
      byte[] flipped = bytes.clone();
      // The first two blocks are copies of the header, which H2 checks itself.
      int at = 8_192 + random.nextInt(bytes.length - 8_192);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Path there = folder.resolve("flipped-" + i);
      Files.createDirectory(there);
      Files.copy(whole.resolve("workspace.json"), there.resolve("workspace.json"));
      Files.write(there.resolve(Stored.FILE), flipped);
      came.merge(look(there, before), 1, Integer::sum);
    }
    System.out.println("flips of a file: " + came);
    assertEquals(0, came.getOrDefault(Came.MISSED, 0), came.toString());
    assertTrue(came.getOrDefault(Came.REPORTED, 0) >= times / 10, came.toString());
  }

  private static Came look(Path there, List<String> before) {
    try (Stored stored = new Stored(there)) {
      if (words(stored.database).equals(before)) return Came.NOTHING_CHANGED;
      return stored.stores.scrub().run(Progress.NONE).findings().isEmpty()
          ? Came.MISSED
          : Came.REPORTED;
    } catch (StorageRefused | Unavailable | IllegalStateException refused) {
      return Came.REFUSED;
    }
  }

  private static List<String> words(Database database) {
    return database.still(
        snapshot ->
            Snapshot.worded(
                () -> {
                  List<String> all = new ArrayList<>();
                  snapshot
                      .rows()
                      .each(
                          WORDS,
                          row ->
                              all.add(
                                  row.integral("id")
                                      + " "
                                      + row.time("effective_at")
                                      + row.small("source_id")
                                      + row.text("author")
                                      + row.text("url")
                                      + row.text("title")
                                      + row.text("body")));
                  snapshot
                      .rows()
                      .each(DRAFTS, row -> all.add(row.integral("id") + row.text("body")));
                  return all;
                }));
  }
}
