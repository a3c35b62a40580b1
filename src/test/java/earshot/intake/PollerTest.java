package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock of polls where a window is closed while a client is still being opened.
class PollerTest {
  @TempDir private Path folder;

  private final VirtualTime time = new VirtualTime(Rig.START);
  private final Script outside = new Script(time);

  @Test
  void startedAfterItWasClosedItAsksNobodyAndNothingIsWrong() {
    try (Rig rig = new Rig(folder, time, outside)) {
      rig.source("blog");
      Poller poller = new Poller(rig.intake, rig.gate, time::instant, time::nanos);
      int before = rig.live.listeners();
      poller.close();
      assertDoesNotThrow(poller::start);
      assertDoesNotThrow(poller::askAll);
      assertEquals(0, outside.asked.size());
      assertEquals(before, rig.live.listeners(), "somebody still hears");
    }
  }
}
