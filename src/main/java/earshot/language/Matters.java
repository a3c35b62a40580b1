package earshot.language;

import earshot.model.Cue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds words of danger and law, and of a writer's own order or account.
///
/// A short list, kept apart from the signs that are stored with a mention: it may change without
/// reading the archive anew. Never changes; any number of threads may share one.
public final class Matters {
  private static final List<CueRule> RULES = CueRule.from("matters.tsv");

  // What a person would read as the grounds; a text full of such words needs no more.
  private static final int MOST_OF_A_RULE = 3;

  private final TrackedTerms terms;

  /// @param terms names that are no signs of anything: a brand called Hospital hurts nobody
  public Matters(TrackedTerms terms) {
    this.terms = terms;
  }

  /// What was found, in the order of the text: signs of [CueKind#URGENT_WORDING] with the rules
  /// `safety` and `legal`, and of [CueKind#PERSONAL_DATA] with the rule `order-or-account`.
  public List<Cue> in(String text) {
    CueText ready = CueText.of(text, terms);
    List<Cue> found = new ArrayList<>();
    for (CueRule rule : RULES) found.addAll(rule.all(ready, MOST_OF_A_RULE));
    found.sort(Comparator.comparingInt(Cue::from));
    return List.copyOf(found);
  }
}
