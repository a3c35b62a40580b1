package earshot.ui.template;

import earshot.model.Template;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A page on which words are kept that are used again: templates, or known answers.
public final class TemplatesScreen implements Screen {
  private final TemplatesViewModel model;
  private final Messages words;
  private final Around around;
  private final ListView<Template> list = new ListView<>();
  private final TemplateEditor editor;
  private final HBox body;
  private final StackPane root = new StackPane();

  /// What tells two pages apart, and what the window gives.
  ///
  /// @param id of the page, such as `templates` or `answers`; its words begin with it
  public record Around(String id, FileAsk files, FileSave saves) {}

  /// Builds the page; nothing is asked before [#shown].
  public TemplatesScreen(TemplatesViewModel model, Messages words, Around around) {
    this.model = model;
    this.words = words;
    this.around = around;
    editor = new TemplateEditor(model, words, around.id());
    body = new HBox(left(), editor.node());
    HBox.setHgrow(editor.node(), Priority.ALWAYS);
    body.getStyleClass().addAll("es-canvas", "templates");
    root.setId(around.id());
    model.phase().subscribe(this::show);
    model.open().subscribe(this::select);
  }

  /// The stylesheet of the page, for [Theme#dress].
  public static String sheet() {
    return Theme.sheet(TemplatesScreen.class, "template.css");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.reload();
  }

  @Override
  public void hidden() {
    model.leave();
  }

  private Region left() {
    Label title =
        new Label(words.get(around.id().equals("answers") ? "answers.title" : "templates.title"));
    title.getStyleClass().add("es-h3");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button add = button("new", () -> editor.begin());
    add.setGraphic(Icon.PLUS.node(14));
    HBox head = new HBox(title, spring, add);
    head.getStyleClass().add("templates-head");
    TextField query = new TextField();
    query.setId(around.id() + "-query");
    query.setPromptText(words.get("find"));
    query.setAccessibleText(words.get("find"));
    query.textProperty().bindBidirectional(model.query());
    list.setId(around.id() + "-list");
    list.setAccessibleText(title.getText());
    list.getStyleClass().add("templates-list");
    list.setItems(model.shown());
    list.setCellFactory(view -> new TemplateCell());
    list.setPlaceholder(Sentence.of(words.get("none"), "es-secondary"));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) model.open(Optional.of(chosen));
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    FlowPane files =
        new FlowPane(8, 8, button("import", this::take), button("export", this::write));
    VBox card =
        new VBox(head, query, list, files, Sentence.showing(model.problem(), "es-secondary"));
    card.getStyleClass().addAll("es-card", "templates-card");
    return card;
  }

  private Button button(String key, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(around.id() + "-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private void take() {
    around
        .files()
        .open(words.get("import.title"), words.get("files"), List.of("json"))
        .ifPresent(model::take);
  }

  private void write() {
    around
        .saves()
        .save(words.get("export.title"), words.get("files"), "earshot-" + around.id() + ".json")
        .ifPresent(model::write);
  }

  private void select(Optional<Template> open) {
    if (open.isEmpty()) list.getSelectionModel().clearSelection();
    else list.getSelectionModel().select(open.get());
  }

  private void show(TemplatesViewModel.Phase phase) {
    switch (phase) {
      case READING -> root.getChildren().clear();
      case READY -> root.getChildren().setAll(body);
      case FAILED -> {
        root.getChildren()
            .setAll(EmptyState.failed(around.id(), words.get("failed"), model::reload));
      }
    }
  }

  /// One template: its name, its kind, how often it was used and how it begins.
  private final class TemplateCell extends ListCell<Template> {
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label start = new Label();
    private final VBox box;

    TemplateCell() {
      name.getStyleClass().add("es-label");
      kind.getStyleClass().add("es-caption");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      start.getStyleClass().add("es-secondary");
      HBox head = new HBox(name, kind);
      head.getStyleClass().add("templates-head");
      box = new VBox(head, start);
      box.setMinWidth(0);
      box.setPrefWidth(0);
    }

    @Override
    protected void updateItem(Template template, boolean empty) {
      super.updateItem(template, empty);
      setText(null);
      setGraphic(empty || template == null ? null : box);
      if (empty || template == null) return;
      name.setText(Shown.of(template.terms().name(), 60));
      String used =
          template.used() == 0 ? words.get("unused") : words.plural("used", template.used());
      kind.setText(words.get("kind." + template.terms().kind().name()) + " · " + used);
      start.setText(Shown.of(template.terms().body().replaceAll("\\s+", " "), 140));
      setAccessibleText(name.getText() + ", " + kind.getText());
    }
  }
}
