package earshot.ui.words;

import earshot.language.WordList;
import earshot.model.WordRole;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One word: what it is worth, what the general list says, and whether that is kept yet.
final class WordCell extends ListCell<WordRow> {
  private static final int LONGEST = 60;

  private final WordDraft draft;
  private final Messages words;
  private final Label word = new Label();
  private final Label reason = new Label();
  private final Label state = new Label();
  private final Label value = new Label();
  private final Button remove = new Button("", Icon.DELETE.node(16));
  private final HBox row;

  WordCell(WordDraft draft, Messages words) {
    this.draft = draft;
    this.words = words;
    word.getStyleClass().add("es-label");
    word.setMinWidth(0);
    reason.getStyleClass().add("es-secondary");
    reason.setMinWidth(0);
    state.getStyleClass().addAll("es-chip", "accent");
    state.setMinWidth(USE_PREF_SIZE);
    value.getStyleClass().add("word-value");
    value.setMinWidth(USE_PREF_SIZE);
    remove.getStyleClass().add("es-icon-button");
    remove.setFocusTraversable(false);
    remove.setOnAction(press -> draft.remove(getItem()));
    VBox said = new VBox(word, reason);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    row = new HBox(said, state, value, remove);
    row.getStyleClass().add("word-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable WordRow item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    word.setText(Shown.of(item.word(), LONGEST));
    reason.setText(reason(item));
    value.setText(
        item.value().isPresent()
            ? words.formats().signed(item.value().getAsDouble(), 1)
            : words.get("role.short." + item.role().name()));
    value.getStyleClass().removeAll("positive", "negative");
    double worth = item.value().orElse(0);
    if (worth != 0) value.getStyleClass().add(worth > 0 ? "positive" : "negative");
    boolean kept = item.state() == WordRow.State.KEPT;
    state.setText(kept ? "" : words.get("state." + item.state().name()));
    state.setVisible(!kept);
    state.setManaged(!kept);
    boolean gone = item.state() == WordRow.State.REMOVED;
    remove.setGraphic((gone ? Icon.UNDO : Icon.DELETE).node(16));
    remove.setAccessibleText(words.get(gone ? "restore" : "remove", item.word()));
    row.getStyleClass().remove("gone");
    if (gone) row.getStyleClass().add("gone");
    setAccessibleText(
        String.join(", ", item.word(), value.getText(), reason.getText(), state.getText()));
    setGraphic(row);
  }

  private String reason(WordRow item) {
    if (item.role() != WordRole.VALUE) return words.get("role." + item.role().name());
    if (!draft.language().get().equals(WordList.ENGLISH)) return words.get("reason.own");
    if (item.general().isPresent()) {
      return words.get("reason.instead", words.formats().signed(item.general().getAsDouble(), 1));
    }
    if (item.value().orElse(0) == 0) return words.get("reason.silent");
    return words.get(item.word().contains(" ") ? "reason.phrase" : "reason.new");
  }
}
