package earshot.ui.archive;

import earshot.archive.Bundles;
import earshot.archive.Review;
import earshot.language.redact.Profile;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The page on archives: those there are, a new one, and what reviewers bring back.
public final class ArchivesScreen implements Screen {
  private final ArchivesViewModel model;
  private final Messages words;
  private final Parts parts;
  private final Ways ways;
  private final VBox list = Parts.lines("archives-list");
  private final ScrollPane root;

  /// The dialogs of the window, and the way to another page.
  ///
  /// @param imports leads to the page on which an archive is brought in
  public record Ways(FileAsk ask, FileSave save, Runnable imports) {}

  /// Builds the page; nothing is asked before [#shown].
  public ArchivesScreen(ArchivesViewModel model, Messages words, Ways ways) {
    this.model = model;
    this.words = words;
    parts = new Parts(words, model.errands());
    this.ways = ways;
    root =
        parts.page(
            "archives",
            "archives-stop",
            parts.card("archives.title", steps(), list),
            new MergeCard(model, words).node(),
            making());
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

  /// Opens a window on an archive.
  public void open(Path file) {
    model.open(file);
  }

  /// Looks at what reviewers wrote beside an archive.
  public void review(Path file) {
    model.review(file);
  }

  private FlowPane steps() {
    return new FlowPane(
        8,
        8,
        parts.button(
            "archives.open",
            "archives-open",
            () -> ask("archives.open", Bundles.ENDING).ifPresent(model::open)),
        parts.button(
            "archives.verify",
            "archives-verify",
            () -> ask("archives.verify", Bundles.ENDING).ifPresent(model::verify)),
        parts.button(
            "archives.merge",
            "archives-merge",
            () -> ask("archives.merge", Review.ENDING).ifPresent(model::review)),
        parts.button("archives.bring", "archives-bring", ways.imports()));
  }

  private Optional<java.nio.file.Path> ask(String title, String ending) {
    return ways.ask().open(words.get(title), words.get("archives.kind"), List.of(ending));
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
    Button make = parts.accent("archives.make", "archives-make", this::make);
    return parts.card(
        "archives.new",
        Labelled.of(words.get("archives.query"), query),
        Labelled.of(words.get("archives.purpose"), purpose),
        Labelled.of(words.get("archives.people"), profiles.node()),
        Sentence.of(words.get("archives.people-note"), "es-secondary"),
        notes,
        new HBox(make));
  }

  private void make() {
    ways.save()
        .save(words.get("archives.make"), words.get("archives.kind"), "archive." + Bundles.ENDING)
        .ifPresent(model::make);
  }

  private void fill() {
    List<HBox> lines = new ArrayList<>();
    for (ArchivesDesk.Entry entry : model.recent()) lines.add(line(entry, lines.size()));
    Parts.fill(list, lines, words.get("archives.empty"));
  }

  private HBox line(ArchivesDesk.Entry entry, int n) {
    String name = String.valueOf(entry.file().getFileName());
    String facts = entry.facts().map(this::facts).orElseGet(() -> words.get("archives.gone"));
    String by =
        entry.reviewer().isEmpty() ? "" : " · " + words.get("archives.reviewed", entry.reviewer());
    Button open =
        parts.button("archives.open-it", "archives-open-" + n, () -> model.open(entry.file()));
    open.setAccessibleText(words.get("archives.open-it") + " " + name);
    return Parts.line(Icon.ARCHIVES, name, Sentence.of(facts + by, "es-secondary"), open);
  }

  private String facts(ArchivesDesk.Facts facts) {
    return String.join(
        " · ",
        ArchiveWords.holds(facts.mentions(), facts.first(), facts.last(), words),
        ArchiveWords.size(facts.bytes(), words),
        words.get("archives.made-at", words.formats().date(facts.madeAt())));
  }
}
