package earshot.ui.insight;

import earshot.insight.BeforeAfter;
import earshot.model.MarkerKind;
import earshot.ui.kit.Days;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The pane over the chart in which a marker is drawn, changed or removed, and held before and
/// after.
final class MarkerPane {
  private final MarkerModel model;
  private final Messages words;
  private final Label title = new Label();
  private final TextField name = new TextField();
  private final ComboBox<MarkerKind> kind =
      new ComboBox<>(FXCollections.observableArrayList(MarkerKind.values()));
  private final DatePicker from;
  private final DatePicker to;
  private final TextField note = new TextField();
  private final Button remove;
  private final SimpleStringProperty rates = new SimpleStringProperty("");
  private final VBox fields;
  private final ScrollPane root;

  MarkerPane(MarkerModel model, Messages words) {
    this.model = model;
    this.words = words;
    from = Days.required(words.formats());
    to = Days.optional(words.formats());
    title.getStyleClass().add("es-h3");
    name.setId("marker-name");
    kind.setId("marker-kind");
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(MarkerKind shown) {
            return shown == null ? "" : words.get("marker.kind." + shown.name());
          }

          @Override
          public MarkerKind fromString(String typed) {
            throw new UnsupportedOperationException("kinds are chosen, not typed");
          }
        });
    from.setId("marker-from");
    to.setId("marker-to");
    note.setId("marker-note");
    name.textProperty().bindBidirectional(model.name());
    note.textProperty().bindBidirectional(model.note());
    kind.valueProperty().bindBidirectional(model.kind());
    from.valueProperty().bindBidirectional(model.from());
    to.valueProperty().subscribe(day -> model.to().set(Optional.ofNullable(day)));
    model.to().subscribe(day -> to.setValue(day.orElse(null)));
    Button save = button("marker-save", words.get("marker.save"), model::save);
    save.getStyleClass().add("accent");
    remove = button("marker-remove", words.get("marker.remove"), model::remove);
    remove.getStyleClass().add("danger");
    Button close = new Button("", Icon.CLOSE.node(14));
    close.setId("marker-close");
    close.getStyleClass().add("es-icon-button");
    close.setAccessibleText(words.get("marker.close"));
    close.setOnAction(press -> model.close());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(title, spring, close);
    head.getStyleClass().add("es-figure-head");
    FlowPane days =
        new FlowPane(
            Labelled.of(words.get("marker.from"), from), Labelled.of(words.get("marker.to"), to));
    days.getStyleClass().add("insight-fields");
    FlowPane buttons = new FlowPane(save, remove);
    buttons.getStyleClass().add("insight-fields");
    fields =
        new VBox(
            head,
            Sentence.showing(rates, "es-secondary"),
            Labelled.of(words.get("marker.name"), name, model.problem()),
            Labelled.of(words.get("marker.kind"), kind),
            days,
            Labelled.of(words.get("marker.note"), note),
            buttons);
    fields.getStyleClass().add("insight-marker");
    root = new ScrollPane(fields);
    root.setId("marker");
    root.setFitToWidth(true);
    // What wraps is higher than a scroll pane expects.
    root.prefViewportHeightProperty().bind(fields.heightProperty());
    root.setFocusTraversable(false);
    root.getStyleClass().addAll("es-float", "insight-marker-scroll");
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.managedProperty().bind(root.visibleProperty());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.open().subscribe(this::show);
    model.rates().subscribe(found -> rates.set(found.map(this::told).orElse("")));
  }

  Region node() {
    return root;
  }

  private static Button button(String id, String word, Runnable deed) {
    Button button = new Button(word);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> deed.run());
    return button;
  }

  private void show(boolean open) {
    root.setVisible(open);
    if (!open) return;
    title.setText(words.get(model.isKnown() ? "marker.title" : "marker.new"));
    remove.setVisible(model.isKnown());
    name.requestFocus();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) model.close();
    else if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField) {
      model.save();
    } else {
      return;
    }
    press.consume();
  }

  private String told(BeforeAfter found) {
    return Rates.sentence(found, words);
  }
}
