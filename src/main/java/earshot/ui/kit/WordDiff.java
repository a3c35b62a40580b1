package earshot.ui.kit;

import earshot.model.Span;
import earshot.replies.Diff;
import java.util.ArrayList;
import java.util.List;

/// Shows what became of a wording: words that are gone struck out, new ones underlined.
public final class WordDiff {
  private WordDiff() {}

  /// Both wordings in one text.
  public static SafeText of(String before, String after) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (Diff.Piece piece : Diff.of(before, after)) {
      int from = text.length();
      text.append(piece.text());
      Span span = new Span(from, text.length());
      switch (piece.fate()) {
        case SAME -> {}
        case GONE -> marks.add(Mark.of(span, Mark.Kind.GONE));
        case NEW -> marks.add(Mark.of(span, Mark.Kind.FRESH));
      }
    }
    return SafeText.of(text.toString(), marks);
  }
}
