package earshot;

import earshot.ui.UiTest;
import earshot.ui.incident.DrillControl;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of a drill under way, over the crisis of the demonstration.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class DrillPicturesTest {
  private static final Duration STEP = Duration.ofMinutes(5);

  @TempDir private Path folder;
  private final Pictures pictures = Pictures.wanted();

  @Test
  void theWindowOfADrillInBothThemesAndSizes() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Drill drill = Drills.open(folder.resolve("drill"), Optional.empty(), machine)) {
      while (drill.begun().isEmpty() && !drill.over()) step(drill);
      // What is said after it began.
      for (int n = 0; n < 4; n++) step(drill);
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(drill, size, look);
      }
    }
  }

  private static void step(Drill drill) {
    var unused = drill.step(STEP);
  }

  private void picture(Drill drill, int[] size, Look look) {
    DrillControl control = drill;
    Beside beside = Beside.of(Drilling.in(control));
    try (OpenWindow window =
        new OpenWindow(drill.workspace(), OpenWindow.Ways.NONE, beside, size[0], size[1])) {
      window.fill(look, false);
      window.settle();
      window.press("#place-alerts");
      window.awaits("#alerts-tabs");
      window.tab("#alerts-tabs", 2);
      window.until(() -> !window.list("#incidents-list").getItems().isEmpty());
      pictures.take(window, look, "drill", "#incident-steps");
    }
  }
}
