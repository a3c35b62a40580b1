package earshot;

import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.alerts.QuietHours;
import earshot.model.AlertRule;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.SavedSearch;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In quiet hours alerts are listed in the window and not told; afterwards one notice leads there.
@UiTest
class QuietHoursWindowTest {
  @Test
  void anAlertOfQuietHoursIsListedAtOnceAndToldAfterwards(@TempDir Path folder) {
    try (Workspace workspace = Samples.open(folder.resolve("sample"), ZoneOffset.UTC);
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      QuietHours quiet = new QuietHours(workspace.stores().settings());
      LocalTime now = workspace.machine().clock().instant().atZone(workspace.zone()).toLocalTime();
      quiet.keep(Optional.of(new AlertRule.Quiet(now.minusHours(1), now.plusHours(1))));
      raise(workspace);
      window.press("#place-alerts");
      window.until(() -> !window.list("#alerts-list").getItems().isEmpty());
      window.press("#place-timeline");
      window.settle();
      assertFalse(notice(window).contains("Beans"), notice(window));
      quiet.keep(Optional.empty());
      workspace.alerts().look();
      window.until(() -> notice(window).startsWith("While it was quiet: "));
      window.press(".es-notice .es-link");
      window.awaits("#alerts-list");
    }
  }

  private static void raise(Workspace workspace) {
    SavedSearch search = workspace.stores().searches().keep("Beans", "beans", true, "ana");
    MentionFilter all =
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", Optional.empty());
    List<Mention> some = workspace.mentions().page(all, Optional.empty(), 3).mentions();
    workspace.alerts().desk().found(search, some);
    workspace.alerts().look();
  }

  private static String notice(OpenWindow window) {
    return window.find(".es-notice").map(Node::getAccessibleText).orElse("");
  }
}
