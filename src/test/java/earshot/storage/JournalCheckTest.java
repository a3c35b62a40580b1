package earshot.storage;

import static earshot.storage.Stored.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.JournalAction;
import earshot.storage.JournalCheck.Fault;
import earshot.storage.JournalCheck.Kept;
import earshot.storage.JournalCheck.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spoils one row of a long journal in every way, and asks which was the first bad one.
class JournalCheckTest {
  private static final int ROWS = 10_000;
  private static Stored stored;
  private static Kept head;

  @BeforeAll
  static void write(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stored.database.write(
        rows -> {
          List<Long> mentions = LongStream.rangeClosed(1, ROWS).boxed().toList();
          JournalRows.appendOf(rows, NOW, "ana", JournalAction.HIDDEN, mentions, "spam");
          return true;
        });
    var end = stored.stores.journal().head();
    head = new Kept(end.seq(), end.hash(), NOW, "the backup of today");
  }

  @AfterAll
  static void close() {
    stored.close();
  }

  @Test
  void aWholeJournalIsWhole() {
    var result = stored.stores.journal().verify(List.of(head));
    assertEquals(new JournalCheck.Result(ROWS, head.hash(), Optional.empty()), result);
  }

  @Test
  void theFirstBadRowIsNamedAHundredTimes() throws SQLException {
    spoil(100);
  }

  @Test
  @Tag("soak")
  void theFirstBadRowIsNamedAThousandTimes() throws SQLException {
    spoil(1_000);
  }

  private static void spoil(int times) throws SQLException {
    List<JournalRow> whole =
        stored.database.read(
            rows -> rows.list("SELECT * FROM journal ORDER BY seq", JournalRow::read));
    for (int i = 0; i < times; i++) {
      SpoiledJournal spoiled = new SpoiledJournal(whole, head, new Random(i));
      Fault expected = spoiled.spoil(i);
      var found = JournalCheck.run(spoiled, List.of(head)).fault();
      assertEquals(Optional.of(expected), found, "trial " + i);
    }
  }

  /// The same from a real file, once for each way.
  @Test
  void theFirstBadRowOfAFileIsNamed() {
    for (int i = 0; i < SpoiledJournal.WAYS; i++) {
      Random random = new Random(i);
      int way = i;
      List<Fault> expected = new ArrayList<>();
      List<Fault> found =
          undone(
              rows -> {
                List<JournalRow> few =
                    rows.list("SELECT * FROM journal WHERE seq > 9900", JournalRow::read);
                SpoiledJournal spoiled = new SpoiledJournal(few, head, random);
                expected.add(spoiled.spoil(way));
                rows.change("DELETE FROM journal WHERE seq > 9900");
                for (JournalRow row : spoiled.rows()) put(rows, row);
                return JournalCheck.run(rows, List.of(head)).fault();
              });
      assertEquals(expected, found, "way " + i);
    }
  }

  @Test
  void eachColumnIsWatched() {
    for (String column : List.of("made_at", "reason")) {
      String value = column.equals("reason") ? "'late'" : "DATEADD('SECOND', 1, made_at)";
      List<Fault> found =
          undone(
              rows -> {
                rows.change("UPDATE journal SET " + column + " = " + value + " WHERE seq = 77");
                return JournalCheck.run(rows, List.of()).fault();
              });
      assertEquals(List.of(fault(77, Kind.CHANGED)), found, column);
    }
  }

  @Test
  void aRowThatWasForgedWithItsHashIsNamed() {
    List<Fault> found =
        undone(
            rows -> {
              JournalRow row = row(rows, 500);
              var said = new JournalRow.Said("forged", row.said().object(), row.said().digest());
              JournalRow forged = JournalRow.after(row.prevHash(), 500, NOW, "eve", said);
              rows.change("DELETE FROM journal WHERE seq = 500");
              put(rows, forged);
              return JournalCheck.run(rows, List.of()).fault();
            });
    assertEquals(List.of(fault(500, Kind.CHANGED)), found);
  }

  @Test
  void aChainThatWasMadeAnewDiffersFromTheKeptHead() {
    Kept early = new Kept(3, "f".repeat(64), NOW, "an old backup");
    List<Fault> found = undone(rows -> JournalCheck.run(rows, List.of(head, early)).fault());
    assertEquals(List.of(new Fault(3, Kind.CHANGED, Optional.of(early))), found);
  }

  @Test
  void aRestoringExcusesHeadsFromBeforeIt() {
    List<Fault> found =
        undone(
            rows -> {
              rows.change("DELETE FROM journal WHERE seq > 9000");
              JournalRows.append(rows, NOW, "ana", JournalAction.RESTORED, "workspace", "");
              return JournalCheck.run(rows, List.of(head)).fault();
            });
    assertEquals(List.of(), found);
  }

  @Test
  void appendingTakesLessThanFiveMilliseconds() {
    int most = 200;
    long start = System.nanoTime();
    List<Fault> found =
        undone(
            rows -> {
              for (int i = 0; i < most; i++) {
                JournalRows.append(rows, NOW, "ana", JournalAction.HIDDEN, "mention:" + i, "spam");
              }
              return JournalCheck.run(rows, List.of(head)).fault();
            });
    double millis = (System.nanoTime() - start) / 1e6 / most;
    assertEquals(List.of(), found);
    assertTrue(millis < 5, "one row took " + millis + " ms");
  }

  private static JournalRow row(Rows rows, long seq) throws SQLException {
    return rows.first("SELECT * FROM journal WHERE seq = ?", JournalRow::read, seq).orElseThrow();
  }

  private static void put(Rows rows, JournalRow row) throws SQLException {
    rows.change(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?)",
        row.seq(),
        row.at(),
        row.byUser(),
        row.said().action(),
        row.said().object(),
        row.said().digest(),
        row.prevHash(),
        row.hash());
  }

  private static Fault fault(long seq, Kind kind) {
    return new Fault(seq, kind, Optional.empty());
  }

  /// Ends a transaction so that nothing of it stays.
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static List<Fault> undone(Job.Work<Optional<Fault>> work) {
    List<Fault> found = new ArrayList<>();
    try {
      stored.database.write(
          rows -> {
            work.run(rows).ifPresent(found::add);
            throw new Enough();
          });
    } catch (Enough expected) {
      return found;
    }
    throw new AssertionError("the transaction was kept");
  }
}
