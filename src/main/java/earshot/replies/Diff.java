package earshot.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells two wordings apart, word by word.
///
/// The shortest way from one to the other after Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1 (1986), in the variation that halves the way from its middle and so
/// needs memory in proportion to the words alone. Where two stretches differ in more than 2,000
/// words, the one is told as gone and the other as new.
public final class Diff {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\R|[^\\S\\r\\n]+|.");
  private static final int MOST = 2_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Piece> pieces = new ArrayList<>();

  private Diff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /// What became of a piece.
  public enum Fate {
    /// In both.
    SAME,
    /// Only in the earlier wording.
    GONE,
    /// Only in the later one.
    NEW
  }

  /// Words in a row that share a fate.
  public record Piece(Fate fate, String text) {}

  /// The pieces in order: those that are same or gone are the earlier wording, those that are same
  /// or new are the later one. What is gone stands before what is new in its place.
  public static List<Piece> of(String before, String after) {
    Diff diff = new Diff(tokens(before), tokens(after));
    diff.compare(0, diff.before.size(), 0, diff.after.size());
    return readable(diff.pieces);
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) tokens.add(matcher.group());
    return tokens;
  }

  private void compare(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    int a = fromBefore;
    int b = fromAfter;
    while (a < toBefore && b < toAfter && before.get(a).equals(after.get(b))) {
      pieces.add(new Piece(Fate.SAME, before.get(a)));
      a++;
      b++;
    }
    int endA = toBefore;
    int endB = toAfter;
    while (endA > a && endB > b && before.get(endA - 1).equals(after.get(endB - 1))) {
      endA--;
      endB--;
    }
    if (a == endA || b == endB) replace(a, endA, b, endB);
    else halve(a, endA, b, endB);
    for (int i = endA; i < toBefore; i++) pieces.add(new Piece(Fate.SAME, before.get(i)));
  }

  private void replace(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    for (int i = fromBefore; i < toBefore; i++) pieces.add(new Piece(Fate.GONE, before.get(i)));
    for (int i = fromAfter; i < toAfter; i++) pieces.add(new Piece(Fate.NEW, after.get(i)));
  }

  /// Finds the middle of the shortest way from both ends at once, and compares the two halves.
  private void halve(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    int n = toBefore - fromBefore;
    int m = toAfter - fromAfter;
    int most = Math.min((n + m + 1) / 2, MOST);
    int[] forth = new int[2 * most + 3];
    int[] back = new int[2 * most + 3];
    int delta = n - m;
    boolean odd = delta % 2 != 0;
    for (int d = 0; d <= most; d++) {
      for (int k = -d; k <= d; k += 2) {
        int at = most + 1 + k;
        int x = d == 0 ? 0 : start(forth, at, k, d);
        int y = x - k;
        while (x < n
            && y < m
            && y >= 0
            && before.get(fromBefore + x).equals(after.get(fromAfter + y))) {
          x++;
          y++;
        }
        forth[at] = x;
        int other = delta - k;
        boolean met = odd && Math.abs(other) <= d - 1;
        if (met && x + back[most + 1 + other] >= n && within(x, y, n, m)) {
          split(fromBefore, toBefore, fromAfter, toAfter, x, y);
          return;
        }
      }
      for (int k = -d; k <= d; k += 2) {
        int at = most + 1 + k;
        int x = d == 0 ? 0 : start(back, at, k, d);
        int y = x - k;
        while (x < n
            && y < m
            && y >= 0
            && before.get(toBefore - 1 - x).equals(after.get(toAfter - 1 - y))) {
          x++;
          y++;
        }
        back[at] = x;
        int other = delta - k;
        boolean met = !odd && Math.abs(other) <= d;
        if (met && x + forth[most + 1 + other] >= n && within(x, y, n, m)) {
          split(fromBefore, toBefore, fromAfter, toAfter, n - x, m - y);
          return;
        }
      }
    }
    replace(fromBefore, toBefore, fromAfter, toAfter);
  }

  private static int start(int[] reached, int at, int k, int d) {
    boolean down = k == -d || (k != d && reached[at - 1] < reached[at + 1]);
    return down ? reached[at + 1] : reached[at - 1] + 1;
  }

  private static boolean within(int x, int y, int n, int m) {
    return x >= 0 && y >= 0 && x <= n && y <= m;
  }

  private void split(int fromBefore, int toBefore, int fromAfter, int toAfter, int x, int y) {
    boolean corner = (x == 0 && y == 0) || (x == toBefore - fromBefore && y == toAfter - fromAfter);
    if (corner) {
      replace(fromBefore, toBefore, fromAfter, toAfter);
      return;
    }
    compare(fromBefore, fromBefore + x, fromAfter, fromAfter + y);
    compare(fromBefore + x, toBefore, fromAfter + y, toAfter);
  }

  /// Joins neighbours, with a lone space between two changes counted to both of them: five words
  /// told as one change read better than as five.
  private static List<Piece> readable(List<Piece> single) {
    List<Piece> joined = new ArrayList<>();
    StringBuilder gone = new StringBuilder();
    StringBuilder fresh = new StringBuilder();
    StringBuilder same = new StringBuilder();
    for (int i = 0; i < single.size(); i++) {
      Piece piece = single.get(i);
      boolean changing = !gone.isEmpty() || !fresh.isEmpty();
      if (piece.fate() == Fate.SAME && changing && bridges(single, i)) {
        gone.append(piece.text());
        fresh.append(piece.text());
        continue;
      }
      if (piece.fate() == Fate.SAME) {
        flush(joined, Fate.GONE, gone);
        flush(joined, Fate.NEW, fresh);
        same.append(piece.text());
        continue;
      }
      flush(joined, Fate.SAME, same);
      if (piece.fate() == Fate.GONE) gone.append(piece.text());
      else fresh.append(piece.text());
    }
    flush(joined, Fate.GONE, gone);
    flush(joined, Fate.NEW, fresh);
    flush(joined, Fate.SAME, same);
    return List.copyOf(joined);
  }

  private static boolean bridges(List<Piece> single, int at) {
    return single.get(at).text().isBlank()
        && at + 1 < single.size()
        && single.get(at + 1).fate() != Fate.SAME;
  }

  private static void flush(List<Piece> joined, Fate fate, StringBuilder text) {
    if (text.isEmpty()) return;
    joined.add(new Piece(fate, text.toString()));
    text.setLength(0);
  }
}
