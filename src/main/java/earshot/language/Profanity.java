package earshot.language;

import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Span;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds words of a list: "contains profanity", which is not the same as "offends".
final class Profanity {
  /// The list that comes with the program.
  static final Profanity USUAL = new Profanity(OwnFile.rows("profanity.txt"));

  private static final String ANY_ENDING = "…";

  private final Set<String> whole = new HashSet<>();

  /// Beginnings by their first character, for most words begin with none of them.
  private final Map<Character, List<String>> beginnings;

  /// First characters and lengths of whole words, so that few words of a text are cut out.
  private final BitSet shapes = new BitSet();

  /// @param words whole words; one that ends in `…` stands for any ending
  Profanity(Collection<String> words) {
    List<String> lower =
        words.stream()
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty() && !word.equals(ANY_ENDING))
            .toList();
    beginnings =
        lower.stream()
            .filter(word -> word.endsWith(ANY_ENDING))
            .map(word -> word.substring(0, word.length() - 1))
            .collect(Collectors.groupingBy(word -> word.charAt(0)));
    lower.stream().filter(word -> !word.endsWith(ANY_ENDING)).forEach(whole::add);
    whole.forEach(word -> shapes.set(shape(word.charAt(0), word.length())));
  }

  /// The first such word.
  Optional<Cue> in(CueText text) {
    String bare = text.bare();
    int from = -1;
    for (int at = 0; at <= bare.length(); at++) {
      boolean inWord = at < bare.length() && Characters.isWordPart(bare.charAt(at));
      if (inWord && from < 0) from = at;
      if (inWord || from < 0) continue;
      if (isListed(bare, from, at)) {
        return Optional.of(text.cue(CueKind.PROFANITY, "profanity", 1, new Span(from, at)));
      }
      from = -1;
    }
    return Optional.empty();
  }

  private boolean isListed(String text, int from, int to) {
    char first = text.charAt(from);
    for (String beginning : beginnings.getOrDefault(first, List.of())) {
      if (to - from >= beginning.length() && text.startsWith(beginning, from)) return true;
    }
    return shapes.get(shape(first, to - from)) && whole.contains(text.substring(from, to));
  }

  private static int shape(char first, int length) {
    return first << 4 | Math.min(length, 15);
  }
}
