package earshot.search;

import earshot.search.RequiredTerms.In;
import earshot.search.RequiredTerms.Needed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Tells which of many queries may match an item, from its words alone.
final class Prefilter {
  private final BitSet always = new BitSet();
  private final Map<In, Table> tables = new EnumMap<>(In.class);

  /// Remembers what each query requires; queries are known by their place in the list.
  Prefilter(List<QueryTree> queries) {
    for (int query = 0; query < queries.size(); query++) {
      Optional<Set<Needed>> keys = RequiredTerms.of(queries.get(query));
      if (keys.isEmpty()) always.set(query);
      for (Needed key : keys.orElse(Set.of())) {
        tables.computeIfAbsent(key.in(), _ -> new Table()).add(key, query);
      }
    }
  }

  /// The queries that may match; a query that is not in the answer does not match.
  ///
  /// @param texts the item's words
  BitSet candidates(LiveItem item, CutTexts texts) {
    BitSet found = (BitSet) always.clone();
    for (Map.Entry<In, Table> entry : tables.entrySet()) {
      Table table = entry.getValue();
      switch (entry.getKey()) {
        case WORDS -> texts.of(TextField.ANYWHERE).forEach(w -> table.find(w.term(), found));
        case AUTHOR -> texts.of(TextField.AUTHOR).forEach(w -> table.find(w.term(), found));
        case SITES ->
            Addresses.sites(item.content().url()).forEach(site -> table.find(site, found));
      }
    }
    return found;
  }

  /// Which queries a whole word calls, and which the start of a word.
  private static final class Table {
    private final Map<String, List<Integer>> whole = new HashMap<>();
    private final Map<String, List<Integer>> starts = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    void add(Needed key, int query) {
      (key.starts() ? starts : whole)
          .computeIfAbsent(key.term(), _ -> new ArrayList<>())
          .add(query);
      if (key.starts()) lengths.add(key.term().length());
    }

    void find(String word, BitSet into) {
      whole.getOrDefault(word, List.of()).forEach(into::set);
      for (int length : lengths) {
        if (length > word.length()) return;
        starts.getOrDefault(word.substring(0, length), List.of()).forEach(into::set);
      }
    }
  }
}
