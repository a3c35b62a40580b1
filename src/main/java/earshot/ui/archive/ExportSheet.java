package earshot.ui.archive;

import earshot.language.redact.Profile;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The small sheet over a list that writes what the list shows to a file.
public final class ExportSheet {
  private final ExportViewModel model;
  private final Messages words;
  private final FileSave saves;
  private final Segmented<ExportDesk.Kind> kinds;
  private final StackPane veil;
  private Optional<Node> before = Optional.empty();

  /// A hidden sheet; lay [#node] over the list.
  public ExportSheet(ExportViewModel model, Messages words, FileSave saves) {
    this.model = model;
    this.words = words;
    this.saves = saves;
    kinds =
        new Segmented<>(
            List.of(ExportDesk.Kind.values()), each -> words.get("export.kind." + each.name()));
    kinds.node().setId("export-kind");
    kinds.chosenProperty().bindBidirectional(model.kindProperty());
    Segmented<Profile> profiles =
        new Segmented<>(
            List.of(Profile.NAMES_HIDDEN, Profile.NAMES_AND_TEXT_HIDDEN, Profile.NOTHING_HIDDEN),
            each -> words.get("archives.profile." + each.name()));
    profiles.node().setId("export-profile");
    profiles.chosenProperty().bindBidirectional(model.profileProperty());
    VBox sheet =
        new VBox(
            head(),
            Sentence.showing(model.countProperty(), "es-secondary"),
            Labelled.of(words.get("export.kind"), kinds.node()),
            Sentence.showing(
                model.kindProperty().map(kind -> words.get("export.about." + kind.name())),
                "es-secondary"),
            Labelled.of(words.get("archives.people"), profiles.node()),
            Sentence.showing(
                model.profileProperty().map(each -> words.get("export.people." + each.name())),
                "es-secondary"),
            LongWorkBar.of(model.errands().work(), "export-stop"),
            Sentence.showing(model.errands().saidProperty(), "archive-said"),
            Sentence.showing(model.errands().problemProperty(), "archive-problem"),
            steps());
    sheet.setId("export");
    sheet.getStyleClass().addAll("es-float", "export-sheet");
    sheet.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(sheet, Pos.CENTER);
    veil = new StackPane(sheet);
    veil.setVisible(false);
    veil.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // What is typed here is no command of the list below.
    veil.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
    veil.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    model.askedProperty().subscribe(this::show);
  }

  /// What is laid over the list.
  public Region node() {
    return veil;
  }

  private HBox head() {
    Button close = new Button("", Icon.CLOSE.node(14));
    close.setId("export-close");
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(words.get("export.leave"));
    close.setOnAction(press -> model.leave());
    Node title = Sentence.of(words.get("export.title"), "es-h3");
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, close);
    head.getStyleClass().add("export-head");
    return head;
  }

  private HBox steps() {
    Parts parts = new Parts(words, model.errands());
    Button write = parts.accent("export.write", "export-write", this::write);
    Button leave = parts.button("export.leave", "export-leave", model::leave);
    HBox steps = new HBox(8, write, leave);
    steps.setAlignment(Pos.CENTER_LEFT);
    return steps;
  }

  private void write() {
    String ending = model.kindProperty().get().ending();
    saves
        .save(words.get("export.title"), words.get("export.files"), "mentions." + ending)
        .ifPresent(model::write);
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    model.leave();
    press.consume();
  }

  private void show(Optional<ExportViewModel.Asked> asked) {
    boolean was = veil.isVisible();
    veil.setVisible(asked.isPresent());
    if (asked.isPresent() && !was) {
      before = Optional.ofNullable(veil.getScene()).map(scene -> scene.getFocusOwner());
      kinds.node().getChildren().getFirst().requestFocus();
    } else if (asked.isEmpty() && was) {
      before.ifPresent(Node::requestFocus);
      before = Optional.empty();
    }
  }
}
