package earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Decides by plain loops whether a query matches words of the vocabulary: slow, and simple enough
/// to be believed.
record NaiveJudge(List<Vocabulary> title, List<Vocabulary> body) {
  boolean holds(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> and.parts().stream().allMatch(this::holds);
      case QueryTree.Or or -> or.parts().stream().anyMatch(this::holds);
      case QueryTree.Not not -> !holds(not.part());
      case QueryTree.Near near -> near(near);
      case QueryTree.Text text when text.in() == TextField.RAW -> raw(text.text());
      case QueryTree.Text text -> !occurrences(text).isEmpty();
      case QueryTree.Wildcard wildcard -> !occurrences(wildcard).isEmpty();
      case QueryTree.Saved _, QueryTree.Leaf _ -> throw new AssertionError(tree);
    };
  }

  private record Occurrence(int first, int last) {}

  private boolean near(QueryTree.Near near) {
    for (Occurrence left : occurrences(near.left())) {
      for (Occurrence right : occurrences(near.right())) {
        int after = right.first() - left.last() - 1;
        int before = left.first() - right.last() - 1;
        if (after >= 0 && after <= near.words()) return true;
        if (!near.inOrder() && before >= 0 && before <= near.words()) return true;
      }
    }
    return false;
  }

  private List<Occurrence> occurrences(QueryTree tree) {
    List<Occurrence> found = new ArrayList<>();
    if (tree instanceof QueryTree.Or or) {
      or.parts().forEach(part -> found.addAll(occurrences(part)));
      return found;
    }
    List<Set<String>> places = new ArrayList<>(title.stream().map(Vocabulary::terms).toList());
    boolean inTitle = tree instanceof QueryTree.Text text && text.in() == TextField.TITLE;
    if (!inTitle) {
      for (int i = 0; i < 100; i++) places.add(Set.of());
      body.forEach(word -> places.add(word.terms()));
    }
    if (tree instanceof QueryTree.Text text) phrase(text.text(), places, found);
    if (tree instanceof QueryTree.Wildcard wild) {
      for (int i = 0; i < places.size(); i++) {
        if (places.get(i).stream().anyMatch(term -> fits(wild.pattern(), term))) {
          found.add(new Occurrence(i, i));
        }
      }
    }
    return found;
  }

  private static void phrase(String text, List<Set<String>> places, List<Occurrence> into) {
    List<String> terms = new ArrayList<>();
    for (String word : List.of(text.split(" ", -1))) terms.add(word(word).asked);
    for (int i = 0; i + terms.size() <= places.size(); i++) {
      boolean all = true;
      for (int j = 0; j < terms.size(); j++) all &= places.get(i + j).contains(terms.get(j));
      if (all) into.add(new Occurrence(i, i + terms.size() - 1));
    }
  }

  private static Vocabulary word(String written) {
    for (Vocabulary word : Vocabulary.values()) if (word.written.equals(written)) return word;
    throw new AssertionError(written);
  }

  private static boolean fits(String pattern, String term) {
    if (pattern.isEmpty()) return term.isEmpty();
    if (pattern.charAt(0) == '*') {
      return fits(pattern.substring(1), term)
          || (!term.isEmpty() && isLetter(term) && fits(pattern, term.substring(1)));
    }
    if (term.isEmpty()) return false;
    boolean same = pattern.charAt(0) == '?' ? isLetter(term) : pattern.charAt(0) == term.charAt(0);
    return same && fits(pattern.substring(1), term.substring(1));
  }

  private static boolean isLetter(String term) {
    return term.charAt(0) != '#' && term.charAt(0) != '@';
  }

  /// A raw phrase holds where its characters stand and no word goes on at either end.
  private boolean raw(String phrase) {
    return rawIn(Vocabulary.text(title), phrase) || rawIn(Vocabulary.text(body), phrase);
  }

  private static boolean rawIn(String text, String phrase) {
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      int end = at + phrase.length();
      boolean startsInside = at > 0 && isWord(text.charAt(at - 1)) && isWord(phrase.charAt(0));
      boolean endsInside =
          end < text.length() && isWord(text.charAt(end)) && isWord(text.charAt(end - 1));
      if (!startsInside && !endsInside) return true;
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
