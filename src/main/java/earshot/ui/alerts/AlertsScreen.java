package earshot.ui.alerts;

import earshot.model.IncidentId;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.RowMenu;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The place of the alerts that are open: what happened, what was expected, and what can be done.
public final class AlertsScreen implements Screen {
  private final AlertsViewModel model;
  private final Messages words = Messages.of(AlertsScreen.class);
  private final ListView<AlertsDesk.Line> list = new ListView<>();
  private final HBox body;
  private final StackPane root = new StackPane();

  /// What the window gives.
  ///
  /// @param notice the window's one notice
  /// @param look leads to the mentions of an alert in the timeline
  /// @param rules leads to the rules
  /// @param room opens the room of an incident
  public record Around(
      Notice notice,
      Threads threads,
      Consumer<AlertsDesk.Line> look,
      Runnable rules,
      Consumer<IncidentId> room) {}

  /// Builds the screen; nothing is asked before [#shown].
  public AlertsScreen(AlertsViewModel model, Around around) {
    this.model = model;
    list.setId("alerts-list");
    list.setAccessibleText(words.get("title"));
    list.getStyleClass().add("alerts-list");
    list.setItems(model.open());
    list.setCellFactory(view -> new AlertCell(model.phrases(), words));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(line -> Optional.ofNullable(line).ifPresent(this::choose));
    model.chosenProperty().subscribe(this::select);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox card = new VBox(list);
    card.getStyleClass().addAll("es-card", "alerts-card");
    ScrollPane right = new ScrollPane(new AlertPane(model, words, around.look()).node());
    right.setFitToWidth(true);
    right.setFocusTraversable(false);
    right.setMinWidth(0);
    right.getStyleClass().add("alerts-scroll");
    model.plans().proposedProperty().subscribe(any -> right.setVvalue(0));
    HBox.setHgrow(right, Priority.ALWAYS);
    body = new HBox(card, right);
    body.getStyleClass().addAll("es-canvas", "alerts");
    root.setId("alerts");
    // A filter, for the list keeps Enter to itself.
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventFilter(KeyEvent.KEY_TYPED, typed -> typed(typed, around.look()));
    RowMenu.on(list, () -> deeds(around.look()), this::text);
    model.phaseProperty().subscribe(phase -> show(phase, around.rules()));
    model.nothingProperty().subscribe(() -> show(model.phaseProperty().get(), around.rules()));
    model.plans().openedProperty().subscribe(id -> id.ifPresent(around.room()));
    model
        .doneProperty()
        .subscribe(
            done ->
                done.ifPresent(
                    said ->
                        said.tell(around.notice(), around.threads(), words.get("done.failed"))));
  }

  /// The stylesheet of the screen, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(AlertsScreen.class, "alerts.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  private void choose(AlertsDesk.Line line) {
    model.chosenProperty().set(Optional.of(line));
  }

  private void select(Optional<AlertsDesk.Line> line) {
    line.ifPresentOrElse(
        list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
  }

  private List<List<RowMenu.Deed>> deeds(Consumer<AlertsDesk.Line> look) {
    Optional<AlertsDesk.Line> chosen = model.chosenProperty().get();
    if (chosen.isEmpty()) return List.of();
    return List.of(
        List.of(
            deed("look", Icon.EYE, Keys.inMenu("alert-look", "L"), () -> look.accept(chosen.get())),
            deed("incident", Icon.FLAG, Keys.inMenu("alert-incident", "I"), model::startIncident)),
        List.of(
            deed("mute", Icon.PAUSE, Keys.inMenu("alert-mute", "M"), model::mute),
            deed("close", Icon.CHECK, "", model::close),
            deed("none", Icon.CROSS_RING, "Delete", model::notAnAlarm)));
  }

  private RowMenu.Deed deed(String what, Icon icon, String key, Runnable work) {
    return new RowMenu.Deed(what, words.get("act." + what), icon, key, work);
  }

  private String text() {
    return model
        .chosenProperty()
        .get()
        .map(line -> AlertCell.text(line, model.phrases()))
        .orElse("");
  }

  private void pressed(KeyEvent press) {
    if (press.isShortcutDown() || press.isAltDown() || press.getTarget() != list) return;
    if (press.getCode() == KeyCode.ENTER) model.startIncident();
    else if (press.getCode() == KeyCode.DELETE) model.notAnAlarm();
    else return;
    press.consume();
  }

  private void typed(KeyEvent typed, Consumer<AlertsDesk.Line> look) {
    if (typed.isShortcutDown() || typed.isAltDown() || typed.getTarget() != list) return;
    switch (typed.getCharacter()) {
      case "l" -> model.chosenProperty().get().ifPresent(look);
      case "i" -> model.startIncident();
      case "m" -> model.mute();
      default -> {
        return;
      }
    }
    typed.consume();
  }

  private void show(AlertsViewModel.Phase phase, Runnable rules) {
    switch (phase) {
      case READING -> root.getChildren().clear();
      case READY -> root.getChildren().setAll(body);
      case EMPTY -> {
        Button to = new Button(words.get("rules"));
        to.setId("alerts-to-rules");
        to.setOnAction(press -> rules.run());
        root.getChildren().setAll(EmptyState.of(Icon.BELL, model.nothingProperty().get(), to));
      }
      case FAILED -> {
        root.getChildren().setAll(EmptyState.failed("alerts", words.get("failed"), model::reload));
      }
    }
  }
}
