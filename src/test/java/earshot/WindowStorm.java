package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.Opml;
import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.PollAttempt;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.shell.SettingsDesk;
import java.io.IOException;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures sweeps over 2,000 late feeds in one running program whose window is open: cold; started
/// over, so that everything is judged anew; warm, when everything is sent and read once more; and
/// with nothing new; and how long the screen's thread kept others waiting meanwhile.
///
/// Arguments: `--query=...` of the brand (default `the`), `--distinct`, `--port=8742`. To be run
/// with `-Xmx256m -Dglass.platform=Headless -Dprism.order=sw`.
public final class WindowStorm {
  private static final long PROBE_MILLIS = 5;
  private static final int WARM_SWEEPS = 4;

  private final Workspace workspace;
  private final AtomicLong worst = new AtomicLong();
  private final AtomicLong above50 = new AtomicLong();

  private WindowStorm(Workspace workspace) {
    this.workspace = workspace;
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
      workspace.sources().addList(Opml.read(server.opml().getBytes(UTF_8)), true, Optional.empty());
      new WindowStorm(workspace).run(webs.getFirst());
      workspace.close();
    } finally {
      PollStorm.delete(folder);
    }
    System.exit(0);
  }

  private void run(Forgetful web) throws InterruptedException {
    CountDownLatch shown = new CountDownLatch(1);
    List<Brand> brands = workspace.brands().all();
    Platform.runLater(
        () -> {
          show(brands);
          shown.countDown();
        });
    shown.await();
    try (ScheduledExecutorService probe = Executors.newSingleThreadScheduledExecutor()) {
      var beats = probe.scheduleAtFixedRate(this::probe, 0, PROBE_MILLIS, TimeUnit.MILLISECONDS);
      sweep("cold");
      workspace.stores().sources().startOver(Instant.now());
      sweep("over again");
      web.forget(true);
      for (int i = 0; i < WARM_SWEEPS; i++) sweep("warm");
      web.forget(false);
      for (int i = 0; i < WARM_SWEEPS; i++) sweep("nothing new");
      beats.cancel(false);
    }
  }

  private void sweep(String name) throws InterruptedException {
    worst.set(0);
    above50.set(0);
    AtomicLong stored = new AtomicLong();
    AtomicLong answered = new AtomicLong();
    long start = System.nanoTime();
    workspace.poller().askEachOnce(false, attempt -> count(attempt, stored, answered));
    double seconds = (System.nanoTime() - start) / 1e9;
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "| %-11s | %6.2f s = %5.2f × floor | answered %d | stored %d | screen waits at most %d ms, %d above 50 ms | heap %d of %d MB |%n",
        name,
        seconds,
        seconds / StormServer.FLOOR_SECONDS,
        answered.get(),
        stored.get(),
        worst.get(),
        above50.get(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);
  }

  private static void count(PollAttempt attempt, AtomicLong stored, AtomicLong answered) {
    stored.addAndGet(attempt.yield().stored());
    if (attempt.exchange().status() == 200 || attempt.exchange().status() == 304) {
      answered.incrementAndGet();
    }
  }

  private void probe() {
    long asked = System.nanoTime();
    Platform.runLater(
        () -> {
          long waited = (System.nanoTime() - asked) / 1_000_000;
          worst.accumulateAndGet(waited, Math::max);
          if (waited > 50) above50.incrementAndGet();
        });
  }

  private void show(List<Brand> brands) {
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
                stage::setTitle));
    window.fill(brands, new SettingsDesk.Values(Look.LIGHT, 100, ""), false);
    Scene scene = new Scene(window.root(), 1_280, 800);
    Theme.dress(scene, Window.sheets());
    stage.setScene(scene);
    stage.show();
  }
}
