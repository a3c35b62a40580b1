package earshot.ui.advice;

import earshot.model.Advised;
import earshot.model.Overruled;
import earshot.replies.advice.Advice;
import earshot.ui.kit.Messages;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks what to do instead of what the rules advise, and why.
final class OverruleForm {
  private final AdviceViewModel model;
  private final Messages words;
  private final ComboBox<Advised> instead = new ComboBox<>();
  private final TextField reason = new TextField();
  private final Label left = new Label();
  private final Button keep;
  private final VBox root;

  OverruleForm(AdviceViewModel model, String prefix) {
    this.model = model;
    words = model.words().messages();
    instead.setId(prefix + "-advice-instead");
    instead.setAccessibleText(words.get("instead"));
    instead.setPromptText(words.get("instead"));
    instead.setMaxWidth(Double.MAX_VALUE);
    instead.setConverter(new Words());
    instead.valueProperty().subscribe(value -> model.instead().set(Optional.ofNullable(value)));
    reason.setId(prefix + "-advice-reason");
    reason.setAccessibleText(words.get("reason"));
    reason.setPromptText(words.get("reason"));
    reason.textProperty().bindBidirectional(model.reason());
    left.getStyleClass().add("es-secondary");
    left.setMinWidth(Region.USE_PREF_SIZE);
    model.reason().subscribe(this::count);
    keep = new Button(words.get("overrule.do"));
    keep.setId(prefix + "-advice-keep");
    keep.getStyleClass().add("accent");
    keep.disableProperty().bind(model.canOverrule().not());
    keep.setOnAction(press -> model.overrule());
    Button cancel = new Button(words.get("cancel"));
    cancel.setId(prefix + "-advice-cancel");
    cancel.getStyleClass().add("es-link");
    cancel.setOnAction(press -> model.cancel());
    FlowPane acts = new FlowPane(keep, cancel, left);
    acts.getStyleClass().add("advice-acts");
    root = new VBox(instead, reason, acts);
    root.getStyleClass().add("advice-form");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// The form for this advice.
  Region node(Advice given) {
    if (!instead.getItems().equals(AdviceBox.others(given))) {
      instead.getItems().setAll(AdviceBox.others(given));
    }
    instead.setValue(model.instead().get().orElse(null));
    return root;
  }

  private void count(String typed) {
    int missing = Overruled.SHORTEST - typed.strip().length();
    left.setText(missing > 0 ? words.plural("missing", missing) : "");
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      model.cancel();
      press.consume();
    } else if (press.getCode() == KeyCode.ENTER && press.getTarget() == reason) {
      model.overrule();
      press.consume();
    }
  }

  private final class Words extends StringConverter<Advised> {
    @Override
    public String toString(@Nullable Advised verdict) {
      return verdict == null ? "" : model.words().verdict(verdict);
    }

    @Override
    public @Nullable Advised fromString(String typed) {
      return null;
    }
  }
}
