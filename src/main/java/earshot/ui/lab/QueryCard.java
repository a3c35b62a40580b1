package earshot.ui.lab;

import earshot.ui.kit.ButtonRow;
import earshot.ui.kit.Focus;
import earshot.ui.kit.Icon;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryEditor;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The query with its count, the form that writes it, and what can be done with it.
final class QueryCard {
  private final LabViewModel model;
  private final Messages words;
  private final Runnable compare;
  private final FormPane form;
  private final HBox written = new HBox();
  private final VBox under = new VBox();
  private final QueryEditor editor;
  private final VBox node;

  QueryCard(LabViewModel model, Messages words, Runnable compare) {
    this.model = model;
    this.words = words;
    this.compare = compare;
    form = new FormPane(model.form(), words);
    editor =
        new QueryEditor(
            "lab-query",
            words.get("query"),
            new QueryEditor.Written(
                model.trial().queryProperty(),
                model.trial().problemProperty(),
                model.trial().hintsProperty(),
                model.trial()::tryNow));
    node =
        new VBox(
            head(),
            written(),
            Sentence.showing(model.keeping().refusedProperty(), "es-problem"),
            doubt(),
            buttons(),
            LongWorkBar.of(model.filling(), "lab-fill-stop"));
    node.setId("lab-query-card");
    node.getStyleClass().addAll("es-card", "lab-card");
  }

  Region node() {
    return node;
  }

  private HBox head() {
    TextField name = new TextField();
    name.setId("lab-name");
    name.setPromptText(words.get("name.prompt"));
    name.setAccessibleText(words.get("name"));
    name.textProperty().bindBidirectional(model.keeping().nameProperty());
    HBox.setHgrow(name, Priority.SOMETIMES);
    name.setMaxWidth(280);
    Label version = new Label();
    version.getStyleClass().add("es-secondary");
    version.setMinWidth(0);
    model
        .keeping()
        .subjectProperty()
        .subscribe(
            subject -> {
              boolean brand = subject instanceof Subject.OfBrand;
              shown(name, !brand);
              shown(version, brand);
              version.setText(
                  subject instanceof Subject.OfBrand of
                      ? words.get("version", of.brand().queryVersion())
                      : "");
            });
    Label count = new Label();
    count.setId("lab-count");
    count.getStyleClass().add("es-label");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.textProperty().bind(model.trial().countProperty());
    HBox head = new HBox(chooser(), version, name, spring(), count);
    head.getStyleClass().add("lab-head");
    return head;
  }

  private ComboBox<Subject> chooser() {
    ComboBox<Subject> chooser = new ComboBox<>(model.subjects());
    chooser.setId("lab-subject");
    chooser.setAccessibleText(words.get("subject"));
    chooser.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Subject subject) {
            return subject == null ? "" : called(subject);
          }

          @Override
          public Subject fromString(String unused) {
            return new Subject.Fresh();
          }
        });
    model.chosenProperty().subscribe(chooser::setValue);
    // The list is refilled while a query is open: a value that vanishes for a moment says nothing.
    model.subjects().subscribe(() -> chooser.setValue(model.chosenProperty().get()));
    chooser.setOnAction(
        press -> {
          Subject value = chooser.getValue();
          if (value != null && !value.equals(model.chosenProperty().get())) {
            model.chosenProperty().set(value);
          }
        });
    return chooser;
  }

  private String called(Subject subject) {
    return switch (subject) {
      case Subject.OfBrand of -> Shown.of(of.name(), 40);
      case Subject.OfSearch of -> words.get("subject.search", Shown.of(of.name(), 40));
      case Subject.Fresh _ -> words.get("subject.fresh");
    };
  }

  /// Gives the text of the query the keys.
  void focus() {
    Focus.on(editor.field(), () -> {});
  }

  /// Puts the form under the text where there is no room beside it.
  void narrow(boolean yes) {
    if (yes == (written.getChildren().size() == 1)) return;
    form.narrow(yes);
    if (yes) under.getChildren().setAll(form.node());
    else written.getChildren().add(form.node());
  }

  private Node written() {
    editor.prompt(words.get("query.prompt"));
    editor.field().getStyleClass().add("lab-query");
    editor.node().setMinWidth(0);
    HBox.setHgrow(editor.node(), Priority.ALWAYS);
    VBox.setVgrow(editor.field(), Priority.ALWAYS);
    written.getChildren().addAll(editor.node(), form.node());
    written.getStyleClass().add("lab-written");
    model
        .form()
        .openProperty()
        .subscribe(
            open -> {
              written.getStyleClass().remove("with-form");
              if (open) written.getStyleClass().add("with-form");
            });
    under.managedProperty().bind(model.form().openProperty());
    return new VBox(written, under);
  }

  // Saving a query that breaks an example needs a yes.
  private HBox doubt() {
    SafeText sentence = new SafeText();
    sentence.setId("lab-doubt");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button anyway = button("doubt.anyway", Icon.SAVE, "lab-save-anyway");
    anyway.setOnAction(press -> model.keeping().saveAnyway());
    Button think = new Button(words.get("doubt.think"));
    think.setId("lab-think");
    think.setMinWidth(Region.USE_PREF_SIZE);
    think.setOnAction(press -> model.keeping().think());
    HBox row = new HBox(Icon.WARNING.node(16, "caution"), sentence, anyway, think);
    row.getStyleClass().add("lab-doubt");
    model
        .keeping()
        .doubtProperty()
        .subscribe(
            broken -> {
              shown(row, broken.isPresent());
              broken.ifPresent(n -> sentence.show(words.plural("doubt", n), List.of()));
            });
    return row;
  }

  private FlowPane buttons() {
    Button save = button("save", Icon.SAVE, "lab-save");
    save.getStyleClass().add("accent");
    save.disableProperty().bind(model.keeping().canSave().not());
    save.setOnAction(press -> model.keeping().save());
    Button revert = button("revert", Icon.UNDO, "lab-revert");
    revert.disableProperty().bind(model.keeping().canRevert().not());
    revert.setOnAction(press -> model.keeping().revert());
    Button format = button("format", Icon.BRACES, "lab-format");
    format.setOnAction(press -> model.format());
    ToggleButton fields = new ToggleButton(words.get("form"), Icon.TUNE.node(16));
    fields.setId("lab-form");
    fields.setMinWidth(Region.USE_PREF_SIZE);
    fields.getStyleClass().add("es-opens");
    fields.selectedProperty().bindBidirectional(model.form().openProperty());
    Button difference = button("compare", Icon.COMPARE, "lab-compare");
    difference.setOnAction(press -> compare.run());
    Button fill = button("fill", Icon.HISTORY, "lab-fill");
    fill.setOnAction(press -> model.fill());
    Button remove = button("remove", Icon.DELETE, "lab-remove");
    remove.disableProperty().bind(model.keeping().busyProperty());
    remove.setOnAction(press -> model.keeping().remove());
    model
        .keeping()
        .subjectProperty()
        .subscribe(
            subject -> {
              boolean kept = !(subject instanceof Subject.Fresh);
              shown(remove, subject instanceof Subject.OfSearch);
              shown(difference, kept);
              shown(fill, subject instanceof Subject.OfBrand);
            });
    fill.disableProperty().bind(model.filling().runningProperty().or(model.keeping().canRevert()));
    FlowPane row = ButtonRow.of(save, revert, format, fields, difference, fill, remove);
    row.getStyleClass().add("lab-buttons");
    return row;
  }

  private Button button(String key, Icon icon, String id) {
    Button button = new Button(words.get(key), icon.node(16));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static void shown(Node part, boolean yes) {
    part.setVisible(yes);
    part.setManaged(yes);
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
