package earshot.ui.reply;

import earshot.model.Span;
import earshot.model.Template;
import earshot.replies.check.About;
import earshot.replies.check.ChannelPack;
import earshot.replies.check.Length;
import earshot.replies.template.Placeholder;
import earshot.replies.template.Placeholders;
import earshot.replies.template.Signature;
import earshot.ui.kit.Icon;
import earshot.ui.kit.KeyCap;
import earshot.ui.kit.Messages;
import earshot.ui.kit.WordArea;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The field in which an answer is written, with what can be put into it and what is known of it.
final class EditorView {
  private static final Set<Template.Kind> WHOLE =
      EnumSet.of(Template.Kind.TEMPLATE, Template.Kind.HOLDING);

  private final ReplyViewModel model;
  private final Messages words;
  private final HBox tools;
  private final WordArea editor = new WordArea();
  private final Label channel = new Label();
  private final Label saved = new Label();
  private final Label counter = new Label();
  private final PickPane picks;
  private final GapRow gap;
  private final VBox root;
  private List<WordArea.Stretch> findings = List.of();

  EditorView(ReplyViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    picks = new PickPane(model.picking(), words, this::insert, editor::requestFocus);
    gap =
        new GapRow(
            words,
            new GapRow.Ways(
                () -> model.text().get(), this::fill, editor::insert, editor::requestFocus));
    buildField();
    VBox frame = new VBox(editor.node(), under());
    frame.getStyleClass().addAll("reply-editor", "es-field");
    VBox.setVgrow(editor.node(), Priority.ALWAYS);
    VBox.setVgrow(frame, Priority.ALWAYS);
    tools = tools();
    root = new VBox(tools, picks.node(), gap.node(), frame);
    root.setId("compose");
    root.getStyleClass().add("reply-compose");
    model.text().subscribe(any -> look());
    model.saving().subscribe(this::showSaving);
    model.checks().about().subscribe(any -> place());
  }

  Region node() {
    return root;
  }

  WordArea field() {
    return editor;
  }

  /// Opens the templates or the answers, or closes them.
  void turn(PickViewModel.Shelf shelf) {
    gap.close();
    model.picking().turn(shelf);
    if (model.picking().shelf().get() == PickViewModel.Shelf.CLOSED) editor.requestFocus();
    else picks.focus();
  }

  /// Goes to the next place to fill; where there is none, asks for a new one to put in.
  void placeholder() {
    model.picking().close();
    Optional<Placeholder> next = Placeholders.next(model.text().get(), editor.caret());
    if (next.isPresent()) ask(next.get());
    else gap.make();
  }

  /// Closes what is open above the field; says whether something was.
  boolean closeTop() {
    boolean open = gap.isOpen() || model.picking().shelf().get() != PickViewModel.Shelf.CLOSED;
    gap.close();
    model.picking().close();
    if (open) editor.requestFocus();
    return open;
  }

  /// What checks found, to be seen in the text.
  void findings(List<WordArea.Stretch> stretches) {
    findings = List.copyOf(stretches);
    look();
  }

  void writing(boolean is) {
    editor.editableProperty().set(is);
    if (is) editor.forgetHistory();
    tools.setVisible(is);
    tools.setManaged(is);
  }

  void answering() {
    gap.close();
    look();
  }

  private void place() {
    channel.setText(model.checks().about().get().map(about -> about.place().name()).orElse(""));
    look();
  }

  private void buildField() {
    editor.id("draft");
    editor.copiesWhen(model.mode()::on);
    editor.name(words.get("reply.editor"));
    editor.prompt(words.get("reply.prompt"));
    editor.node().getStyleClass().add("reply-text");
    editor.textProperty().bindBidirectional(model.text());
    editor.node().addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    editor
        .focusedProperty()
        .addListener(
            (from, before, now) -> {
              if (!now) model.saveNow();
            });
  }

  // Nobody writes tabs into an answer: Tab goes to the next place to fill, else leads on.
  private void tab(KeyEvent press) {
    if (press.getCode() != KeyCode.TAB || press.isShortcutDown()) return;
    press.consume();
    Optional<Placeholder> next =
        press.isShiftDown()
            ? Optional.empty()
            : Placeholders.next(model.text().get(), editor.caret());
    if (next.isPresent()) {
      ask(next.get());
      return;
    }
    ((Node) press.getTarget())
        .requestFocusTraversal(
            press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
  }

  private void ask(Placeholder place) {
    editor.select(place.span());
    gap.ask(place);
  }

  private void fill(Placeholder place, String filled) {
    int at = place.span().from();
    model.text().set(filled);
    Optional<Placeholder> next = Placeholders.next(filled, Math.min(at, filled.length()));
    if (next.isPresent()) {
      ask(next.get());
      return;
    }
    gap.close();
    editor.requestFocus();
  }

  private void insert(PickViewModel.Pick pick) {
    editor.insert(apart(pick) + pick.words());
    String now = model.text().get();
    if (!pick.signature().isBlank() && !Signature.has(now, pick.signature())) {
      editor.append(Signature.put(now, pick.signature()).substring(now.stripTrailing().length()));
    }
    model.picking().used(pick);
    Optional<Placeholder> first = Placeholders.in(model.text().get()).stream().findFirst();
    if (first.isPresent()) ask(first.get());
    else editor.requestFocus();
  }

  /// What keeps inserted words from those before the cursor.
  private String apart(PickViewModel.Pick pick) {
    int at = Math.min(editor.caret(), model.text().get().length());
    if (at == 0 || Character.isWhitespace(model.text().get().charAt(at - 1))) return "";
    return pick.signature().isBlank() && pick.kind().filter(WHOLE::contains).isEmpty()
        ? " "
        : "\n\n";
  }

  private HBox tools() {
    Button answers = tool(Icon.INBOX, "tool.answers", "answers", this::answers);
    answers.setTooltip(new Tooltip(words.get("tool.answers.tip")));
    HBox row =
        new HBox(
            keyed(
                tool(Icon.COMMENT, "tool.templates", "templates", this::templates),
                "template",
                "Ctrl+T",
                "tool.templates.tip"),
            keyed(
                tool(Icon.EDIT, "tool.placeholder", "placeholder", this::placeholder),
                "placeholder",
                "Ctrl+Shift+P",
                "tool.placeholder.tip"),
            answers);
    row.getStyleClass().add("reply-tools");
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  private void templates() {
    turn(PickViewModel.Shelf.TEMPLATES);
  }

  private void answers() {
    turn(PickViewModel.Shelf.ANSWERS);
  }

  private Button tool(Icon icon, String key, String id, Runnable press) {
    Button button = new Button(words.get(key), icon.node(14));
    button.setId(id);
    button.getStyleClass().add("reply-tool");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private Button keyed(Button button, String does, String usual, String key) {
    button.setTooltip(KeyCap.tip(does, usual, now -> words.get(key, now)));
    return button;
  }

  private HBox under() {
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
    under.setMinHeight(Region.USE_PREF_SIZE);
    return under;
  }

  private void showSaving(Saving saving) {
    saved.setText(
        switch (saving) {
          case Saving.Untouched _ -> "";
          case Saving.Pending _ -> words.get("reply.pending");
          case Saving.Saved(var at) -> words.get("reply.saved", words.formats().time(at));
          case Saving.Failed _ -> words.get("reply.unsaved");
        });
    saved.setGraphic(saving instanceof Saving.Saved ? Icon.CHECK.node(14, "good") : null);
  }

  private void look() {
    String text = model.text().get();
    List<WordArea.Stretch> stretches = new ArrayList<>(findings);
    for (Placeholder place : Placeholders.in(text)) {
      Span span = place.span();
      stretches.add(new WordArea.Stretch(span, "es-empty-slot"));
    }
    editor.stretches(stretches);
    ChannelPack place = model.checks().about().get().map(About::place).orElse(ChannelPack.ANYWHERE);
    int length = Length.of(text, place);
    OptionalInt most = place.limit().most();
    boolean inWords = place.limit().unit() == ChannelPack.Unit.WORDS;
    counter.setText(
        most.isPresent()
            ? words.get("reply.count.of", length, most.getAsInt())
            : words.plural(inWords ? "reply.words" : "reply.count", length));
    boolean over = most.isPresent() && length > most.getAsInt();
    counter.getStyleClass().remove("over");
    if (over) counter.getStyleClass().add("over");
  }
}
