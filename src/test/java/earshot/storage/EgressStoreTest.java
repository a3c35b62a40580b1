package earshot.storage;

import static earshot.storage.Stored.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Waiting;
import earshot.model.Egress;
import earshot.model.Egress.Purpose;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EgressStoreTest {
  @TempDir private Path folder;

  @Test
  void aHostShowsEverythingThatWentThereAndWhy() {
    try (Stored stored = Stored.fresh(folder)) {
      EgressStore book = stored.stores.egress();
      book.note(line("a.example", Purpose.POLL, 1, NOW.minusSeconds(20)));
      book.note(line("A.example", Purpose.ROBOTS, 2, NOW.minusSeconds(10)));
      book.note(line("b.example", Purpose.TRY, 0, NOW));
      EgressStore.HostUse first = book.hosts(NOW.minusSeconds(60)).getFirst();
      assertEquals(
          new EgressStore.HostUse(
              "a.example",
              Set.of(Purpose.POLL, Purpose.ROBOTS),
              2,
              200,
              2_000,
              NOW.minusSeconds(10),
              2),
          first);
      assertEquals(
          List.of("a.example", "b.example"),
          book.hosts(NOW.minusSeconds(60)).stream().map(EgressStore.HostUse::host).toList());
      assertEquals(1, book.hosts(NOW).size());
      book.close();
    }
  }

  @Test
  void theLatestLinesOfAHostComeFirst() {
    try (Stored stored = Stored.fresh(folder)) {
      EgressStore book = stored.stores.egress();
      for (int i = 0; i < 5; i++) {
        book.note(line("a.example", Purpose.POLL, 1, NOW.minusSeconds(i)));
      }
      book.note(line("b.example", Purpose.POLL, 1, NOW));
      List<Egress> latest = book.lines("A.example", 2);
      assertEquals(List.of(NOW, NOW.minusSeconds(1)), latest.stream().map(Egress::at).toList());
      assertEquals(line("a.example", Purpose.POLL, 1, NOW), latest.getFirst());
      book.close();
    }
  }

  @Test
  void closingLosesNoLine() {
    int lines = 25_000;
    try (Stored stored = Stored.fresh(folder)) {
      EgressStore book = stored.stores.egress();
      IntStream.range(0, lines).forEach(i -> book.note(line("a.example", Purpose.POLL, 1, NOW)));
      book.close();
      assertEquals(0, book.lost());
    }
    try (Stored again = new Stored(folder)) {
      assertEquals(lines, again.stores.egress().hosts(NOW).getFirst().exchanges());
    }
  }

  @Test
  void linesAreForgottenAfterNinetyDays() {
    // With a clerk who sleeps, or on a busy computer the clerk would forget half of them first.
    try (Stored stored = Stored.fresh(folder);
        EgressStore book = new EgressStore(stored.database, Duration.ofDays(1))) {
      Instant limit = NOW.minus(EgressStore.KEPT);
      for (int i = 0; i < 2_500; i++) {
        book.note(line("old.example", Purpose.POLL, 1, limit.minusSeconds(1 + i)));
      }
      book.note(line("new.example", Purpose.POLL, 1, limit));
      assertEquals(2, book.hosts(Instant.EPOCH).size());
      assertEquals(2_500, book.prune());
      assertEquals(0, book.prune());
      List<EgressStore.HostUse> left = book.hosts(Instant.EPOCH);
      assertEquals("new.example", left.getFirst().host());
      assertEquals(1, left.size());
    }
  }

  @Test
  void theClerkForgetsOldLinesUnasked() {
    try (Stored stored = Stored.fresh(folder);
        EgressStore book = new EgressStore(stored.database, Duration.ofMillis(50))) {
      book.note(line("old.example", Purpose.POLL, 1, NOW.minus(EgressStore.KEPT).minusSeconds(1)));
      book.note(line("new.example", Purpose.POLL, 1, NOW));
      Waiting.until(
          () ->
              List.of("new.example")
                  .equals(
                      book.hosts(Instant.EPOCH).stream().map(EgressStore.HostUse::host).toList()));
    }
  }

  @Test
  void aLineForNoSourceCountsForNone() {
    try (Stored stored = Stored.fresh(folder)) {
      EgressStore book = stored.stores.egress();
      book.note(line("a.example", Purpose.TRY, 0, NOW));
      assertEquals(0, book.hosts(NOW.minus(Duration.ofDays(1))).getFirst().sources());
      assertTrue(book.lines("a.example", 1).getFirst().source().isEmpty());
      book.close();
    }
  }

  private static Egress line(String host, Purpose purpose, int source, Instant at) {
    Optional<SourceId> of = source == 0 ? Optional.empty() : Optional.of(new SourceId(source));
    return new Egress(at, host, purpose, of, 100, 1_000);
  }
}
