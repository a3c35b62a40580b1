package earshot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;

/// Looks whether all in sight that can have the keys says what it is, and whether Tab comes by all
/// of it and round again. Call it on the FX thread.
final class NamesAndTab {
  // Between the presses of one round at most this many stops belong to nothing that is asked for.
  private static final int BESIDES = 40;

  private NamesAndTab() {}

  /// What is wrong under a node; each a sentence.
  static List<String> faults(Parent root) {
    List<Node> wanted = new ArrayList<>();
    gather(root, wanted);
    List<String> faults = new ArrayList<>();
    for (Node node : wanted) {
      String name = name(node, root);
      if (name.isBlank()) faults.add("has no name: " + shown(node));
      else if (isTechnical(name, node)) faults.add("is called \"" + name + "\": " + shown(node));
    }
    faults.addAll(tabbing(root.getScene(), wanted));
    return faults;
  }

  private static List<String> tabbing(Scene scene, List<Node> wanted) {
    List<String> faults = new ArrayList<>();
    if (wanted.isEmpty()) return faults;
    wanted.getFirst().requestFocus();
    Set<Node> reached = new LinkedHashSet<>();
    Node first = scene.getFocusOwner();
    for (int n = 0; n < wanted.size() + BESIDES; n++) {
      Node before = scene.getFocusOwner();
      reached.add(before);
      press(before);
      Node after = scene.getFocusOwner();
      if (after == before && wanted.size() > 1) {
        faults.add("keeps Tab for itself: " + shown(before));
        break;
      }
      if (after == first && n > 0) break;
    }
    if (faults.isEmpty() && scene.getFocusOwner() != first) {
      faults.add("Tab does not come round to " + shown(first));
    }
    for (Node node : wanted) {
      if (!reached.contains(node)) faults.add("is not reached by Tab: " + shown(node));
    }
    return faults;
  }

  private static void press(Node at) {
    for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(at, new KeyEvent(kind, "", "", KeyCode.TAB, false, false, false, false));
    }
  }

  // Rows of lists belong to their lists, which have keys of their own.
  private static void gather(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) return;
    boolean takesKeys = node instanceof Control || node instanceof GenericStyledArea<?, ?, ?>;
    if (takesKeys && node.isFocusTraversable() && !isAnotherChoice(node) && isSized(node)) {
      found.add(node);
    }
    boolean rows =
        node instanceof ListView<?> || node instanceof TableView<?> || node instanceof TreeView<?>;
    if (node instanceof Parent parent && !rows && !(node instanceof TextInputControl)) {
      for (Node child : parent.getChildrenUnmodifiable()) gather(child, found);
    }
  }

  private static boolean isSized(Node node) {
    return node.getLayoutBounds().getWidth() > 0 && node.getLayoutBounds().getHeight() > 0;
  }

  // Of a row of choices Tab reaches the one that holds; arrows reach the others.
  private static boolean isAnotherChoice(Node node) {
    return node instanceof ToggleButton choice
        && choice.getToggleGroup() != null
        && choice.getToggleGroup().getSelectedToggle() != null
        && !choice.isSelected();
  }

  // A field needs a name that stays once something is written in it.
  private static String name(Node node, Parent root) {
    String spoken = node.getAccessibleText();
    if (spoken != null && !spoken.isBlank()) return spoken;
    if (node instanceof TextInputControl || !(node instanceof Labeled labeled)) {
      return labels(root).stream()
          .filter(label -> label.getLabelFor() == node)
          .map(Label::getText)
          .findFirst()
          .orElse("");
    }
    return labeled.getText() == null ? "" : labeled.getText();
  }

  private static List<Label> labels(Node node) {
    List<Label> found = new ArrayList<>();
    if (node instanceof Label label) found.add(label);
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) found.addAll(labels(child));
    }
    return found;
  }

  private static boolean isTechnical(String name, Node node) {
    return name.equals(node.getId())
        || name.equals(node.getClass().getSimpleName())
        || name.matches("[a-z]+([-.][a-z]+)+|.*@[0-9a-f]{5,}.*|\\{.*");
  }

  private static String shown(Node node) {
    StringBuilder path = new StringBuilder();
    Node up = node;
    for (int n = 0; n < 4 && up != null; n++, up = up.getParent()) {
      if (up instanceof ScrollPane) continue;
      path.insert(
          0, " > " + up.getClass().getSimpleName() + (up.getId() == null ? "" : "#" + up.getId()));
    }
    String words = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
    return path.substring(3) + words + " " + node.getStyleClass();
  }
}
