package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import earshot.ui.kit.Look;
import earshot.ui.shell.ConnectingDesk;
import earshot.ui.shell.SettingsDesk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishesTest {
  @TempDir private Path folder;

  @Test
  void whatAPersonKeepsInTheSettingsIsKnownAtOnce() {
    try (Workspace workspace = (Workspace) new Earshot().open(folder.resolve("w"))) {
      Wishes wishes = new Wishes(workspace.stores().settings());
      assertSame(wishes.get(), wishes.get(), "read once");
      new KeptSettings(workspace).keep(new SettingsDesk.Values(Look.DARK, 100, "a@example.org"));
      assertEquals("a@example.org", wishes.get().contact());
      new KeptConnecting(workspace).keep(new ConnectingDesk.Wish("proxy.example:8080", "", 50), "");
      assertEquals("proxy.example:8080", wishes.get().connecting().proxy());
      assertEquals("a@example.org", wishes.get().contact());
    }
  }
}
