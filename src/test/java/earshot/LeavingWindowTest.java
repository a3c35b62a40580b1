package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import earshot.storage.Progress;
import earshot.ui.Fx;
import earshot.ui.Hands;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.keeping.KeepingScreen;
import earshot.ui.keeping.LeavingDesk;
import earshot.ui.keeping.LeavingSheet;
import earshot.ui.keeping.LeavingViewModel;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever closes the window is asked by keys alone whether the files shall be made small first.
@UiTest
class LeavingWindowTest {
  private final List<String> did = new CopyOnWriteArrayList<>();
  private final CountDownLatch compacting = new CountDownLatch(1);
  private Optional<RuntimeException> mishap = Optional.empty();
  private final Stage stage = Fx.get(Stage::new);
  private final Hands hands = new Hands(stage);
  private final Jobs jobs = new Jobs(InstantSource.system());
  private final LeavingViewModel model =
      new LeavingViewModel(
          new Desk(),
          jobs,
          new Threads(background(), Platform::runLater),
          Messages.of(KeepingScreen.class),
          () -> did.add("left"));
  private final Button behind = Fx.get(() -> new Button("behind"));
  private final LeavingSheet sheet =
      Fx.get(() -> new LeavingSheet(model, Messages.of(KeepingScreen.class)));

  private static Executor background() {
    return work -> Thread.ofVirtual().start(work);
  }

  @BeforeEach
  void show() {
    Fx.run(
        () -> {
          Scene scene = new Scene(new StackPane(behind, sheet.node()), 980, 700);
          Theme.dress(scene, Window.sheets());
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
          behind.requestFocus();
        });
    Waiting.until(() -> Fx.get(stage::isFocused));
  }

  @AfterEach
  void close() {
    compacting.countDown();
    Fx.run(stage::hide);
  }

  @Test
  void escapeKeepsTheWindowAndTheNextTimeItIsAskedAgain() {
    closeRequested();
    hands.type(KeyCode.ESCAPE);
    Waiting.until(() -> !shown());
    assertEquals(List.of(), did);
    Waiting.until(() -> Fx.get(behind::isFocused));
    closeRequested();
    hands.type(KeyCode.SPACE);
    Waiting.until(() -> did.equals(List.of("left")));
    assertFalse(shown());
  }

  @Test
  void theKeysStayWithinTheSheetUntilTheFilesAreSmall() {
    closeRequested();
    hands.type(KeyCode.TAB);
    Waiting.until(() -> holds("#leaving-compact"));
    hands.type(KeyCode.TAB);
    Waiting.until(() -> holds("#leaving-not-now"));
    hands.type(KeyCode.TAB);
    Waiting.until(() -> holds("#leaving-compact"));
    hands.type(KeyCode.SPACE);
    Waiting.until(() -> did.equals(List.of("compacting")));
    Waiting.until(() -> Fx.get(() -> find("#leaving-progress").isPresent()));
    hands.type(KeyCode.ESCAPE);
    Fx.run(() -> {});
    assertEquals(List.of("compacting"), did, "what has begun is finished");
    assertEquals(true, shown());
    compacting.countDown();
    Waiting.until(() -> did.equals(List.of("compacting", "left")));
  }

  @Test
  void aMishapIsSaidAndOnePressLeaves() {
    mishap = Optional.of(new IllegalStateException("The disk is full."));
    compacting.countDown();
    closeRequested();
    Fx.run(model::compact);
    Waiting.until(() -> holds("#leaving-not-now"));
    assertEquals(
        "The disk is full.",
        Fx.get(() -> find(".keeping-problem").map(Node::getAccessibleText).orElse("")));
    hands.type(KeyCode.SPACE);
    Waiting.until(() -> did.contains("left"));
  }

  @ParameterizedTest
  @CsvSource({"0,LIGHT", "0,DARK", "1,LIGHT", "1,DARK"})
  @EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
  void picturesInBothThemesAndSizes(int which, Look look, @TempDir Path folder) {
    Path into = Path.of(System.getProperty("earshot.pictures", "target/pictures"));
    int[] size = Pictures.SIZES.get(which);
    String end = "-%dx%d-%s.png".formatted(size[0], size[1], look.name().toLowerCase(Locale.ROOT));
    StackPane both = over(below(folder, size, look));
    closeRequested();
    Snap.png(both, size[0], size[1], look, into.resolve("leaving" + end), Window.sheets());
    Fx.run(model::compact);
    Waiting.until(() -> Fx.get(() -> find("#leaving-progress").isPresent()));
    Snap.png(both, size[0], size[1], look, into.resolve("leaving-running" + end), Window.sheets());
  }

  private static WritableImage below(Path folder, int[] size, Look look) {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("w"), machine);
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      window.settle();
      return Fx.get(() -> Snap.image(window.root(), size[0], size[1], look, Window.sheets()));
    }
  }

  private StackPane over(WritableImage below) {
    return Fx.get(
        () -> {
          StackPane both = (StackPane) stage.getScene().getRoot();
          both.getChildren().setAll(new ImageView(below), sheet.node());
          return both;
        });
  }

  private void closeRequested() {
    Fx.run(model::close);
    // A button of the time before may still have the keys while the sheet is away.
    Waiting.until(() -> shown() && holds("#leaving-not-now"));
  }

  private boolean shown() {
    return Fx.get(() -> sheet.node().isVisible());
  }

  private boolean holds(String selector) {
    return Fx.get(() -> find(selector).filter(LeavingWindowTest::listens).isPresent());
  }

  // Before its first layout a button has the keys and does nothing with them.
  private static boolean listens(Node node) {
    return node.isFocused() && (!(node instanceof Control control) || control.getSkin() != null);
  }

  private Optional<Node> find(String selector) {
    return Optional.ofNullable(sheet.node().lookup(selector));
  }

  private final class Desk implements LeavingDesk {
    @Override
    public Room room() {
      return new Room(1_240L << 20, 310L << 20);
    }

    @Override
    public void compact(Progress progress) {
      did.add("compacting");
      progress.at(42, 100);
      try {
        compacting.await();
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
      }
      mishap.ifPresent(
          each -> {
            throw each;
          });
    }
  }
}
