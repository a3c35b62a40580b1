package earshot.search;

import earshot.model.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Makes one Lucene query of a tree, for history and live items alike.
final class QueryCompiler {
  /// How many words a wildcard beside NEAR may stand for.
  static final int MOST_EXPANSIONS = 4_096;

  static {
    LuceneSettings.apply();
  }

  private final Asking asking;
  private final Set<BrandId> brands;

  /// Compiles for a moment and a set of brands.
  ///
  /// @param brands whose labels `sentiment:` speaks of; empty for any brand's
  QueryCompiler(Asking asking, Set<BrandId> brands) {
    this.asking = asking;
    this.brands = Set.copyOf(brands);
  }

  /// @param tree whose names were looked up
  Query compile(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> all(and.parts());
      case QueryTree.Or or -> any(or.parts());
      case QueryTree.Not not -> all(List.of(not));
      case QueryTree.Near near -> NearQueries.of(near);
      case QueryTree.Text text -> words(text);
      case QueryTree.Wildcard wildcard -> wildcard(wildcard);
      case QueryTree.Url url -> new PrefixQuery(new Term(Fields.URL, url.start()));
      case QueryTree.Site site -> term(Fields.SITE, site.host());
      case QueryTree.Language language -> term(Fields.LANG, language.tag());
      case QueryTree.Kind kind -> term(Fields.TYPE, Fields.code(kind.kind()));
      case QueryTree.From from -> term(Fields.SOURCE, Fields.code(from.source()));
      case QueryTree.Sounds sounds -> sounds(sounds);
      case QueryTree.Is is -> Fields.oneOf(Fields.STATUS, is.standing().statuses(), Fields::code);
      case QueryTree.Has has -> term(Fields.IS, Fields.code(has.trait()));
      case QueryTree.Branded branded -> term(Fields.BRAND, Fields.code(known(branded.brand())));
      case QueryTree.Tagged tagged -> term(Fields.TAG, Fields.tag(tagged.tag()));
      case QueryTree.Told told -> term(Fields.STORY, told.story().toString());
      case QueryTree.Saved saved -> compile(known(saved.inside()));
      case QueryTree.Rated rated -> rated(rated);
      case QueryTree.Dated dated -> dated(dated);
    };
  }

  private static <T> T known(Optional<T> named) {
    return named.orElseThrow(() -> new IllegalStateException("a name was not looked up"));
  }

  private Query all(List<QueryTree> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean onlyNots = true;
    for (QueryTree part : parts) {
      if (part instanceof QueryTree.Not not) {
        query.add(compile(not.part()), Occur.MUST_NOT);
      } else {
        query.add(compile(part), Occur.FILTER);
        onlyNots = false;
      }
    }
    if (onlyNots) query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    return query.build();
  }

  private Query any(List<QueryTree> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTree part : parts) query.add(compile(part), Occur.SHOULD);
    return query.build();
  }

  private static Query words(QueryTree.Text text) {
    String field = text.in().indexed();
    List<Token> words = asked(text);
    if (words.size() == 1) return term(field, words.getFirst().term());
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int position = -1;
    for (Token word : words) {
      position += word.step();
      phrase.add(new Term(field, word.term()), position);
    }
    return phrase.build();
  }

  static List<Token> asked(QueryTree.Text text) {
    return text.in() == TextField.RAW ? RawWords.asked(text.text()) : Words.asked(text.text());
  }

  private static Query wildcard(QueryTree.Wildcard wildcard) {
    Term shown = new Term(wildcard.in().indexed(), wildcard.pattern());
    return new AutomatonQuery(shown, Wildcards.automaton(wildcard.pattern()));
  }

  private Query sounds(QueryTree.Sounds sounds) {
    if (brands.isEmpty()) return term(Fields.LABEL, Fields.code(sounds.label()));
    return Fields.oneOf(
        Fields.BRAND_LABEL, brands, brand -> Fields.brandLabel(brand, sounds.label()));
  }

  private static Query rated(QueryTree.Rated rated) {
    double low = rated.low();
    return switch (rated.how()) {
      case LESS -> rating(Double.NEGATIVE_INFINITY, DoublePoint.nextDown(low));
      case AT_MOST -> rating(Double.NEGATIVE_INFINITY, low);
      case EQUAL -> rating(low, low);
      case AT_LEAST -> rating(low, Double.POSITIVE_INFINITY);
      case MORE -> rating(DoublePoint.nextUp(low), Double.POSITIVE_INFINITY);
      case BETWEEN -> rating(low, rated.high());
    };
  }

  private static Query rating(double atLeast, double atMost) {
    return DoublePoint.newRangeQuery(Fields.RATING, atLeast, atMost);
  }

  private Query dated(QueryTree.Dated dated) {
    long at = asking.instant(dated.moment()).toEpochMilli();
    return dated.before()
        ? Fields.between(Long.MIN_VALUE, at - 1)
        : Fields.between(at, Long.MAX_VALUE);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
