package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.search.Progress;
import earshot.ui.Fx;
import earshot.ui.Hands;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Job;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What takes long is seen in one list of the real window, and whoever closes it meanwhile is
/// asked.
@UiTest
class JobsWindowTest {
  @TempDir private Path folder;
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicReference<String> heard = new AtomicReference<>("");
  private volatile Duration ahead = Duration.ZERO;
  private boolean puts;
  private final Jobs jobs = new Jobs(() -> Instant.now().plus(ahead));
  private Workspace workspace;
  private OpenWindow window;
  private Stage stage;

  @BeforeEach
  void open() {
    workspace = Samples.open(folder.resolve("Northwind Coffee"), ZoneOffset.UTC);
    Beside beside = new Beside(Drilling.NONE, Optional.empty(), Optional.empty(), jobs);
    window = new OpenWindow(workspace, OpenWindow.Ways.NONE, beside, 980, 700);
    window.fill(Look.LIGHT, true);
    stage = Fx.get(Stage::new);
    Fx.run(
        () -> {
          Parent inside = window.root();
          window.scene().setRoot(new StackPane());
          Parent over = new Leaving(() -> List.of(workspace), jobs, () -> puts).over(inside, stage);
          Scene scene = new Scene(over, 980, 700);
          Theme.dress(scene, Window.sheets());
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
    Waiting.until(() -> Fx.get(stage::isFocused));
  }

  @AfterEach
  void close() {
    end.countDown();
    window.close();
    Fx.run(stage::hide);
    workspace.close();
  }

  // Runs until the test lets it end, or until it is told to stop.
  private void begin(Job.Terms terms) {
    Threads threads = Threads.ofWindow("work-test-").noting(jobs);
    LongWork work = Fx.get(() -> new LongWork(threads));
    Fx.run(
        () ->
            work.start(
                terms,
                watch -> {
                  watch.reached(new Progress(62, 100));
                  while (!watch.stopped() && !end.await(10, TimeUnit.MILLISECONDS)) {}
                  return watch.stopped() ? "Stopped on the way." : "Written: posts.csv";
                },
                said -> {
                  heard.set(said);
                  work.tell(said);
                },
                failed -> heard.set("failed")));
    ahead = ahead.plusSeconds(2);
  }

  private String says(String selector) {
    return Fx.get(
        () -> find(selector).map(node -> ((Labeled) node).getText()).orElse("nothing is there"));
  }

  private Optional<Node> find(String selector) {
    return Optional.ofNullable(stage.getScene().getRoot().lookup(selector));
  }

  private boolean sees(String selector) {
    return Fx.get(() -> find(selector).filter(JobsWindowTest::isShown).isPresent());
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) if (!up.isVisible()) return false;
    return true;
  }

  private void wished(String selector) {
    Waiting.until(() -> sees(selector));
    window.press(selector);
  }

  private void leave(String selector) {
    Waiting.until(() -> sees(selector));
    Fx.run(() -> ((javafx.scene.control.Button) find(selector).orElseThrow()).fire());
  }

  private void closeRequested() {
    Fx.run(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  @Test
  void aBackupIsToldInTheListAndTheListLeadsBackToIt() {
    wished("#place-archives");
    Waiting.until(() -> sees("#archives-tabs"));
    window.tab("#archives-tabs", 3);
    wished("#backup-now");
    Waiting.until(() -> says("#status-jobs").equals("1 job done"));
    wished("#place-timeline");
    new Hands(stage).push(KeyCode.CONTROL, KeyCode.J);
    Waiting.until(() -> sees("#jobs"));
    assertEquals("Making a backup", says(".jobs-row .es-name"));
    assertTrue(says(".jobs-row .es-secondary").startsWith("Done after "));
    leave(".jobs-show");
    Waiting.until(() -> sees("#backup-now"));
    Waiting.until(() -> !sees("#jobs"));
    assertEquals("", says("#status-jobs"), "whoever looked is not called again");
  }

  @Test
  void aJobIsPausedAndCancelledInTheList() {
    begin(Job.Terms.of("Bringing in posts.csv").pausing());
    Waiting.until(() -> says("#status-jobs").equals("1 job · 62 %"));
    new Hands(stage).push(KeyCode.CONTROL, KeyCode.J);
    leave(".jobs-pause");
    Waiting.until(() -> says(".jobs-pause").equals("Go on"));
    leave(".jobs-cancel");
    Waiting.until(() -> "Stopped on the way.".equals(heard.get()));
    Waiting.until(() -> says(".jobs-row .es-secondary").startsWith("Stopped after "));
    new Hands(stage).type(KeyCode.ESCAPE);
    Waiting.until(() -> !sees("#jobs"));
  }

  @Test
  void whoeverClosesTheWindowMayStayOrStopTheJobAndQuit() {
    begin(Job.Terms.of("Exporting to posts.csv"));
    closeRequested();
    Waiting.until(() -> sees("#leaving-stay"));
    new Hands(stage).type(KeyCode.ESCAPE);
    Waiting.until(() -> !sees("#leaving-sheet"));
    assertTrue(Fx.get(stage::isShowing));
    assertEquals("", heard.get());
    closeRequested();
    leave("#leaving-stop");
    Waiting.until(() -> Fx.get(() -> !stage.isShowing()));
    assertEquals("Stopped on the way.", heard.get());
  }

  @Test
  void whoeverWaitsLeavesWhenTheJobIsDone() {
    begin(Job.Terms.of("Exporting to posts.csv"));
    closeRequested();
    leave("#leaving-finish");
    Waiting.until(() -> says("#leaving-sheet .es-h2").startsWith("Earshot quits by itself"));
    assertTrue(Fx.get(stage::isShowing));
    end.countDown();
    Waiting.until(() -> Fx.get(() -> !stage.isShowing()));
    assertEquals("Written: posts.csv", heard.get());
  }

  @Test
  void aWindowThatIsToGoOnListeningIsPutAwayAndQuitsByTheKey() {
    puts = true;
    closeRequested();
    Waiting.until(() -> Fx.get(stage::isIconified));
    assertTrue(Fx.get(stage::isShowing));
    new HandedFiles().show(Optional.empty());
    Waiting.until(() -> Fx.get(() -> !stage.isIconified()));
    Fx.run(stage::requestFocus);
    new Hands(stage).push(KeyCode.CONTROL, KeyCode.Q);
    Waiting.until(() -> Fx.get(() -> !stage.isShowing()));
  }

  @Test
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void picturesOfTheListAndOfLeaving() {
    Path into = Path.of(System.getProperty("earshot.pictures", "target/pictures"));
    begin(Job.Terms.of("Bringing in reviews-of-the-year.csv").pausing());
    ahead = ahead.plusSeconds(40);
    begin(Job.Terms.of("Forgetting").whole().goingOn());
    ahead = ahead.plusSeconds(3);
    wished("#place-archives");
    window.tab("#archives-tabs", 3);
    wished("#backup-now");
    Waiting.until(() -> Fx.get(() -> jobs.told().size() == 3));
    new Hands(stage).push(KeyCode.CONTROL, KeyCode.J);
    Waiting.until(() -> sees("#jobs"));
    pictures(into, "jobs");
    new Hands(stage).type(KeyCode.ESCAPE);
    closeRequested();
    Waiting.until(() -> sees("#leaving-stay"));
    pictures(into, "leaving-busy");
  }

  private void pictures(Path into, String name) {
    for (int[] size : Pictures.SIZES) {
      for (Look look : Pictures.LOOKS) {
        String end = look.name().toLowerCase(Locale.ROOT);
        String file = "%s-%dx%d-%s.png".formatted(name, size[0], size[1], end);
        Parent root = Fx.get(() -> stage.getScene().getRoot());
        Snap.png(root, size[0], size[1], look, into.resolve(file), Window.sheets());
      }
    }
  }
}
