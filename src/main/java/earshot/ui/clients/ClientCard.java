package earshot.ui.clients;

import earshot.model.Charter;
import earshot.model.Client;
import earshot.model.WorkMode;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.SettingRow;
import earshot.ui.kit.Swatches;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card on the client on screen, among the settings: its name and colour, why one listens, and
/// whether one does.
public final class ClientCard {
  private final ClientCardViewModel model;
  private final Messages words = Messages.of(ClientCard.class);
  private final TextField name = field("card.name", Client.LONGEST_NAME);
  private final TextField purpose = field("card.purpose", Charter.LONGEST);
  private final TextField objective = field("card.objective", Charter.LONGEST);
  private final TextField folder = new TextField();
  private final Swatches colour;
  private final Segmented<Boolean> asked;
  private final SimpleStringProperty lock = new SimpleStringProperty("");
  private final SimpleStringProperty mode = new SimpleStringProperty("");
  private final SimpleStringProperty stays = new SimpleStringProperty("");
  private final Button remove;
  private final VBox root;
  private boolean showing;

  /// What the card reaches beyond itself.
  ///
  /// @param mode how the workspace works
  /// @param askMode asks for the reason before that changes
  /// @param remove takes the client from the list and leaves it
  public record Steps(ReadOnlyObjectProperty<WorkMode> mode, Runnable askMode, Runnable remove) {}

  /// Builds the card.
  public ClientCard(ClientCardViewModel model, Steps steps) {
    this.model = model;
    colour = new Swatches("card-colour");
    asked =
        new Segmented<>(
            List.of(true, false), on -> words.get(on ? "card.listening" : "card.aside"));
    asked.node().setId("card-asked");
    folder.setId("folder");
    folder.setEditable(false);
    folder.setPrefColumnCount(28);
    folder.setAccessibleText(words.get("card.folder"));
    remove = button("card.remove", steps.remove());
    Label head = new Label(words.get("card.title"));
    head.getStyleClass().add("es-h2");
    steps.mode().subscribe(now -> mode.set(words.get("card.mode." + now.name())));
    root =
        new VBox(
            head,
            row("card.name", note("card.name-note"), name),
            row("card.colour", note("card.colour-note"), colour.node()),
            row("card.purpose", note("card.purpose-note"), purpose),
            row("card.objective", note("card.objective-note"), objective),
            row(
                "card.mode",
                Sentence.showing(mode, "es-secondary"),
                button("card.change-mode", steps.askMode())),
            row("card.asking", note("card.asking-note"), asked.node()),
            row("card.folder", Sentence.showing(lock, "es-secondary"), folder),
            row("card.list", Sentence.showing(stays, "es-secondary"), remove),
            Sentence.showing(model.problemProperty(), "settings-problem"));
    root.getStyleClass().add("es-card");
    root.setId("client-card");
    model.keptProperty().subscribe(kept -> kept.ifPresent(this::show));
    colour.chosenProperty().subscribe(now -> unlessShowing(() -> model.colour(now)));
    asked.chosenProperty().subscribe(now -> unlessShowing(() -> model.ask(now)));
    whenDone(name, () -> model.name(name.getText()));
    whenDone(purpose, this::keepCharter);
    whenDone(objective, this::keepCharter);
  }

  /// What is on screen.
  public Node root() {
    return root;
  }

  /// Reads again.
  public void shown() {
    model.refresh();
  }

  /// Keeps what was typed.
  public void hidden() {
    if (!name.getText().isBlank()) model.name(name.getText());
    keepCharter();
  }

  private void keepCharter() {
    model.charter(purpose.getText(), objective.getText());
  }

  private void show(ClientDesk.Kept kept) {
    showing = true;
    name.setText(kept.client().name());
    colour.chosenProperty().set(kept.client().colour());
    purpose.setText(kept.charter().purpose());
    objective.setText(kept.charter().objective());
    asked.chosenProperty().set(kept.client().enabled());
    folder.setText(kept.client().folder().toString());
    lock.set(words.get(kept.encrypted() ? "card.encrypted" : "card.readable"));
    stays.set(words.get(kept.stays() ? "card.list-stays" : "card.list-note"));
    remove.setDisable(kept.stays());
    showing = false;
  }

  // What is shown because it was read or taken back is no new wish.
  private void unlessShowing(Runnable wish) {
    if (!showing && model.keptProperty().get().isPresent()) wish.run();
  }

  private static void whenDone(TextField field, Runnable keep) {
    field.setOnAction(enter -> keep.run());
    field
        .focusedProperty()
        .subscribe(
            in -> {
              if (!in && field.getScene() != null) keep.run();
            });
  }

  private TextField field(String key, int longest) {
    TextField field = new TextField();
    field.setId(key.replace('.', '-'));
    field.setPrefColumnCount(28);
    field.setAccessibleText(words.get(key));
    NewClientSheet.limit(field, longest);
    return field;
  }

  private Node note(String key) {
    return Sentence.of(words.get(key), "es-secondary");
  }

  private Button button(String key, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId(key.replace('.', '-'));
    button.setOnAction(press -> does.run());
    return button;
  }

  private HBox row(String key, Node note, Region control) {
    return SettingRow.of(words.get(key), control, note);
  }
}
