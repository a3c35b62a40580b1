package earshot.ui.reply;

import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The foot of the reply pane: copy, open, and note that it was sent.
final class SendView {
  private final ReplyViewModel model;
  private final Messages words;
  private final Button open;
  private final Button copy;
  private final Button mark;
  private final VBox root = new VBox();
  private final VBox question = new VBox();
  private final Label copied = new Label();

  SendView(ReplyViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    open = button("send.open", "copy-open", model::copyAndOpen);
    open.getStyleClass().add("accent");
    open.setGraphic(openInside());
    open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    copy = button("send.copy", "copy", model::copy);
    mark = button("send.mark", "mark-sent", model::askSent);
    FlowPane steps = new FlowPane(open, copy, mark);
    steps.getStyleClass().add("reply-steps");
    copied.getStyleClass().addAll("es-secondary");
    copied.setMinWidth(0);
    SafeText said = Sentence.of(words.get("send.promise"), "es-caption");
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox promise = new HBox(Icon.INFO.node(14, "subtle"), said);
    promise.getStyleClass().add("reply-promise");
    buildQuestion();
    root.getChildren().setAll(question, copied, steps, promise);
    root.getStyleClass().addAll("reply-foot", "side-foot");
    model.state().subscribe(any -> allow());
    model.mention().subscribe(any -> allow());
    model.text().subscribe(any -> allow());
    model.copied().subscribe(any -> allow());
    model.checks().checked().subscribe(any -> allow());
    model.mode().mode().subscribe(any -> allow());
    model.sending().asking().subscribe(any -> allow());
  }

  Region node() {
    return root;
  }

  private HBox openInside() {
    Label name = new Label(words.get("send.open"), Icon.COPY.node());
    name.getStyleClass().add("action-name");
    HBox inside = new HBox(name, KeyCap.of("copy", words.get("send.open.key")));
    inside.getStyleClass().add("action");
    return inside;
  }

  private Button button(String key, String id, Runnable press) {
    Button button = new Button(words.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private void buildQuestion() {
    TextField address = new TextField();
    address.setId("answer-address");
    address.setPromptText(words.get("send.address.prompt"));
    address.setAccessibleText(words.get("send.address"));
    address.textProperty().bindBidirectional(model.sending().address());
    address.setOnAction(enter -> model.markSent());
    Label name = new Label(words.get("send.address"));
    name.getStyleClass().add("es-label");
    SafeText refused = SafeText.of(words.get("send.refused"), List.of());
    refused.getStyleClass().add("reply-trouble");
    model
        .sending()
        .refused()
        .subscribe(
            is -> {
              refused.setVisible(is);
              refused.setManaged(is);
            });
    Label notCopied = new Label(words.get("send.not-copied"));
    notCopied.getStyleClass().add("es-secondary");
    notCopied.visibleProperty().bind(model.copied().not());
    notCopied.managedProperty().bind(notCopied.visibleProperty());
    Button yes = new Button(words.get("send.mark"));
    yes.getStyleClass().add("accent");
    yes.setId("mark-sent-yes");
    yes.setOnAction(press -> model.markSent());
    Button no = new Button(words.get("send.cancel"));
    no.setId("mark-sent-no");
    no.setOnAction(press -> model.sending().cancel());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox steps = new HBox(spring, no, yes);
    steps.getStyleClass().add("reply-steps");
    question.getChildren().setAll(name, address, refused, notCopied, steps);
    question.getStyleClass().add("reply-question");
    model
        .sending()
        .asking()
        .subscribe(
            is -> {
              question.setVisible(is);
              question.setManaged(is);
              if (is) address.requestFocus();
            });
  }

  private void allow() {
    boolean ready = model.canCopy();
    boolean page = model.page().isPresent();
    boolean asking = model.sending().asking().get();
    open.setDisable(!ready);
    open.setVisible(page);
    open.setManaged(page);
    copy.setDisable(!ready);
    mark.setDisable(!ready || asking);
    String hint = hint();
    copied.setText(hint);
    copied.setVisible(!hint.isEmpty() && !asking);
    copied.setManaged(copied.isVisible());
  }

  /// What to do next, or what is in the way.
  private String hint() {
    copied.getStyleClass().remove("reply-gaps");
    if (model.state().get() == ReplyViewModel.State.SENT) return words.get("send.done");
    if (model.copied().get()) return words.get("send.copied", Keys.cap("sent", "Ctrl+Shift+Enter"));
    if (model.state().get() != ReplyViewModel.State.WRITING) return "";
    List<String> gaps = Copying.gaps(model.text().get());
    if (gaps.isEmpty() && !model.checks().isBlocked()) return "";
    copied.getStyleClass().add("reply-gaps");
    return gaps.isEmpty()
        ? words.get("send.blocked")
        : words.get("send.gaps", Shown.of(String.join(", ", gaps), 120));
  }
}
