package earshot.ui.journal;

import earshot.model.JournalEntry;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One decision of the list: when, who, what, about what.
final class JournalCell extends ListCell<JournalEntry> {
  private static final int LONGEST = 80;

  private final Messages words;
  private final Label when = new Label();
  private final Label who = new Label();
  private final Label what = new Label();
  private final Label about = new Label();
  private final HBox row = new HBox(when, who, what, about);

  JournalCell(Messages words) {
    this.words = words;
    when.getStyleClass().addAll("journal-when", "es-secondary");
    who.getStyleClass().addAll("journal-who", "es-label");
    what.getStyleClass().add("journal-what");
    about.getStyleClass().add("es-secondary");
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.ALWAYS);
    row.getStyleClass().add("journal-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable JournalEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    setGraphic(row);
    setAccessibleText(text(entry, words));
    when.setText(words.formats().full(entry.at()));
    who.setText(who(entry, words));
    what.setText(what(entry.action()));
    about.setText(about(entry));
  }

  /// A decision as one line of text.
  static String text(JournalEntry entry, Messages words) {
    return String.join(
        " · ",
        words.formats().full(entry.at()),
        who(entry, words),
        what(entry.action()),
        about(entry));
  }

  private static String who(JournalEntry entry, Messages words) {
    return entry.byUser().isEmpty()
        ? words.get("journal.nobody")
        : Shown.name(entry.byUser(), LONGEST);
  }

  /// What was decided, as a line begins.
  static String what(String action) {
    if (action.isEmpty()) return "";
    return Character.toUpperCase(action.charAt(0)) + Shown.of(action.substring(1), LONGEST);
  }

  private static String about(JournalEntry entry) {
    return Shown.of(entry.object().replace(':', ' '), LONGEST);
  }
}
