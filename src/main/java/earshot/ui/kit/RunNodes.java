package earshot.ui.kit;

import earshot.ui.kit.Runs.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// Keeps the nodes of one text, so that a list cell that is filled anew builds few.
final class RunNodes {
  private final List<Text> texts = new ArrayList<>();
  private final List<EmojiNode> pictures = new ArrayList<>();
  private int usedTexts;
  private int usedPictures;

  /// How many places a run takes in the flow's own count.
  static int length(Run run) {
    return switch (run.type()) {
      case TEXT, RAISED -> run.words().length();
      case EMOJI ->
          EmojiPictures.key(run.words()).isPresent() ? 1 : Emoji.name(run.words()).length();
      case CODE -> 1;
    };
  }

  /// The nodes of the runs, in order.
  ///
  /// @param em text size in pixels
  /// @param scale of the screen
  List<Node> of(List<Run> runs, double em, double scale) {
    usedTexts = 0;
    usedPictures = 0;
    List<Node> nodes = new ArrayList<>(runs.size());
    for (Run run : runs) nodes.add(node(run, em, scale));
    return nodes;
  }

  private Node node(Run run, double em, double scale) {
    return switch (run.type()) {
      case TEXT -> text(run.words(), "es-word" + (run.match() ? " match " : " ") + run.styles());
      case RAISED -> text(run.words(), "es-raised " + run.styles());
      case CODE -> code(run.words());
      case EMOJI -> emoji(run.words(), em, scale);
    };
  }

  private Node emoji(String cluster, double em, double scale) {
    Optional<String> key = EmojiPictures.key(cluster);
    if (key.isEmpty()) return text(Emoji.name(cluster), "es-word outside");
    if (usedPictures == pictures.size()) pictures.add(new EmojiNode());
    EmojiNode node = pictures.get(usedPictures++);
    node.show(key.get(), em, scale);
    return node;
  }

  private Text text(String words, String styles) {
    Ruler.onScreen();
    if (usedTexts == texts.size()) texts.add(new Text());
    Text node = texts.get(usedTexts++);
    node.setText(words);
    String[] wanted = styles.strip().split(" +", -1);
    if (!node.getStyleClass().equals(List.of(wanted))) node.getStyleClass().setAll(wanted);
    return node;
  }

  private static Node code(String words) {
    Label node = new Label(words);
    node.getStyleClass().add("es-code-chip");
    return node;
  }
}
