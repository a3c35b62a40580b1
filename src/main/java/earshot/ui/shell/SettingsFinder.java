package earshot.ui.shell;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Finds settings by the words that stand beside them: what does not say them steps back while
/// something is sought.
final class SettingsFinder {
  private final TextField field = new TextField();
  private final ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
  private final Messages words;
  private List<Node> cards = List.of();

  /// @param id of the field
  /// @param prompt the key of what stands in it
  SettingsFinder(Messages words, String id, String prompt) {
    this.words = words;
    field.setId(id);
    field.setPromptText(words.get(prompt));
    field.setAccessibleText(words.get(prompt));
    field.setPrefColumnCount(18);
    field.textProperty().subscribe(this::find);
  }

  /// The field to write in.
  Node node() {
    HBox box = new HBox(Icon.SEARCH.node(16), field);
    box.getStyleClass().add("settings-find");
    return box;
  }

  /// Says that nothing was found.
  Node instead() {
    return Sentence.showing(none.getReadOnlyProperty(), "es-secondary");
  }

  /// Looks among these from now on.
  void among(List<Node> each) {
    cards = List.copyOf(each);
  }

  /// Shows everything again.
  void clear() {
    field.clear();
  }

  private void find(String typed) {
    List<String> sought = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    boolean any = false;
    for (Node card : cards) any |= found(card, sought);
    none.set(any || cards.isEmpty() ? "" : words.get("settings.find-none", typed.strip()));
  }

  // A card whose title says it is shown whole.
  private static boolean found(Node card, List<String> sought) {
    List<Node> rows = List.copyOf(card.lookupAll(".settings-row"));
    boolean titled = card instanceof Parent whole && says(title(whole), sought);
    boolean any = titled || (rows.isEmpty() && says(text(card), sought));
    for (Node row : rows) {
      boolean hit = titled || says(text(row), sought);
      show(row, hit);
      any |= hit && row.isVisible();
    }
    show(card, any);
    return any;
  }

  // What is shown by something else stays so.
  private static void show(Node node, boolean shown) {
    if (node.visibleProperty().isBound() || node.managedProperty().isBound()) return;
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static boolean says(String text, List<String> sought) {
    return sought.stream().allMatch(text.toLowerCase(Locale.ROOT)::contains);
  }

  private static String title(Parent card) {
    return card.getChildrenUnmodifiable().isEmpty()
        ? ""
        : text(card.getChildrenUnmodifiable().getFirst());
  }

  private static String text(Node node) {
    return switch (node) {
      case SafeText said -> String.valueOf(said.getAccessibleText());
      case Labeled label -> label.getText();
      case Parent parent -> {
        StringBuilder all = new StringBuilder();
        for (Node child : parent.getChildrenUnmodifiable()) all.append(text(child)).append(' ');
        yield all.toString();
      }
      default -> "";
    };
  }
}
