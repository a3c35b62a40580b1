package earshot.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The names that may stand before a colon.
enum QueryField {
  TITLE,
  AUTHOR,
  SOURCE,
  RAW,
  URL,
  SITE,
  LANG,
  TYPE,
  RATING,
  SENTIMENT,
  IS,
  BEFORE,
  AFTER,
  BRAND,
  TAG,
  STORY,
  SEARCH;

  private static final int FARTHEST = 2;

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<QueryField> named(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /// The name that takes the fewest changes of letters, or empty when all are far.
  static String nearest(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .map(QueryField::written)
        .filter(known -> distance(known, lower) <= Math.min(FARTHEST, known.length() / 2))
        .min(Comparator.comparingInt(known -> distance(known, lower)))
        .orElse("");
  }

  /// How many letters must be changed, added or taken away (Levenshtein).
  private static int distance(String a, String b) {
    // Names are short; a long wrong one is far from all of them.
    if (Math.abs(a.length() - b.length()) > FARTHEST) return FARTHEST + 1;
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
