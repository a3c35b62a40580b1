package earshot.model;

/// What a workspace is for, in a person's words.
///
/// @param purpose why one listens at all, which the law asks of whoever keeps what people said
/// @param objective what one wants to learn or change
public record Charter(String purpose, String objective) {
  /// Longest purpose or objective in characters.
  public static final int LONGEST = 300;

  /// Checks the lengths.
  public Charter {
    purpose = purpose.strip();
    objective = objective.strip();
    if (purpose.length() > LONGEST || objective.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Purpose and objective have at most " + LONGEST + " characters each.");
    }
  }
}
