package earshot.storage;

import static earshot.storage.Stored.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the writer remembers between polls must never differ from what is stored.
class QuietPollsTest {
  private static final TimeRange EVER =
      new TimeRange(NOW.minus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(9)));

  private Stored stored;
  private SourceId source;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    source = stored.source("feed");
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aCursorThatChangedIsStoredAndOneThatDidNotStays() {
    poll(Stored.cursor("one"));
    poll(Stored.cursor("one"));
    assertEquals(Stored.cursor("one"), stored.stores.sources().cursor(source));
    poll(Stored.cursor("two"));
    assertEquals(Stored.cursor("two"), stored.stores.sources().cursor(source));
    poll(Stored.cursor("one"));
    assertEquals(Stored.cursor("one"), stored.stores.sources().cursor(source));
  }

  @Test
  void aCursorThatWasTakenBackIsStoredTheNextTime() {
    poll(Stored.cursor("one"));
    Taking.Delivery second = Taking.Delivery.of(batch(Stored.cursor("two"), List.of()));
    assertThrows(
        IllegalStateException.class,
        () ->
            stored.database.write(
                rows -> {
                  second.take(rows, stored.database);
                  throw new IllegalStateException("taken back");
                }));
    assertEquals(Stored.cursor("one"), stored.stores.sources().cursor(source));
    poll(Stored.cursor("two"));
    assertEquals(Stored.cursor("two"), stored.stores.sources().cursor(source));
  }

  @Test
  void startingOverIsNotUndoneByWhatIsRemembered() {
    poll(Stored.cursor("one"));
    stored.stores.sources().startOver(NOW);
    poll(Stored.cursor("one"));
    assertEquals(Stored.cursor("one"), stored.stores.sources().cursor(source));
  }

  @Test
  void rememberedSpansComeToTheSameAsSpansReadEachTime() {
    SourceId other = stored.source("other");
    Random random = new Random(7);
    Instant at = NOW.minus(Duration.ofDays(2));
    for (int i = 0; i < 300; i++) {
      at = at.plusSeconds(random.nextInt(10) == 0 ? random.nextInt(9_000) - 4_500 : 600);
      Instant from = at.minusSeconds(60L * (random.nextInt(20) + 1));
      CoverageLevel level =
          random.nextInt(8) == 0 ? CoverageLevel.PARTIAL : CoverageLevel.FULL;
      TimeRange range = new TimeRange(from, at);
      stored
          .stores
          .mentions()
          .take(batch(Stored.cursor("e"), List.of(new CoverageSpan(source, range, level))));
      stored.database.write(
          rows -> CoverageRows.add(rows, other, new CoverageSpan(other, range, level)));
    }
    assertEquals(spans(other), spans(source));
  }

  private List<String> spans(SourceId of) {
    List<String> spans = new ArrayList<>();
    for (CoverageSpan span : stored.stores.coverage().spans(Set.of(of), EVER)) {
      spans.add(span.range() + " " + span.level());
    }
    return spans;
  }

  private void poll(SourceCursor cursor) {
    stored.stores.mentions().take(batch(cursor, List.of()));
  }

  private earshot.model.PollBatch batch(SourceCursor cursor, List<CoverageSpan> covered) {
    return Stored.batch(source, cursor, covered);
  }
}
