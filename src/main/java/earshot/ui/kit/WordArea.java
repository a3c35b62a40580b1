package earshot.ui.kit;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;

/// A field of several lines for drafts, notes and queries, in any script.
///
/// Where the text needs right-to-left layout, neighbouring words get different styles, so that no
/// two share a text node: the toolkit's own fields fail there. Emoji stay characters.
public final class WordArea {
  private static final String EVEN = "es-w0";
  private static final String ODD = "es-w1";

  private final StyleClassedTextArea area =
      new StyleClassedTextArea() {
        @Override
        public void copy() {
          if (copies.getAsBoolean()) super.copy();
        }

        @Override
        public void cut() {
          if (copies.getAsBoolean()) super.cut();
        }
      };
  private final StackPane node = new StackPane();
  private final Label prompt = new Label();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private List<Stretch> stretches = List.of();
  private BooleanSupplier copies = () -> true;
  private boolean styled;

  /// A stretch of the text with a look of its own.
  ///
  /// @param style a style class: `es-filled` and `es-empty-slot` for placeholders, `es-block` and
  ///   `es-think` for findings, `es-operator`, `es-quoted`, `es-field-name` and `es-error` for
  ///   queries
  public record Stretch(Span span, String style) {}

  /// An empty field that wraps its lines.
  public WordArea() {
    area.setWrapText(true);
    area.setUndoManager(UndoUtils.plainTextUndoManager(area));
    area.getStyleClass().add("es-word-area");
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    prompt.getStyleClass().add("es-prompt");
    area.setPlaceholder(prompt, Pos.TOP_LEFT);
    node.getStyleClass().add("es-field");
    node.getChildren().add(new VirtualizedScrollPane<>(area));
    area.textProperty().addListener((from, before, now) -> typed(now));
    text.addListener((from, before, now) -> written(now));
  }

  /// The field on screen.
  public Region node() {
    return node;
  }

  /// Lets Tab go on to the next control instead of writing a tabulator.
  public void tabMovesOn() {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() != KeyCode.TAB || press.isShortcutDown()) return;
          area.requestFocusTraversal(
              press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
          press.consume();
        });
  }

  /// What is written; both ways.
  public StringProperty textProperty() {
    return text;
  }

  /// Words shown while nothing is written.
  public void prompt(String words) {
    prompt.setText(words);
  }

  /// The name for readers of the screen.
  public void name(String words) {
    area.setAccessibleText(words);
  }

  /// The id by which tests and stylesheets find the inner field.
  public void id(String id) {
    area.setId(id);
  }

  /// Whether what is selected may go to the clipboard, asked at each try; always so at the start.
  public void copiesWhen(BooleanSupplier may) {
    copies = may;
  }

  /// Whether the text can be changed; it can be read in any case.
  public BooleanProperty editableProperty() {
    return area.editableProperty();
  }

  /// Whether the keys go here.
  public ObservableValue<Boolean> focusedProperty() {
    return area.focusedProperty();
  }

  /// Gives stretches their looks; parts beyond the end of the text are ignored, and where two
  /// overlap both hold. Stretches stay in place while the text changes: set them anew then.
  public void stretches(List<Stretch> next) {
    if (next.equals(stretches)) return;
    stretches = List.copyOf(next);
    style();
  }

  /// What is selected, if anything.
  public Optional<Span> selection() {
    IndexRange range = area.getSelection();
    return range.getLength() == 0
        ? Optional.empty()
        : Optional.of(new Span(range.getStart(), range.getEnd()));
  }

  /// Selects a stretch, brings it into view and gives the field the keys.
  public void select(Span span) {
    int length = area.getLength();
    area.selectRange(Math.min(span.from(), length), Math.min(span.to(), length));
    area.requestFollowCaret();
    area.requestFocus();
  }

  /// Puts words in place of the selection, or at the caret; one step for undo.
  public void insert(String words) {
    area.replaceSelection(words);
    area.requestFocus();
  }

  /// Where the caret stands.
  public int caret() {
    return area.getCaretPosition();
  }

  /// Puts words at the end without moving the caret; one step for undo.
  public void append(String words) {
    int caret = area.getCaretPosition();
    area.appendText(words);
    area.moveTo(caret);
  }

  /// Gives the field the keys.
  public void requestFocus() {
    area.requestFocus();
  }

  /// Gives the field the keys as soon as it is in sight.
  ///
  /// @param then runs when it is known whether the field has them
  public void focusSoon(Runnable then) {
    Focus.on(area, then);
  }

  /// Forgets what could be undone, as after opening another draft.
  public void forgetHistory() {
    area.getUndoManager().forgetHistory();
  }

  StyleClassedTextArea area() {
    return area;
  }

  private void typed(String now) {
    style();
    text.set(now);
  }

  private void written(String now) {
    if (!now.equals(area.getText())) area.replaceText(now);
  }

  private void style() {
    String now = area.getText();
    Passage passage = Passage.of(now);
    boolean needed = passage.bidi() || !stretches.isEmpty();
    if (now.isEmpty() || (!needed && !styled)) return;
    styled = needed;
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    List<Integer> edges = edges(passage);
    for (int i = 0; i + 1 < edges.size(); i++) {
      int from = edges.get(i);
      spans.add(styles(from, passage.bidi(), i), edges.get(i + 1) - from);
    }
    area.setStyleSpans(0, spans.create());
  }

  private Collection<String> styles(int at, boolean bidi, int number) {
    List<String> styles = new ArrayList<>();
    if (bidi) styles.add(number % 2 == 0 ? EVEN : ODD);
    for (Stretch stretch : stretches) {
      boolean inside = stretch.span().from() <= at && at < stretch.span().to();
      if (inside) styles.add(stretch.style());
    }
    return styles;
  }

  /// Where a span of equal style may end: at the ends of stretches and, in right-to-left text, at
  /// the ends of words.
  private List<Integer> edges(Passage passage) {
    int length = passage.text().length();
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, length));
    if (passage.bidi()) {
      for (Passage.Piece piece : passage.pieces()) edges.add(piece.from());
    }
    for (Stretch stretch : stretches) {
      if (stretch.span().from() < length) edges.add(stretch.span().from());
      if (stretch.span().to() < length) edges.add(stretch.span().to());
    }
    return List.copyOf(edges);
  }
}
