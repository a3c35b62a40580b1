package earshot.ui.archive;

import earshot.ui.kit.FileAsk;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page on backups: the last one, what it was proved to hold, and a new workspace from one.
public final class BackupScreen implements Screen {
  private static final int MOST_LISTED = 14;

  private final BackupViewModel model;
  private final Messages words;
  private final FileAsk files;
  private final VBox list = new VBox();
  private final VBox chosen = new VBox();
  private final ScrollPane root;

  /// Builds the page; nothing is asked before [#shown].
  public BackupScreen(BackupViewModel model, Messages words, FileAsk files) {
    this.model = model;
    this.words = words;
    this.files = files;
    list.getStyleClass().add("archive-lines");
    chosen.getStyleClass().add("archive-lines");
    VBox column =
        new VBox(
            Sentence.showing(model.problemProperty(), "archive-problem"),
            Sentence.showing(model.saidProperty(), "archive-said"),
            LongWorkBar.of(model.work(), words.get("backup.running"), "backup-stop"),
            newest(),
            restore(),
            card("backup.all", list));
    column.getStyleClass().add("archive-column");
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.getStyleClass().add("archive-scroll");
    root.setId("backup");
    model.kept().subscribe(this::fill);
    model.previewProperty().subscribe(this::show);
  }

  /// The stylesheet of the place, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(BackupScreen.class, "archive.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public void hidden() {
    model.keepSecond();
  }

  private VBox newest() {
    Button now = button("backup.now", "backup-now", model::backUp);
    now.getStyleClass().add("accent");
    Button rehearse = button("backup.rehearse", "backup-rehearse", model::rehearse);
    rehearse
        .disableProperty()
        .bind(
            model.work().runningProperty().or(javafx.beans.binding.Bindings.isEmpty(model.kept())));
    TextField second = new TextField();
    second.setId("backup-second");
    second.setPromptText(words.get("backup.second-prompt"));
    second.textProperty().bindBidirectional(model.secondProperty());
    second.setOnAction(enter -> model.keepSecond());
    second.focusedProperty().subscribe(has -> keepWhenLeft(has));
    return card(
        "backup.newest-title",
        row(Sentence.showing(model.newestProperty()), now),
        row(Sentence.showing(model.rehearsedProperty()), rehearse),
        Labelled.of(words.get("backup.second"), second),
        Sentence.of(words.get("backup.second-note"), "es-secondary"));
  }

  private void keepWhenLeft(boolean has) {
    if (!has) model.keepSecond();
  }

  private VBox restore() {
    Button choose = button("backup.choose", "backup-choose", this::choose);
    return card(
        "backup.restore-title",
        row(Sentence.of(words.get("backup.restore-note"), "es-secondary"), choose),
        chosen);
  }

  private void choose() {
    files
        .open(words.get("backup.choose"), words.get("backup.kind"), List.of("zip", "earshot"))
        .ifPresent(model::choose);
  }

  private void show(Optional<BackupDesk.Preview> preview) {
    chosen.getChildren().clear();
    preview.ifPresent(found -> chosen.getChildren().setAll(about(found)));
  }

  private List<Node> about(BackupDesk.Preview found) {
    TextField into = new TextField();
    into.setId("backup-into");
    into.textProperty().bindBidirectional(model.intoProperty());
    Button make = button("backup.restore", "backup-restore", model::restore);
    make.getStyleClass().add("accent");
    Button leave = button("backup.leave", "backup-leave", model::forgetChoice);
    String damaged = found.damaged() == 0 ? "" : words.plural("backup.damaged", found.damaged());
    FlowPane steps = new FlowPane(8, 8, make, leave);
    return List.of(
        Sentence.of(
            words.get(
                "backup.holds",
                words.formats().full(found.madeAt()),
                words.formats().number(found.mentions()),
                words.formats().number(found.sources()),
                words.formats().number(found.rows()))),
        Sentence.of(damaged, "archive-problem"),
        Labelled.of(words.get("backup.into"), into),
        steps);
  }

  private void fill() {
    list.getChildren().clear();
    if (model.kept().isEmpty()) {
      list.getChildren().add(Sentence.of(words.get("backup.list-empty"), "es-secondary"));
    }
    for (BackupDesk.Kept kept : model.kept().stream().limit(MOST_LISTED).toList()) {
      list.getChildren().add(line(kept));
    }
  }

  private HBox line(BackupDesk.Kept kept) {
    Label at = new Label(words.formats().full(kept.at()));
    at.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label(String.valueOf(kept.file().getFileName()));
    name.getStyleClass().add("es-secondary");
    name.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label size = new Label(Sizes.of(kept.bytes(), words));
    size.getStyleClass().add("es-secondary");
    size.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(Icon.CHECK_RING.node(16), at, name, spring, size);
    line.getStyleClass().add("archive-line");
    return line;
  }

  private Button button(String key, String id, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> does.run());
    button.disableProperty().bind(model.work().runningProperty());
    return button;
  }

  private static HBox row(Node said, Button does) {
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = new HBox(said, does);
    row.getStyleClass().add("archive-row");
    return row;
  }

  private VBox card(String title, Node... parts) {
    Label head = new Label(words.get(title));
    head.getStyleClass().add("es-h2");
    VBox card = new VBox(head);
    card.getChildren().addAll(parts);
    card.getStyleClass().add("es-card");
    return card;
  }
}
