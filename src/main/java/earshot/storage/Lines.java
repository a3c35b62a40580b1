package earshot.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects changes and runs those of one statement together.
final class Lines {
  private final Map<String, List<Object[]>> bySql = new LinkedHashMap<>();

  void add(String sql, Object... parameters) {
    bySql.computeIfAbsent(sql, _ -> new ArrayList<>()).add(parameters);
  }

  /// Runs everything collected so far.
  void run(Rows rows) throws SQLException {
    for (Map.Entry<String, List<Object[]>> each : bySql.entrySet()) {
      boolean insert = each.getKey().startsWith("INSERT");
      if (insert) rows.insertAll(each.getKey(), each.getValue());
      else rows.changeAll(each.getKey(), each.getValue());
    }
    bySql.clear();
  }
}
