package earshot.storage;

import static earshot.storage.Stored.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private Stored stored;
  private JournalStore journal;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    journal = stored.stores.journal();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void decisionsAreChosenByActPersonAndTimeAmongAHundredThousand() {
    stored.database.write(
        rows ->
            rows.change(
                """
                INSERT INTO journal
                SELECT x, DATEADD(SECOND, x, TIMESTAMP WITH TIME ZONE '2026-11-01 00:00:00+00'),
                  CASEWHEN(MOD(x, 50000) = 7, 'ana', 'ben'),
                  CASEWHEN(MOD(x, 1000) = 7, 'hidden', 'status changed'),
                  CONCAT('mention:', x), '', NULL, '', ''
                FROM SYSTEM_RANGE(1, 100000)\
                """));
    var ofAna = new JournalStore.Choice("hidden", "ana", Instant.EPOCH);
    assertEquals(List.of(50_007L, 7L), seqs(journal.page(ofAna, Optional.empty(), 200)));
    assertEquals(List.of(7L), seqs(journal.page(ofAna, Optional.of(50_007L), 200)));
    var late =
        new JournalStore.Choice(
            "hidden", "", Instant.parse("2026-11-01T00:00:00Z").plusSeconds(98_500));
    assertEquals(List.of(99_007L), seqs(journal.page(late, Optional.empty(), 200)));
    assertEquals(List.of("hidden", "status changed"), List.copyOf(journal.actions().keySet()));
    assertEquals(2L, journal.people().get("ana"));
    assertEquals(Optional.of(Instant.parse("2026-11-01T00:00:01Z")), journal.since());
    long begun = System.nanoTime();
    assertEquals(200, journal.page(JournalStore.Choice.ALL, Optional.empty(), 200).size());
    assertTrue(journal.page(ofAna, Optional.empty(), 200).size() == 2);
    long took = (System.nanoTime() - begun) / 1_000_000;
    assertTrue(took < 3_000, "two pages took " + took + " ms");
  }

  /// Computed with another program from the words of the canonical form.
  @Test
  void theCanonicalFormAndItsHashStayTheSameForEver() {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) key[i] = (byte) i;
    String digest = JournalRows.digest(key, "Because they asked — ü");
    assertEquals("61ce2e598736d44077dd33684cb0c1ed594649ada183f5deb9115777047e93e2", digest);
    var changed = new JournalRow.Said("mode changed", "workspace:mode", digest);
    JournalRow first =
        JournalRow.after(
            JournalRow.NOTHING,
            1,
            Instant.parse("2026-11-22T09:05:00Z"),
            "Ana \"A\" Weiß\n",
            changed);
    assertEquals(
        "{\"action\":\"mode changed\",\"at\":\"2026-11-22T09:05:00.000Z\",\"by\":\"Ana"
            + " \\\"A\\\" Weiß\\n\",\"digest\":\""
            + digest
            + "\",\"object\":\"workspace:mode\",\"seq\":1}",
        first.canonical());
    assertEquals("2d890b51baa226f2f86928799a4a2c84251e4bd0a4416c0d886f328c4e66c705", first.hash());
    var reasoned = new JournalRow.Said("hidden", "mention:17", digest, Optional.of("x\u0001"));
    JournalRow second =
        JournalRow.after(first.hash(), 2, Instant.parse("2026-11-22T09:05:01.250Z"), "", reasoned);
    assertEquals("ce57148dcc64f7bb94d8d42cdd90fae36d587c9ff321f236c52d3bcc2de69533", second.hash());
  }

  @Test
  void theStoredNamesOfActionsAreUniqueAndFound() {
    List<String> names = Arrays.stream(JournalAction.values()).map(JournalAction::words).toList();
    assertEquals(names.size(), names.stream().distinct().count());
    for (JournalAction each : JournalAction.values()) {
      assertEquals(Optional.of(each), JournalAction.of(each.words()));
    }
    assertEquals(Optional.empty(), JournalAction.of("from a later program"));
  }

  @Test
  void rowsCountFromOneAndFollowEachOther() {
    assertEquals(new JournalStore.Head(0, "0".repeat(64)), journal.head());
    note("mention:1", "first");
    note("mention:2", "second");
    List<JournalEntry> newest = journal.page(Optional.empty(), 10);
    assertEquals(List.of(2L, 1L), newest.stream().map(JournalEntry::seq).toList());
    assertEquals(journal.head(), new JournalStore.Head(2, newest.getFirst().hash()));
    assertEquals(List.of(1L), seqs(journal.page(Optional.of(2L), 10)));
    assertEquals(Optional.empty(), journal.verify(List.of()).fault());
    assertEquals(newest.getFirst().hash(), journal.verify(List.of()).head());
  }

  @Test
  void aThingIsToldWithItsOwnDecisionsOnly() {
    note("mention:1", "a");
    note("mention:11", "b");
    note("mention:1", "c");
    assertEquals(List.of(3L, 1L), seqs(journal.about("mention:1", 9)));
    assertEquals(List.of(3L), seqs(journal.about("mention:1", 1)));
    JournalEntry entry = journal.about("mention:1", 1).getFirst();
    assertEquals(
        new JournalEntry(3, NOW, "ana", "hidden", "mention:1", entry.digest(), entry.hash()),
        entry);
  }

  @Test
  void wordsAreNeverStoredAndTheirDigestNeedsTheKey() {
    note("mention:1", "Bob Miller wrote to us");
    note("mention:2", "Bob Miller wrote to us");
    note("mention:3", "somebody else");
    List<JournalEntry> rows = journal.page(Optional.empty(), 9);
    assertEquals(rows.get(1).digest(), rows.get(2).digest());
    assertNotEquals(rows.get(0).digest(), rows.get(1).digest());
    assertFalse(rows.toString().contains("Bob"));
    byte[] key = HexFormat.of().parseHex(stored.stores.settings().get("journal.key").orElseThrow());
    assertEquals(rows.get(1).digest(), JournalRows.digest(key, "Bob Miller wrote to us"));
  }

  @Test
  void anActThatFailsLeavesNoDecision() {
    note("mention:1", "kept");
    assertThrows(
        IllegalStateException.class,
        () ->
            stored.database.write(
                rows -> {
                  append(rows, "mention:2");
                  throw new IllegalStateException("the act failed");
                }));
    note("mention:3", "after");
    assertEquals(List.of(2L, 1L), seqs(journal.page(Optional.empty(), 9)));
    assertTrue(journal.verify(List.of()).fault().isEmpty());
  }

  @Test
  void aDecisionAboutManyIsOneRowForEach() {
    stored.database.write(
        rows -> {
          JournalRows.appendOf(rows, NOW, "ana", JournalAction.HIDDEN, List.of(9L, 3L, 5L), "spam");
          JournalRows.appendOf(rows, NOW, "ana", JournalAction.HIDDEN, List.of(), "nothing");
          return true;
        });
    assertEquals(
        List.of("mention:9", "mention:5", "mention:3"),
        journal.page(Optional.empty(), 9).stream().map(JournalEntry::object).toList());
    assertTrue(journal.verify(List.of()).fault().isEmpty());
  }

  private void note(String object, String words) {
    journal.note("ana", JournalAction.HIDDEN, object, words);
  }

  private static boolean append(Rows rows, String object) throws SQLException {
    JournalRows.append(rows, NOW, "ana", JournalAction.HIDDEN, object, "");
    return true;
  }

  private static List<Long> seqs(List<JournalEntry> entries) {
    return entries.stream().map(JournalEntry::seq).toList();
  }
}
