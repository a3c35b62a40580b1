package earshot.ui.template;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Span;
import earshot.model.Template;
import earshot.replies.template.Placeholders;
import earshot.replies.template.TemplateError;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import earshot.ui.kit.WordArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Where one template is written, with how it reads for a mention beneath.
final class TemplateEditor {
  private final TemplatesViewModel model;
  private final Messages words;
  private final TextField name = new TextField();
  private final ComboBox<Template.Kind> kind = new ComboBox<>();
  private final ComboBox<Optional<Brand>> brand = new ComboBox<>();
  private final TextField language = new TextField();
  private final WordArea body = new WordArea();
  private final SafeText wrong = new SafeText();
  private final Label previewHead = new Label();
  private final SafeText preview = new SafeText();
  private final Button remove;
  private final ScrollPane node;

  TemplateEditor(TemplatesViewModel model, Messages words, String page) {
    this.model = model;
    this.words = words;
    name.setId(page + "-name");
    language.setId(page + "-language");
    language.setPromptText("en");
    language.setPrefColumnCount(5);
    kind.setId(page + "-kind");
    kind.getItems().setAll(model.kinds());
    kind.setConverter(written(each -> words.get("kind." + each.name())));
    brand.setId(page + "-brand");
    brand.setConverter(
        written(each -> each.map(own -> Shown.of(own.name(), 40)).orElse(words.get("all-brands"))));
    body.id(page + "-body");
    body.tabMovesOn();
    body.name(words.get("body"));
    body.prompt(words.get("body.prompt"));
    body.node().setPrefHeight(200);
    body.node().setMinHeight(120);
    body.textProperty().subscribe(this::look);
    wrong.getStyleClass().add("templates-wrong");
    previewHead.getStyleClass().add("es-caption");
    preview.setId(page + "-preview");
    Button save = button("save", page, this::save);
    save.getStyleClass().add("accent");
    remove = button("remove", page, model::remove);
    Label bodyName = new Label(words.get("body"));
    bodyName.getStyleClass().add("es-label");
    SafeText help = SafeText.of(words.get("grammar"), List.of());
    help.getStyleClass().add("muted");
    HBox.setHgrow(name, Priority.ALWAYS);
    FlowPane row =
        new FlowPane(
            12,
            8,
            Labelled.of(words.get("kind"), kind),
            Labelled.of(words.get("brand"), brand),
            Labelled.of(words.get("language"), language));
    HBox steps = new HBox(save, remove);
    steps.getStyleClass().add("templates-head");
    VBox card =
        new VBox(
            Labelled.of(words.get("name"), name),
            row,
            bodyName,
            body.node(),
            wrong,
            help,
            steps,
            previewHead,
            preview);
    card.getStyleClass().addAll("es-card", "templates-editor");
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    node = new ScrollPane(card);
    node.setFitToWidth(true);
    node.setFocusTraversable(false);
    node.setMinWidth(0);
    node.getStyleClass().add("templates-scroll");
    model.open().subscribe(this::fill);
    model.preview().subscribe(this::show);
    model.phase().subscribe(any -> offerBrands());
  }

  Region node() {
    return node;
  }

  /// Begins a new one.
  void begin() {
    model.open(Optional.empty());
    fill(Optional.empty());
    name.requestFocus();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() != KeyCode.S || !press.isShortcutDown()) return;
    save();
    press.consume();
  }

  private void save() {
    model.save(
        new Written(
            kind.getValue(),
            chosenBrand(),
            language.getText(),
            name.getText(),
            body.textProperty().get()));
  }

  private Optional<BrandId> chosenBrand() {
    Optional<Brand> chosen = brand.getValue();
    return chosen == null ? Optional.empty() : chosen.map(Brand::id);
  }

  private void offerBrands() {
    List<Optional<Brand>> all = new ArrayList<>();
    all.add(Optional.empty());
    model.brands().forEach(each -> all.add(Optional.of(each)));
    if (!all.equals(brand.getItems())) brand.getItems().setAll(all);
    fill(model.open().get());
  }

  private void fill(Optional<Template> open) {
    Optional<Template.Terms> terms = open.map(Template::terms);
    name.setText(terms.map(Template.Terms::name).orElse(""));
    kind.setValue(terms.map(Template.Terms::kind).orElse(model.kinds().iterator().next()));
    language.setText(terms.map(Template.Terms::language).orElse("en"));
    Optional<BrandId> id = terms.flatMap(Template.Terms::brand);
    brand.setValue(
        model.brands().stream().filter(each -> id.equals(Optional.of(each.id()))).findFirst());
    body.textProperty().set(terms.map(Template.Terms::body).orElse(""));
    body.forgetHistory();
    remove.setDisable(open.isEmpty());
    look(body.textProperty().get());
  }

  private void look(String text) {
    model.look(text);
    List<WordArea.Stretch> stretches = new ArrayList<>();
    Placeholders.in(text)
        .forEach(place -> stretches.add(new WordArea.Stretch(place.span(), "es-filled")));
    model
        .preview()
        .get()
        .error()
        .map(TemplateError::position)
        .filter(at -> at < text.length())
        .ifPresent(at -> stretches.add(new WordArea.Stretch(new Span(at, at + 1), "es-block")));
    body.stretches(stretches);
  }

  private void show(TemplatesViewModel.Preview now) {
    String why =
        now.error()
            .map(error -> words.get("at", error.position() + 1, String.valueOf(error.getMessage())))
            .orElse("");
    wrong.show(why, List.of());
    wrong.setVisible(!why.isEmpty());
    wrong.setManaged(!why.isEmpty());
    previewHead.setText(
        now.text().isEmpty()
            ? ""
            : model
                .sample()
                .map(
                    mention ->
                        words.get(
                            "preview.for",
                            Shown.of(
                                mention.content().author().isBlank()
                                    ? mention.content().handle()
                                    : mention.content().author(),
                                40)))
                .orElse(words.get("preview")));
    preview.show(now.text(), List.of());
  }

  private Button button(String key, String page, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(page + "-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private static <T> StringConverter<T> written(java.util.function.Function<T, String> as) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : as.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
      }
    };
  }
}
