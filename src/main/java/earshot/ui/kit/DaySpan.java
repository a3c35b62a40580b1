package earshot.ui.kit;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Two fields for the first and the last day of a stretch, and what is wrong with them.
public final class DaySpan {
  private final DatePicker from;
  private final DatePicker to;
  private final Label wrong = new Label();
  private final HBox node = new HBox();
  private final Chosen chosen;
  private boolean filling;

  /// Hears which days were chosen.
  public interface Chosen {
    /// Takes both days, which are included.
    ///
    /// @throws IllegalArgumentException with a sentence for the person, when they will not do
    void choose(LocalDate first, LocalDate last);
  }

  /// Two fields that are out of sight.
  ///
  /// @param id begins the ids of the fields
  public DaySpan(String id, Formats formats, Chosen chosen) {
    this.chosen = chosen;
    from = Days.required(formats);
    to = Days.required(formats);
    from.setId(id + "-from");
    from.setAccessibleText(Words.KIT.get("days.from"));
    to.setId(id + "-to");
    to.setAccessibleText(Words.KIT.get("days.to"));
    for (DatePicker picker : List.of(from, to)) {
      picker.setPrefWidth(150);
      picker.valueProperty().subscribe(day -> choose());
    }
    wrong.getStyleClass().add("es-problem");
    node.getChildren().setAll(from, to, wrong);
    node.getStyleClass().add("es-day-span");
    open(false);
  }

  /// The fields on screen.
  public HBox node() {
    return node;
  }

  /// Brings the fields into sight, or out of it.
  public void open(boolean yes) {
    node.setVisible(yes);
    node.setManaged(yes);
  }

  /// Gives the first field the keys.
  public void focus() {
    from.requestFocus();
  }

  /// Fills in days that hold already; nobody is told.
  public void show(LocalDate first, LocalDate last) {
    filling = true;
    from.setValue(first);
    to.setValue(last);
    wrong.setText("");
    filling = false;
  }

  private void choose() {
    LocalDate first = from.getValue();
    LocalDate last = to.getValue();
    if (filling || !node.isVisible() || first == null || last == null) return;
    try {
      chosen.choose(first, last);
      wrong.setText("");
    } catch (IllegalArgumentException refused) {
      wrong.setText(String.valueOf(refused.getMessage()));
    }
  }
}
