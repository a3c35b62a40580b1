package earshot.search;

import earshot.model.Mention;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/// A query made ready to be asked of one mention after another: facts are compared, words are
/// looked for where they stand; only NEAR and wildcards ask an index of one item.
interface Condition {
  /// Whether the mention is as asked.
  boolean holds(Subject subject);

  /// The mention that is asked about.
  interface Subject {
    Arrived arrived();

    Asking asking();

    /// Its words.
    CutTexts words();

    /// Its texts, indexed.
    OneItem texts();
  }

  /// Makes a query ready.
  ///
  /// @param tree whose names were looked up
  static Condition of(QueryTree tree) {
    return switch (tree) {
      case QueryTree.And and -> {
        List<Condition> parts = cheapestFirst(and.parts());
        yield subject -> parts.stream().allMatch(part -> part.holds(subject));
      }
      case QueryTree.Or or -> {
        List<Condition> parts = cheapestFirst(or.parts());
        yield subject -> parts.stream().anyMatch(part -> part.holds(subject));
      }
      case QueryTree.Not not -> {
        Condition part = of(not.part());
        yield subject -> !part.holds(subject);
      }
      case QueryTree.Saved saved -> of(saved.inside().orElseThrow());
      case QueryTree.Near near -> words(near);
      case QueryTree.Text text -> words(text);
      case QueryTree.Wildcard wildcard -> words(wildcard);
      case QueryTree.Leaf leaf -> fact(leaf);
    };
  }

  private static List<Condition> cheapestFirst(List<QueryTree> parts) {
    return parts.stream()
        .sorted(Comparator.comparing(Condition::looksIntoTexts))
        .map(Condition::of)
        .toList();
  }

  private static boolean looksIntoTexts(QueryTree tree) {
    return !OneItem.textsOf(tree).isEmpty();
  }

  private static Condition words(QueryTree tree) {
    Optional<WordQuery> plain = WordQuery.of(tree);
    if (plain.isPresent()) return subject -> plain.get().holds(subject.words());
    Query query = new QueryCompiler(Asking.NO_MATTER, Set.of()).compile(tree);
    return subject -> subject.texts().holds(query);
  }

  private static Condition fact(QueryTree.Leaf leaf) {
    return switch (leaf) {
      case QueryTree.Url url ->
          subject -> Addresses.start(content(subject).url()).startsWith(url.start());
      case QueryTree.Site site ->
          subject -> Addresses.sites(content(subject).url()).contains(site.host());
      case QueryTree.Language language ->
          subject -> Documents.languages(content(subject).lang()).contains(language.tag());
      case QueryTree.Kind kind -> subject -> subject.arrived().item().kind() == kind.kind();
      case QueryTree.From from ->
          subject -> subject.arrived().item().source().equals(from.source());
      case QueryTree.Sounds sounds ->
          subject ->
              subject.arrived().brands().stream().anyMatch(mark -> mark.label() == sounds.label());
      case QueryTree.Is is ->
          subject -> is.standing().statuses().contains(subject.arrived().status());
      case QueryTree.Has has -> subject -> subject.arrived().traits().are().contains(has.trait());
      case QueryTree.Branded branded ->
          subject ->
              subject.arrived().brands().stream()
                  .map(Mention.BrandMark::brand)
                  .anyMatch(branded.brand().orElseThrow()::equals);
      case QueryTree.Tagged tagged ->
          subject ->
              subject.arrived().traits().tags().stream()
                  .map(Fields::tag)
                  .anyMatch(Fields.tag(tagged.tag())::equals);
      case QueryTree.Told told ->
          subject -> subject.arrived().traits().story().filter(told.story()::equals).isPresent();
      case QueryTree.Rated rated ->
          subject ->
              content(subject).rating().filter(given -> rated(rated, given.given())).isPresent();
      case QueryTree.Dated dated -> subject -> dated(dated, subject);
      case QueryTree.Text _, QueryTree.Wildcard _ -> words(leaf);
    };
  }

  private static boolean rated(QueryTree.Rated rated, double given) {
    return switch (rated.how()) {
      case LESS -> given < rated.low();
      case AT_MOST -> given <= rated.low();
      case EQUAL -> given == rated.low();
      case AT_LEAST -> given >= rated.low();
      case MORE -> given > rated.low();
      case BETWEEN -> given >= rated.low() && given <= rated.high();
    };
  }

  private static boolean dated(QueryTree.Dated dated, Subject subject) {
    Instant moment = subject.asking().instant(dated.moment());
    boolean earlier = subject.arrived().at().toEpochMilli() < moment.toEpochMilli();
    return dated.before() == earlier;
  }

  private static Mention.Content content(Subject subject) {
    return subject.arrived().item().content();
  }
}
