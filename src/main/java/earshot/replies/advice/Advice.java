package earshot.replies.advice;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import earshot.model.Cue;
import earshot.model.Marked;
import earshot.model.MentionId;
import earshot.model.Overruled;
import java.util.List;
import java.util.Optional;

/// What is advised for one mention, by which rule, and on what grounds.
///
/// @param rule the one rule that decided
/// @param byRule what it comes to here
/// @param overruled what a person decided instead, of this rule and this verdict
public record Advice(
    MentionId mention,
    AdviceRule rule,
    ByRule byRule,
    Grounds grounds,
    Optional<Overruled> overruled) {
  /// What the rule comes to in these circumstances.
  ///
  /// @param turn why that is another verdict than the rule names
  public record ByRule(Advised verdict, Optional<Turn> turn) {}

  /// Why a rule's verdict comes to another one.
  public enum Turn {
    /// The workspace offers no help unasked, so it listens.
    NO_POLICY,
    /// The matter is private, so it is answered once and then in private.
    PRIVATE_MATTER
  }

  /// On what the advice rests.
  ///
  /// @param matched the words in the text that show it; a sign outside the text has no words
  /// @param marks what people said the mention is
  public record Grounds(Circumstances circumstances, List<Cue> matched, List<Marked> marks) {
    /// Copies the lists.
    public Grounds {
      matched = List.copyOf(matched);
      marks = List.copyOf(marks);
    }
  }

  /// What holds: a person's decision, else the rule's.
  public Advised verdict() {
    return overruled.map(Overruled::instead).orElse(byRule.verdict());
  }

  /// The finding of the study that fits.
  public Study study() {
    return Study.of(byRule.verdict(), grounds.circumstances().said().kinds());
  }

  /// Whether a person may decide otherwise: not in listening mode, where nothing is answered.
  public boolean canBeOverruled() {
    return !grounds.circumstances().house().listening();
  }
}
