package earshot.replies.advice;

/// A rule, or the table as a whole, cannot be used; says where and what to do.
public final class RuleProblem extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final Part part;
  private final int at;
  private final int length;

  /// Which part of a rule.
  public enum Part {
    /// Its id.
    ID,
    /// When it fits.
    CONDITIONS,
    /// Why, in words.
    WORDS,
    /// Where it stands in the table.
    PLACE
  }

  /// @param rule id of the rule, as written
  /// @param at first UTF-16 unit of the part, from 0
  RuleProblem(String rule, Part part, int at, int length, String message) {
    super(message);
    this.rule = rule;
    this.part = part;
    this.at = at;
    this.length = length;
  }

  /// Id of the rule, as written.
  public String rule() {
    return rule;
  }

  /// Which part of it.
  public Part part() {
    return part;
  }

  /// First UTF-16 unit within the part, from 0.
  public int at() {
    return at;
  }

  /// How many units, at least 1.
  public int length() {
    return length;
  }

  /// The message with its place, such as `R5, position 10: …`; positions count from 1.
  public String placed() {
    return part == Part.CONDITIONS
        ? rule + ", position " + (at + 1) + ": " + getMessage()
        : rule + ": " + getMessage();
  }
}
