package earshot.search;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// A query of words and phrases alone, asked of an item's words as they stand.
///
/// It says what the index would, at a fifth of the cost: most brands' queries are such, and making
/// an index of one item is most of asking it.
sealed interface WordQuery {
  /// Whether the item is as asked.
  boolean holds(CutTexts item);

  /// Adds where, for an item that is as asked.
  void addTo(Map<TextField, SortedSet<Span>> spans, CutTexts item);

  /// Makes the query ready; absent when it asks for anything but words and phrases.
  static Optional<WordQuery> of(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> all(and.parts());
      case QueryTree.Not not -> all(List.of(not));
      case QueryTree.Or or -> each(or.parts()).map(Any::new);
      case QueryTree.Saved saved -> saved.inside().flatMap(WordQuery::of);
      case QueryTree.Text text -> Optional.of(new Phrase(text.in(), QueryCompiler.asked(text)));
      case QueryTree.Near _, QueryTree.Leaf _ -> Optional.empty();
    };
  }

  private static Optional<WordQuery> all(List<QueryTree> parts) {
    List<QueryTree> wanted = new ArrayList<>();
    List<QueryTree> unwanted = new ArrayList<>();
    for (QueryTree part : parts) {
      if (part instanceof QueryTree.Not not) unwanted.add(not.part());
      else wanted.add(part);
    }
    return each(wanted).flatMap(with -> each(unwanted).map(without -> new All(with, without)));
  }

  private static Optional<List<WordQuery>> each(List<QueryTree> parts) {
    List<WordQuery> ready = parts.stream().map(WordQuery::of).flatMap(Optional::stream).toList();
    return ready.size() == parts.size() ? Optional.of(ready) : Optional.empty();
  }

  /// Holds when every wanted part does and no unwanted one.
  record All(List<WordQuery> wanted, List<WordQuery> unwanted) implements WordQuery {
    @Override
    public boolean holds(CutTexts item) {
      for (WordQuery part : wanted) if (!part.holds(item)) return false;
      for (WordQuery part : unwanted) if (part.holds(item)) return false;
      return true;
    }

    @Override
    public void addTo(Map<TextField, SortedSet<Span>> spans, CutTexts item) {
      for (WordQuery part : wanted) part.addTo(spans, item);
    }
  }

  /// Holds when at least one part does.
  record Any(List<WordQuery> parts) implements WordQuery {
    @Override
    public boolean holds(CutTexts item) {
      for (WordQuery part : parts) if (part.holds(item)) return true;
      return false;
    }

    @Override
    public void addTo(Map<TextField, SortedSet<Span>> spans, CutTexts item) {
      for (WordQuery part : parts) if (part.holds(item)) part.addTo(spans, item);
    }
  }

  /// Holds where these words stand one after the other.
  record Phrase(TextField in, List<Token> words) implements WordQuery {
    @Override
    public boolean holds(CutTexts item) {
      return item.places(in).hold(words);
    }

    @Override
    public void addTo(Map<TextField, SortedSet<Span>> spans, CutTexts item) {
      Collection<Span> found = spans.computeIfAbsent(in, _ -> WordSpans.none());
      item.places(in).addTo(found, words);
    }
  }
}
