package earshot.ui.insight;

import earshot.insight.ThemeFigures;
import earshot.model.CueKind;
import earshot.model.Mention;
import earshot.model.Theme;
import earshot.model.ThemeStatus;
import earshot.ui.kit.Days;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.MentionLine;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// One theme beside the board: who looks after it, what was decided and since when, what people
/// say, and how much they say since.
final class ThemePane {
  private static final List<CueKind> CUES =
      List.of(
          CueKind.COMPLAINT,
          CueKind.QUESTION,
          CueKind.REQUEST,
          CueKind.PRAISE,
          CueKind.RECOMMENDATION);

  private final ThemesViewModel model;
  private final Messages words;
  private final Label title = new Label();
  private final TextField name = new TextField();
  private final ComboBox<CueKind> cue = chooser(CUES, "cue.");
  private final ComboBox<ThemeStatus> status =
      chooser(List.of(ThemeStatus.values()), "theme.status.");
  private final TextField owner = new TextField();
  private final TextField decision = new TextField();
  private final DatePicker since;
  private final SimpleStringProperty evidence = new SimpleStringProperty("");
  private final SimpleStringProperty problem = new SimpleStringProperty("");
  private final VBox quotes = new VBox();
  private final ScrollPane root;
  private Optional<Theme> open = Optional.empty();

  ThemePane(ThemesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    since = Days.optional(words.formats());
    title.getStyleClass().add("es-h2");
    title.setText(words.get("theme.title"));
    Button close = new Button("", Icon.CLOSE.node(16));
    close.setId("theme-close");
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(words.get("theme.close"));
    close.setOnAction(press -> model.close());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(title, spring, close);
    head.getStyleClass().add("es-figure-head");
    name.setId("theme-name");
    cue.setId("theme-cue");
    status.setId("theme-status");
    owner.setId("theme-owner");
    decision.setId("theme-decision");
    since.setId("theme-since");
    Button save = new Button(words.get("theme.save"));
    save.setId("theme-save");
    save.getStyleClass().add("accent");
    save.setOnAction(press -> save());
    Button others = new Button(words.get("theme.other-quotes"), Icon.REFRESH.node(14));
    others.setId("theme-quotes");
    others.getStyleClass().addAll("es-link", "es-small");
    others.setOnAction(press -> model.otherQuotes());
    quotes.getStyleClass().add("themes-quotes");
    VBox column =
        new VBox(
            head,
            Sentence.showing(evidence, "es-secondary"),
            Labelled.of(words.get("theme.name"), name, problem),
            Labelled.of(words.get("theme.cue"), cue),
            Labelled.of(words.get("theme.status"), status),
            Labelled.of(words.get("theme.owner"), owner),
            Labelled.of(words.get("theme.decision"), decision),
            Labelled.of(words.get("theme.date"), since),
            save,
            quotes,
            others);
    column.getStyleClass().add("themes-pane");
    root = new ScrollPane(column);
    root.setId("theme-pane");
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.getStyleClass().addAll("insight-scroll", "themes-pane-scroll");
    root.managedProperty().bind(root.visibleProperty());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.detail().subscribe(this::show);
  }

  Region node() {
    return root;
  }

  private <T extends Enum<T>> ComboBox<T> chooser(List<T> choices, String key) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(choices));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T shown) {
            return shown == null ? "" : told(key, shown.name());
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("this is chosen, not typed");
          }
        });
    return box;
  }

  private String told(String key, String name) {
    return words.get(key + name);
  }

  private void show(Optional<ThemeFigures.Detail> detail) {
    root.setVisible(detail.isPresent());
    open = detail.map(found -> found.card().theme());
    detail.ifPresent(this::fill);
  }

  private void fill(ThemeFigures.Detail detail) {
    Theme theme = detail.card().theme();
    name.setText(theme.about().name());
    cue.setValue(theme.about().cue());
    status.setValue(theme.decision().status());
    owner.setText(theme.decision().owner());
    decision.setText(theme.decision().words());
    since.setValue(theme.decision().at().map(at -> at.atZone(zone()).toLocalDate()).orElse(null));
    problem.set("");
    String said =
        words.get(
            "themes.evidence",
            words.plural("themes.mentions", detail.card().evidence().mentions()),
            words.plural("key.voices", detail.card().evidence().voices()));
    evidence.set(
        detail
            .card()
            .rates()
            .map(rates -> said + ". " + Rates.sentence(rates, words))
            .orElse(said));
    quotes.getChildren().clear();
    for (Mention quote : detail.quotes()) quotes.getChildren().add(quote(quote));
  }

  private Region quote(Mention mention) {
    MentionLine line = new MentionLine(words.formats());
    line.show(mention, List.of(), List.of());
    return line.node();
  }

  private void save() {
    if (open.isEmpty()) return;
    Theme theme = open.get();
    if (name.getText().isBlank()) {
      problem.set(words.get("theme.nameless"));
      return;
    }
    Theme.About about =
        new Theme.About(
            theme.about().brand(), name.getText().strip(), cue.getValue(), theme.about().query());
    Theme.Decision next =
        new Theme.Decision(
            status.getValue(), owner.getText().strip(), decision.getText().strip(), decided(theme));
    model.keep(theme, about, next);
  }

  /// The day in the field; what is closed without one is closed now.
  private Optional<Instant> decided(Theme theme) {
    LocalDate day = since.getValue();
    Optional<LocalDate> before = theme.decision().at().map(at -> at.atZone(zone()).toLocalDate());
    if (day == null) {
      return status.getValue().isClosed() ? Optional.of(model.now()) : Optional.empty();
    }
    if (before.equals(Optional.of(day))) return theme.decision().at();
    return Optional.of(day.atStartOfDay(zone()).toInstant());
  }

  private ZoneId zone() {
    return words.formats().zone();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    model.close();
    press.consume();
  }
}
