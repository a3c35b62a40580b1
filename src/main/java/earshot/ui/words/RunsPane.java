package earshot.ui.words;

import earshot.storage.RescoreStore.Run;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The versions of the scores, the newest first, with the way back.
final class RunsPane {
  private final WordsViewModel model;
  private final Messages words;
  private final VBox rows = new VBox();
  private final VBox node;

  RunsPane(WordsViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    Label title = new Label(words.get("runs"));
    title.getStyleClass().add("es-h3");
    rows.getStyleClass().add("words-runs");
    node = new VBox(title, rows);
    node.setId("words-history");
    node.getStyleClass().addAll("es-card", "words-moves");
    model.history().subscribe(this::show);
    model.keeping().runningProperty().subscribe(any -> show());
  }

  Region node() {
    return node;
  }

  private void show() {
    if (model.history().isEmpty()) {
      rows.getChildren().setAll(EmptyState.of(Icon.HISTORY, words.get("runs.empty")));
    } else {
      rows.getChildren().setAll(model.history().stream().map(this::row).toList());
    }
  }

  private Node row(Run run) {
    Label when = new Label(words.formats().full(run.made().at()));
    when.getStyleClass().add("es-label");
    when.setMinWidth(0);
    Label what = new Label(words.plural("runs.changed", run.changed()) + " · " + state(run));
    what.getStyleClass().add("es-secondary");
    what.setMinWidth(0);
    Label version = new Label(words.get("runs.version", run.from(), run.to()));
    version.getStyleClass().add("es-secondary");
    version.setMinWidth(0);
    VBox said = new VBox(when, what, version);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = new HBox(said);
    row.getStyleClass().add("words-run");
    boolean busy = model.keeping().runningProperty().get();
    boolean last = model.history().getFirst().equals(run);
    if (run.ended().isEmpty() && last && !busy) {
      row.getChildren().add(button("runs.go-on", Icon.PLAY, run, () -> model.goOn(run)));
    }
    if (model.canTakeBack(run)) {
      Button back = button("runs.back", Icon.UNDO, run, () -> model.takeBack(run));
      back.setDisable(busy);
      row.getChildren().add(back);
    }
    return row;
  }

  private String state(Run run) {
    if (run.undone()) {
      return words.get(run.ended().isPresent() ? "runs.undone" : "runs.undoing");
    }
    if (run.ended().isEmpty()) return words.get("runs.stopped");
    return words.get("runs.by", run.made().byUser());
  }

  private Button button(String key, Icon icon, Run run, Runnable press) {
    Button button = new Button(words.get(key), icon.node(16));
    button.setId(key.replace('.', '-') + "-" + run.id());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }
}
