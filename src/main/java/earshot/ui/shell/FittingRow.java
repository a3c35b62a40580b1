package earshot.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A row that leaves out whole sentences while it is too narrow for all of them, the least needed
/// first: half a sentence tells nothing.
final class FittingRow extends HBox {
  private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper(this, "leftOut", "");
  private List<Part> parts = List.of();

  /// A sentence of the row with the line that parts it from the next.
  static final class Part {
    private final Label words;
    private final Region divider = new Region();
    private final SimpleBooleanProperty fits = new SimpleBooleanProperty(true);

    Part(Label words) {
      this.words = words;
      divider.getStyleClass().add("shell-status-divider");
      ObservableValue<Boolean> shown =
          words.textProperty().flatMap(text -> fits.map(fit -> fit && !text.isEmpty()));
      for (Node node : new Node[] {words, divider}) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
      }
    }

    Label words() {
      return words;
    }

    Region divider() {
      return divider;
    }

    private double needs(double spacing) {
      return words.prefWidth(-1) + divider.prefWidth(-1) + 2 * spacing;
    }
  }

  /// What may be left out.
  ///
  /// @param leastFirst in the order in which it is
  void leavesOut(List<Part> leastFirst) {
    parts = List.copyOf(leastFirst);
  }

  /// The sentences that have no room now, after each other; empty where all have.
  ReadOnlyStringProperty leftOut() {
    return leftOut.getReadOnlyProperty();
  }

  /// Leaves its left end to what lies over it, while that is there.
  void beginsAfter(Region over) {
    ObservableValue<Number> taken =
        over.visibleProperty().flatMap(is -> over.widthProperty().map(wide -> is ? wide : 0.0));
    Region room = new Region();
    room.setMinWidth(Region.USE_PREF_SIZE);
    room.prefWidthProperty().bind(taken);
    room.managedProperty().bind(taken.map(wide -> wide.doubleValue() > 0));
    getChildren().addFirst(room);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    List<Part> said = parts.stream().filter(part -> !part.words().getText().isEmpty()).toList();
    double needed = super.computePrefWidth(-1);
    for (Part part : said) needed += part.fits.get() ? 0 : part.needs(getSpacing());
    StringBuilder without = new StringBuilder();
    for (Part part : said) {
      boolean fits = needed <= getWidth();
      part.fits.set(fits);
      if (fits) continue;
      needed -= part.needs(getSpacing());
      without.append(without.isEmpty() ? "" : " · ").append(part.words().getText());
    }
    leftOut.set(without.toString());
    super.layoutChildren();
  }
}
