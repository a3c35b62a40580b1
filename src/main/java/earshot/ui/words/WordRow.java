package earshot.ui.words;

import earshot.language.WordList;
import earshot.model.WordRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// One word as the list shows it.
///
/// @param value for the role `VALUE` only
/// @param general what the general English list says; empty when it does not list the word
/// @param state how it differs from what is kept
record WordRow(
    String word, WordRole role, OptionalDouble value, OptionalDouble general, State state) {
  /// How a word differs from what is kept.
  enum State {
    KEPT,
    NEW,
    CHANGED,
    REMOVED
  }

  /// The words of a draft beside what is kept, by their letters; what was removed stands among
  /// them until that is kept.
  static List<WordRow> of(
      WordList kept, WordList draft, Function<String, OptionalDouble> general) {
    List<WordRow> rows = new ArrayList<>();
    for (WordRole role : WordRole.values()) {
      for (String word : draft.of(role)) {
        Optional<Double> now = value(draft, role, word);
        State state =
            !kept.of(role).contains(word)
                ? State.NEW
                : now.equals(value(kept, role, word)) ? State.KEPT : State.CHANGED;
        rows.add(row(word, role, now, state, general));
      }
      for (String word : kept.of(role)) {
        if (draft.of(role).contains(word)) continue;
        rows.add(row(word, role, value(kept, role, word), State.REMOVED, general));
      }
    }
    rows.sort(Comparator.comparing(WordRow::word).thenComparing(WordRow::role));
    return rows;
  }

  private static Optional<Double> value(WordList list, WordRole role, String word) {
    return role == WordRole.VALUE ? Optional.ofNullable(list.values().get(word)) : Optional.empty();
  }

  private static WordRow row(
      String word,
      WordRole role,
      Optional<Double> value,
      State state,
      Function<String, OptionalDouble> general) {
    return new WordRow(
        word,
        role,
        value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty(),
        general.apply(word),
        state);
  }
}
