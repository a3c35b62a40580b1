package earshot.storage;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// Counts the members of all stories again and mends the sizes that differ.
final class StoryCheck {
  // Comparing leaves out those in no story, which the index holds as well.
  private static final String MEMBERS =
      """
      SELECT story_id, COUNT(*) AS n
      FROM mention
      WHERE story_id > 0
      GROUP BY story_id""";
  private static final String SIZES = "SELECT id, size FROM story";
  private static final String MEND = "UPDATE story SET size = ? WHERE id = ?";

  private final Map<Long, Integer> counted = new TreeMap<>();
  private final Map<Long, Integer> wrong = new TreeMap<>();
  private int checked;

  StoryCheck(Rows rows) throws SQLException {
    rows.list(MEMBERS, row -> counted.put(row.integral("story_id"), row.small("n")));
    rows.list(
        SIZES,
        row -> {
          checked++;
          int size = counted.getOrDefault(row.integral("id"), 0);
          if (size != row.small("size")) wrong.put(row.integral("id"), size);
          return checked;
        });
  }

  DerivedCheck.Report report() {
    return new DerivedCheck.Report(checked, wrong.size());
  }

  DerivedCheck.Report mended(Rows rows) throws SQLException {
    for (Map.Entry<Long, Integer> each : wrong.entrySet()) {
      rows.change(MEND, each.getValue(), each.getKey());
    }
    return report();
  }
}
