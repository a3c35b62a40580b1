package earshot.ui.kit;

import earshot.model.Mention;
import earshot.model.Span;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A stored mention in three lines: who, where and when, and the beginning of what is said.
public final class MentionLine {
  private static final int LINES = 2;

  private static final int LONGEST_NAME = 200;

  private final Formats formats;
  private final Label who = new Label();
  private final Label where = new Label();
  private final Label when = new Label();
  private final SafeText text = new SafeText().maxLines(LINES);
  private final VBox node;

  /// An empty line, to be filled by [#show].
  public MentionLine(Formats formats) {
    this.formats = formats;
    who.getStyleClass().add("es-label");
    where.getStyleClass().add("es-secondary");
    when.getStyleClass().add("es-secondary");
    who.setMinWidth(0);
    where.setMinWidth(0);
    when.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(who, where, spring, when);
    head.getStyleClass().add("es-mention-head");
    node = new VBox(head, text);
    node.getStyleClass().add("es-mention-line");
  }

  /// Shows a mention with the words that were found in it.
  public void show(Mention mention, List<Span> inTitle, List<Span> inBody) {
    String author = author(mention);
    String source = mention.origin().sourceName();
    who.setText(Shown.name(author, LONGEST_NAME));
    where.setText(author.equals(source) ? "" : Shown.of(source));
    when.setText(formats.as("d MMM, HH:mm", mention.at()));
    MarkedText marked = MarkedText.of(mention.content(), "", inTitle, inBody);
    text.show(marked.text(), marked.marks());
  }

  /// The same in one sentence, for readers of the screen.
  public String spoken() {
    return String.join(
        ", ", who.getText(), when.getText(), String.valueOf(text.getAccessibleText()));
  }

  /// The lines on screen.
  public Region node() {
    return node;
  }

  /// The author, else the handle, else the source.
  public static String author(Mention mention) {
    return Stream.of(mention.content().author(), mention.content().handle())
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(mention.origin().sourceName());
  }
}
