package earshot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds terms of which every match of a query holds at least one, so that most queries need not be
/// run on most items.
final class RequiredTerms {
  /// Shorter heads of wildcards would call their query for nearly every item.
  private static final int SHORTEST_HEAD = 2;

  private RequiredTerms() {}

  /// What an item must hold.
  ///
  /// @param starts whether a word that only starts with the term counts too
  record Needed(In in, String term, boolean starts) {}

  /// Where an item must hold it.
  enum In {
    WORDS,
    AUTHOR,
    SITES
  }

  /// Absent when there is no such set, as for `lang:en`.
  static Optional<Set<Needed>> of(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> cheapest(and.parts());
      case QueryTree.Near near -> cheapest(List.of(near.left(), near.right()));
      case QueryTree.Or or -> all(or.parts());
      case QueryTree.Not _ -> Optional.empty();
      case QueryTree.Saved saved -> saved.inside().flatMap(RequiredTerms::of);
      case QueryTree.Text text -> longest(text);
      case QueryTree.Wildcard wildcard -> head(wildcard);
      case QueryTree.Site site -> Optional.of(Set.of(new Needed(In.SITES, site.host(), false)));
      case QueryTree.Url _,
          QueryTree.Language _,
          QueryTree.Kind _,
          QueryTree.From _,
          QueryTree.Sounds _,
          QueryTree.Is _,
          QueryTree.Has _,
          QueryTree.Branded _,
          QueryTree.Tagged _,
          QueryTree.Told _,
          QueryTree.Rated _,
          QueryTree.Dated _ ->
          Optional.empty();
    };
  }

  private static Optional<Set<Needed>> cheapest(List<QueryTree> parts) {
    return parts.stream()
        .map(RequiredTerms::of)
        .flatMap(Optional::stream)
        .min(Comparator.comparingDouble(RequiredTerms::cost));
  }

  /// Long words are rare, so they call their query in vain less often.
  private static double cost(Set<Needed> keys) {
    return keys.stream().mapToDouble(key -> (key.starts() ? 2.0 : 1.0) / key.term().length()).sum();
  }

  private static Optional<Set<Needed>> all(List<QueryTree> parts) {
    Set<Needed> keys = new HashSet<>();
    for (QueryTree part : parts) {
      Optional<Set<Needed>> needed = of(part);
      if (needed.isEmpty()) return Optional.empty();
      keys.addAll(needed.get());
    }
    return Optional.of(keys);
  }

  private static Optional<Set<Needed>> longest(QueryTree.Text text) {
    return in(text.in())
        .flatMap(
            in ->
                words(text).stream()
                    .max(Comparator.comparingInt(String::length))
                    .map(word -> Set.of(new Needed(in, word, false))));
  }

  /// Words that the item's comparable text must hold too.
  private static List<String> words(QueryTree.Text text) {
    if (text.in() != TextField.RAW) {
      return Words.asked(text.text()).stream().map(Token::term).collect(Collectors.toList());
    }
    List<String> words = new ArrayList<>();
    for (Token piece : RawWords.asked(text.text())) {
      boolean word = Letters.startsWord(piece.term().codePointAt(0));
      // The s of a possessive is dropped from comparable texts.
      boolean possessive = piece.term().toLowerCase(Locale.ROOT).equals("s");
      if (word && !possessive) {
        Words.asked(piece.term()).stream().map(Token::term).forEach(words::add);
      }
    }
    return words;
  }

  private static Optional<Set<Needed>> head(QueryTree.Wildcard wildcard) {
    String head = Wildcards.head(wildcard.pattern());
    if (head.length() < SHORTEST_HEAD) return Optional.empty();
    return in(wildcard.in()).map(in -> Set.of(new Needed(in, head, true)));
  }

  private static Optional<In> in(TextField field) {
    return switch (field) {
      case ANYWHERE, TITLE, RAW -> Optional.of(In.WORDS);
      case AUTHOR -> Optional.of(In.AUTHOR);
      case SOURCE -> Optional.empty();
    };
  }
}
