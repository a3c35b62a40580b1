package earshot.ui.reply;

import earshot.model.Mention;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.SentimentChip;
import earshot.ui.kit.Shown;
import earshot.ui.kit.WordArea;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pane in which an answer is written, copied and marked as sent.
public final class ReplyView {
  private final ReplyViewModel model;
  private final Messages words;
  private final VBox quote = new VBox();
  private final WordArea editor = new WordArea();
  private final Label channel = new Label();
  private final Label saved = new Label();
  private final Label counter = new Label();
  private final SafeText trouble = new SafeText();
  private final VBox sentBox = new VBox();
  private final VBox writing = new VBox();
  private final StackPane instead = new StackPane();
  private final SendView send;
  private final StackPane root;

  /// Shows a model; binds for good.
  public ReplyView(ReplyViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    this.send = new SendView(model, words);
    quote.getStyleClass().add("reply-quote");
    buildEditor();
    trouble.getStyleClass().add("reply-trouble");
    trouble.setId("reply-trouble");
    sentBox.getStyleClass().add("reply-sent");
    Region editorFrame = editorFrame();
    VBox.setVgrow(editorFrame, Priority.ALWAYS);
    writing.getChildren().setAll(quote, sentBox, editorFrame, trouble);
    writing.getStyleClass().add("reply-writing");
    VBox.setVgrow(writing, Priority.ALWAYS);
    VBox whole = new VBox(writing, send.node());
    root = new StackPane(whole, instead);
    root.setId("reply");
    model.state().subscribe(state -> show(state, whole));
    model.mention().subscribe(this::quote);
    model.saving().subscribe(this::showSaving);
    model.text().subscribe(any -> count());
  }

  /// The pane on screen.
  public Region node() {
    return root;
  }

  /// Shows what is advised, between the quote and what is written.
  public void advise(Region box) {
    writing.getChildren().add(1, box);
  }

  /// Gives the editor the keys.
  public void focus() {
    editor.requestFocus();
  }

  private void buildEditor() {
    editor.id("draft");
    editor.name(words.get("reply.editor"));
    editor.prompt(words.get("reply.prompt"));
    editor.textProperty().bindBidirectional(model.text());
    // Tab leads on, as everywhere; nobody writes tabs into an answer.
    editor
        .node()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            press -> {
              if (press.getCode() != KeyCode.TAB || press.isShortcutDown()) return;
              boolean back = press.isShiftDown();
              ((Node) press.getTarget())
                  .requestFocusTraversal(
                      back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
              press.consume();
            });
    editor
        .focusedProperty()
        .addListener(
            (from, before, now) -> {
              if (!now) model.saveNow();
            });
  }

  private Region editorFrame() {
    channel.getStyleClass().add("es-secondary");
    channel.setMinWidth(0);
    saved.getStyleClass().add("es-secondary");
    saved.setId("saved");
    saved.setMinWidth(Region.USE_PREF_SIZE);
    counter.getStyleClass().addAll("es-secondary", "reply-counter");
    counter.setId("counter");
    counter.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox under = new HBox(channel, spring, saved, counter);
    under.getStyleClass().add("reply-under");
    VBox.setVgrow(editor.node(), Priority.ALWAYS);
    editor.node().setMinHeight(90);
    VBox frame = new VBox(editor.node(), under);
    frame.getStyleClass().addAll("reply-editor", "es-field");
    return frame;
  }

  private void show(ReplyViewModel.State state, Node whole) {
    List<Node> inPlace =
        switch (state) {
          case NOTHING -> List.of(EmptyState.of(Icon.REPLIES, words.get("reply.choose")));
          case FAILED -> List.of(failed());
          case OPENING, WRITING, SENT -> List.of();
        };
    instead.getChildren().setAll(inPlace);
    instead.setVisible(!inPlace.isEmpty());
    whole.setVisible(inPlace.isEmpty());
    editor.editableProperty().set(state == ReplyViewModel.State.WRITING);
    if (state == ReplyViewModel.State.WRITING) editor.forgetHistory();
    showSent();
    count();
  }

  private Region failed() {
    Button again = new Button(words.get("reply.again"));
    again.setOnAction(press -> model.again());
    return EmptyState.of(Icon.DANGER, words.get("reply.failed"), again);
  }

  private void quote(Optional<Mention> answered) {
    quote.getChildren().clear();
    answered.ifPresent(
        mention -> {
          quote.getChildren().setAll(quoteHead(mention), quoted(mention));
          channel.setText(words.get("channel." + Channel.of(mention).name()));
        });
    count();
  }

  private HBox quoteHead(Mention mention) {
    Mention.Content content = mention.content();
    String author = content.author().isBlank() ? content.handle() : content.author();
    Label name = new Label(Shown.of(author, 60));
    name.getStyleClass().add("es-name");
    name.setMinWidth(30);
    String host = Channel.host(mention);
    Label when =
        new Label(
            Shown.of(
                (content.handle().isBlank() ? host : content.handle())
                    + " · "
                    + words.formats().time(mention.at())));
    when.getStyleClass().add("es-secondary");
    when.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(name, when, spring);
    mention.brands().stream()
        .findFirst()
        .map(
            mark ->
                mark.byPerson()
                    ? SentimentChip.byPerson(mark.label())
                    : SentimentChip.of(mark.label(), mark.compound()))
        .ifPresent(head.getChildren()::add);
    head.getStyleClass().add("reply-quote-head");
    return head;
  }

  private static SafeText quoted(Mention mention) {
    SafeText text = SafeText.of(mention.content().whole(), List.of()).maxLines(3);
    text.getStyleClass().add("muted");
    return text;
  }

  private void showSaving(Saving saving) {
    String text =
        switch (saving) {
          case Saving.Untouched _ -> "";
          case Saving.Pending _ -> words.get("reply.pending");
          case Saving.Saved(var at) -> words.get("reply.saved", words.formats().time(at));
          case Saving.Failed _ -> words.get("reply.unsaved");
        };
    saved.setText(text);
    saved.setGraphic(saving instanceof Saving.Saved ? Icon.CHECK.node(14, "good") : null);
    String problem =
        saving instanceof Saving.Failed(var since)
            ? words.get("reply.not-saved", words.formats().time(since))
            : "";
    trouble.show(problem, List.of());
    trouble.setVisible(!problem.isEmpty());
    trouble.setManaged(!problem.isEmpty());
  }

  private void count() {
    Channel place = model.mention().get().map(Channel::of).orElse(Channel.ELSEWHERE);
    int length = place.length(model.text().get());
    boolean over = place.limit().isPresent() && length > place.limit().getAsInt();
    counter.setText(
        place.limit().isPresent()
            ? words.get("reply.count.of", length, place.limit().getAsInt())
            : words.plural("reply.count", length));
    counter.getStyleClass().remove("over");
    if (over) counter.getStyleClass().add("over");
  }

  private void showSent() {
    boolean sent = model.state().get() == ReplyViewModel.State.SENT;
    sentBox.setVisible(sent);
    sentBox.setManaged(sent);
    if (!sent) return;
    model
        .sent()
        .get()
        .flatMap(draft -> draft.sentAt())
        .ifPresent(
            at -> {
              Label line =
                  new Label(
                      words.get("reply.sent", words.formats().time(at)),
                      Icon.CHECK_CIRCLE.node(16, "good"));
              line.getStyleClass().add("es-label");
              sentBox.getChildren().setAll(line);
            });
  }
}
