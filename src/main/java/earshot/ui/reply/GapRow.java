package earshot.ui.reply;

import earshot.replies.template.Filling;
import earshot.replies.template.Placeholder;
import earshot.replies.template.Placeholders;
import earshot.replies.template.TemplateError;
import earshot.replies.template.TemplateText;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for what is missing in an answer, by name and kind, or for the name of a new place to fill.
final class GapRow {
  private final Messages words;
  private final Ways ways;
  private final Label name = new Label();
  private final TextField value = new TextField();
  private final FlowPane options = new FlowPane(6, 6);
  private final SafeText refused = new SafeText();
  private final VBox root;
  private Optional<Placeholder> asked = Optional.empty();

  /// Where answers lead.
  ///
  /// @param text the words as they stand
  /// @param fill takes the place that was asked for, and the whole text with it filled
  /// @param insert puts words at the caret
  /// @param back gives the editor the keys
  record Ways(
      Supplier<String> text,
      BiConsumer<Placeholder, String> fill,
      Consumer<String> insert,
      Runnable back) {}

  GapRow(Messages words, Ways ways) {
    this.words = words;
    this.ways = ways;
    name.getStyleClass().add("es-label");
    name.setMinWidth(0);
    value.setId("gap-value");
    value.setOnAction(enter -> take(value.getText()));
    HBox.setHgrow(value, Priority.ALWAYS);
    Button yes = button("gap.fill", "gap-fill", () -> take(value.getText()));
    yes.getStyleClass().add("accent");
    Button no = button("gap.later", "gap-later", this::leave);
    HBox row = new HBox(value, yes, no);
    row.getStyleClass().add("reply-steps");
    refused.getStyleClass().add("reply-trouble");
    root = new VBox(name, options, row, refused);
    root.setId("gap");
    root.getStyleClass().add("reply-gap");
    root.setMinHeight(Region.USE_PREF_SIZE);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    close();
  }

  Region node() {
    return root;
  }

  boolean isOpen() {
    return root.isVisible();
  }

  /// Asks for what belongs into a place.
  void ask(Placeholder place) {
    asked = Optional.of(place);
    name.setText(
        words.get(
            "gap.ask", Shown.of(place.name(), 60), words.get("gap.kind." + place.kind().name())));
    value.setAccessibleText(name.getText());
    value.setPromptText(words.get("gap.prompt." + place.kind().name()));
    value.setText(place.preset().orElse(""));
    options.getChildren().clear();
    for (String option : place.options()) {
      Button choice = new Button(Shown.of(option, 40));
      choice.setOnAction(press -> take(option));
      options.getChildren().add(choice);
    }
    open();
  }

  /// Asks for the name of a new place.
  void make() {
    asked = Optional.empty();
    name.setText(words.get("gap.new"));
    value.setAccessibleText(name.getText());
    value.setPromptText(words.get("gap.new.prompt"));
    value.setText("");
    options.getChildren().clear();
    open();
  }

  void close() {
    root.setVisible(false);
    root.setManaged(false);
  }

  private void open() {
    boolean some = !options.getChildren().isEmpty();
    options.setVisible(some);
    options.setManaged(some);
    refuse("");
    root.setVisible(true);
    root.setManaged(true);
    value.requestFocus();
    value.selectAll();
  }

  private void leave() {
    close();
    ways.back().run();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() != KeyCode.ESCAPE) return;
    leave();
    press.consume();
  }

  private void take(String given) {
    try {
      if (asked.isPresent()) {
        ways.fill().accept(asked.get(), Filling.fill(ways.text().get(), asked.get(), given));
      } else {
        String braces = "{{" + given.strip() + "}}";
        TemplateText unused = TemplateText.read(braces);
        if (Placeholders.in(braces).isEmpty())
          throw new IllegalArgumentException(words.get("gap.new"));
        ways.insert().accept(braces);
        leave();
      }
    } catch (TemplateError unclear) {
      refuse(String.valueOf(unclear.getMessage()));
    } catch (IllegalArgumentException unfit) {
      refuse(Shown.of(String.valueOf(unfit.getMessage()), 200));
    }
  }

  private void refuse(String why) {
    refused.show(why, List.of());
    refused.setVisible(!why.isEmpty());
    refused.setManaged(!why.isEmpty());
  }

  private Button button(String key, String id, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }
}
