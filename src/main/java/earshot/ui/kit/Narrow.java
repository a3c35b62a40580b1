package earshot.ui.kit;

import earshot.ui.kit.Runs.Run;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Cuts words that are wider than the line, since a right-to-left word must never wrap by itself.
final class Narrow {
  private static final Text RULER = new Text();

  private Narrow() {}

  /// The runs with every too wide word cut between graphemes.
  static List<Run> split(List<Run> runs, double width, @Nullable Font font) {
    Font size = font == null ? Font.getDefault() : font;
    // No letter of any script is much wider than two ems: shorter words need no ruler.
    int safe = (int) (width / (size.getSize() * 2));
    List<Run> out = new ArrayList<>(runs.size());
    for (Run run : runs) {
      boolean fits = run.type() != Runs.Type.TEXT || run.words().length() <= safe;
      if (fits || width(run.words(), size) < width * 0.9) out.add(run);
      else cut(run, width * 0.9, size, out);
    }
    return out;
  }

  /// About how wide the text is in one line, without laying it out; never less than it is.
  static double oneLine(Passage passage, List<Mark> marks, @Nullable Font font) {
    Font size = font == null ? Font.getDefault() : font;
    String words = passage.text();
    String start = words.length() > 300 ? words.substring(0, 300) : words;
    double raised = marks.stream().mapToInt(mark -> mark.raised().length()).sum() * 0.6;
    double wide = width(start, size) * 1.05 + raised * size.getSize() + 2;
    return words.length() > 300 ? wide * words.length() / 300 : wide;
  }

  private static void cut(Run run, double width, Font font, List<Run> out) {
    String words = run.words();
    int from = 0;
    int at = 0;
    while (at < words.length()) {
      int next = Emoji.clusterEnd(words, at);
      if (at > from && width(words.substring(from, next), font) > width) {
        out.add(new Run(run.type(), words.substring(from, at), run.styles(), run.match()));
        from = at;
      }
      at = next;
    }
    out.add(new Run(run.type(), words.substring(from), run.styles(), run.match()));
  }

  private static double width(String words, Font font) {
    Ruler.onScreen();
    RULER.setFont(font);
    RULER.setText(words);
    return RULER.getLayoutBounds().getWidth();
  }
}
