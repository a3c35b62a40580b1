package earshot;

import earshot.ui.Fx;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/// Walks through the smallest window in whatever words this process has, and prints where words are
/// cut.
final class CutWordsChild {
  /// Begins a line that says how many words of ours were seen.
  static final String SEEN = "seen\t";

  /// Begins a line of what is cut: the place, the words, and the node.
  static final String CUT = "cut\t";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private int seen;

  private CutWordsChild() {}

  /// Walks once.
  ///
  /// @param args a folder for the workspace
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    Platform.setImplicitExit(false);
    Fx.run(() -> Theme.apply(Look.LIGHT));
    CutWordsChild child = new CutWordsChild();
    EveryPlace.walk(Path.of(args[0]), 1024, 640, child::look);
    child.out.println(SEEN + child.seen);
    System.exit(0);
  }

  private void look(OpenWindow window, String where) {
    Fx.run(
        () -> {
          for (Labeled each : window.all(Labeled.class)) {
            if (each.getText() != null && PseudoWords.areIn(each.getText())) seen++;
          }
          for (Labeled cut : CutWords.under(window.root())) tell(cut, where);
        });
  }

  private void tell(Labeled cut, String where) {
    boolean frame = true;
    String path = String.join(".", cut.getStyleClass());
    for (Node up = cut; up != null; up = up.getParent()) {
      if (up.getId() == null) continue;
      if (!path.contains("#")) path = "#" + up.getId() + " " + path;
      frame &= !up.getId().equals("content");
    }
    String says = cut.getText().replace('\n', ' ');
    out.println(CUT + (frame ? "the frame" : where) + "\t" + says + "\t" + path);
  }
}
