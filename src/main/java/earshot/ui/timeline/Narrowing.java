package earshot.ui.timeline;

import earshot.search.Facet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which languages, kinds and tags the list is narrowed to; of one that is absent, to none.
///
/// @param chosen values as they are counted
record Narrowing(Map<Facet, Set<String>> chosen) {
  static final Narrowing NONE = new Narrowing(Map.of());

  Narrowing {
    chosen = Map.copyOf(chosen);
  }

  boolean has(Facet facet, String value) {
    return of(facet).contains(value);
  }

  Set<String> of(Facet facet) {
    return chosen.getOrDefault(facet, Set.of());
  }

  /// The same with a value more, or without it.
  Narrowing toggled(Facet facet, String value) {
    Set<String> values = new TreeSet<>(of(facet));
    if (!values.remove(value)) values.add(value);
    return with(facet, values);
  }

  /// The same, but not narrowed by this.
  Narrowing without(Facet facet) {
    return with(facet, Set.of());
  }

  private Narrowing with(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> next = new EnumMap<>(Facet.class);
    next.putAll(chosen);
    if (values.isEmpty()) next.remove(facet);
    else next.put(facet, Set.copyOf(values));
    return new Narrowing(next);
  }

  /// In the query language: any of the values of each; empty when nothing is narrowed.
  String query() {
    return Arrays.stream(Facet.values())
        .filter(chosen::containsKey)
        .map(this::any)
        .collect(Collectors.joining(" "));
  }

  private String any(Facet facet) {
    String any = of(facet).stream().sorted().map(facet::asks).collect(Collectors.joining(" OR "));
    return of(facet).size() > 1 ? "(" + any + ")" : any;
  }
}
