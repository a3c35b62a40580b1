package earshot.ui.tags;

import earshot.intake.Tags;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.NameField;
import earshot.ui.kit.Shown;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One tag in the list: its name, how many mentions have it, what uses it, and what can be done.
final class TagCell extends ListCell<Tags.Listed> {
  private final TagsViewModel model;
  private final Messages words;
  private final Label name = new Label();
  private final StackPane called = new StackPane(name);
  private final Label uses = new Label();
  private final Label count = new Label();
  private final StackPane mark = new StackPane();
  private final HBox row;
  private final Button show;
  private final Button rename;
  private final Button remove;

  /// @param showing shows the mentions that have a tag
  TagCell(TagsViewModel model, Messages words, Consumer<Tags.Listed> showing) {
    this.model = model;
    this.words = words;
    name.getStyleClass().add("es-label");
    name.setMinWidth(0);
    called.getStyleClass().add("tag-called");
    uses.getStyleClass().add("es-secondary");
    uses.setMinWidth(0);
    count.getStyleClass().addAll("es-secondary", "tag-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    VBox said = new VBox(called, uses);
    said.setMinWidth(0);
    said.getStyleClass().add("tag-said");
    HBox.setHgrow(said, Priority.ALWAYS);
    show = button(Icon.TIMELINE, "show", () -> showing.accept(getItem()));
    rename = button(Icon.EDIT, "rename", () -> model.renaming(getItem().tag().id()));
    remove = button(Icon.DELETE, "remove", () -> model.remove(getItem()));
    row = new HBox(mark, said, count, show, rename, remove);
    row.getStyleClass().add("tag-row");
    setPrefWidth(0);
    model.renamingProperty().subscribe(any -> name());
  }

  private Button button(Icon icon, String key, Runnable deed) {
    Button button = new Button("", icon.node(16));
    button.getStyleClass().add("es-icon-button");
    button.setTooltip(new Tooltip(words.get(key)));
    button.setOnAction(press -> deed.run());
    return button;
  }

  @Override
  protected void updateItem(Tags.@Nullable Listed listed, boolean empty) {
    super.updateItem(listed, empty);
    if (listed == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    String tag = listed.tag().name();
    String used = listed.used().map(by -> words.get("used", by)).orElse("");
    mark.getChildren().setAll(Icon.TAG.node(16, "client"));
    mark.getStyleClass().setAll("client-" + listed.tag().colour());
    uses.setText(Shown.of(used));
    uses.setVisible(!used.isEmpty());
    uses.setManaged(!used.isEmpty());
    count.setText(words.plural("mentions", listed.mentions()));
    named(show, "show", listed);
    named(rename, "rename", listed);
    named(remove, "remove", listed);
    setAccessibleText(String.join(", ", tag, count.getText(), used));
    name();
    setGraphic(row);
  }

  private void named(Button button, String key, Tags.Listed listed) {
    button.setId("tag-" + key + "-" + listed.tag().id().value());
    button.setAccessibleText(words.get("does", words.get(key), listed.tag().name()));
  }

  private void name() {
    Tags.Listed listed = getItem();
    if (listed == null || isEmpty()) return;
    name.setText(Shown.of(listed.tag().name(), 100));
    boolean written = model.renamingProperty().get().equals(Optional.of(listed.tag().id()));
    // A field that is there already keeps what is typed in it.
    boolean field = !called.getChildren().contains(name);
    if (written == field) return;
    called.getChildren().setAll(written ? field(listed) : name);
  }

  private Node field(Tags.Listed listed) {
    TextField field =
        NameField.of(
            listed.tag().name(),
            words.get("rename.name", listed.tag().name()),
            written -> model.rename(listed, written),
            () -> model.leaveName(listed.tag().id()));
    field.setId("tag-name-" + listed.tag().id().value());
    return field;
  }
}
