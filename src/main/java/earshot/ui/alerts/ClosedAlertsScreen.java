package earshot.ui.alerts;

import earshot.model.Alert;
import earshot.model.AlertState;
import earshot.ui.kit.Done;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Threads;
import earshot.ui.kit.Turns;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The alerts that are over: what they were, who closed them, and with which words.
public final class ClosedAlertsScreen implements Screen {
  private final AlertsDesk desk;
  private final Notice notice;
  private final Threads threads;
  private final Messages words;
  private final AlertPhrases phrases;
  private final Later reading;
  private final Later acting;
  private final ListView<AlertsDesk.Line> list = new ListView<>();
  private final VBox body;
  private final StackPane root = new StackPane();

  /// Builds the page; nothing is asked before [#shown].
  public ClosedAlertsScreen(AlertsDesk desk, Notice notice, Threads threads, Messages words) {
    this.desk = desk;
    this.notice = notice;
    this.threads = threads;
    this.words = words;
    phrases = new AlertPhrases(words);
    reading = new Later(threads);
    acting = new Later(threads);
    list.setId("alerts-over");
    list.setAccessibleText(words.get("over.title"));
    list.getStyleClass().add("alerts-list");
    list.setCellFactory(view -> new Cell());
    VBox.setVgrow(list, Priority.ALWAYS);
    Button again = new Button(words.get("over.reopen"), Icon.UNDO.node(16));
    again.setId("alert-reopen");
    again.setOnAction(press -> reopen());
    again.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    HBox acts = new HBox(again);
    acts.getStyleClass().add("alerts-list-head");
    VBox card = new VBox(acts, list);
    card.getStyleClass().addAll("es-card", "alert-card");
    VBox.setVgrow(card, Priority.ALWAYS);
    body = new VBox(card);
    body.getStyleClass().addAll("es-canvas", "alerts");
    root.setId("alerts-closed");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    reading.ask(desk::over, this::show, _ -> failed());
  }

  @Override
  public void hidden() {
    reading.forget();
  }

  private void show(List<AlertsDesk.Line> over) {
    if (over.isEmpty()) {
      root.getChildren().setAll(EmptyState.of(Icon.BELL, words.get("over.empty")));
      return;
    }
    if (!list.getItems().equals(over)) list.getItems().setAll(over);
    root.getChildren().setAll(body);
  }

  private void failed() {
    root.getChildren()
        .setAll(EmptyState.failed("alerts-over", words.get("over.failed"), this::shown));
  }

  private void reopen() {
    AlertsDesk.@Nullable Line line = list.getSelectionModel().getSelectedItem();
    if (line == null) return;
    acting.ask(
        () -> desk.reopen(line.alert()),
        back -> {
          Turns.Way again = Turns.back(back, () -> desk.reopen(line.alert()));
          Done.turning(words.get("done.reopened"), again, this::shown)
              .tell(notice, threads, words.get("done.failed"));
          shown();
        },
        _ -> notice.show(words.get("done.failed")));
  }

  private String closed(Alert alert) {
    Alert.Progress progress = alert.progress();
    String at = progress.closedAt().map(words.formats()::full).orElse("–");
    boolean none = progress.state() == AlertState.NOT_AN_ALARM;
    return words.get(none ? "over.none" : "over.closed", at, progress.byUser());
  }

  private final class Cell extends ListCell<AlertsDesk.Line> {
    private final Label what = new Label();
    private final Label about = new Label();
    private final Label closed = new Label();
    private final Label note = new Label();
    private final VBox row = new VBox(what, about, closed, note);

    private Cell() {
      what.getStyleClass().add("es-name");
      about.getStyleClass().add("es-label");
      closed.getStyleClass().add("es-secondary");
      note.getStyleClass().add("es-secondary");
      for (Label each : List.of(what, about, closed, note)) each.setMinWidth(0);
      row.getStyleClass().add("alert-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(AlertsDesk.@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null || empty) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      what.setText(phrases.what(line.evidence()));
      String whose = phrases.about(line.evidence().rule().watched(), line.brand());
      about.setText(Shown.of(whose + " · " + phrases.when(line.alert().bucket()), 120));
      closed.setText(Shown.of(closed(line.alert()), 120));
      Optional<String> said =
          Optional.of(line.alert().progress().note()).filter(one -> !one.isBlank());
      note.setText(said.map(one -> words.get("over.words", Shown.of(one, 200))).orElse(""));
      note.setVisible(said.isPresent());
      note.setManaged(said.isPresent());
      setAccessibleText(
          String.join(", ", what.getText(), about.getText(), closed.getText(), note.getText()));
      setGraphic(row);
    }
  }
}
