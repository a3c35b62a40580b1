package earshot.ui.sources.paste;

import earshot.ui.kit.Days;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.WordArea;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form that turns something a person saw into a mention.
public final class PastePane {
  private final PasteViewModel model;
  private final Messages words = Messages.of(PastePane.class);
  private final TextField address = new TextField();
  private final VBox node;

  /// Builds the form.
  public PastePane(PasteViewModel model) {
    this.model = model;
    PicturePart picture = new PicturePart(model.picture(), words);
    node =
        new VBox(
            Sentence.of(words.get("intro"), "es-secondary"),
            address(),
            text(),
            when(),
            pair(
                line("author", "paste-author", model.authorProperty()),
                line("place", "paste-place", model.placeProperty())),
            rating(),
            picture.node(),
            Sentence.showing(model.problemProperty(), "es-problem"),
            buttons(),
            Sentence.of(words.get("provenance"), "es-caption"));
    node.getStyleClass().add("add-source");
    node.setId("paste-form");
    picture.listen(node);
  }

  /// The form on screen.
  public Region node() {
    return node;
  }

  /// Puts the cursor into the address.
  public void focus() {
    address.requestFocus();
  }

  private VBox address() {
    address.setId("paste-address");
    address.setPromptText(words.get("address.prompt"));
    address.textProperty().bindBidirectional(model.addressProperty());
    VBox field = Labelled.of(words.get("address"), address, model.addressProblemProperty());
    field.getChildren().add(Sentence.showing(model.recognisedProperty(), "es-secondary"));
    return field;
  }

  private VBox text() {
    WordArea text = new WordArea();
    text.name(words.get("text"));
    text.prompt(words.get("text.prompt"));
    text.textProperty().bindBidirectional(model.textProperty());
    text.node().getStyleClass().add("paste-text");
    Label label = new Label(words.get("text"));
    label.getStyleClass().add("es-label");
    VBox field = new VBox(label, text.node());
    field.getStyleClass().add("es-labelled");
    return field;
  }

  private VBox when() {
    Segmented<PasteViewModel.When> when =
        new Segmented<>(
            List.of(PasteViewModel.When.values()),
            each ->
                each == PasteViewModel.When.NOW ? words.get("when.now") : words.get("when.then"));
    when.chosenProperty().bindBidirectional(model.whenProperty());
    when.node().setId("paste-when");
    DatePicker day = Days.required(model.formats());
    day.setId("paste-day");
    day.setAccessibleText(words.get("when.day"));
    day.getEditor().setAccessibleText(words.get("when.day"));
    day.getEditor().setPrefColumnCount(8);
    day.valueProperty().bindBidirectional(model.dayProperty());
    TextField clock = new TextField();
    clock.setId("paste-clock");
    clock.setAccessibleText(words.get("when.clock"));
    clock.setPromptText(words.get("when.clock.prompt"));
    clock.setPrefColumnCount(4);
    clock.textProperty().bindBidirectional(model.clockProperty());
    CheckBox about = new CheckBox(words.get("when.about"));
    about.setId("paste-about");
    about.selectedProperty().bindBidirectional(model.aboutProperty());
    FlowPane then = new FlowPane(day, clock, about);
    then.getStyleClass().add("side-deeds");
    shownWhile(then, model.whenProperty().map(each -> each == PasteViewModel.When.THEN));
    Label label = new Label(words.get("when"));
    label.getStyleClass().add("es-label");
    VBox field =
        new VBox(
            label, when.node(), then, Sentence.showing(model.timeProblemProperty(), "es-problem"));
    field.getStyleClass().add("es-labelled");
    return field;
  }

  private VBox rating() {
    TextField points = new TextField();
    points.setId("paste-points");
    points.setPrefColumnCount(4);
    points.textProperty().bindBidirectional(model.rating().pointsProperty());
    points.setAccessibleText(words.get("rating"));
    ComboBox<Integer> most = new ComboBox<>();
    most.setId("paste-most");
    most.setAccessibleText(words.get("rating.most"));
    most.getItems().setAll(5, 10, 100);
    most.valueProperty().bindBidirectional(model.rating().mostProperty());
    Label of = new Label(words.get("rating.of"));
    of.getStyleClass().add("es-secondary");
    HBox row = new HBox(points, of, most);
    row.getStyleClass().add("side-row");
    Label label = new Label(words.get("rating"));
    label.getStyleClass().add("es-label");
    label.setLabelFor(points);
    VBox field =
        new VBox(label, row, Sentence.showing(model.rating().problemProperty(), "es-problem"));
    field.getStyleClass().add("es-labelled");
    return field;
  }

  private HBox buttons() {
    Button keep = new Button(words.get("keep"));
    keep.setId("paste-keep");
    keep.getStyleClass().add("accent");
    keep.disableProperty().bind(model.canKeep().not());
    keep.setOnAction(press -> model.keep());
    HBox row = new HBox(keep);
    row.getStyleClass().add("side-row");
    return row;
  }

  private VBox line(String key, String id, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    return Labelled.of(words.get(key), field);
  }

  private static HBox pair(VBox one, VBox other) {
    HBox.setHgrow(one, Priority.ALWAYS);
    HBox.setHgrow(other, Priority.ALWAYS);
    HBox row = new HBox(one, other);
    row.getStyleClass().add("side-row");
    return row;
  }

  private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
