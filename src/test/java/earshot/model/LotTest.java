package earshot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LotTest {
  private static final List<Long> HUNDRED = LongStream.rangeClosed(1, 100).boxed().toList();

  @Test
  void theSameSeedGivesTheSameOrder() {
    assertEquals(
        new Lot(4).order(HUNDRED, id -> id), new Lot(4).order(HUNDRED.reversed(), id -> id));
  }

  @Test
  void anotherSeedGivesAnotherOrder() {
    assertNotEquals(new Lot(4).order(HUNDRED, id -> id), new Lot(5).order(HUNDRED, id -> id));
  }

  @Test
  void leavingSomeOutKeepsTheOrderOfTheOthers() {
    List<Long> even = HUNDRED.stream().filter(id -> id % 2 == 0).toList();
    assertEquals(
        new Lot(4).order(HUNDRED, id -> id).stream().filter(id -> id % 2 == 0).toList(),
        new Lot(4).order(even, id -> id));
  }
}
