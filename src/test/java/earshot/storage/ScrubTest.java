package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrubTest {
  private static final int MENTIONS = 300;

  private Stored stored;

  @BeforeEach
  void fill(@TempDir Path folder) {
    stored = Stored.fresh(folder);
    Filled.fill(stored, MENTIONS);
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aSoundFileHasNothingToTell() {
    Scrub.Report report = stored.stores.scrub().run(Progress.NONE);
    assertEquals(List.of(), report.findings());
    assertTrue(report.rows() > MENTIONS * 4, report.toString());
  }

  @Test
  void everyFlippedBitInATextIsFound() {
    Random random = new Random(20_261_122);
    List<Long> ids = ids();
    Set<Long> hit = new TreeSet<>();
    while (hit.size() < 240) {
      long id = ids.get(random.nextInt(ids.size()));
      if (!hit.add(id)) continue;
      String column = List.of("title", "body", "url").get(random.nextInt(3));
      String text = text(column, id);
      int at = random.nextInt(text.length());
      char flipped = (char) (text.charAt(at) ^ 1 << random.nextInt(15));
      String sql = "UPDATE mention_text SET " + column + " = ? WHERE mention_id = ?";
      Filled.change(
          stored.database, sql, text.substring(0, at) + flipped + text.substring(at + 1), id);
    }
    Scrub.Report report = stored.stores.scrub().run(Progress.NONE);
    assertEquals(new ArrayList<>(hit), report.texts());
    assertEquals(new ArrayList<>(hit), stored.database.still(Scrub::damagedTexts));
  }

  @Test
  void damagedWordsAreNotShownAsIfTheyWereTrue() {
    Filled.change(
        stored.database,
        "UPDATE mention_text SET body = 'invented' WHERE mention_id = ?",
        ids().getFirst());
    var content = stored.stores.mentions().after(0, 1).getFirst().content();
    assertTrue(content.body().contains("doctor --mend"), content.body());
    assertEquals("", content.title());
  }

  @Test
  void aDamagedDraftIsFound() {
    Filled.change(stored.database, "UPDATE draft SET body = 'Dear nobody' WHERE id = 1");
    assertEquals("draft 1", stored.stores.scrub().run(Progress.NONE).findings().getFirst().what());
  }

  @Test
  void rowsThatLostTheOthersTheySpeakOfAreFound() {
    Filled.change(stored.database, "DELETE FROM mention_key WHERE mention_id = 1");
    Filled.change(stored.database, "DELETE FROM mention_text WHERE mention_id = 2");
    Filled.change(stored.database, "UPDATE mention_brand SET status = 6 WHERE mention_id = 4");
    Filled.change(stored.database, "UPDATE mention SET source_id = 900 WHERE id = 5");
    List<String> found =
        stored.stores.scrub().run(Progress.NONE).findings().stream()
            .map(Scrub.Finding::what)
            .toList();
    assertTrue(
        found.containsAll(
            List.of(
                "mentions without a key",
                "mentions without words",
                "mentions without a source",
                "brand rows that differ from their mention")),
        found.toString());
  }

  @Test
  void wordsThatAreMendedCarryTheirSumAgain() {
    var before = stored.stores.mentions().after(0, 1).getFirst();
    long id = before.id().value();
    Filled.change(
        stored.database, "UPDATE mention_text SET title = 'invented' WHERE mention_id = ?", id);
    Scrub.Words words =
        new Scrub.Words(
            before.content().author(),
            before.content().url(),
            before.content().title(),
            before.content().body());
    int source = before.origin().source().value();
    assertTrue(stored.stores.scrub().mend(id, before.at(), source, words));
    assertEquals(before.content(), stored.stores.mentions().after(0, 1).getFirst().content());
    assertEquals(List.of(), stored.stores.scrub().run(Progress.NONE).findings());
  }

  private List<Long> ids() {
    return stored.stores.mentions().after(0, 10_000).stream().map(m -> m.id().value()).toList();
  }

  private String text(String column, long id) {
    String sql = "SELECT " + column + " AS found FROM mention_text WHERE mention_id = ?";
    return Filled.text(stored.database, sql, id);
  }
}
