package earshot.ui.sources;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Shown;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A pane that opens at the right of what it belongs to, and slides over it where it is narrow.
final class SidePane {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final double WIDE_EM = 86;
  private static final double ROOT_PX = 13;

  private final StackPane root = new StackPane();
  private final Region main;
  private final BorderPane pane = new BorderPane();
  private final Label title = new Label();
  private final Runnable closed;

  SidePane(Region main, String closeWord, Runnable closed) {
    this.main = main;
    this.closed = closed;
    title.getStyleClass().add("es-h2");
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button close = new Button("", Icon.CLOSE.node(18));
    close.setId("side-close");
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(closeWord);
    close.setOnAction(press -> close());
    HBox head = new HBox(title, close);
    head.getStyleClass().add("side-head");
    pane.setTop(head);
    pane.getStyleClass().add("side-pane");
    pane.setVisible(false);
    StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
    pane.setMaxWidth(Region.USE_PREF_SIZE);
    root.getChildren().addAll(main, pane);
    root.widthProperty().subscribe((was, now) -> arrange());
    pane.widthProperty().subscribe((was, now) -> arrange());
    pane.visibleProperty().subscribe((was, now) -> arrange());
  }

  StackPane root() {
    return root;
  }

  boolean open() {
    return pane.isVisible();
  }

  boolean shows(Node content) {
    return open() && pane.getCenter() == content;
  }

  void show(String heading, Node content) {
    retitle(heading);
    pane.setCenter(content);
    pane.setVisible(true);
  }

  void retitle(String heading) {
    title.setText(Shown.of(heading));
  }

  /// Takes the pane away without a word.
  void hide() {
    pane.setVisible(false);
  }

  /// Takes the pane away and says so.
  void close() {
    hide();
    closed.run();
  }

  // Beside where there is room for both, over it where there is not; in em, so that larger text
  // switches earlier.
  private void arrange() {
    double em = title.getFont().getSize() / 1.231;
    boolean wide = root.getWidth() >= WIDE_EM * (em > 0 ? em : ROOT_PX);
    pane.pseudoClassStateChanged(OVER, !wide);
    double room = wide && pane.isVisible() ? pane.getWidth() : 0;
    StackPane.setMargin(main, new Insets(0, room, 0, 0));
  }

  /// What is shown in such a pane, which scrolls where it is longer.
  static ScrollPane body(Region part) {
    VBox box = new VBox(part);
    VBox.setVgrow(part, Priority.ALWAYS);
    box.getStyleClass().add("side-body");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("side-scroll");
    return scroll;
  }
}
