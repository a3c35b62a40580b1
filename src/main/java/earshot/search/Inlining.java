package earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Looks up the names in a query: brands become known, saved searches bring their queries along.
public final class Inlining {
  /// How many saved searches may lead through each other.
  public static final int DEEPEST = 8;

  private final QueryNames names;
  private int leaves;

  private Inlining(QueryNames names) {
    this.names = names;
  }

  /// Reads a query and looks up every name in it.
  ///
  /// @throws QueryError when it cannot be read, and as [#of]
  public static QueryTree read(String query, QueryNames names) {
    return QueryError.in(query, () -> of(QueryParser.parse(query), names));
  }

  /// The tree with every name looked up. Parts of saved searches get the place of the name that
  /// brought them.
  ///
  /// @throws QueryError when a name is unknown, a saved search cannot be read, asks for itself,
  ///   leads through more than eight others, or the whole grows beyond 1,000 words and phrases
  public static QueryTree of(QueryTree tree, QueryNames names) {
    return new Inlining(names).looked(tree, new Way(List.of(), Optional.empty()));
  }

  /// The saved searches that led here, outermost first, and where the first of them is named.
  private record Way(List<String> through, Optional<Place> from) {
    Way into(QueryTree.Saved saved) {
      String name = comparable(saved.name());
      if (through.contains(name)) throw Mistake.circle(place(saved.place()), saved.name());
      if (through.size() == DEEPEST) throw Mistake.tooDeep(place(saved.place()), saved.name());
      List<String> longer = new ArrayList<>(through);
      longer.add(name);
      return new Way(longer, Optional.of(place(saved.place())));
    }

    Place place(Place written) {
      return from.orElse(written);
    }

    private static String comparable(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }
  }

  private QueryTree looked(QueryTree tree, Way way) {
    Place place = way.place(tree.place());
    return switch (tree) {
      case QueryTree.And and -> new QueryTree.And(all(and.parts(), way), place);
      case QueryTree.Or or -> new QueryTree.Or(all(or.parts(), way), place);
      case QueryTree.Not not -> new QueryTree.Not(looked(not.part(), way), place);
      case QueryTree.Near near ->
          new QueryTree.Near(
              looked(near.left(), way),
              looked(near.right(), way),
              near.words(),
              near.inOrder(),
              place);
      case QueryTree.Saved saved -> saved(saved, way);
      case QueryTree.Leaf leaf -> leaf(leaf, way);
    };
  }

  private List<QueryTree> all(List<QueryTree> parts, Way way) {
    return parts.stream().map(part -> looked(part, way)).toList();
  }

  private QueryTree saved(QueryTree.Saved saved, Way way) {
    Way further = way.into(saved);
    Place place = way.place(saved.place());
    String query =
        names
            .search(saved.name())
            .orElseThrow(
                () ->
                    Mistake.unknownName(
                        place, "saved search", saved.name(), "Choose one that is saved."));
    return new QueryTree.Saved(
        saved.name(), Optional.of(looked(parsed(query, saved.name(), place), further)), place);
  }

  private static QueryTree parsed(String query, String name, Place place) {
    try {
      return QueryParser.parse(query);
    } catch (QueryError why) {
      throw Mistake.unreadable(place, name, why);
    }
  }

  private QueryTree leaf(QueryTree.Leaf leaf, Way way) {
    Place place = way.place(leaf.place());
    if (++leaves > QueryParser.MOST_LEAVES) {
      String last = way.through().isEmpty() ? "" : way.through().getLast();
      throw Mistake.tooLarge(place, last);
    }
    return switch (leaf) {
      case QueryTree.Branded branded -> branded(branded, place);
      case QueryTree.Text text -> new QueryTree.Text(text.in(), text.text(), text.quoted(), place);
      case QueryTree.Wildcard wildcard ->
          new QueryTree.Wildcard(wildcard.in(), wildcard.pattern(), place);
      case QueryTree.Url url -> new QueryTree.Url(url.start(), place);
      case QueryTree.Site site -> new QueryTree.Site(site.host(), place);
      case QueryTree.Language language -> new QueryTree.Language(language.tag(), place);
      case QueryTree.Kind kind -> new QueryTree.Kind(kind.kind(), place);
      case QueryTree.From from -> new QueryTree.From(from.source(), place);
      case QueryTree.Sounds sounds -> new QueryTree.Sounds(sounds.label(), place);
      case QueryTree.Is is -> new QueryTree.Is(is.standing(), place);
      case QueryTree.Has has -> new QueryTree.Has(has.trait(), place);
      case QueryTree.Tagged tagged -> new QueryTree.Tagged(tagged.tag(), place);
      case QueryTree.Told told -> new QueryTree.Told(told.story(), place);
      case QueryTree.Rated rated ->
          new QueryTree.Rated(rated.how(), rated.low(), rated.high(), place);
      case QueryTree.Dated dated -> new QueryTree.Dated(dated.before(), dated.moment(), place);
    };
  }

  private QueryTree branded(QueryTree.Branded branded, Place place) {
    if (branded.brand().isPresent()) {
      return new QueryTree.Branded(branded.name(), branded.brand(), place);
    }
    return names
        .brand(branded.name())
        .map(brand -> new QueryTree.Branded(branded.name(), Optional.of(brand), place))
        .orElseThrow(
            () ->
                Mistake.unknownName(
                    place, "brand", branded.name(), "Write it as the list of brands does."));
  }
}
