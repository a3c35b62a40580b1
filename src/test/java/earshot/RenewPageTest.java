package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Client;
import earshot.storage.ClientList;
import earshot.storage.Filled;
import earshot.storage.Upgrade;
import earshot.storage.Upgrading.Far;
import earshot.storage.Upgrading.Step;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.lock.RenewPage;
import earshot.ui.lock.RenewViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in front of a workspace that an older Earshot wrote.
@UiTest
class RenewPageTest {
  @TempDir private Path folder;

  private final List<Runnable> begun = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private Consumer<Far> hears = far -> {};
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private boolean stopped;

  @Test
  void aClientOfAnOlderEarshotIsShownOnceItIsReadyBehindAPage() {
    Path coffee = folder.resolve("data").resolve("workspace");
    Path books = folder.resolve("books");
    Filled.makeOld(books);
    ClientList list = new ClientList(coffee);
    list.put(Client.of(coffee, "Northwind Coffee", "fern"));
    list.put(Client.of(books, "Lakeside Books", "plum"));
    try (OpenClients window = new OpenClients(list, OpenClients.machine())) {
      window.begin(
          stage -> {
            stage.beginAsking(books);
            assertTrue(window.sees("#renew-stop"), "the page is there at once");
          });
      window.until(() -> window.client().equals("Lakeside Books") && !window.sees("#renew"));
      assertTrue(window.clients.opened(books).isPresent());
      assertEquals(false, Upgrade.isDue(books));
    }
  }

  @Test
  void aClientThatTheOthersDoNotWaitForIsMadeReadyMeanwhile() {
    Path coffee = folder.resolve("data").resolve("workspace");
    Path books = folder.resolve("books");
    Filled.makeOld(books);
    ClientList list = new ClientList(coffee);
    list.put(Client.of(coffee, "Northwind Coffee", "fern"));
    list.put(Client.of(books, "Lakeside Books", "plum"));
    try (OpenClients window = new OpenClients(list, OpenClients.machine())) {
      window.begin(coffee);
      window.until(() -> window.clients.opened(books).isPresent());
      assertEquals("Northwind Coffee", window.client());
    }
  }

  @Test
  void thePageTellsEachStepAndTheTimeThatIsLeft() throws IOException {
    RenewPage page = page();
    work();
    tell(page, new Far(Step.KEEPING, 0, 1_000_000));
    now = now.plusSeconds(60);
    tell(page, new Far(Step.KEEPING, 214_000, 1_000_000));
    assertEquals("214,000 of 1,000,000 entries · about 3 minutes left here", line(page));
    assertEquals(0.214, ((ProgressBar) page.root().lookup("#renew-bar")).getProgress(), 1e-9);
    pictures(page, "renew");
    tell(page, new Far(Step.COPYING, 120_000_001, 350_000_000));
    assertEquals("121 of 350 MB", line(page));
    tell(page, new Far(Step.CHANGING, 12, 40));
    assertEquals("Step 12 of 40", line(page));
  }

  @Test
  void whatIsStoppedSaysThatAllIsAsItWasAndCanBeTriedAgain() throws IOException {
    RenewPage page = page();
    Fx.run(() -> ((Button) page.root().lookup("#renew-stop")).fire());
    assertEquals("Stopping after this step", line(page));
    stopped = true;
    work();
    assertTrue(said(page).contains("Everything is as it was."), said(page));
    pictures(page, "renew-stopped");
    stopped = false;
    Fx.run(() -> ((Button) page.root().lookup("#renew-again")).fire());
    work();
    assertEquals(List.of("stop", "allow", "shown"), done);
    assertEquals("", said(page));
  }

  private RenewPage page() {
    Messages words = Messages.of(RenewPage.class);
    Threads threads = new Threads(begun::add, Runnable::run);
    RenewPage page =
        Fx.get(
            () ->
                new RenewPage(
                    new RenewViewModel(new Held(), threads, words, () -> now),
                    words,
                    "Lakeside Books"));
    Fx.run(
        () -> {
          Scene unused = new Scene(page.root(), 1024, 640);
          page.shown();
        });
    return page;
  }

  private void work() {
    Fx.run(() -> begun.removeFirst().run());
  }

  private void tell(RenewPage page, Far far) {
    Fx.run(() -> hears.accept(far));
    assertTrue(Fx.get(() -> page.root().lookup("#renew-bar").isVisible()));
  }

  private static String line(RenewPage page) {
    return Fx.get(() -> ((Label) page.root().lookup("#renew-line")).getText());
  }

  private static String said(RenewPage page) {
    return Fx.get(
        () -> String.valueOf(page.root().lookup(".settings-problem").getAccessibleText()));
  }

  private static void pictures(RenewPage page, String name) throws IOException {
    String to = System.getProperty("earshot.pictures", "");
    if (to.isEmpty()) return;
    Files.createDirectories(Path.of(to));
    for (Look look : List.of(Look.LIGHT, Look.DARK)) {
      String file = "%s-%s.png".formatted(name, look.name().toLowerCase(Locale.ROOT));
      Snap.png(page.root(), 1024, 640, look, Path.of(to, file), Window.sheets());
    }
  }

  /// Does what the test says.
  private final class Held implements RenewViewModel.Renewing {
    @Override
    public Runnable run(Consumer<Far> hearing) {
      if (stopped) throw new CancellationException();
      hears = hearing;
      return () -> {
        if (!done.isEmpty()) done.add("shown");
      };
    }

    @Override
    public void stop() {
      done.add("stop");
    }

    @Override
    public void allow() {
      done.add("allow");
    }
  }
}
