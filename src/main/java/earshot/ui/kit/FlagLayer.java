package earshot.ui.kit;

import earshot.ui.kit.ChartNotes.Flag;
import earshot.ui.kit.ChartNotesDrawing.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/// Buttons over the flags of a chart, so that each is reached by Tab and opened by Enter.
final class FlagLayer {
  private final Pane over;
  private final List<Button> buttons = new ArrayList<>();
  private BiConsumer<Integer, Node> pressed = (index, button) -> {};

  FlagLayer(Pane over) {
    this.over = over;
  }

  /// Told which flag was pressed, and where.
  void onPress(BiConsumer<Integer, Node> told) {
    pressed = told;
  }

  /// Makes one button per flag; a button that had the focus keeps it.
  void show(List<Flag> flags) {
    while (buttons.size() > flags.size()) over.getChildren().remove(buttons.removeLast());
    while (buttons.size() < flags.size()) buttons.add(made(buttons.size()));
    for (int i = 0; i < flags.size(); i++) {
      Flag flag = flags.get(i);
      buttons.get(i).setAccessibleText(flag.sign() + ": " + flag.words() + ", " + flag.more());
    }
  }

  void place(List<Placed> flags, double em) {
    for (int i = 0; i < buttons.size() && i < flags.size(); i++) {
      Placed placed = flags.get(i);
      double side = em * 1.7;
      buttons.get(i).resizeRelocate(placed.x() - side / 2, placed.y() - side / 2, side, side);
    }
  }

  void visible(boolean yes) {
    buttons.forEach(button -> button.setVisible(yes));
  }

  private Button made(int index) {
    Button button = new Button();
    button.setId("flag-" + index);
    button.getStyleClass().setAll("es-flag");
    button.setManaged(false);
    button.setOnAction(press -> pressed.accept(index, button));
    over.getChildren().add(button);
    return button;
  }
}
