package earshot.search;

import earshot.model.Mention;
import earshot.model.Traits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// An index of one item in memory, to ask it any query and to learn where it matches.
final class OneItem {
  static {
    LuceneSettings.apply();
  }

  private final IndexSearcher searcher;

  private OneItem(MemoryIndex index) {
    this.searcher = index.createSearcher();
  }

  /// A stored mention with everything that can be asked of it.
  static OneItem of(Mention mention, Traits traits) {
    return of(Documents.of(mention, traits, new WordFields()).getFields());
  }

  /// An arriving item with everything that can be asked of it.
  static OneItem of(LiveItem item) {
    return of(Documents.fields(item));
  }

  /// An arriving item with only what is asked for, for making it costs more than asking.
  static OneItem of(CutTexts cut, Set<TextField> texts, List<IndexableField> facts) {
    MemoryIndex index = new MemoryIndex(true);
    for (TextField text : texts) {
      index.addField(text.indexed(), new TokenList(cut.of(text)));
    }
    facts.forEach(fact -> index.addField(fact, null));
    return new OneItem(index);
  }

  private static OneItem of(List<IndexableField> fields) {
    MemoryIndex index = new MemoryIndex(true);
    fields.forEach(field -> index.addField(field, null));
    return new OneItem(index);
  }

  /// The texts a query looks into.
  static Set<TextField> textsOf(QueryTree tree) {
    Set<TextField> texts = EnumSet.noneOf(TextField.class);
    addTexts(tree, texts);
    return texts;
  }

  /// Whether a query asks for anything beside texts, such as the language.
  static boolean asksFacts(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> and.parts().stream().anyMatch(OneItem::asksFacts);
      case QueryTree.Or or -> or.parts().stream().anyMatch(OneItem::asksFacts);
      case QueryTree.Not not -> asksFacts(not.part());
      case QueryTree.Saved saved -> saved.inside().map(OneItem::asksFacts).orElse(false);
      case QueryTree.Near _, QueryTree.Text _, QueryTree.Wildcard _ -> false;
      case QueryTree.Leaf _ -> true;
    };
  }

  private static void addTexts(QueryTree tree, Set<TextField> into) {
    switch (tree) {
      case QueryTree.And and -> and.parts().forEach(part -> addTexts(part, into));
      case QueryTree.Or or -> or.parts().forEach(part -> addTexts(part, into));
      case QueryTree.Not not -> addTexts(not.part(), into);
      case QueryTree.Saved saved -> saved.inside().ifPresent(inside -> addTexts(inside, into));
      case QueryTree.Near near -> into.add(NearOperands.field(near.left()));
      case QueryTree.Text text -> into.add(text.in());
      case QueryTree.Wildcard wildcard -> into.add(wildcard.in());
      case QueryTree.Leaf _ -> {}
    }
  }

  /// Whether the query matches, wherever.
  boolean holds(Query query) {
    try {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      Scorer scorer = weight.scorer(searcher.getIndexReader().leaves().getFirst());
      return scorer != null && scorer.iterator().nextDoc() == 0;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Where the query matches; absent when it does not.
  Optional<WordSpans> matches(Query query) {
    try {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      Matches found = weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
      return Optional.ofNullable(found).map(WordSpans::of);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
