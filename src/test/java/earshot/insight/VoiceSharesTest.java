package earshot.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.BrandId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoiceSharesTest {
  @Test
  void theIntervalsHoldForAllBrandsAtOnce() {
    assertShares(List.of(50, 30, 20), .3836, .6164, .2036, .4181, .1217, .3108);
    assertShares(List.of(12, 5, 3), .3455, .8100, .0939, .5175, .0423, .4136);
  }

  @Test
  void sharesAddUpToOne() {
    List<ShareOfVoice.Part> parts = parts(List.of(7, 11, 13, 0, 1));
    assertEquals(1, parts.stream().mapToDouble(part -> part.share().value()).sum(), 1e-12);
    assertEquals("b2", parts.getFirst().name());
    assertEquals("b3", parts.getLast().name());
  }

  private static void assertShares(List<Integer> counts, double... borders) {
    List<ShareOfVoice.Part> parts = parts(counts);
    for (int i = 0; i < counts.size(); i++) {
      Interval interval = parts.get(i).share().interval();
      assertEquals(borders[2 * i], interval.low(), 5e-5);
      assertEquals(borders[2 * i + 1], interval.high(), 5e-5);
    }
  }

  private static List<ShareOfVoice.Part> parts(List<Integer> counts) {
    return VoiceShares.parts(
        IntStream.range(0, counts.size())
            .mapToObj(i -> new VoiceShares.Counted(new BrandId(i + 1), "b" + i, counts.get(i)))
            .toList());
  }
}
