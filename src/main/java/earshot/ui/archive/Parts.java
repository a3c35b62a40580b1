package earshot.ui.archive;

import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What every page of the Archives place is put together from.
///
/// @param errands while one runs, no button begins another
record Parts(Messages words, Errands errands) {
  /// A page: what came of the last errand, how far this one is, and its cards below each other.
  ///
  /// @param stop the id of the button that stops it
  ScrollPane page(String id, String stop, Node... cards) {
    VBox column =
        new VBox(
            Sentence.showing(errands.problemProperty(), "archive-problem"),
            Sentence.showing(errands.saidProperty(), "archive-said"),
            LongWorkBar.of(errands.work(), stop));
    column.getChildren().addAll(cards);
    column.getStyleClass().add("archive-column");
    ScrollPane page = new ScrollPane(column);
    page.setFitToWidth(true);
    page.setFocusTraversable(false);
    page.getStyleClass().add("archive-scroll");
    page.setId(id);
    return page;
  }

  /// A card under its title.
  VBox card(String title, Node... parts) {
    Label head = new Label(words.get(title));
    head.getStyleClass().add("es-h2");
    VBox card = new VBox(head);
    card.getChildren().addAll(parts);
    card.getStyleClass().add("es-card");
    return card;
  }

  /// A button that rests while an errand runs.
  Button button(String key, String id, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> does.run());
    button.disableProperty().bind(errands.work().runningProperty());
    return button;
  }

  /// The step a card is there for.
  Button accent(String key, String id, Runnable does) {
    Button button = button(key, id, does);
    button.getStyleClass().add("accent");
    return button;
  }

  /// Something said, and at its right what can be done about it.
  static HBox row(Node said, Button does) {
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = new HBox(said, does);
    row.getStyleClass().add("archive-row");
    return row;
  }

  /// A line of a list: its sign, its name, its facts below, and what can be done with it.
  static HBox line(Icon sign, String named, Node facts, Button... steps) {
    Label name = new Label(named);
    name.getStyleClass().add("es-name");
    name.setMinWidth(0);
    VBox both = new VBox(name, facts);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox line = new HBox(sign.node(20), both);
    line.getChildren().addAll(steps);
    line.getStyleClass().add("archive-line");
    return line;
  }

  /// A list of lines.
  static VBox lines(String id) {
    VBox lines = new VBox();
    lines.getStyleClass().add("archive-lines");
    lines.setId(id);
    return lines;
  }

  /// Fills a list, or says in a sentence that there is nothing.
  static void fill(VBox list, List<? extends Node> lines, String otherwise) {
    list.getChildren().setAll(lines);
    if (lines.isEmpty()) list.getChildren().add(Sentence.of(otherwise, "es-secondary"));
  }
}
