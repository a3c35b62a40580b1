package earshot.replies.check;

import earshot.language.Spelling;
import earshot.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds words that the word list of the language does not know.
final class SpellingCheck implements Check {
  private static final int MOST = 20;

  private final SpellingShelf shelf;

  SpellingCheck(SpellingShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public CheckRule rule() {
    return CheckRule.SPELLING;
  }

  @Override
  public boolean canTell(Written draft) {
    return list(draft).isPresent();
  }

  private Optional<Spelling> list(Written draft) {
    return shelf.ready(draft.draft.heard().language());
  }

  @Override
  public List<Finding> in(Written draft) {
    Optional<Spelling> list = list(draft);
    if (list.isEmpty()) return List.of();
    List<Finding> findings = new ArrayList<>();
    for (Spelling.Unknown word : list.get().unknown(draft.body, known(draft), MOST)) {
      List<String> meant = list.get().suggestions(word.word());
      findings.add(
          Finding.of(
                  CheckRule.SPELLING,
                  Severity.CONSIDER,
                  new Span(word.from(), word.to()),
                  word.word(),
                  "“" + word.word() + "” is in no word list.",
                  meant.isEmpty()
                      ? "Look it up, or add it to the word list."
                      : "Perhaps “" + meant.getFirst() + "”.")
              .withFixes(meant));
    }
    return findings;
  }

  private static Set<String> known(Written draft) {
    Set<String> known = new HashSet<>(draft.draft.ours().words());
    for (String name : draft.draft.ours().names()) addWords(name, known);
    addWords(draft.draft.heard().author(), known);
    addWords(draft.draft.heard().handle(), known);
    return known;
  }

  private static void addWords(String name, Set<String> into) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’]+", -1)) {
      if (!word.isEmpty()) into.add(word);
    }
  }
}
