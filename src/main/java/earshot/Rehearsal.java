package earshot;

import earshot.cli.Commands;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Goes through the program once on invented voices and without a display, so that the start script
/// can note which classes a start needs and have them ready for the next one.
public final class Rehearsal {
  private static final Duration PAUSE = Duration.millis(400);

  /// The places of the window, then the palette, which every one who stays longer opens.
  private static final List<KeyCode> STEPS =
      List.of(
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.COMMA,
          KeyCode.DIGIT1,
          KeyCode.K);

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("sources"),
          List.of("search", "northwind"),
          List.of("search", "northwind", "--json"));

  private Rehearsal() {}

  /// Goes through it and ends, with 0 when nothing went wrong; needs a toolkit without a display,
  /// such as JavaFX's Headless.
  public static void main(String[] arguments) {
    AtomicInteger mishaps = new AtomicInteger();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, mishap) -> {
          mishaps.incrementAndGet();
          mishap.printStackTrace();
          Platform.exit(); // or nobody would end what waits for its next step
        });
    Earshot program = new Earshot();
    new Windows(program).rehearse(Rehearsal::walk, folder -> ask(program, folder));
    System.exit(Math.min(mishaps.get(), 1));
  }

  // What is printed is nobody's business.
  private static void ask(Earshot program, Path folder) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (List<String> command : COMMANDS) {
      List<String> whole = new ArrayList<>(List.of("--workspace", folder.toString()));
      whole.addAll(command);
      int unused =
          Commands.run(
              whole.toArray(String[]::new),
              program,
              InputStream.nullInputStream(),
              nowhere,
              nowhere);
    }
  }

  private static void walk(Stage stage) {
    // The largest that a toolkit without a display draws.
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setWidth(980);
    stage.setHeight(700);
    step(stage.getScene(), 0);
  }

  private static void step(Scene scene, int next) {
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(
        over -> {
          if (next == STEPS.size()) {
            Platform.exit();
            return;
          }
          press(scene, STEPS.get(next));
          step(scene, next + 1);
        });
    pause.play();
  }

  private static void press(Scene scene, KeyCode key) {
    Node focused = scene.getFocusOwner();
    Event.fireEvent(
        focused == null ? scene.getRoot() : focused,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, true, false, false));
  }
}
