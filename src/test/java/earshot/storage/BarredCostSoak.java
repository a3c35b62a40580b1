package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What it costs to ask of each arriving mention whether its author was forgotten.
@Tag("soak")
class BarredCostSoak {
  private static final int ASKED = 200_000;
  private static final int VOICES = 5_000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /// A mention takes about a hundred microseconds to be stored when many are imported at once.
  private static final double STORED_NANOS = 100_000;

  @Test
  void theGateCostsLessThanAHundredthOfStoring() {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < VOICES; i++) {
      voices.add(Voice.named("forum.example", "a" + i).orElseThrow());
    }
    Barred barred = Barred.of(new byte[32], List.of(Voice.named("b.example", "x").orElseThrow()));
    long first = time(barred, voices, VOICES);
    long nanos = time(barred, voices, ASKED);
    System.out.printf(
        "gate first_ns=%d again_ns=%d percent=%.2f%n", first, nanos, 100 * nanos / STORED_NANOS);
    assertTrue(nanos < STORED_NANOS / 100, nanos + " ns");
  }

  private static long time(Barred barred, List<Voice> voices, int many) {
    // Of the processor, for what else the computer does is no cost of the gate.
    long begun = CLOCK.getCurrentThreadCpuTime();
    for (int i = 0; i < many; i++) assertTrue(!barred.is(voices.get(i % VOICES)));
    return (CLOCK.getCurrentThreadCpuTime() - begun) / many;
  }
}
