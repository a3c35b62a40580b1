package earshot.replies.check;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the phrases of a word list in a draft.
///
/// A phrase is one or more words; `a|b` takes either, `stem*` every word that begins so, `_` any
/// one word. A phrase never reaches over the end of a sentence. `- not our fault` is an exception:
/// it takes these words from every other phrase.
public final class PhraseList {
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final List<Phrase> byStem = new ArrayList<>();

  /// A phrase where it was found.
  record Hit(Span span, String phrase) {}

  private record Phrase(String written, boolean exception, List<List<String>> words) {}

  /// Phrases as written in a list.
  ///
  /// @throws IllegalArgumentException with one sentence, when a phrase has no words
  public PhraseList(List<String> phrases) {
    phrases.forEach(this::add);
  }

  private void add(String line) {
    boolean exception = line.startsWith("- ");
    String written = exception ? line.substring(2) : line;
    List<List<String>> words = new ArrayList<>();
    for (String word : written.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      words.add(List.of(word.split("\\|", -1)));
    }
    if (written.isBlank() || words.stream().anyMatch(each -> each.contains(""))) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no phrase; write words with one space between them");
    }
    var phrase = new Phrase(written.strip(), exception, List.copyOf(words));
    for (String first : words.getFirst()) {
      if (first.equals("_") || first.endsWith("*")) byStem.add(phrase);
      else byFirst.computeIfAbsent(first, any -> new ArrayList<>()).add(phrase);
    }
  }

  /// Every place where a phrase stands, in the order of the text; of two that begin with the same
  /// word the longer one.
  List<Hit> in(Written draft) {
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < draft.count(); ) {
      int length = 0;
      Phrase best = null;
      for (Phrase phrase : byFirst.getOrDefault(draft.word(at), List.of())) {
        if (phrase.words().size() > length && fits(phrase, draft, at)) {
          best = phrase;
          length = phrase.words().size();
        }
      }
      for (Phrase phrase : byStem) {
        if (phrase.words().size() > length && fits(phrase, draft, at)) {
          best = phrase;
          length = phrase.words().size();
        }
      }
      if (best != null && !best.exception())
        hits.add(new Hit(draft.span(at, at + length - 1), best.written()));
      at += Math.max(1, length);
    }
    return hits;
  }

  private static boolean fits(Phrase phrase, Written draft, int at) {
    int size = phrase.words().size();
    if (at + size > draft.count()) return false;
    for (int i = 0; i < size; i++) {
      if (!fits(phrase.words().get(i), draft.word(at + i))) return false;
      if (i + 1 < size && draft.partsAfter(at + i)) return false;
    }
    return true;
  }

  private static boolean fits(List<String> either, String word) {
    for (String one : either) {
      if (one.equals("_") || one.equals(word)) return true;
      if (one.endsWith("*") && word.startsWith(one.substring(0, one.length() - 1))) return true;
    }
    return false;
  }
}
