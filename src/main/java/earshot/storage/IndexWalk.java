package earshot.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Walks every index of a table from end to end and compares what it says with the table itself.
///
/// Both are summed up without regard to order, so that nothing has to be kept in memory.
final class IndexWalk {
  private static final String INDEXES =
      """
      SELECT i.index_name, c.column_name
      FROM information_schema.indexes i
      JOIN information_schema.index_columns c ON c.index_name = i.index_name
        AND c.table_schema = i.table_schema AND c.table_name = i.table_name
      WHERE i.table_schema = 'PUBLIC' AND i.table_name = ?
      ORDER BY i.index_name, c.ordinal_position""";

  private final Rows rows;
  private final String table;

  IndexWalk(Rows rows, String table) {
    this.rows = rows;
    this.table = table;
  }

  /// A sentence for each index that says something else than its table.
  List<Scrub.Finding> findings() throws SQLException {
    Map<String, List<String>> indexes = indexes();
    if (indexes.isEmpty()) return List.of();
    Map<String, Digest> ofTable = digestsOfTable(indexes);
    List<Scrub.Finding> findings = new ArrayList<>();
    for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
      Digest walked = walk(index.getKey(), index.getValue());
      if (walked.equals(Objects.requireNonNull(ofTable.get(index.getKey())))) continue;
      String name = index.getKey().toLowerCase(Locale.ROOT);
      findings.add(
          new Scrub.Finding(
              "index " + name,
              "The index " + name + " does not say what its table " + table + " says."));
    }
    return findings;
  }

  private Map<String, List<String>> indexes() throws SQLException {
    Map<String, List<String>> found = new TreeMap<>();
    rows.each(
        INDEXES,
        row ->
            found
                .computeIfAbsent(row.text("index_name"), _ -> new ArrayList<>())
                .add(row.text("column_name")),
        table.toUpperCase(Locale.ROOT));
    return found;
  }

  // An empty list of indexes is H2's way to say: the table itself.
  private Map<String, Digest> digestsOfTable(Map<String, List<String>> indexes)
      throws SQLException {
    Map<String, Digest> digests = new TreeMap<>();
    indexes.keySet().forEach(name -> digests.put(name, new Digest()));
    rows.each(
        "SELECT t.*, _ROWID_ AS row_id FROM " + table + " t USE INDEX ()",
        row -> {
          for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
            Objects.requireNonNull(digests.get(index.getKey())).add(row, index.getValue());
          }
        });
    return digests;
  }

  private Digest walk(String index, List<String> columns) throws SQLException {
    Digest digest = new Digest();
    String names = String.join(", ", columns);
    rows.each(
        "SELECT "
            + names
            + ", _ROWID_ AS row_id FROM "
            + table
            + " USE INDEX ("
            + index
            + ") ORDER BY "
            + names,
        row -> digest.add(row, columns));
    return digest;
  }

  /// The sum of many rows, whatever their order.
  private static final class Digest {
    private long count;
    private long sum;

    private void add(Row row, List<String> columns) throws SQLException {
      long hash = row.integral("row_id");
      for (String column : columns) hash = mixed(hash * 31 + row.fingerprint(column));
      count++;
      sum += mixed(hash);
    }

    // The finaliser of splitmix64, by Steele, Lea and Flood, 2014.
    private static long mixed(long seed) {
      long z = seed + 0x9E3779B97F4A7C15L;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Digest digest && digest.count == count && digest.sum == sum;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(sum);
    }
  }
}
