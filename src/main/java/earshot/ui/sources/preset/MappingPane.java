package earshot.ui.sources.preset;

import earshot.listening.preset.Field;
import earshot.listening.preset.JsonSample;
import earshot.ui.kit.Asking;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The form in which a person says where the parts of a JSON answer are, with what comes of it.
public final class MappingPane {
  private static final int LETTERS = 60;

  private final MappingViewModel model;
  private final Messages words = Messages.of(PresetPane.class);
  private final TextField address = new TextField();
  private final VBox choices = new VBox();
  private final VBox came = new VBox();
  private final VBox node = new VBox();

  /// Builds the form.
  public MappingPane(MappingViewModel model, Runnable back) {
    this.model = model;
    address.setId("map-address");
    address.setPromptText(words.get("form.address"));
    address.textProperty().bindBidirectional(model.addressProperty());
    address.setOnAction(enter -> model.fetch());
    choices.getStyleClass().add("add-source");
    came.getStyleClass().add("side-part");
    came.setId("map-came");
    node.getStyleClass().add("add-source");
    node.setId("mapping");
    node.getChildren()
        .addAll(
            backTo(back),
            Sentence.of(words.get("map.intro")),
            Labelled.of(words.get("map.address"), address),
            ways(),
            Asking.of(
                model.busyProperty(),
                new SimpleStringProperty(words.get("form.asking")),
                "map-stop",
                model::cancel),
            Sentence.showing(model.problemProperty(), "es-problem"),
            choices);
    choose();
    model
        .lists()
        .subscribe(
            found -> {
              choices.setVisible(!found.isEmpty());
              choices.setManaged(!found.isEmpty());
            });
    model.triedProperty().subscribe(this::show);
  }

  /// The form on screen.
  public Region node() {
    return node;
  }

  /// Puts the cursor into the address.
  public void focus() {
    address.requestFocus();
  }

  private Button backTo(Runnable back) {
    Button button = new Button(words.get("map.back"), Icon.ARROW_LEFT.node(15));
    button.setId("map-back");
    button.getStyleClass().addAll("es-link", "back-link");
    button.setOnAction(
        press -> {
          model.cancel();
          back.run();
        });
    return button;
  }

  private FlowPane ways() {
    FlowPane ways =
        new FlowPane(
            button("map-fetch", "map.fetch", Icon.DOWNLOAD, model::fetch),
            button("map-paste", "map.paste", Icon.NOTE, model::paste));
    ways.getStyleClass().add("side-row");
    ways.setHgap(8);
    ways.setVgap(6);
    return ways;
  }

  private Button button(String id, String key, Icon icon, Runnable deed) {
    Button button = new Button(words.get(key), icon.node(16));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.disableProperty().bind(model.busyProperty());
    button.setOnAction(press -> deed.run());
    return button;
  }

  private void choose() {
    ComboBox<Optional<JsonSample.Items>> list =
        chooser(
            "map-list",
            items ->
                items
                    .map(each -> words.plural("map.list.line", each.many(), path(each.path())))
                    .orElse(""));
    model.lists().subscribe(found -> fill(list, found, model.list()));
    list.valueProperty().bindBidirectional(model.list());
    choices.getChildren().add(Labelled.of(words.get("map.list"), list));
    for (Field field : MappingViewModel.ASKED) choices.getChildren().add(place(field));
    TextField name = new TextField();
    name.setId("map-name");
    name.textProperty().bindBidirectional(model.nameProperty());
    name.setOnAction(enter -> model.keep());
    Button keep = new Button(words.get("map.keep"));
    keep.setId("map-keep");
    keep.getStyleClass().add("accent");
    keep.disableProperty().bind(model.busyProperty());
    keep.setOnAction(press -> model.keep());
    choices.getChildren().addAll(came, Labelled.of(words.get("map.name"), name), keep);
  }

  private VBox place(Field field) {
    ComboBox<Optional<JsonSample.Value>> place =
        chooser(
            "map-" + field.key().toLowerCase(Locale.ROOT),
            value ->
                value
                    .map(
                        each ->
                            words.get("map.value", each.path(), Shown.of(each.example(), LETTERS)))
                    .orElse(words.get("map.none")));
    model.values().subscribe(found -> offer(place, found, model.place(field)));
    place.valueProperty().bindBidirectional(model.place(field));
    return Labelled.of(words.get("map.field." + field.name()), place);
  }

  private static void offer(
      ComboBox<Optional<JsonSample.Value>> place,
      List<JsonSample.Value> found,
      ObjectProperty<Optional<JsonSample.Value>> chosen) {
    fill(place, found, chosen);
    place.getItems().addFirst(Optional.empty());
  }

  // Filling must not choose anything else, or nothing.
  private static <T> void fill(
      ComboBox<Optional<T>> box, List<T> found, ObjectProperty<Optional<T>> chosen) {
    Optional<T> before = chosen.get();
    box.getItems().setAll(found.stream().map(Optional::of).toList());
    box.setValue(before);
  }

  private static <T> ComboBox<Optional<T>> chooser(String id, Function<Optional<T>, String> said) {
    ComboBox<Optional<T>> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<T> choice) {
            return choice == null ? "" : said.apply(choice);
          }

          @Override
          public Optional<T> fromString(String shown) {
            throw new UnsupportedOperationException("places are chosen, not typed");
          }
        });
    return box;
  }

  private String path(String path) {
    return path.equals("$") ? words.get("map.whole") : path;
  }

  private void show(Optional<PresetDesk.Tried> tried) {
    came.getChildren().clear();
    came.setVisible(tried.isPresent());
    came.setManaged(tried.isPresent());
    tried.ifPresent(this::show);
  }

  private void show(PresetDesk.Tried tried) {
    switch (tried) {
      case PresetDesk.Tried.Came found -> {
        Label head = new Label(words.plural("map.found", found.count()));
        head.getStyleClass().add("es-h3");
        came.getChildren().add(head);
        came.getChildren().add(FirstItems.of(found.first(), model.formats()));
      }
      case PresetDesk.Tried.Nothing nothing ->
          came.getChildren().add(Sentence.of(nothing.sentence(), "es-problem"));
    }
  }
}
