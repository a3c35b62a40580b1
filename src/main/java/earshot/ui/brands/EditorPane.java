package earshot.ui.brands;

import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Segmented;
import earshot.ui.kit.Shown;
import earshot.ui.kit.Swatches;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form for one brand: its name, whose it is, its colour, its query.
final class EditorPane {
  private final BrandsViewModel model;
  private final BrandEditor editor;
  private final Messages words;
  private final TextField name = new TextField();
  private final VBox node;

  EditorPane(BrandsViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    editor = model.editor();
    node =
        new VBox(
            head(),
            named(),
            new HBox(role(), colour()),
            new QueryField(editor, words).node(),
            buttons());
    node.getChildren().get(2).getStyleClass().add("two-fields");
    node.getStyleClass().addAll("es-card", "brand-editor");
    node.setId("brand-editor");
  }

  Region node() {
    return node;
  }

  private HBox head() {
    Label title = new Label();
    title.getStyleClass().add("es-h2");
    Label version = new Label();
    version.getStyleClass().add("es-secondary");
    editor
        .openedProperty()
        .subscribe(
            open -> {
              title.setText(
                  open.map(brand -> Shown.of(brand.name())).orElseGet(() -> titleOfNew()));
              version.setText(
                  open.map(brand -> words.get("editor.version", brand.queryVersion())).orElse(""));
            });
    editor
        .roleProperty()
        .subscribe(
            role -> {
              if (editor.opened().isEmpty()) title.setText(titleOfNew());
            });
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(title, spring, version);
    head.getStyleClass().add("field-head");
    return head;
  }

  private String titleOfNew() {
    return words.get(
        editor.roleProperty().get() == BrandRole.OWN ? "editor.new" : "editor.new-rival");
  }

  private VBox named() {
    name.setId("brand-name");
    name.setAccessibleText(words.get("editor.name"));
    name.setPromptText(words.get("editor.name-prompt"));
    name.textProperty().bindBidirectional(editor.nameProperty());
    return field("editor.name", name, name);
  }

  private VBox role() {
    Segmented<BrandRole> role =
        new Segmented<>(
            List.of(BrandRole.OWN, BrandRole.RIVAL),
            one -> words.get(one == BrandRole.OWN ? "role.own" : "role.rival"));
    role.chosenProperty().bindBidirectional(editor.roleProperty());
    role.node().setId("brand-role");
    return field("editor.role", role.node(), role.node());
  }

  private VBox colour() {
    Swatches swatches = new Swatches("brand-colour");
    swatches.chosenProperty().bindBidirectional(editor.colourProperty());
    VBox field = field("editor.colour", swatches.node(), swatches.node());
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private HBox buttons() {
    Button save = new Button(words.get("editor.save"));
    save.setId("brand-save");
    save.getStyleClass().add("accent");
    save.disableProperty().bind(editor.canSave().not());
    save.setOnAction(press -> editor.save());
    Button revert = new Button(words.get("editor.revert"));
    revert.setId("brand-revert");
    revert.disableProperty().bind(editor.changed().not());
    revert.setOnAction(press -> editor.revert());
    Button remove = new Button(words.get("editor.remove"), Icon.DELETE.node(16));
    remove.setId("brand-remove");
    remove.setOnAction(press -> model.remove());
    remove.visibleProperty().bind(editor.openedProperty().map(Optional<Brand>::isPresent));
    remove.managedProperty().bind(remove.visibleProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox row = new HBox(save, revert, spring, remove);
    row.getStyleClass().add("editor-buttons");
    return row;
  }

  private VBox field(String key, Node control, Node named) {
    Label label = new Label(words.get(key));
    label.getStyleClass().add("es-label");
    label.setLabelFor(named);
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    return field;
  }
}
