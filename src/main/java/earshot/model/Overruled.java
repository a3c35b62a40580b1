package earshot.model;

/// A person decided otherwise than the rules advise.
///
/// @param rule id of the rule that was overruled
/// @param verdict what it advised
/// @param instead what the person decided
/// @param reason in the person's words, at least [#SHORTEST] characters
public record Overruled(
    String rule, Advised verdict, Advised instead, String reason, Authored made) {
  /// How many characters a reason has at least.
  public static final int SHORTEST = 10;

  /// A reason is long enough to be one.
  public Overruled {
    if (reason.strip().length() < SHORTEST) {
      throw new IllegalArgumentException(
          "Say why in at least " + SHORTEST + " characters, so that others can follow.");
    }
    if (verdict == instead) {
      throw new IllegalArgumentException("This is what the rules advise already.");
    }
  }
}
