package earshot.ui.incident;

import earshot.model.Incident;
import earshot.storage.Durable;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The room of one incident: what was known, what is said since, what is to be done and what was.
final class RoomView {
  private final IncidentsViewModel model;
  private final IncidentsScreen.Around around;
  private final Messages words;
  private final IncidentPhrases phrases;
  private final Label title = new Label();
  private final Label ran = new Label();
  private final Label by = new Label();
  private final Label over;
  private final Label drill;
  private final TextField owner = new TextField();
  private final Button end;
  private final VBox node;

  RoomView(IncidentsViewModel model, IncidentsScreen.Around around) {
    this.model = model;
    this.around = around;
    words = model.words();
    phrases = new IncidentPhrases(words);
    title.setId("incident-title");
    title.getStyleClass().add("es-h2");
    title.setMinWidth(0);
    ran.getStyleClass().add("es-secondary");
    ran.setMinWidth(0);
    by.getStyleClass().add("es-secondary");
    by.setMinWidth(0);
    over = Chip.of(words.get("state.over"), "outlined");
    drill = Chip.of(words.get("state.drill"), "accent");
    HBox head = new HBox(title, over, drill);
    head.getStyleClass().add("alert-head");
    end = button("end", Icon.CHECK, model::end);
    owner.setId("incident-owner");
    owner.setPromptText(words.get("owner.prompt"));
    owner.setAccessibleText(words.get("owner.prompt"));
    owner.setOnAction(press -> lead());
    owner.getStyleClass().add("incident-owner");
    FlowPane acts =
        new FlowPane(
            end,
            button("report", Icon.EXPORT, () -> save(true)),
            button("text", Icon.EXPORT, () -> save(false)),
            owner);
    acts.getStyleClass().add("alert-acts");
    VBox card = new VBox(head, ran, by, acts);
    card.getStyleClass().addAll("es-card", "alert-card");
    KnownCards known = new KnownCards(words, phrases);
    StepsCard steps = new StepsCard(model, words, phrases);
    StatementCard statement = new StatementCard(model, words, around.copy());
    ChronicleCard chronicle = new ChronicleCard(model, words, phrases);
    node = new VBox(card, steps.node(), known.node(), statement.node(), chronicle.node());
    node.getStyleClass().add("alert-column");
    model
        .shownProperty()
        .subscribe(
            found -> {
              shown(node, found.isPresent());
              found.ifPresent(
                  room -> {
                    show(room);
                    known.show(room);
                    steps.show(room);
                    chronicle.show(room);
                  });
            });
  }

  Region node() {
    return node;
  }

  private Button button(String key, Icon icon, Runnable press) {
    Button button = new Button(words.get("act." + key), icon.node(16));
    button.setId("incident-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    HBox.setHgrow(button, Priority.NEVER);
    return button;
  }

  private void show(IncidentsViewModel.Shown room) {
    Incident incident = room.room().incident();
    title.setText(Shown.of(incident.about().name()));
    ran.setText(phrases.ran(incident));
    by.setText(Shown.of(phrases.by(room)));
    shown(over, !incident.isOpen());
    shown(drill, incident.origin().drill());
    end.setDisable(!incident.isOpen());
    if (!owner.isFocused()) owner.setText(incident.about().owner());
  }

  private void lead() {
    model
        .shownProperty()
        .get()
        .ifPresent(
            room ->
                model.describe(
                    new Incident.About(
                        room.room().incident().about().name(), owner.getText().strip())));
  }

  private void save(boolean markdown) {
    String name = markdown ? "incident.md" : "incident.txt";
    Optional<Path> to =
        around.saves().save(words.get("report.title"), words.get("report.kind"), name);
    to.ifPresent(
        path ->
            model.report(
                markdown,
                text -> model.inBackground(() -> write(path, text), around.notice()::show)));
  }

  private String write(Path path, String text) {
    try {
      Durable.replace(path, text);
      return words.get("report.saved", String.valueOf(path.getFileName()));
    } catch (IOException full) {
      return words.get("report.failed");
    }
  }

  private static void shown(Node part, boolean yes) {
    part.setVisible(yes);
    part.setManaged(yes);
  }
}
