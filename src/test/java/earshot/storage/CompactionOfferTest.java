package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a file is large enough to be made small.
class CompactionOfferTest {
  private static final long MIB = 1L << 20;

  @Test
  void aFileOf300MebibytesIsLeftAloneAndOneByteMoreIsNot() {
    assertFalse(new Compaction.Offer(300 * MIB, 0).worthIt());
    assertTrue(new Compaction.Offer(300 * MIB + 1, 0).worthIt());
  }

  @Test
  void aFileOfTwiceWhatIsExpectedIsLeftAloneAndOneByteMoreIsNot() {
    assertFalse(new Compaction.Offer(1_000 * MIB, 500 * MIB).worthIt());
    assertTrue(new Compaction.Offer(1_000 * MIB + 1, 500 * MIB).worthIt());
  }

  @Test
  void whatIsExpectedFollowsTheMentionsSinceTheLastCompaction() {
    Optional<long[]> after = Optional.of(new long[] {600_000_000, 1_000_000});
    assertEquals(1_200_000_000, Compaction.Offer.of(1, 2_000_000, after).expected());
    assertEquals(0, Compaction.Offer.of(1, 0, after).expected());
  }

  @Test
  void beforeTheFirstCompactionAMentionIsTakenToNeedAThousandBytes() {
    assertEquals(5_000_000, Compaction.Offer.of(1, 5_000, Optional.empty()).expected());
  }

  @Test
  void aFileThatWasCompactedWhileEmptyIsJudgedWithoutADivisionByZero() {
    Optional<long[]> after = Optional.of(new long[] {40_000, 0});
    assertEquals(400_000, Compaction.Offer.of(1, 10, after).expected());
  }
}
