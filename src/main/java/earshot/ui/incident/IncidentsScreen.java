package earshot.ui.incident;

import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of incidents: those that run and those that are over, and the room of one of them.
public final class IncidentsScreen implements Screen {
  private final IncidentsViewModel model;
  private final Messages words;
  private final Around around;
  private final ListView<Incident> list = new ListView<>();
  private final HBox body;
  private final StackPane content = new StackPane();
  private final VBox root = new VBox(content);
  private final Subscriptions hearing = new Subscriptions();
  private final Optional<DrillBar> bar;

  /// What the window gives.
  ///
  /// @param copy puts words on the clipboard
  /// @param drill starts a drill beside; absent where this is one
  /// @param running the drill that this window shows
  /// @param leading to other pages
  public record Around(
      Notice notice,
      FileSave saves,
      Consumer<String> copy,
      Optional<Runnable> drill,
      Optional<DrillControl> running,
      Leading leading) {}

  /// Where one goes from here.
  ///
  /// @param alerts that are open
  /// @param playbooks with which incidents begin
  public record Leading(Runnable alerts, Runnable playbooks) {}

  /// Builds the page; nothing is asked before [#shown].
  public IncidentsScreen(IncidentsViewModel model, Around around) {
    this.model = model;
    this.around = around;
    words = model.words();
    IncidentPhrases phrases = new IncidentPhrases(words);
    list.setId("incidents-list");
    list.setAccessibleText(words.get("title"));
    list.getStyleClass().add("alerts-list");
    list.setItems(model.all());
    list.setCellFactory(view -> new IncidentCell(phrases, words));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(one -> open(one.id())));
    model.chosenProperty().subscribe(this::select);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox card = new VBox(list);
    card.getStyleClass().addAll("es-card", "alerts-card");
    card.getChildren().add(playbooks());
    around.drill().ifPresent(start -> card.getChildren().add(drillButton(start)));
    ScrollPane right = new ScrollPane(new RoomView(model, around).node());
    right.setId("incident-scroll");
    right.setFitToWidth(true);
    right.setFocusTraversable(false);
    right.setMinWidth(0);
    right.getStyleClass().add("alerts-scroll");
    HBox.setHgrow(right, Priority.ALWAYS);
    body = new HBox(card, right);
    body.getStyleClass().addAll("es-canvas", "alerts");
    root.setId("incidents");
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinHeight(0);
    bar = around.running().map(drill -> new DrillBar(drill, words));
    bar.ifPresent(drill -> root.getChildren().addFirst(row(drill)));
    model.phaseProperty().subscribe(this::show);
    model
        .problemProperty()
        .subscribe(said -> said.ifPresent(sentence -> around.notice().show(sentence)));
  }

  /// The stylesheet of the page, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(IncidentsScreen.class, "incident.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.shown();
    around
        .running()
        .ifPresent(drill -> hearing.add(drill.hear(() -> model.onScreen(this::stepped))));
  }

  @Override
  public void hidden() {
    hearing.close();
    model.hidden();
  }

  private static HBox row(DrillBar bar) {
    HBox.setHgrow(bar.node(), Priority.ALWAYS);
    HBox row = new HBox(bar.node());
    row.getStyleClass().add("drill-row");
    return row;
  }

  private void stepped() {
    bar.ifPresent(DrillBar::show);
    model.reload();
  }

  /// Opens the room of an incident.
  public void open(IncidentId id) {
    model.chosenProperty().set(Optional.of(id));
  }

  private void select(Optional<IncidentId> id) {
    model.all().stream()
        .filter(incident -> id.equals(Optional.of(incident.id())))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
  }

  private Button playbooks() {
    Button plans = new Button(words.get("playbooks"), Icon.EDIT.node(16));
    plans.setId("incident-playbooks");
    plans.setMaxWidth(Double.MAX_VALUE);
    plans.setOnAction(press -> around.leading().playbooks().run());
    return plans;
  }

  private Button drillButton(Runnable start) {
    Button drill = new Button(words.get("drill"), Icon.PLAY.node(16));
    drill.setId("incident-drill");
    drill.setMaxWidth(Double.MAX_VALUE);
    drill.setOnAction(press -> start.run());
    return drill;
  }

  private void show(IncidentsViewModel.Phase phase) {
    switch (phase) {
      case READING -> content.getChildren().clear();
      case READY -> {
        content.getChildren().setAll(body);
        select(model.chosenProperty().get());
      }
      case EMPTY -> {
        Button to = new Button(words.get("alerts"));
        to.setId("incidents-to-alerts");
        to.setOnAction(press -> around.leading().alerts().run());
        Button[] steps =
            around.drill().isEmpty()
                ? new Button[] {to, playbooks()}
                : new Button[] {to, playbooks(), drillButton(around.drill().get())};
        content.getChildren().setAll(EmptyState.of(Icon.FLAG, words.get("empty"), steps));
      }
      case FAILED -> {
        content
            .getChildren()
            .setAll(EmptyState.failed("incidents", words.get("failed"), model::reload));
      }
    }
  }
}
