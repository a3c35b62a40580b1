package earshot.ui.archive;

import earshot.archive.Bundles;
import earshot.archive.Review;
import earshot.language.redact.Profile;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page on archives: those there are, a new one, and what reviewers bring back.
public final class ArchivesScreen implements Screen {
  private final ArchivesViewModel model;
  private final Messages words;
  private final Files files;
  private final VBox list = new VBox();
  private final ScrollPane root;

  /// The dialogs of the window.
  public record Files(FileAsk ask, FileSave save) {}

  /// Builds the page; nothing is asked before [#shown].
  public ArchivesScreen(ArchivesViewModel model, Messages words, Files files) {
    this.model = model;
    this.words = words;
    this.files = files;
    list.getStyleClass().add("archive-lines");
    list.setId("archives-list");
    VBox column =
        new VBox(
            Sentence.showing(model.problemProperty(), "archive-problem"),
            Sentence.showing(model.saidProperty(), "archive-said"),
            LongWorkBar.of(model.work(), words.get("archives.running"), "archives-stop"),
            card("archives.title", steps(), list),
            new MergeCard(model, words).node(),
            making());
    column.getStyleClass().add("archive-column");
    root = new ScrollPane(column);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.getStyleClass().add("archive-scroll");
    root.setId("archives");
    model.recent().subscribe(this::fill);
    fill();
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
  public void hidden() {}

  private FlowPane steps() {
    return new FlowPane(
        8,
        8,
        button(
            "archives.open",
            "archives-open",
            () -> ask("archives.open", Bundles.ENDING).ifPresent(model::open)),
        button(
            "archives.verify",
            "archives-verify",
            () -> ask("archives.verify", Bundles.ENDING).ifPresent(model::verify)),
        button(
            "archives.merge",
            "archives-merge",
            () -> ask("archives.merge", Review.ENDING).ifPresent(model::review)));
  }

  private Optional<java.nio.file.Path> ask(String title, String ending) {
    return files.ask().open(words.get(title), words.get("archives.kind"), List.of(ending));
  }

  private VBox making() {
    TextField query = new TextField();
    query.setId("archives-query");
    query.setPromptText(words.get("archives.query-prompt"));
    query.textProperty().bindBidirectional(model.queryProperty());
    TextField purpose = new TextField();
    purpose.setId("archives-purpose");
    purpose.setPromptText(words.get("archives.purpose-prompt"));
    purpose.textProperty().bindBidirectional(model.purposeProperty());
    Segmented<Profile> profiles =
        new Segmented<>(
            List.of(Profile.NAMES_HIDDEN, Profile.NAMES_AND_TEXT_HIDDEN, Profile.NOTHING_HIDDEN),
            each -> words.get("archives.profile." + each.name()));
    profiles.node().setId("archives-profile");
    profiles.chosenProperty().subscribe(model.profileProperty()::set);
    CheckBox notes = new CheckBox(words.get("archives.notes"));
    notes.setId("archives-notes");
    notes.selectedProperty().bindBidirectional(model.notesProperty());
    Button make = button("archives.make", "archives-make", this::make);
    make.getStyleClass().add("accent");
    return card(
        "archives.new",
        Labelled.of(words.get("archives.query"), query),
        Labelled.of(words.get("archives.purpose"), purpose),
        Labelled.of(words.get("archives.people"), profiles.node()),
        Sentence.of(words.get("archives.people-note"), "es-secondary"),
        notes,
        new HBox(make));
  }

  private void make() {
    files
        .save()
        .save(
            words.get("archives.make"),
            words.get("archives.kind"),
            "archive." + Bundles.ENDING)
        .ifPresent(model::make);
  }

  private void fill() {
    list.getChildren().clear();
    if (model.recent().isEmpty()) {
      list.getChildren().add(Sentence.of(words.get("archives.empty"), "es-secondary"));
    }
    int n = 0;
    for (ArchivesDesk.Entry entry : model.recent()) list.getChildren().add(line(entry, n++));
  }

  private HBox line(ArchivesDesk.Entry entry, int n) {
    Label name = new Label(String.valueOf(entry.file().getFileName()));
    name.getStyleClass().add("es-name");
    name.setMinWidth(0);
    Label facts = new Label(entry.facts().map(this::facts).orElse(words.get("archives.gone")));
    facts.getStyleClass().add("es-secondary");
    facts.setMinWidth(0);
    VBox both = new VBox(name, facts);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    if (!entry.reviewer().isEmpty()) {
      facts.setText(facts.getText() + " · " + words.get("archives.reviewed", entry.reviewer()));
    }
    Button open = button("archives.open-it", "archives-open-" + n, () -> model.open(entry.file()));
    open.setAccessibleText(words.get("archives.open-it") + " " + name.getText());
    HBox line = new HBox(Icon.ARCHIVES.node(20), both, open);
    line.getStyleClass().add("archive-line");
    return line;
  }

  private String facts(ArchivesDesk.Facts facts) {
    String span =
        facts.first().isPresent() && facts.last().isPresent()
            ? words.get(
                "reading.span",
                words.formats().date(facts.first().get()),
                words.formats().date(facts.last().get()))
            : "";
    return words.plural("reading.mentions", facts.mentions())
        + span
        + " · "
        + Sizes.of(facts.bytes(), words)
        + " · "
        + words.get("archives.made-at", words.formats().date(facts.madeAt()));
  }

  private Button button(String key, String id, Runnable does) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> does.run());
    button.disableProperty().bind(model.work().runningProperty());
    return button;
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
