package earshot.replies.playbook;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at a holding statement before it is copied.
@FunctionalInterface
public interface HoldingCheck {
  /// What is wrong with a statement; empty when nothing is.
  List<Finding> check(String statement);

  /// Something to be mended.
  ///
  /// @param span where
  /// @param rule that found it, such as `placeholder`
  /// @param blocks whether it must not be copied like this
  /// @param words what is wrong
  /// @param cure what to do
  record Finding(Span span, String rule, boolean blocks, String words, String cure) {}

  /// Whether a statement may be copied.
  default boolean passes(String statement) {
    return !statement.isBlank() && check(statement).stream().noneMatch(Finding::blocks);
  }

  /// Places that were left open: no statement goes out with them.
  static List<Finding> open(String statement) {
    Matcher matcher = Pattern.compile("\\{[^{}\\n]{0,60}\\}").matcher(statement);
    List<Finding> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(
          new Finding(
              new Span(matcher.start(), matcher.end()),
              "placeholder",
              true,
              matcher.group() + " is still open.",
              "Write what is known, or take the sentence out."));
    }
    return found;
  }
}
