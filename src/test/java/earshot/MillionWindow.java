package earshot;

import earshot.intake.Rehearsal;
import earshot.language.ScoreSettings;
import earshot.language.WordList;
import earshot.model.MentionFilter;
import earshot.search.Difference;
import earshot.search.Watch;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import javafx.application.Platform;

/// Measures how long the screen's thread kept others waiting while long work goes on in a workspace
/// of a million mentions whose window is open.
///
/// Arguments: `--folder=` of a copy, which is brought to the newest schema and used. To be run with
/// `-Xmx512m -Dglass.platform=Headless -Dprism.order=sw`.
public final class MillionWindow {
  private final Workspace workspace;
  private final ScreenWatch screen;

  private MillionWindow(Workspace workspace, ScreenWatch screen) {
    this.workspace = workspace;
    this.screen = screen;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(PollStorm.value(List.of(arguments), "--folder=", "."));
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Machine machine =
        new Machine(
            MillionGround.CLOCK,
            System::nanoTime,
            RandomGenerator.getDefault(),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            Platform::isFxApplicationThread);
    try (Workspace workspace =
            Workspace.open(folder, machine, Outside.web(InstantSource.system()));
        ScreenWatch screen = new ScreenWatch()) {
      WindowStorm.open(workspace);
      new MillionWindow(workspace, screen).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    // The first looks of everything are over before anything is measured.
    Thread.sleep(20_000);
    while (!workspace.indexAsItIs().isReady()) Thread.sleep(100);
    during("nothing", () -> rest(10_000));
    InventedArchive archive = new InventedArchive(1_000_000);
    String common = archive.english().word(3);
    MentionFilter before = asked(common + " OR " + archive.english().word(30));
    MentionFilter after = asked(common + " NOT " + archive.english().word(9) + " OR hal*");
    for (int i = 0; i < 5; i++) {
      during("difference of two queries", () -> differ(before, after));
    }
    ScoreSettings changed = ScoreSettings.DEFAULT.with(new WordList(Map.of("war zone", 0.0)));
    during("preview of a re-score", () -> preview(changed));
  }

  private String rest(long millis) throws InterruptedException {
    Thread.sleep(millis);
    return "";
  }

  private String differ(MentionFilter before, MentionFilter after) {
    Difference found = workspace.indexAsItIs().difference(before, after, Watch.NONE);
    return "unchanged " + found.unchanged();
  }

  private String preview(ScoreSettings settings) {
    Rehearsal seen = workspace.scores().rescoring().preview(settings, Watch.NONE);
    return "looked at " + seen.looked();
  }

  private void during(String what, Callable<String> work) throws Exception {
    screen.begin();
    long start = System.nanoTime();
    String found = work.call();
    System.out.printf(
        Locale.ROOT,
        "| %-26s | %5.1f s | %s | %s |%n",
        what,
        (System.nanoTime() - start) / 1e9,
        found,
        screen.told());
  }

  private static MentionFilter asked(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }
}
