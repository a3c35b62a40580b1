package earshot.ui.kit;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names on the left, what is said of each on the right.
public final class Facts {
  private final GridPane grid = new GridPane();
  private int rows;

  /// An empty table.
  public Facts() {
    grid.getStyleClass().add("es-facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
  }

  /// A line of words, which wrap.
  public void add(String name, String said) {
    SafeText words = SafeText.of(said, List.of());
    words.getStyleClass().add("es-secondary");
    words.setMinWidth(0);
    put(name, words, VPos.TOP);
  }

  /// A line with a control, which is given the name for readers of the screen.
  public void add(String name, Node control) {
    control.setAccessibleText(name);
    put(name, control, VPos.CENTER);
  }

  /// The table on screen.
  public Region node() {
    return grid;
  }

  private void put(String name, Node value, VPos place) {
    Label label = new Label(name);
    label.getStyleClass().addAll("es-secondary", "es-fact-name");
    label.setLabelFor(value);
    GridPane.setValignment(label, place);
    grid.addRow(rows++, label, value);
  }
}
