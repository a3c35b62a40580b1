package earshot.search;

import earshot.model.Label;
import earshot.model.SourceId;
import earshot.search.QueryTree.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A query as a form that people fill in who do not want to learn the language.
///
/// An entry of a list is one word, in which `*` and `?` are wildcards, or several, which are then a
/// phrase.
public record QueryForm(Words words, Where where, What what) {
  /// Nothing is filled in.
  public static final QueryForm EMPTY =
      new QueryForm(
          new Words(List.of(), List.of(), List.of(), List.of(), List.of()),
          new Where(List.of(), List.of(), Set.of()),
          new What(Set.of(), Optional.empty(), Optional.empty(), Set.of()));

  /// What the text says.
  ///
  /// @param all every one of them occurs
  /// @param any at least one of them occurs, unless there is none
  /// @param phrases every one of them occurs as written; a star is a star here
  /// @param none none of them occurs
  /// @param near pairs that stand near each other
  public record Words(
      List<String> all,
      List<String> any,
      List<String> phrases,
      List<String> none,
      List<Near> near) {
    /// Copies the lists.
    public Words {
      all = List.copyOf(all);
      any = List.copyOf(any);
      phrases = List.copyOf(phrases);
      none = List.copyOf(none);
      near = List.copyOf(near);
    }
  }

  /// Two that stand near each other.
  ///
  /// @param words how many may stand between, 0 to 50
  public record Near(String left, String right, int words, boolean inOrder) {}

  /// Where it was found; one of each list that is not empty must hold.
  ///
  /// @param languages BCP 47 tags
  /// @param sites hosts
  public record Where(List<String> languages, List<String> sites, Set<SourceId> sources) {
    /// Copies the collections.
    public Where {
      languages = List.copyOf(languages);
      sites = List.copyOf(sites);
      sources = Set.copyOf(sources);
    }
  }

  /// What it sounds like, when it was, and where it stands; one of each set that is not empty must
  /// hold.
  ///
  /// @param after included
  /// @param before excluded
  /// @param is as written after `is:`
  public record What(
      Set<Label> sentiment, Optional<Moment> after, Optional<Moment> before, Set<String> is) {
    /// Copies the sets.
    public What {
      sentiment = Set.copyOf(sentiment);
      is = Set.copyOf(is);
    }
  }

  /// The query, empty when nothing is filled in.
  ///
  /// @throws QueryError when an entry cannot be looked for; its place is that in the query which
  ///   would have been written
  public String query() {
    List<String> parts = new ArrayList<>();
    words.all().forEach(entry -> parts.add(FormWords.written(entry)));
    words.phrases().forEach(phrase -> parts.add(FormWords.quoted(phrase)));
    addAnyOf(words.any(), FormWords::written, parts);
    words.near().forEach(near -> parts.add(written(near)));
    addAnyOf(where.languages(), language -> "lang:" + FormWords.value(language), parts);
    addAnyOf(where.sites(), site -> "site:" + FormWords.value(site), parts);
    addAnyOf(where.sources().stream().sorted().toList(), source -> "source:" + source, parts);
    addAnyOf(
        what.sentiment().stream().sorted().toList(),
        label -> QueryPrinter.print(new QueryTree.Sounds(label, Place.NOWHERE)),
        parts);
    addAnyOf(what.is().stream().sorted().toList(), is -> "is:" + FormWords.value(is), parts);
    what.after().ifPresent(moment -> parts.add(written(false, moment)));
    what.before().ifPresent(moment -> parts.add(written(true, moment)));
    words.none().forEach(entry -> parts.add("NOT " + FormWords.written(entry)));
    String query = String.join(" ", parts);
    if (!query.isEmpty()) QueryParser.parse(query);
    return query;
  }

  private static <T> void addAnyOf(
      List<T> values, Function<T, String> written, List<String> parts) {
    String joined = String.join(" OR ", values.stream().map(written).toList());
    if (values.size() == 1) parts.add(joined);
    if (values.size() > 1) parts.add("(" + joined + ")");
  }

  private static String written(Near near) {
    return "%s %s/%d %s"
        .formatted(
            FormWords.written(near.left()),
            near.inOrder() ? "ONEAR" : "NEAR",
            near.words(),
            FormWords.written(near.right()));
  }

  private static String written(boolean before, Moment moment) {
    return QueryPrinter.print(new QueryTree.Dated(before, moment, Place.NOWHERE));
  }

  /// What a form makes of a query that somebody wrote.
  public sealed interface Read {
    /// The form asks the same.
    record Shown(QueryForm form) implements Read {}

    /// No form asks the same.
    ///
    /// @param part the first part for which there is no field
    record TooRich(QueryTree part) implements Read {
      /// Where the part stands in the query, for a sentence of the screen.
      public Place place() {
        return part.place();
      }
    }
  }

  /// Fills the form in from a query; the order of its parts is not kept.
  public static Read read(QueryTree query) {
    return new FormReader().read(query);
  }
}
