package earshot.ui.sources.preset;

import earshot.ui.kit.Formats;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first items of a trial, a line each, so that one sees at a glance whether they are the right
/// ones.
public final class FirstItems {
  private static final int MOST = 4;
  private static final int LETTERS = 160;

  private FirstItems() {}

  /// At most four items.
  public static Region of(List<FirstItem> items, Formats formats) {
    VBox node = new VBox();
    node.getStyleClass().add("first-items");
    items.stream().limit(MOST).forEach(item -> node.getChildren().add(line(item, formats)));
    return node;
  }

  private static Region line(FirstItem item, Formats formats) {
    Label words = new Label(Shown.of(item.words(), LETTERS));
    words.setMinWidth(0);
    Label beneath = new Label(beneath(item, formats));
    beneath.getStyleClass().add("es-caption");
    beneath.setMinWidth(0);
    VBox line = new VBox(words, beneath);
    line.getStyleClass().add("first-item");
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(item.words() + ". " + beneath.getText());
    return line;
  }

  private static String beneath(FirstItem item, Formats formats) {
    List<String> parts = new ArrayList<>();
    if (!item.by().isBlank()) parts.add(Shown.of(item.by(), 60));
    item.at().ifPresent(at -> parts.add(formats.as("d MMM uuuu, HH:mm", at)));
    return String.join(" · ", parts);
  }
}
