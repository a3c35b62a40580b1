package earshot.ui.archive;

import earshot.ui.kit.FileAsk;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
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
  private final Parts parts;
  private final FileAsk files;
  private final VBox list = Parts.lines("backup-list");
  private final VBox chosen = Parts.lines("backup-chosen");
  private final ScrollPane root;

  /// Builds the page; nothing is asked before [#shown].
  public BackupScreen(BackupViewModel model, Messages words, FileAsk files) {
    this.model = model;
    this.words = words;
    parts = new Parts(words, model.errands());
    this.files = files;
    root = parts.page("backup", "backup-stop", newest(), restore(), parts.card("backup.all", list));
    model.kept().subscribe(this::fill);
    model.previewProperty().subscribe(this::show);
    chosen.managedProperty().bind(Bindings.isNotEmpty(chosen.getChildren()));
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
    Button now = parts.accent("backup.now", "backup-now", model::backUp);
    Button rehearse = parts.button("backup.rehearse", "backup-rehearse", model::rehearse);
    rehearse
        .disableProperty()
        .bind(model.errands().work().runningProperty().or(Bindings.isEmpty(model.kept())));
    TextField second = new TextField();
    second.setId("backup-second");
    second.setPromptText(words.get("backup.second-prompt"));
    second.textProperty().bindBidirectional(model.secondProperty());
    second.setOnAction(enter -> model.keepSecond());
    second.focusedProperty().subscribe(has -> keepWhenLeft(has));
    return parts.card(
        "backup.newest-title",
        Parts.row(Sentence.showing(model.newestProperty()), now),
        Parts.row(Sentence.showing(model.rehearsedProperty()), rehearse),
        Labelled.of(words.get("backup.second"), second),
        Sentence.of(words.get("backup.second-note"), "es-secondary"));
  }

  private void keepWhenLeft(boolean has) {
    if (!has) model.keepSecond();
  }

  private VBox restore() {
    Button choose = parts.button("backup.choose", "backup-choose", this::choose);
    return parts.card(
        "backup.restore-title",
        Parts.row(Sentence.of(words.get("backup.restore-note"), "es-secondary"), choose),
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
    Button make = parts.accent("backup.restore", "backup-restore", model::restore);
    Button leave = parts.button("backup.leave", "backup-leave", model::forgetChoice);
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
    Parts.fill(
        list,
        model.kept().stream().limit(MOST_LISTED).map(this::line).toList(),
        words.get("backup.list-empty"));
  }

  private HBox line(BackupDesk.Kept kept) {
    Label at = new Label(words.formats().full(kept.at()));
    at.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label(String.valueOf(kept.file().getFileName()));
    name.getStyleClass().add("es-secondary");
    name.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label size = new Label(ArchiveWords.size(kept.bytes(), words));
    size.getStyleClass().add("es-secondary");
    size.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(Icon.CHECK_RING.node(16), at, name, spring, size);
    line.getStyleClass().add("archive-line");
    return line;
  }
}
