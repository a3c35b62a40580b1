package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
import earshot.model.SourceRole;
import earshot.ui.kit.Asking;
import earshot.ui.kit.Facts;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The form of one preset: what it reads and how, its values, one test, and adding it.
public final class PresetPane {
  private final PresetFormViewModel model;
  private final Function<SourceRole, String> roles;
  private final Messages words = Messages.of(PresetPane.class);
  private final VBox node = new VBox();
  private final VBox came = new VBox();
  private Optional<Node> first = Optional.empty();

  /// Builds the form.
  ///
  /// @param roles the words for a voice
  ///
  /// @param mapping lets the person choose where the parts of an answer are; absent where that is
  ///   known
  public PresetPane(
      PresetFormViewModel model,
      Function<SourceRole, String> roles,
      Runnable back,
      Optional<Runnable> mapping) {
    this.model = model;
    this.roles = roles;
    came.getStyleClass().add("side-part");
    node.getStyleClass().add("add-source");
    node.setId("preset-form");
    node.getChildren().addAll(backTo(back), Sentence.of(model.reads()), facts());
    model.fields().forEach(field -> node.getChildren().add(field(field)));
    mapping.ifPresent(way -> node.getChildren().add(toMapping(way)));
    if (model.needsKey()) node.getChildren().add(key());
    node.getChildren()
        .addAll(
            address(),
            ownNetwork(),
            buttons(),
            Asking.of(
                model.busyProperty(),
                new SimpleStringProperty(words.get("form.asking")),
                "preset-stop",
                model::cancel),
            Sentence.showing(model.problemProperty(), "es-problem"),
            came);
    model.triedProperty().subscribe(this::show);
  }

  /// The form on screen.
  public Region node() {
    return node;
  }

  /// Puts the cursor into the first field.
  public void focus() {
    first.ifPresent(Node::requestFocus);
  }

  private Button backTo(Runnable back) {
    Button button = new Button(words.get("form.back"), Icon.ARROW_LEFT.node(15));
    button.setId("preset-back");
    button.getStyleClass().addAll("es-link", "back-link");
    button.setOnAction(
        press -> {
          model.cancel();
          back.run();
        });
    return button;
  }

  private Button toMapping(Runnable way) {
    Button button = new Button(words.get("form.map"), Icon.BRACES.node(15));
    button.setId("preset-map");
    button.getStyleClass().add("es-link");
    button.setOnAction(press -> way.run());
    return button;
  }

  private Region facts() {
    Facts facts = new Facts();
    model.facts().forEach(fact -> facts.add(fact.name(), fact.said()));
    return facts.node();
  }

  private VBox field(PresetField field) {
    Preset.Param param = field.param();
    String name = param.required() ? param.label() : words.get("form.optional", param.label());
    Node control = param.choices().isEmpty() ? typed(field) : chosen(field);
    control.setId("preset-" + param.name());
    if (first.isEmpty()) first = Optional.of(control);
    return Labelled.of(name, control, field.problemProperty());
  }

  private TextField typed(PresetField field) {
    TextField typed = new TextField();
    switch (field.param().entry()) {
      case HOST -> typed.setPromptText(words.get("form.host"));
      case ADDRESS -> typed.setPromptText(words.get("form.address"));
      case TEXT -> {}
    }
    typed.textProperty().bindBidirectional(field.valueProperty());
    typed.setOnAction(enter -> model.test());
    return typed;
  }

  private static ComboBox<String> chosen(PresetField field) {
    ComboBox<String> chosen = new ComboBox<>();
    chosen.getItems().setAll(field.param().choices());
    chosen.valueProperty().bindBidirectional(field.valueProperty());
    chosen.setMaxWidth(Double.MAX_VALUE);
    return chosen;
  }

  private VBox key() {
    PasswordField key = new PasswordField();
    key.setId("preset-key");
    key.setPromptText(words.get("form.key.prompt"));
    key.textProperty().bindBidirectional(model.keyProperty());
    key.setOnAction(enter -> model.test());
    if (first.isEmpty()) first = Optional.of(key);
    VBox field = Labelled.of(words.get("form.key"), key);
    field.getChildren().add(Sentence.showing(model.keysLiveAtProperty(), "es-caption"));
    return field;
  }

  private Region address() {
    Label shown = new Label();
    shown.getStyleClass().add("es-caption");
    shown.setMinWidth(0);
    shown.setId("preset-address");
    shown
        .textProperty()
        .bind(
            model
                .addressProperty()
                .map(
                    address ->
                        address.map(url -> words.get("form.asks", url.getHost())).orElse("")));
    hiddenUnless(shown, model.addressProperty().map(Optional::isPresent));
    return shown;
  }

  private CheckBox ownNetwork() {
    CheckBox tick = new CheckBox(words.get("form.own-network"));
    tick.setId("preset-own-network");
    tick.selectedProperty().bindBidirectional(model.ownNetworkProperty());
    hiddenUnless(tick, model.asksForOwnNetworkProperty());
    return tick;
  }

  private HBox buttons() {
    Button test = new Button(words.get("form.test"), Icon.REFRESH.node(16));
    test.setId("preset-test");
    test.disableProperty().bind(model.busyProperty());
    test.setOnAction(press -> model.test());
    HBox row = new HBox(test, note());
    row.getStyleClass().add("side-row");
    return row;
  }

  private Label note() {
    Label note = new Label(words.get("form.test.note"));
    note.getStyleClass().add("es-caption");
    note.setMinWidth(0);
    return note;
  }

  private void show(Optional<PresetDesk.Tried> tried) {
    came.getChildren().clear();
    came.setVisible(tried.isPresent());
    came.setManaged(tried.isPresent());
    tried.ifPresent(this::show);
  }

  private void show(PresetDesk.Tried tried) {
    switch (tried) {
      case PresetDesk.Tried.Came answer -> {
        boolean some = answer.count() > 0;
        Label head =
            new Label(
                some ? words.plural("form.came", answer.count()) : words.get("form.came.none"),
                Icon.CHECK_CIRCLE.node(17, "good"));
        head.getStyleClass().add("es-h3");
        head.setId("preset-came");
        came.getChildren().add(head);
        if (some) came.getChildren().add(FirstItems.of(answer.first(), model.formats()));
        finish("form.add");
      }
      case PresetDesk.Tried.Nothing nothing -> {
        came.getChildren().add(Sentence.of(nothing.sentence(), "es-problem"));
        if (nothing.why() == PresetDesk.Tried.Why.OTHER) finish("form.add-anyway");
      }
    }
  }

  // Name and voice are asked when there is something to name.
  private void finish(String verb) {
    TextField name = new TextField();
    name.setId("preset-name");
    name.textProperty().bindBidirectional(model.nameProperty());
    name.setOnAction(enter -> model.add());
    Button add = new Button(words.get(verb));
    add.setId("preset-add");
    if (verb.equals("form.add")) add.getStyleClass().add("accent");
    add.disableProperty().bind(model.canAdd().not());
    add.setOnAction(press -> model.add());
    came.getChildren()
        .addAll(
            Labelled.of(words.get("form.name"), name),
            Labelled.of(words.get("form.role"), role()),
            everything(),
            add);
  }

  private ComboBox<SourceRole> role() {
    ComboBox<SourceRole> role = new ComboBox<>();
    role.setId("preset-role");
    role.setMaxWidth(Double.MAX_VALUE);
    role.getItems().setAll(SourceRole.values());
    role.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(SourceRole choice) {
            return roles.apply(choice);
          }

          @Override
          public SourceRole fromString(String shown) {
            throw new UnsupportedOperationException("roles are chosen, not typed");
          }
        });
    role.valueProperty().bindBidirectional(model.roleProperty());
    return role;
  }

  private CheckBox everything() {
    CheckBox tick = new CheckBox(words.get("form.everything"));
    tick.setId("preset-everything");
    tick.selectedProperty().bindBidirectional(model.everythingProperty());
    hiddenUnless(tick, model.offersEverything());
    return tick;
  }

  private static void hiddenUnless(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
