package earshot.ui.sources.egress;

import earshot.ui.kit.Facts;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Sizes;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One host with what was sent to it and its latest exchanges.
public final class HostPane {
  private final Messages words;
  private final VBox node = new VBox();

  /// Builds the pane.
  ///
  /// @param words the words beside this class
  public HostPane(EgressViewModel model, Messages words) {
    this.words = words;
    node.getStyleClass().add("host-pane");
    node.setId("egress-host");
    model.openedProperty().subscribe(this::show);
  }

  /// The pane on screen.
  public Region node() {
    return node;
  }

  private void show(Optional<EgressViewModel.Opened> opened) {
    node.getChildren().clear();
    opened.ifPresent(this::show);
  }

  private void show(EgressViewModel.Opened opened) {
    HostRow row = opened.row();
    Facts facts = new Facts();
    facts.add(words.get("column.purpose"), row.purpose());
    if (!row.sources().isEmpty()) {
      facts.add(words.get("column.sources"), String.join(", ", row.sources()));
    }
    facts.add(words.get("column.exchanges"), words.formats().number(row.line().exchanges()));
    facts.add(words.get("column.out"), Sizes.of(row.line().bytesOut()));
    facts.add(words.get("column.in"), Sizes.of(row.line().bytesIn()));
    facts.add(words.get("column.last"), words.formats().full(row.line().last()));
    Label head = new Label(words.get("detail.lines"));
    head.getStyleClass().add("es-h3");
    node.getChildren()
        .addAll(
            facts.node(), Sentence.of(words.get("detail.intro"), "es-caption"), head, log(opened));
  }

  private GridPane log(EgressViewModel.Opened opened) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("poll-log");
    for (int i = 0; i < 4; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == 1 ? Priority.ALWAYS : Priority.NEVER);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(
        0,
        label(words.get("detail.when"), "es-caption", false),
        label(words.get("detail.what"), "es-caption", false),
        label(words.get("detail.out"), "es-caption", true),
        label(words.get("detail.in"), "es-caption", true));
    int at = 1;
    for (EgressViewModel.Line line : opened.lines()) {
      String what =
          line.source().isEmpty() ? line.purpose() : line.purpose() + " · " + line.source();
      Label purpose = label(Shown.of(what), "es-secondary", false);
      purpose.setMinWidth(0);
      grid.addRow(
          at++,
          label(line.when(), "es-secondary", false),
          purpose,
          label(Sizes.of(line.bytesOut()), "es-secondary", true),
          label(Sizes.of(line.bytesIn()), "es-secondary", true));
    }
    return grid;
  }

  private static Label label(String text, String style, boolean figure) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    if (figure) GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }
}
