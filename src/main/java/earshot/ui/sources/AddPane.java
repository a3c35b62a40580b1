package earshot.ui.sources;

import earshot.model.SourceRole;
import earshot.ui.kit.Asking;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Labelled;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.sources.preset.FirstItems;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The form that turns a pasted address into a source: try it, see what is there, add it.
public final class AddPane {
  private final AddSourceViewModel model;
  private final Messages words;
  private final TextField address = new TextField();
  private final VBox found = new VBox();
  private final VBox node;

  /// Builds the form.
  public AddPane(AddSourceViewModel model) {
    this.model = model;
    words = Messages.of(AddPane.class);
    found.getStyleClass().add("side-part");
    model.foundProperty().subscribe(this::show);
    node =
        new VBox(
            Sentence.of(words.get("add.intro"), "es-secondary"),
            field(),
            Sentence.showing(model.correctedProperty(), "es-secondary"),
            Sentence.showing(model.problemProperty(), "es-problem"),
            ownNetwork(),
            Asking.of(
                model.busyProperty(),
                new SimpleStringProperty(words.get("add.asking")),
                "add-stop",
                model::cancel),
            found);
    node.getStyleClass().add("add-source");
    hiddenUnless(found, model.foundProperty().map(Optional::isPresent));
  }

  /// The form on screen.
  public Region node() {
    return node;
  }

  /// Puts the cursor into the address.
  public void focus() {
    address.requestFocus();
  }

  private VBox field() {
    address.setId("add-address");
    address.setPromptText(words.get("add.prompt"));
    address.textProperty().bindBidirectional(model.addressProperty());
    address.setOnAction(enter -> model.tryIt());
    HBox.setHgrow(address, Priority.ALWAYS);
    Button tryIt = new Button(words.get("add.try"));
    tryIt.setId("add-try");
    tryIt.setMinWidth(Region.USE_PREF_SIZE);
    tryIt.disableProperty().bind(model.canTry().not());
    tryIt.setOnAction(press -> model.tryIt());
    HBox row = new HBox(address, tryIt);
    row.getStyleClass().add("side-row");
    VBox field = Labelled.of(words.get("add.address"), row);
    address.setAccessibleText(words.get("add.address"));
    return field;
  }

  private CheckBox ownNetwork() {
    CheckBox tick = new CheckBox(words.get("add.own-network"));
    tick.setId("add-own-network");
    tick.selectedProperty().bindBidirectional(model.ownNetworkProperty());
    hiddenUnless(tick, model.asksForOwnNetworkProperty());
    return tick;
  }

  private void show(Optional<Trial> trial) {
    found.getChildren().clear();
    if (trial.isEmpty()) return;
    switch (trial.get()) {
      case Trial.Feed feed -> show(feed);
      case Trial.Page page -> show(page);
      case Trial.Unbelieved _ -> {
        found.getChildren().add(Sentence.of(words.get("add.unbelieved"), "es-secondary"));
        askForName();
      }
      case Trial.Private _, Trial.Failed _ -> {}
    }
  }

  private void show(Trial.Feed feed) {
    Label head =
        new Label(
            feed.entries() == 0
                ? words.get("add.found-empty")
                : words.plural("add.found", feed.entries()),
            Icon.CHECK_CIRCLE.node(17, "good"));
    head.getStyleClass().add("es-h3");
    found.getChildren().add(head);
    String repairs = model.repairs(feed);
    if (!feed.first().isEmpty()) {
      found.getChildren().add(FirstItems.of(feed.first(), model.formats()));
    }
    if (!repairs.isEmpty()) {
      found.getChildren().add(Sentence.of(words.get("add.repaired", repairs), "es-secondary"));
    }
    askForName();
  }

  private void askForName() {
    Button add = new Button(words.get("add.add"));
    add.setId("add-add");
    add.getStyleClass().add("accent");
    add.disableProperty().bind(model.canAdd().not());
    add.setOnAction(press -> model.add());
    found.getChildren().addAll(name(), role(), add);
  }

  private VBox name() {
    TextField name = new TextField();
    name.setId("add-name");
    name.textProperty().bindBidirectional(model.nameProperty());
    name.setOnAction(enter -> model.add());
    return Labelled.of(words.get("add.name"), name);
  }

  private VBox role() {
    ComboBox<SourceRole> role = new ComboBox<>();
    role.setId("add-role");
    role.setMaxWidth(Double.MAX_VALUE);
    role.getItems().setAll(SourceRole.values());
    role.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(SourceRole choice) {
            return model.role(choice);
          }

          @Override
          public SourceRole fromString(String shown) {
            throw new UnsupportedOperationException("roles are chosen, not typed");
          }
        });
    role.valueProperty().bindBidirectional(model.roleProperty());
    return Labelled.of(words.get("detail.role"), role);
  }

  private void show(Trial.Page page) {
    if (page.offers().isEmpty()) return;
    Label head = new Label(words.plural("add.page", page.offers().size()), Icon.WEB.node(17));
    head.getStyleClass().add("es-h3");
    found.getChildren().add(head);
    for (Trial.Offer offer : page.offers()) {
      String called = offer.title().isBlank() ? offer.url().toString() : offer.title();
      Button choose = new Button(Shown.of(called), Icon.SOURCES.node(16));
      choose.getStyleClass().add("offer");
      choose.setMaxWidth(Double.MAX_VALUE);
      choose.setOnAction(press -> model.choose(offer));
      found.getChildren().add(choose);
    }
  }

  private static void hiddenUnless(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
