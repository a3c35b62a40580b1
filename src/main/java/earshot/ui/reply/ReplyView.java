package earshot.ui.reply;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Span;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Hint;
import earshot.ui.kit.Icon;
import earshot.ui.kit.InView;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.WordArea;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pane in which an answer is written, approved, copied and marked as sent.
public final class ReplyView {
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  private final ReplyViewModel model;
  private final Messages words;
  private final QuoteView quote;
  private final EditorView compose;
  private final SafeText offline;
  private final SafeText trouble = new SafeText();
  private final PreviewView preview;
  private final VBox sentBox = new VBox();
  private final VBox verdict = new VBox();
  private final VBox checks = new VBox();
  private final VBox quiet = new VBox();
  private final SafeText readOnly = new SafeText();
  private final VBox whole;
  private final StackPane instead = new StackPane();
  private final SendView send;
  private final Hint hint;
  private final ScrollPane scroll;
  private final StackPane root;
  private Runnable note = () -> {};
  private FindingKeys findings = FindingKeys.NONE;
  private Consumer<Boolean> folded = is -> {};

  /// Shows a model; binds for good.
  public ReplyView(ReplyViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    quote = new QuoteView(words);
    compose = new EditorView(model, words);
    send = new SendView(model, words);
    trouble.getStyleClass().add("reply-trouble");
    trouble.setId("reply-trouble");
    offline = SafeText.of(words.get("reply.offline"), List.of());
    offline.getStyleClass().add("muted");
    offline.setId("reply-offline");
    visible(offline, false);
    sentBox.getStyleClass().add("reply-sent");
    preview = new PreviewView(words);
    hint = new Hint("reply", () -> words.get("hint.reply"));
    quiet
        .getChildren()
        .setAll(readOnly, new ListeningNote(words, this::writeNote, this::mode).node());
    quiet.getStyleClass().add("reply-quiet");
    VBox.setVgrow(compose.node(), Priority.ALWAYS);
    ApprovalStrip approval = new ApprovalStrip(model, words);
    VBox writing =
        new VBox(
            quote.node(),
            verdict,
            sentBox,
            quiet,
            hint.node(),
            compose.node(),
            trouble,
            offline,
            preview.node(),
            checks,
            approval.forms());
    writing.getStyleClass().add("reply-writing");
    writing.setMinHeight(Region.USE_PREF_SIZE);
    scroll = new ScrollPane(writing);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("reply-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    whole = new VBox(scroll, approval.node(), send.node());
    root = new StackPane(whole, instead);
    root.setId("reply");
    model.approval().form().subscribe(this::toForm);
    new ReplyKeys(model, compose, () -> findings).listen(root);
    model.state().subscribe(any -> show());
    model.mode().mode().subscribe(any -> show());
    model.mention().subscribe(this::answering);
    model.saving().subscribe(this::showTrouble);
    model.text().subscribe(any -> showText());
    model.checks().about().subscribe(any -> picking());
    CheckPane found = new CheckPane(model.checks(), this, words);
    checks(found.node(), found);
    LowPane.of(root).subscribe(this::fold);
  }

  /// The pane on screen.
  public Region node() {
    return root;
  }

  /// Gives the editor the keys as soon as it is in sight.
  ///
  /// @param then runs when it is known whether the editor has them
  public void focus(Runnable then) {
    compose.field().focusSoon(then);
  }

  /// Puts the box with the advice for the mention in its place, above the editor.
  ///
  /// @param low is told whether it has to do with little room
  public void verdict(Region box, Consumer<Boolean> low) {
    verdict.getChildren().setAll(box);
    folded = low;
    low.accept(LowPane.is(root));
  }

  /// Asks until when an answer is owed, each time another mention is answered.
  public void whenDue(BiConsumer<MentionId, Consumer<String>> asked) {
    // Where nothing is answered, nothing is owed.
    quote.dues(
        (mention, told) -> {
          if (model.mode().on()) asked.accept(mention, told);
          else told.accept("");
        });
  }

  /// Puts the pane of the checks in its place, below the editor.
  ///
  /// @param keys walk its findings
  public void checks(Region pane, FindingKeys keys) {
    checks.getChildren().setAll(pane);
    findings = keys;
  }

  /// Shows in the text what the checks found.
  public void mark(List<WordArea.Stretch> stretches) {
    compose.findings(stretches);
  }

  /// Selects words of the answer and gives the editor the keys.
  public void select(Span span) {
    compose.field().select(span);
  }

  /// Brings a part of what is written about into sight, and moves no further than that takes.
  void reveal(Node part) {
    InView.bring(scroll, part);
  }

  /// Where a note on the mention is begun, while replies are off.
  public void whenNote(Runnable begin) {
    note = begin;
  }

  /// Says that pages cannot be opened, or no longer does.
  public void offline(boolean is) {
    visible(offline, is);
  }

  /// Closes what is open above the editor; says whether something was.
  public boolean closeTop() {
    return compose.closeTop();
  }

  /// What was opened at the end of the pane is brought into sight.
  private void toForm(ApprovalViewModel.Form form) {
    if (form == ApprovalViewModel.Form.NONE) return;
    scroll.applyCss();
    scroll.layout();
    scroll.setVvalue(scroll.getVmax());
  }

  private void fold(boolean low) {
    quote.low(low);
    preview.fold(low);
    folded.accept(low);
    root.pseudoClassStateChanged(LOW, low);
  }

  private void writeNote() {
    note.run();
  }

  private void mode() {
    model.mode().change().run();
  }

  private void answering(Optional<Mention> answered) {
    quote.show(answered);
    compose.answering();
    picking();
  }

  private void picking() {
    String place = model.checks().about().get().map(about -> about.place().name()).orElse("");
    model.picking().answering(model.mention().get(), place);
  }

  private void show() {
    ReplyViewModel.State state = model.state().get();
    List<Node> inPlace =
        switch (state) {
          case NOTHING -> List.of(EmptyState.of(Icon.REPLIES, words.get("reply.choose")));
          case FAILED -> List.of(failed());
          case OPENING, WRITING, SENT -> List.of();
        };
    instead.getChildren().setAll(inPlace);
    instead.setVisible(!inPlace.isEmpty());
    whole.setVisible(inPlace.isEmpty());
    compose.writing(state == ReplyViewModel.State.WRITING);
    boolean on = model.mode().on();
    visible(compose.node(), on);
    if (on && state == ReplyViewModel.State.WRITING) hint.offer();
    visible(checks, on);
    visible(send.node(), on);
    visible(quiet, !on);
    showSent();
    showText();
  }

  private Region failed() {
    return EmptyState.failed("reply", words.get("reply.failed"), model::again);
  }

  private void showText() {
    String text = model.text().get();
    boolean on = model.mode().on();
    preview.show(on ? text : "");
    readOnly.show(on ? "" : text, List.of());
    visible(readOnly, !on && !text.isBlank());
  }

  private void showTrouble(Saving saving) {
    String problem =
        saving instanceof Saving.Failed(var since)
            ? words.get("reply.not-saved", words.formats().time(since))
            : "";
    trouble.show(problem, List.of());
    visible(trouble, !problem.isEmpty());
  }

  private void showSent() {
    boolean sent = model.state().get() == ReplyViewModel.State.SENT;
    visible(sentBox, sent);
    if (!sent) return;
    model
        .sending()
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
              Button another = new Button(words.get("reply.another"));
              another.setId("another");
              another.setOnAction(press -> another());
              sentBox.getChildren().setAll(line, another);
            });
  }

  private void another() {
    model.another();
    compose.field().requestFocus();
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
