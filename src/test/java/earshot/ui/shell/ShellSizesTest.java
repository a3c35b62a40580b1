package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.kit.Theme;
import earshot.ui.sources.SourcesScreen;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The frame fits into the smallest window, also with large text.
@UiTest
class ShellSizesTest {
  private static final List<String> FRAME =
      List.of("search", "offline", "theme", "help", "status", "place-sources", "place-settings");

  @AfterEach
  void asBefore() {
    Fx.run(() -> Theme.textSize(100));
  }

  @ParameterizedTest
  @CsvSource({"timeline, 100", "sources, 100", "brands, 100", "sources, 200", "brands, 200"})
  void nothingIsCutAt1024x640AndAt200Percent(String place, int percent) {
    Parent root = Fx.get(() -> laidOut(place, percent));
    for (String id : FRAME) {
      Node node = Optional.ofNullable(root.lookup("#" + id)).orElseThrow();
      Bounds bounds = Fx.get(() -> node.localToScene(node.getLayoutBounds()));
      assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= 1024.5, id + " " + bounds);
      assertTrue(bounds.getMinY() >= 0 && bounds.getMaxY() <= 640.5, id + " " + bounds);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void theNoticeCoversNothingOfAPlace(int percent) {
    SampleWindow window = Fx.get(SampleWindow::new);
    Parent root = Fx.get(() -> laidOut(window, "sources", percent));
    Bounds notice =
        Fx.get(
            () -> {
              window.notice.undoable("Snoozed until Friday 09:00.", () -> {});
              root.layout();
              return at(window.notice.node());
            });
    Bounds place = Fx.get(() -> at(Optional.ofNullable(root.lookup("#content")).orElseThrow()));
    assertTrue(notice.getMinY() >= place.getMaxY(), notice + " lies over " + place);
    assertTrue(notice.getMinX() >= 0 && notice.getMaxY() <= 640, notice.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void theStatusBarBeginsAfterTheNoticeAndLeavesOutWholeSentences(int percent) {
    SampleWindow window = Fx.get(SampleWindow::new);
    Parent root = Fx.get(() -> laidOut(window, "sources", percent));
    List<Label> before = Fx.get(() -> said(root));
    List<Label> beside =
        Fx.get(
            () -> {
              window.notice.undoable("Snoozed until Friday 09:00.", () -> {});
              root.layout();
              return said(root);
            });
    double end = Fx.get(() -> at(window.notice.node()).getMaxX());
    for (Label label : beside) {
      assertTrue(Fx.get(() -> at(label).getMinX()) >= end, "under the notice: " + label);
      assertTrue(Fx.get(() -> label.getWidth() >= label.prefWidth(-1) - 1), "cut: " + label);
    }
    assertTrue(before.containsAll(beside), beside + " of " + before);
    Fx.run(
        () -> {
          window.notice.hide();
          root.layout();
        });
    assertEquals(before, Fx.get(() -> said(root)));
  }

  private static List<Label> said(Parent root) {
    return root.lookupAll("#status .shell-status-words").stream()
        .filter(Node::isVisible)
        .map(Label.class::cast)
        .toList();
  }

  private static Bounds at(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static Parent laidOut(String place, int percent) {
    return laidOut(new SampleWindow(), place, percent);
  }

  private static Parent laidOut(SampleWindow window, String place, int percent) {
    window.shell.start();
    window.model.open(place);
    window.settings.textPercentProperty().set(percent);
    Parent root = window.shell.root();
    Theme.dress(
        new Scene(root, 1024, 640), Shell.sheet(), SourcesScreen.sheet(), BrandsScreen.sheet());
    root.resize(1024, 640);
    root.applyCss();
    root.layout();
    window.shell.stop();
    return root;
  }
}
