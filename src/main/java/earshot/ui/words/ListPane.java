package earshot.ui.words;

import earshot.language.WordFile;
import earshot.language.WordList;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words of one language with their values, and the line in which one is written.
final class ListPane {
  private static final int BAD_SHOWN = 200;

  private final WordsViewModel model;
  private final WordDraft draft;
  private final Messages words;
  private final WordsScreen.Around around;
  private final ListView<WordRow> list = new ListView<>();
  private final TextField word = new TextField();
  private final TextField value = new TextField();
  private final TextField threshold = new TextField();
  private final StackPane middle = new StackPane();
  private final VBox node;

  ListPane(WordsViewModel model, Messages words, WordsScreen.Around around) {
    this.model = model;
    this.draft = model.draft();
    this.words = words;
    this.around = around;
    list.setId("words-list");
    list.setAccessibleText(words.get("title"));
    list.getStyleClass().add("words-list");
    list.setItems(draft.rows());
    list.setCellFactory(view -> new WordCell(draft, words));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.getSelectionModel().selectedItemProperty().subscribe(this::open);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    node =
        new VBox(head(), middle, form(), Sentence.showing(draft.refused(), "es-problem"), border());
    node.getStyleClass().addAll("es-card", "words-card");
    draft.rows().subscribe(this::show);
    model.bad().subscribe(any -> show());
    draft
        .settings()
        .subscribe(now -> threshold.setText(words.formats().decimal(now.threshold(), 2)));
    show();
  }

  Region node() {
    return node;
  }

  private VBox head() {
    ComboBox<String> language = new ComboBox<>();
    language.setId("words-language");
    language.setAccessibleText(words.get("language"));
    language.setConverter(new Named());
    language.setOnShowing(opening -> language.getItems().setAll(draft.languages()));
    draft.language().subscribe(now -> language.setValue(now));
    language
        .valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && !chosen.equals(draft.language().get())) draft.turn(chosen);
            });
    Label title = new Label(words.get("title"));
    title.getStyleClass().add("es-h3");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox top = new HBox(title, spring, language);
    top.getStyleClass().add("words-head");
    Button take = button("import", Icon.IMPORT, "words-import", this::take);
    Button write = button("export", Icon.EXPORT, "words-export", this::write);
    HBox files = new HBox(take, write);
    files.getStyleClass().add("words-files");
    VBox head = new VBox(top, files);
    head.getStyleClass().add("words-top");
    return head;
  }

  private HBox form() {
    word.setId("word");
    word.setPromptText(words.get("word.prompt"));
    value.setId("word-value");
    value.setPromptText("\u22124 … 4");
    value.getStyleClass().add("words-number");
    value.setOnAction(enter -> put());
    word.setOnAction(enter -> value.requestFocus());
    Button add = button("add", Icon.PLUS, "word-add", this::put);
    VBox named = Labelled.of(words.get("word"), word);
    HBox.setHgrow(named, Priority.ALWAYS);
    HBox row = new HBox(named, Labelled.of(words.get("value"), value), add);
    row.setAlignment(Pos.BOTTOM_LEFT);
    row.getStyleClass().add("words-form");
    return row;
  }

  private HBox border() {
    threshold.setId("words-threshold");
    threshold.getStyleClass().add("words-number");
    threshold.setOnAction(enter -> draft.threshold(threshold.getText()));
    threshold
        .focusedProperty()
        .addListener(
            (_, _, on) -> {
              String now = words.formats().decimal(draft.settings().get().threshold(), 2);
              if (!on && !threshold.getText().equals(now)) draft.threshold(threshold.getText());
            });
    Label before = new Label(words.get("threshold"));
    before.setLabelFor(threshold);
    before.getStyleClass().add("es-secondary");
    before.setMinWidth(Region.USE_PREF_SIZE);
    Label after = new Label(words.get("threshold.after"));
    after.getStyleClass().add("es-secondary");
    after.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(before, threshold, after);
    row.getStyleClass().add("words-border");
    return row;
  }

  private void put() {
    if (!draft.put(word.getText(), value.getText())) return;
    word.clear();
    value.clear();
    list.getSelectionModel().clearSelection();
    word.requestFocus();
  }

  private void open(@Nullable WordRow row) {
    if (row == null || row.value().isEmpty()) return;
    word.setText(row.word());
    value.setText(words.formats().decimal(row.value().getAsDouble(), 1));
  }

  private void pressed(KeyEvent press) {
    WordRow row = list.getSelectionModel().getSelectedItem();
    if (row == null) return;
    if (press.getCode() == KeyCode.DELETE) draft.remove(row);
    else if (press.getCode() == KeyCode.ENTER) value.requestFocus();
    else return;
    press.consume();
  }

  private void show() {
    if (!model.bad().get().isEmpty()) middle.getChildren().setAll(bad(model.bad().get()));
    else if (draft.rows().isEmpty()) {
      boolean english = draft.language().get().equals(WordList.ENGLISH);
      String key = english ? "empty" : "empty.language";
      middle.getChildren().setAll(EmptyState.of(Icon.BOOK, words.get(key)));
    } else if (!middle.getChildren().contains(list)) {
      middle.getChildren().setAll(list);
    }
  }

  private VBox bad(List<WordFile.BadLine> lines) {
    ListView<String> reasons = new ListView<>();
    reasons.setId("words-bad");
    reasons.setAccessibleText(words.get("bad"));
    reasons.getStyleClass().add("words-list");
    for (WordFile.BadLine each : lines.subList(0, Math.min(BAD_SHOWN, lines.size()))) {
      reasons.getItems().add(Shown.of(words.get("bad.line", each.number(), each.reason()), 300));
    }
    VBox.setVgrow(reasons, Priority.ALWAYS);
    SafeText title = Sentence.of(words.plural("bad.head", lines.size()), "es-label");
    Button close = button("bad.close", Icon.CLOSE, "words-bad-close", model::forgetBad);
    VBox all = new VBox(title, reasons, close);
    all.getStyleClass().add("words-bad");
    return all;
  }

  private void take() {
    around
        .files()
        .open(words.get("import.title"), words.get("import.kind"), List.of("tsv", "txt"))
        .ifPresent(model::take);
  }

  private void write() {
    String name = "earshot-words-" + draft.language().get() + ".tsv";
    around
        .saves()
        .save(words.get("export.title"), words.get("import.kind"), name)
        .ifPresent(model::write);
  }

  private Button button(String key, Icon icon, String id, Runnable press) {
    Button button = new Button(words.get(key), icon.node(16));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  /// Languages by their names.
  private final class Named extends StringConverter<String> {
    @Override
    public String toString(@Nullable String tag) {
      if (tag == null) return "";
      return Locale.forLanguageTag(tag).getDisplayLanguage(words.formats().locale());
    }

    @Override
    public String fromString(String name) {
      return draft.language().get();
    }
  }
}
