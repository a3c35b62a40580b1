package earshot.ui.rules;

import earshot.model.Status;
import earshot.ui.kit.ButtonRow;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.LongWorkBar;
import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryEditor;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The form of one rule: when a query holds, then one thing is done.
final class RulePane {
  private final RulesViewModel model;
  private final RuleEditor editor;
  private final Messages words;
  private final VBox node;

  RulePane(RulesViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    editor = model.editor();
    node =
        new VBox(
            head(),
            query(),
            then(),
            Sentence.showing(editor.refusedProperty(), "es-problem"),
            buttons(),
            LongWorkBar.of(model.applying(), "rule-apply-stop"));
    node.setId("rule-editor");
    node.getStyleClass().addAll("es-card", "rule-card");
  }

  Region node() {
    return node;
  }

  private HBox head() {
    TextField name = new TextField();
    name.setId("rule-name");
    name.setPromptText(words.get("name.prompt"));
    name.textProperty().bindBidirectional(editor.nameProperty());
    VBox field = Labelled.of(words.get("name"), name);
    HBox.setHgrow(field, Priority.ALWAYS);
    return new HBox(field);
  }

  private VBox query() {
    QueryEditor query =
        new QueryEditor(
            "rule-query",
            words.get("when"),
            new QueryEditor.Written(
                editor.trial().queryProperty(),
                editor.trial().problemProperty(),
                editor.trial().hintsProperty(),
                editor.trial()::tryNow));
    query.prompt(words.get("when.prompt"));
    query.field().getStyleClass().add("rule-query");
    Label when = new Label(words.get("when"));
    when.getStyleClass().add("es-label");
    when.setLabelFor(query.field());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label count = new Label();
    count.setId("rule-count");
    count.getStyleClass().add("es-label");
    count.textProperty().bind(editor.trial().countProperty());
    HBox head = new HBox(when, spring, count);
    VBox both = new VBox(head, query.node());
    both.getStyleClass().add("es-labelled");
    return both;
  }

  private VBox then() {
    Segmented<RuleEditor.Kind> kind =
        new Segmented<>(
            List.of(RuleEditor.Kind.values()),
            one ->
                switch (one) {
                  case TAG -> words.get("then.tag");
                  case STATUS -> words.get("then.status");
                  case ASSIGN -> words.get("then.assign");
                  case HIDE -> words.get("then.hide");
                });
    kind.node().setId("rule-kind");
    kind.chosenProperty().bindBidirectional(editor.kindProperty());
    TextField reason = new TextField();
    reason.setId("rule-reason");
    reason.setAccessibleText(words.get("reason"));
    reason.setPromptText(words.get("reason.prompt"));
    reason.textProperty().bindBidirectional(editor.reasonProperty());
    ComboBox<String> tag = choice("tag", model.tags(), editor.tagProperty());
    ComboBox<String> person = choice("person", model.people(), editor.personProperty());
    ComboBox<Status> status = status();
    editor
        .kindProperty()
        .subscribe(
            now -> {
              shown(tag, now == RuleEditor.Kind.TAG);
              shown(status, now == RuleEditor.Kind.STATUS);
              shown(person, now == RuleEditor.Kind.ASSIGN);
              shown(reason, now == RuleEditor.Kind.HIDE);
            });
    HBox.setHgrow(reason, Priority.ALWAYS);
    HBox row = new HBox(kind.node(), tag, status, person, reason);
    row.getStyleClass().add("rule-then");
    Label then = new Label(words.get("then"));
    then.getStyleClass().add("es-label");
    VBox both = new VBox(then, row);
    both.getStyleClass().add("es-labelled");
    return both;
  }

  private ComboBox<String> choice(
      String key, ObservableList<String> known, StringProperty written) {
    ComboBox<String> choice = new ComboBox<>(known);
    choice.setId("rule-" + key);
    choice.setEditable(true);
    choice.setAccessibleText(words.get(key));
    choice.setPromptText(words.get(key + ".prompt"));
    choice.getEditor().setAccessibleText(words.get(key));
    choice.getEditor().textProperty().bindBidirectional(written);
    return choice;
  }

  private ComboBox<Status> status() {
    ComboBox<Status> status = new ComboBox<>();
    status.setId("rule-status");
    status.setAccessibleText(words.get("then.status"));
    status.getItems().setAll(Status.TRIAGED, Status.WAITING, Status.CLOSED, Status.NO_ACTION);
    status.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Status one) {
            return one == null ? "" : words.get("status." + one.name());
          }

          @Override
          public Status fromString(String unused) {
            return Status.NO_ACTION;
          }
        });
    status.valueProperty().bindBidirectional(editor.statusProperty());
    return status;
  }

  private FlowPane buttons() {
    Button save = button("save", Icon.SAVE, "rule-save");
    save.getStyleClass().add("accent");
    save.disableProperty().bind(editor.canSave().not());
    save.setOnAction(press -> model.save());
    Button revert = button("revert", Icon.UNDO, "rule-revert");
    revert.disableProperty().bind(editor.canRevert().not());
    revert.setOnAction(press -> model.revert());
    Button apply = button("apply", Icon.HISTORY, "rule-apply");
    apply.disableProperty().bind(model.applying().runningProperty().or(editor.canRevert()));
    apply.setOnAction(press -> model.apply());
    Button remove = button("remove", Icon.DELETE, "rule-remove");
    remove.setOnAction(press -> model.remove());
    editor
        .openedProperty()
        .subscribe(
            open -> {
              shown(apply, open.isPresent());
              shown(remove, open.isPresent());
            });
    FlowPane row = ButtonRow.of(save, revert, apply, remove);
    row.getStyleClass().add("rule-buttons");
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
}
