package earshot.ui.timeline;

import earshot.insight.Counts;
import earshot.model.MentionFilter;
import earshot.search.Facet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the languages, kinds and tags of what the list shows; never call it on the FX thread.
record FacetCounts(Counts counting, Directory directory) {
  /// The largest first; what is chosen is among them also where nothing has it.
  ///
  /// @param unnarrowed what each of them is counted over
  /// @param nothing whether nothing can fit
  Map<Facet, List<CountsViewModel.FacetRow>> of(
      Map<Facet, MentionFilter> unnarrowed, Narrowing chosen, boolean nothing) {
    Map<String, String> tags = new HashMap<>();
    directory.tags().forEach(name -> tags.put(Facet.TAG.counted(name), name));
    Map<Facet, List<CountsViewModel.FacetRow>> rows = new EnumMap<>(Facet.class);
    counts(unnarrowed, nothing)
        .forEach((facet, counts) -> rows.put(facet, rows(counts, chosen.of(facet), tags)));
    return rows;
  }

  // Most of the time all are counted over the same, in one go.
  private Map<Facet, Map<String, Long>> counts(
      Map<Facet, MentionFilter> unnarrowed, boolean nothing) {
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) counts.put(facet, Map.of());
    if (nothing) return counts;
    for (MentionFilter filter : new HashSet<>(unnarrowed.values())) {
      Set<Facet> over = EnumSet.noneOf(Facet.class);
      unnarrowed.forEach(
          (facet, other) -> {
            if (other.equals(filter)) over.add(facet);
          });
      counts.putAll(counting.countByFacet(filter, over));
    }
    return counts;
  }

  private static List<CountsViewModel.FacetRow> rows(
      Map<String, Long> counts, Set<String> chosen, Map<String, String> names) {
    Map<String, Long> all = new HashMap<>(counts);
    chosen.forEach(value -> all.putIfAbsent(value, 0L));
    return all.entrySet().stream()
        .map(
            each ->
                new CountsViewModel.FacetRow(
                    each.getKey(),
                    names.getOrDefault(each.getKey(), each.getKey()),
                    each.getValue()))
        .sorted(
            Comparator.comparing(CountsViewModel.FacetRow::count)
                .reversed()
                .thenComparing(CountsViewModel.FacetRow::name))
        .toList();
  }
}
