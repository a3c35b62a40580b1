package earshot.listening.preset;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses what somebody meant who mistyped a name.
final class NearestName {
  private NearestName() {}

  /// ` Did you mean "…"?` with a full stop before it, when a name is near enough.
  static Optional<String> suggestion(String typed, Collection<String> names) {
    return of(typed, names).map(name -> ". Did you mean \"" + name + "\"?");
  }

  /// The name that is at most two slips of the finger away, and fewer for short names.
  static Optional<String> of(String typed, Collection<String> names) {
    int allowed = typed.length() <= 3 ? 1 : 2;
    String small = small(typed);
    return names.stream()
        .filter(name -> distance(small, small(name)) <= allowed)
        .min(
            Comparator.<String>comparingInt(name -> distance(small, small(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String small(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.length() <= 40 ? lower : lower.substring(0, 40);
  }

  /// Insertions, deletions, changes and swaps of neighbours between two words.
  private static int distance(String one, String two) {
    int[][] d = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) d[i][0] = i;
    for (int j = 0; j <= two.length(); j++) d[0][j] = j;
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= two.length(); j++) {
        int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swap =
            i > 1
                && j > 1
                && one.charAt(i - 1) == two.charAt(j - 2)
                && one.charAt(i - 2) == two.charAt(j - 1);
        d[i][j] = swap ? Math.min(least, d[i - 2][j - 2] + 1) : least;
      }
    }
    return d[one.length()][two.length()];
  }
}
