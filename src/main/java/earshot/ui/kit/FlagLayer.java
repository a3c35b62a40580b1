package earshot.ui.kit;

import earshot.ui.kit.ChartNotes.Flag;
import earshot.ui.kit.ChartNotesDrawing.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Buttons over the flags of a chart, so that each is reached by Tab and opened by Enter.
final class FlagLayer {
  private final Pane over;
  private final List<Button> buttons = new ArrayList<>();
  private final Label tip = new Label();
  private List<Flag> shown = List.of();
  private BiConsumer<Integer, Node> pressed = (index, button) -> {};

  FlagLayer(Pane over) {
    this.over = over;
    tip.getStyleClass().addAll("es-float", "es-flag-tip");
    tip.setId("flag-tip");
    tip.setManaged(false);
    tip.setMouseTransparent(true);
    tip.setVisible(false);
    over.getChildren().add(tip);
  }

  /// Told which flag was pressed, and where.
  void onPress(BiConsumer<Integer, Node> told) {
    pressed = told;
  }

  /// Makes one button per flag; a button that had the focus keeps it.
  void show(List<Flag> flags) {
    shown = List.copyOf(flags);
    tip.setVisible(false);
    while (buttons.size() > flags.size()) over.getChildren().remove(buttons.removeLast());
    while (buttons.size() < flags.size()) buttons.add(made(buttons.size()));
    for (int i = 0; i < flags.size(); i++) {
      Flag flag = flags.get(i);
      buttons.get(i).setAccessibleText(flag.sign() + ": " + flag.spoken());
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

  // Words without room beside their flag are read here, by the pointer as by Tab.
  private void tell(int index, boolean is) {
    tip.setVisible(is && index < shown.size());
    if (!tip.isVisible()) return;
    tip.setText(shown.get(index).spoken());
    tip.toFront();
    tip.applyCss();
    Button button = buttons.get(index);
    double wide = Math.min(tip.prefWidth(-1), over.getWidth());
    double left = button.getLayoutX() + button.getWidth() / 2 - wide / 2;
    double fits = Math.clamp(left, 0, Math.max(0, over.getWidth() - wide));
    double below = button.getLayoutY() + button.getHeight() + 4;
    tip.resizeRelocate(Math.rint(fits), Math.rint(below), wide, tip.prefHeight(wide));
  }

  private Button made(int index) {
    Button button = new Button();
    button.setId("flag-" + index);
    button.getStyleClass().setAll("es-flag");
    button.setManaged(false);
    button.setOnAction(press -> pressed.accept(index, button));
    button.hoverProperty().subscribe(is -> tell(index, is));
    button.focusedProperty().subscribe(is -> tell(index, is));
    over.getChildren().add(button);
    return button;
  }
}
