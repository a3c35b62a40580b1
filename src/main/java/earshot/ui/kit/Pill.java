package earshot.ui.kit;

import javafx.scene.control.Button;

/// The "6 new mentions" button over a list that does not move by itself.
public final class Pill {
  private final Button node = new Button("", Icon.ARROW_UP.node());
  private long before;

  /// Hidden until something waits.
  ///
  /// @param flush lets the waiting in
  public Pill(Runnable flush) {
    node.getStyleClass().addAll("accent", "es-pill");
    node.setMinWidth(Button.USE_PREF_SIZE);
    node.setOnAction(press -> flush.run());
    waiting(0);
  }

  /// Shows how many wait, and tells of more; none hides the pill.
  public void waiting(long count) {
    node.setVisible(count > 0);
    node.setManaged(count > 0);
    node.setText(Words.KIT.plural("pill", count));
    if (count > before) Announcement.of(node, node.getText());
    before = count;
  }

  /// The button on screen.
  public Button node() {
    return node;
  }
}
