package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import earshot.intake.Sources;
import earshot.listening.Opml;
import earshot.listening.OpmlList;
import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.PollAttempt;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.shell.SettingsDesk;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures sweeps over 2,000 late feeds in one running program whose window is open: cold; started
/// over, so that everything is judged anew; warm, when everything is sent and read once more, or
/// sent once more and known by its digest; and with nothing new; and how long the screen's thread
/// kept others waiting meanwhile.
///
/// Arguments: `--query=...` of the brand (default `the`), `--distinct`, `--port=8742`. To be run
/// with `-Xmx256m -Dglass.platform=Headless -Dprism.order=sw`.
public final class WindowStorm {
  private static final int WARM_SWEEPS = 4;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Workspace workspace;
  private final ScreenWatch screen;

  private WindowStorm(Workspace workspace, ScreenWatch screen) {
    this.workspace = workspace;
    this.screen = screen;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> given = List.of(arguments);
    int port = Integer.parseInt(PollStorm.value(given, "--port=", "8742"));
    Path folder = Files.createTempDirectory("storm");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    try (StormServer server = StormServer.start(port, given.contains("--distinct"))) {
      InstantSource clock = InstantSource.system();
      Machine machine =
          new Machine(
              clock,
              System::nanoTime,
              RandomGenerator.getDefault(),
              ZoneOffset.UTC,
              new Earshot().machine(() -> false).lexicon(),
              Platform::isFxApplicationThread);
      List<Forgetful> webs = new ArrayList<>();
      Workspace workspace =
          Workspace.open(
              folder.resolve("w"),
              machine,
              ground -> {
                webs.add(new Forgetful(Outside.web(clock).open(ground)));
                return webs.getFirst();
              });
      String query = PollStorm.value(given, "--query=", "the");
      workspace.brands().add("Brand", BrandRole.OWN, query, "test");
      Sources sources = workspace.sources();
      OpmlList list = Opml.read(server.opml().getBytes(UTF_8));
      sources.addList(sources.preview(list), true, Optional.empty());
      open(workspace);
      try (ScreenWatch screen = new ScreenWatch()) {
        new WindowStorm(workspace, screen).run(webs.getFirst());
      }
      workspace.close();
    } finally {
      PollStorm.delete(folder);
    }
    System.exit(0);
  }

  private void run(Forgetful web) throws InterruptedException {
    sweep("cold");
    workspace.stores().sources().startOver(Instant.now());
    sweep("over again");
    web.remember(Forgetful.Memory.ITEMS);
    for (int i = 0; i < WARM_SWEEPS; i++) sweep("read again");
    web.remember(Forgetful.Memory.WORDS);
    for (int i = 0; i < WARM_SWEEPS; i++) sweep("sent again");
    web.remember(Forgetful.Memory.ALL);
    for (int i = 0; i < WARM_SWEEPS; i++) sweep("nothing new");
  }

  private void sweep(String name) throws InterruptedException {
    screen.begin();
    AtomicLong stored = new AtomicLong();
    AtomicLong answered = new AtomicLong();
    long cpu = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    workspace.poller().askEachOnce(false, attempt -> count(attempt, stored, answered));
    double seconds = (System.nanoTime() - start) / 1e9;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "| %-11s | %6.2f s = %5.2f × floor | cpu %5.2f s | answered %d | stored %d | %s | heap %d"
            + " of %d MB |%n",
        name,
        seconds,
        seconds / StormServer.FLOOR_SECONDS,
        (PROCESS.getProcessCpuTime() - cpu) / 1e9,
        answered.get(),
        stored.get(),
        screen.told(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);
  }

  private static void count(PollAttempt attempt, AtomicLong stored, AtomicLong answered) {
    stored.addAndGet(attempt.yield().stored());
    if (attempt.exchange().status() == 200 || attempt.exchange().status() == 304) {
      answered.incrementAndGet();
    }
  }

  /// Opens the window of a workspace and returns when it is shown.
  static void open(Workspace workspace) throws InterruptedException {
    CountDownLatch shown = new CountDownLatch(1);
    List<Brand> brands = workspace.brands().all();
    Platform.runLater(
        () -> {
          show(workspace, brands);
          shown.countDown();
        });
    shown.await();
  }

  private static void show(Workspace workspace, List<Brand> brands) {
    Stage stage = new Stage();
    Window window =
        new Window(
            workspace,
            new Window.Outfit(
                page -> {},
                (title, kind, endings) -> Optional.empty(),
                (title, kind, name) -> Optional.empty(),
                () -> new Earshot().trial(),
                () -> {},
                Beside.of(Drilling.NONE),
                stage::setTitle));
    window.fill(brands, new SettingsDesk.Values(Look.LIGHT, 100, ""), false);
    Scene scene = new Scene(window.root(), 1_280, 800);
    Theme.dress(scene, Window.sheets());
    stage.setScene(scene);
    stage.show();
  }
}
