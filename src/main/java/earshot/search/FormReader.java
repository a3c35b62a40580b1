package earshot.search;

import earshot.model.Label;
import earshot.model.SourceId;
import earshot.search.QueryForm.Read;
import earshot.search.QueryTree.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Finds for each part of a query the field of the form that asks it.
final class FormReader {
  private final List<String> all = new ArrayList<>();
  private final List<String> any = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();
  private final List<String> none = new ArrayList<>();
  private final List<QueryForm.Near> near = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final List<String> sites = new ArrayList<>();
  private final Set<SourceId> sources = new LinkedHashSet<>();
  private final Set<Label> sentiment = EnumSet.noneOf(Label.class);
  private final Set<String> is = new LinkedHashSet<>();
  private Optional<Moment> after = Optional.empty();
  private Optional<Moment> before = Optional.empty();

  Read read(QueryTree query) {
    List<QueryTree> parts = query instanceof QueryTree.And and ? and.parts() : List.of(query);
    for (QueryTree part : parts) if (!takes(part)) return new Read.TooRich(part);
    return new Read.Shown(
        new QueryForm(
            new QueryForm.Words(all, any, phrases, none, near),
            new QueryForm.Where(languages, sites, sources),
            new QueryForm.What(sentiment, after, before, is)));
  }

  private boolean takes(QueryTree part) {
    return switch (part) {
      case QueryTree.And and -> and.parts().stream().allMatch(this::takes);
      case QueryTree.Or or -> oneOf(or.parts());
      case QueryTree.Not not -> not(not.part());
      case QueryTree.Near pair -> near(pair);
      case QueryTree.Text text when text.in() == TextField.ANYWHERE ->
          FormWords.entry(text).map(all::add).orElseGet(() -> phrases.add(text.text()));
      case QueryTree.Wildcard wildcard -> FormWords.entry(wildcard).map(all::add).orElse(false);
      case QueryTree.Language _,
          QueryTree.Site _,
          QueryTree.From _,
          QueryTree.Sounds _,
          QueryTree.Is _,
          QueryTree.Has _ ->
          oneOf(List.of(part));
      case QueryTree.Dated dated -> dated(dated);
      case QueryTree.Text _,
          QueryTree.Url _,
          QueryTree.Kind _,
          QueryTree.Branded _,
          QueryTree.Tagged _,
          QueryTree.Told _,
          QueryTree.Saved _,
          QueryTree.Rated _ ->
          false;
    };
  }

  private boolean not(QueryTree part) {
    if (part instanceof QueryTree.Or or) return or.parts().stream().allMatch(this::not);
    return FormWords.entry(part).map(none::add).orElse(false);
  }

  private boolean near(QueryTree.Near pair) {
    Optional<String> left = FormWords.entry(pair.left());
    Optional<String> right = FormWords.entry(pair.right());
    if (left.isEmpty() || right.isEmpty()) return false;
    return near.add(new QueryForm.Near(left.get(), right.get(), pair.words(), pair.inOrder()));
  }

  private boolean dated(QueryTree.Dated dated) {
    if ((dated.before() ? before : after).isPresent()) return false;
    if (dated.before()) before = Optional.of(dated.moment());
    else after = Optional.of(dated.moment());
    return true;
  }

  /// Alternatives of one kind, for a list that holds none yet.
  private boolean oneOf(List<QueryTree> parts) {
    return collected(parts, FormWords::entry, any)
        || collected(parts, FormReader::language, languages)
        || collected(parts, FormReader::site, sites)
        || collected(parts, FormReader::source, sources)
        || collected(parts, FormReader::label, sentiment)
        || collected(parts, FormReader::is, is);
  }

  private static <T> boolean collected(
      List<QueryTree> parts, Function<QueryTree, Optional<T>> value, Collection<T> into) {
    List<T> values = parts.stream().map(value).flatMap(Optional::stream).toList();
    return into.isEmpty() && values.size() == parts.size() && into.addAll(values);
  }

  private static Optional<String> language(QueryTree part) {
    return part instanceof QueryTree.Language language
        ? Optional.of(language.tag())
        : Optional.empty();
  }

  private static Optional<String> site(QueryTree part) {
    return part instanceof QueryTree.Site site ? Optional.of(site.host()) : Optional.empty();
  }

  private static Optional<SourceId> source(QueryTree part) {
    return part instanceof QueryTree.From from ? Optional.of(from.source()) : Optional.empty();
  }

  private static Optional<Label> label(QueryTree part) {
    return part instanceof QueryTree.Sounds sounds ? Optional.of(sounds.label()) : Optional.empty();
  }

  private static Optional<String> is(QueryTree part) {
    if (part instanceof QueryTree.Is is) return Optional.of(is.standing().written());
    return part instanceof QueryTree.Has has
        ? Optional.of(has.trait().written())
        : Optional.empty();
  }
}
