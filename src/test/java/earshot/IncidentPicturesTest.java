package earshot;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the incident room from the real program over its invented voices.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class IncidentPicturesTest {
  private Optional<Boolean> begun = Optional.empty();
  @TempDir private Path folder;
  private final Pictures pictures = Pictures.wanted();

  @Test
  void theIncidentRoomInBothThemesAndSizes() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      workspace.housework().placing().settle();
      workspace.live();
      workspace.housework().placing().settle();
      workspace.alerts().look();
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
    }
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      window.settle();
      window.press("#place-alerts");
      window.until(() -> !window.list("#alerts-list").getItems().isEmpty());
      window.settle();
      if (begun.isEmpty()) {
        window.press("#alert-incident");
        window.until(() -> !window.list("#plan-list").getItems().isEmpty());
        pictures.take(window, look, "incident-plans", "#plan-list");
        window.press("#plan-start");
        begun = Optional.of(true);
      } else {
        window.tab("#alerts-tabs", 2);
      }
      window.until(() -> !window.list("#incidents-list").getItems().isEmpty());
      pictures.take(window, look, "incident", "#incident-scroll");
      Fx.run(() -> ((ScrollPane) window.find("#incident-scroll").orElseThrow()).setVvalue(1));
      pictures.take(window, look, "incident-below", "#incident-scroll");
      window.press("#incident-playbooks");
      window.until(() -> !window.list("#playbooks-list").getItems().isEmpty());
      pictures.take(window, look, "playbooks", "#plan-steps");
      Fx.run(() -> ((ScrollPane) window.find("#playbook-scroll").orElseThrow()).setVvalue(1));
      pictures.take(window, look, "playbooks-below", "#playbook-statement");
      window.tab("#alerts-tabs", 4);
      pictures.take(window, look, "alerts-over", "#alerts-tabs");
    }
  }
}
