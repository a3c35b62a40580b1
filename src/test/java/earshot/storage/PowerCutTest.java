package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cuts the power after any write: what was not forced to the disk is lost, kept, or kept in parts.
class PowerCutTest {
  private static final long SEED = 20_261_123;
  private static final String DELAY =
      """
      SELECT CAST(setting_value AS BIGINT)
      FROM information_schema.settings
      WHERE setting_name = 'WRITE_DELAY'\
      """;

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final List<Promised> promised = new ArrayList<>();
  private byte[] start = new byte[0];
  private PowerTape tape = new PowerTape(start);

  /// What was acknowledged when the tape was so long.
  private record Promised(int steps, String key) {}

  @Test
  void whatWasAcknowledgedSurvivesPowerCuts() throws IOException {
    assertEquals("", cut(1, Seams.product()));
  }

  @Test
  @Tag("soak")
  void whatWasAcknowledgedSurvivesAThousandPowerCuts() throws IOException {
    assertEquals("", cut(250, Seams.product()));
  }

  /// The trial can fail: without the force to the disk cuts lose what was acknowledged.
  @Test
  void withoutTheSyncPowerCutsLoseAcknowledgedMentions() throws IOException {
    String found = cut(2, Seams.product().force(connection -> {}));
    assertTrue(found.contains("lost"), "the trial sees no loss where there must be one: " + found);
  }

  /// A store that another thread begins inside a transaction leaves half of it to a kill.
  @Test
  void onlyTheWriterStores() {
    try (Stored stored = Stored.fresh(folder.resolve("settings"))) {
      long delay = stored.database.write(rows -> rows.number(DELAY));
      assertTrue(Duration.ofMillis(delay).toDays() > 7, "H2 stores by itself after " + delay);
    }
  }

  // Returns what went wrong.
  private String cut(int timesEach, Seams seams) throws IOException {
    Path whole = folder.resolve("whole");
    live(whole, seams.disk(TapedDisk.KIND, Duration.ofMillis(50), 0));
    TreeMap<String, Integer> found = new TreeMap<>();
    for (PowerTape.Left left : PowerTape.Left.values()) {
      for (int i = 0; i < timesEach; i++) {
        int after = random.nextBoolean() ? anywhere() : hazardous();
        String came = look(whole, after, tape.cut(after, left, random));
        if (!came.isEmpty()) found.merge(left + " " + came, 1, Integer::sum);
      }
    }
    System.out.println("written over=" + tape.overwrites().size() + " of " + tape.length());
    System.out.println("power cuts=" + 4 * timesEach + " seed=" + SEED + " found=" + found);
    return found.isEmpty() ? "" : found.toString();
  }

  private int anywhere() {
    return 1 + random.nextInt(tape.length());
  }

  // Soon after something that was in the file when it was last forced was written over.
  private int hazardous() {
    List<Integer> places = tape.overwrites();
    if (places.isEmpty()) return anywhere();
    int place = places.get(random.nextInt(places.size()));
    return Math.min(tape.length(), place + random.nextInt(3));
  }

  private void live(Path whole, Seams taped) throws IOException {
    BrandId brand;
    SourceId source;
    try (Stored stored = Stored.fresh(whole)) {
      brand = stored.brand("Northwind");
      source = stored.source("blog");
      for (int i = 0; i < 20; i++) take(stored, source, brand, "old" + i);
    }
    Path file = whole.resolve(Stored.FILE);
    Aged.by(Duration.ofHours(1), file);
    start = Files.readAllBytes(file);
    tape = new PowerTape(start);
    TapedDisk.onto(tape);
    try (Stored stored = new Stored(whole, taped)) {
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 8; i++) {
          List<String> keys = take(stored, source, brand, round + "-" + i);
          promise(keys);
        }
        Bulk bulk = stored.stores.mentions().bulk();
        List<String> brought = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          String name = "bulk" + round + "-" + i;
          bulk.take(Stored.batch(source, items(name, 10, brand)));
          // Stores without a force, as H2 does where many pages changed.
          int unused = stored.database.writeUnhurried(rows -> rows.change("CHECKPOINT"));
          brought.addAll(keys(name, 10));
        }
        bulk.settle();
        promise(brought);
      }
    }
  }

  private void promise(List<String> keys) {
    int now = tape.length();
    keys.forEach(key -> promised.add(new Promised(now, key)));
  }

  private List<String> take(Stored stored, SourceId source, BrandId brand, String name) {
    int count = 1 + random.nextInt(12);
    stored.take(source, items(name, count, brand));
    return keys(name, count);
  }

  private Stored.Item[] items(String name, int count, BrandId brand) {
    return keys(name, count).stream()
        .map(key -> item(key).saying("text " + key + " " + noise()).about(brand))
        .toArray(Stored.Item[]::new);
  }

  private static List<String> keys(String name, int count) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) keys.add(name + "-" + i);
    return keys;
  }

  private String noise() {
    return Long.toHexString(random.nextLong()).repeat(1 + random.nextInt(100));
  }

  private String look(Path whole, int after, byte[] left) throws IOException {
    Path there = Files.createTempDirectory(folder, "cut");
    Files.copy(whole.resolve("workspace.json"), there.resolve("workspace.json"));
    Files.write(there.resolve(Stored.FILE), left);
    try (Stored stored = new Stored(there)) {
      Soundness.check(stored);
      assertEquals(0, stored.stores.scrub().run(Progress.NONE).findings().size());
      Set<String> kept =
          new HashSet<>(
              stored.database.read(
                  rows ->
                      rows.list("SELECT external_id FROM sighting", r -> r.text("external_id"))));
      boolean lost =
          promised.stream().anyMatch(each -> each.steps() <= after && !kept.contains(each.key()));
      return lost ? "lost" : "";
    } catch (StorageRefused refused) {
      return "unopenable: " + refused.getMessage();
    } catch (RuntimeException | AssertionError torn) {
      return "torn: " + torn;
    }
  }
}
