package earshot.replies.template;

import java.util.Locale;
import java.util.Optional;

/// What a condition in a template can ask of the mention that is answered.
public enum Fact {
  /// Says that something went wrong.
  COMPLAINT,
  /// Asks something.
  QUESTION,
  /// Wishes for something.
  REQUEST,
  /// Is pleased and does not complain.
  PRAISE,
  /// Tells others to try it.
  RECOMMENDATION,
  /// Uses words of haste, danger or law.
  URGENT,
  /// Speaks to us.
  DIRECT,
  /// Gives a rating.
  REVIEW,
  /// Sounds negative.
  NEGATIVE,
  /// Sounds positive.
  POSITIVE;

  /// As it is written in a template.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Fact> of(String word) {
    for (Fact fact : values()) if (fact.word().equals(word)) return Optional.of(fact);
    return Optional.empty();
  }
}
