package earshot.archive;

import earshot.storage.Cells;
import earshot.storage.Scrub;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the words of mentions in a backup, those only that still carry the sum they were stored
/// with.
final class SavedWords {
  private SavedWords() {}

  /// What a backup has of a mention.
  record Found(long mention, Instant at, int source, Scrub.Words words) {}

  static List<Found> find(BundleReader backup, Set<Long> wanted) {
    Picked mentions = new Picked("id", wanted);
    Picked texts = new Picked("mention_id", wanted);
    backup.read("mention", mentions);
    backup.read("mention_text", texts);
    List<Found> found = new ArrayList<>();
    for (Map.Entry<Long, Map<String, String>> each : texts.rows.entrySet()) {
      Map<String, String> mention = mentions.rows.getOrDefault(each.getKey(), Map.of());
      Map<String, String> text = each.getValue();
      Scrub.Words words =
          new Scrub.Words(
              text.getOrDefault("author", ""),
              text.getOrDefault("url", ""),
              text.getOrDefault("title", ""),
              text.getOrDefault("body", ""));
      try {
        Instant at = Instant.ofEpochMilli(Long.parseLong(mention.getOrDefault("effective_at", "")));
        int source = Integer.parseInt(mention.getOrDefault("source_id", ""));
        long sum = Long.parseLong(text.getOrDefault("row_crc", ""));
        if (Scrub.sound(each.getKey(), at, source, words, sum)) {
          found.add(new Found(each.getKey(), at, source, words));
        }
      } catch (NumberFormatException incomplete) {
        // Half a row is no row; another backup may have it.
      }
    }
    return found;
  }

  /// Keeps the rows with one of the ids.
  private static final class Picked implements Cells {
    private final String key;
    private final Set<Long> wanted;
    private final Map<Long, Map<String, String>> rows = new HashMap<>();
    private Map<String, String> row = new HashMap<>();
    private long id;

    Picked(String key, Set<Long> wanted) {
      this.key = key;
      this.wanted = wanted;
    }

    @Override
    public void number(String column, long number) {
      if (column.equals(key)) id = number;
      row.put(column, Long.toString(number));
    }

    @Override
    public void real(String column, double number) {
      row.put(column, Double.toString(number));
    }

    @Override
    public void flag(String column, boolean flag) {
      row.put(column, Boolean.toString(flag));
    }

    @Override
    public void text(String column, String text) {
      row.put(column, text);
    }

    @Override
    public void time(String column, Instant at) {
      row.put(column, at.toString());
    }

    @Override
    public void endOfRow() {
      if (wanted.contains(id)) rows.put(id, row);
      row = new HashMap<>();
    }
  }
}
