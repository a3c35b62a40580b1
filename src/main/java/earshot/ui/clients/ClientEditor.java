package earshot.ui.clients;

import earshot.model.Client;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Swatches;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The chosen client of the overview: its name, colour and folder, and what can be done with it.
final class ClientEditor {
  private final ClientsViewModel model;
  private final Messages words;
  private final ClientWords said;
  private final TextField name = new TextField();
  private final Swatches colour;
  private final SimpleStringProperty why = new SimpleStringProperty("");
  private final SimpleStringProperty where = new SimpleStringProperty("");
  private final Button show;
  private final Button keep;
  private final Button aside;
  private final Button remove;
  private final Button delete;
  private final VBox node;
  private Optional<ClientLine> line = Optional.empty();

  ClientEditor(ClientsViewModel model, Messages words, ClientWords said) {
    this.model = model;
    this.words = words;
    this.said = said;
    colour = new Swatches("client-colour");
    name.setId("client-name");
    name.setPrefColumnCount(20);
    name.setAccessibleText(words.get("new.name"));
    show = step("client-show", "show");
    show.getStyleClass().add("accent");
    show.setOnAction(press -> line.ifPresent(each -> model.show(each.client())));
    keep = step("client-keep", "keep");
    keep.setOnAction(press -> keep());
    aside = step("client-aside", "put-aside");
    aside.setOnAction(press -> line.ifPresent(this::turn));
    remove = step("client-remove", "remove");
    remove.setOnAction(press -> line.ifPresent(each -> model.deeds().remove(each.client())));
    delete = step("client-delete", "delete");
    delete.setOnAction(press -> line.ifPresent(each -> model.askDeletion(each.client())));
    name.setOnAction(enter -> keep());
    name.textProperty().subscribe(any -> judge());
    colour.chosenProperty().subscribe(any -> judge());
    HBox fields = new HBox(row("new.name", name), row("new.colour", colour.node()));
    fields.getStyleClass().add("client-fields");
    FlowPane steps = new FlowPane(show, keep, aside, remove, delete);
    steps.getStyleClass().add("client-steps");
    node =
        new VBox(
            Sentence.showing(why, "settings-problem"),
            fields,
            Sentence.showing(where, "es-secondary"),
            steps);
    node.getStyleClass().addAll("es-card", "client-editor");
    edit(null);
  }

  Region node() {
    return node;
  }

  /// Shows what is chosen; nothing when nothing is.
  void edit(@Nullable ClientLine chosen) {
    boolean same = chosen != null && line.filter(was -> same(was, chosen)).isPresent();
    line = Optional.ofNullable(chosen);
    node.setVisible(chosen != null);
    node.setManaged(chosen != null);
    if (chosen == null) return;
    Client client = chosen.client();
    // What is being typed stays while counts come in.
    if (!same) {
      name.setText(client.name());
      colour.chosenProperty().set(client.colour());
    }
    where.set(words.get("where", client.folder()));
    why.set(chosen.standing() instanceof ClientLine.Refused ? said.standing(chosen) : "");
    show.setText(words.get(chosen.standing() instanceof ClientLine.Locked ? "unlock" : "show"));
    aside.setText(words.get(client.enabled() ? "put-aside" : "ask-again"));
    judge();
  }

  private static boolean same(ClientLine was, ClientLine now) {
    return was.client().folder().equals(now.client().folder())
        && was.client().name().equals(now.client().name())
        && was.client().colour().equals(now.client().colour());
  }

  private VBox row(String key, Region control) {
    Label label = new Label(words.get(key));
    label.getStyleClass().add("es-label");
    label.setLabelFor(control);
    VBox row = new VBox(label, control);
    row.getStyleClass().add("field");
    return row;
  }

  private Button step(String id, String key) {
    Button step = new Button(words.get(key));
    step.setId(id);
    step.setMinWidth(Region.USE_PREF_SIZE);
    return step;
  }

  private void judge() {
    boolean other =
        line.map(ClientLine::client)
            .filter(
                was ->
                    !was.name().equals(name.getText().strip())
                        || !was.colour().equals(colour.chosenProperty().get()))
            .isPresent();
    keep.setDisable(!other || name.getText().isBlank());
  }

  private void keep() {
    if (keep.isDisabled()) return;
    line.ifPresent(
        each ->
            model
                .deeds()
                .change(each.client(), name.getText().strip(), colour.chosenProperty().get()));
  }

  private void turn(ClientLine each) {
    model.deeds().enable(each.client(), !each.client().enabled());
  }
}
