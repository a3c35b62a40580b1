package earshot.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/// Buttons in one row as long as they fit: where it is too narrow they give up their icons before
/// the last of them goes down to a row of its own.
public final class ButtonRow {
  private ButtonRow() {}

  /// The row; give it a style class with its distances.
  public static FlowPane of(Node... buttons) {
    FlowPane row = new FlowPane(buttons);
    row.widthProperty().subscribe(wide -> fit(row));
    for (Node button : buttons) button.managedProperty().subscribe(shown -> fit(row));
    return row;
  }

  private static void fit(FlowPane row) {
    if (row.getWidth() <= 0) return;
    show(row, ContentDisplay.LEFT);
    double wide = row.getInsets().getLeft() + row.getInsets().getRight() - row.getHgap();
    for (Node button : row.getChildren()) {
      if (!button.isManaged()) continue;
      button.applyCss();
      wide += row.snapSizeX(button.prefWidth(-1)) + row.getHgap();
    }
    if (wide > row.getWidth()) show(row, ContentDisplay.TEXT_ONLY);
  }

  private static void show(FlowPane row, ContentDisplay parts) {
    for (Node button : row.getChildren()) {
      if (button instanceof Labeled words) words.setContentDisplay(parts);
    }
  }
}
