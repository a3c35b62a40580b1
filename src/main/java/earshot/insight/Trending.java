package earshot.insight;

import earshot.insight.TermFigures.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells which words stand out: log-odds with an informative Dirichlet prior (Monroe, Colaresi &
/// Quinn 2008, "Fightin' Words", equations 16, 18 and 22).
final class Trending {
  /// Weight of the prior, in counts.
  private static final double PRIOR = 500;

  private static final long FEWEST = 4;
  private static final long FEWEST_VOICES = 3;
  private static final double LEAST_Z = 3;
  private static final int MOST = 20;
  private static final double FOLDED = 0.8;

  private Trending() {}

  /// How far a word stands out, in standard deviations; 0 for a word that occurs nowhere.
  ///
  /// @param a count in the window, of `all` counts there
  /// @param b count in the background, of `allBefore` counts there
  static double z(long a, long all, long b, long allBefore) {
    if (a + b == 0) return 0;
    double prior = PRIOR * (a + b) / (all + allBefore);
    double now = Math.log((a + prior) / (all + PRIOR - a - prior));
    double then = Math.log((b + prior) / (allBefore + PRIOR - b - prior));
    return (now - then) / Math.sqrt(1 / (a + prior) + 1 / (b + prior));
  }

  /// Whether a word is shown at all.
  static boolean isShown(Term term) {
    return term.a() >= FEWEST && term.voices() >= FEWEST_VOICES && term.z() >= LEAST_Z;
  }

  /// Whether a word may yet be shown when the background is known.
  static boolean mayBeShown(long a, long voices) {
    return a >= FEWEST && voices >= FEWEST_VOICES;
  }

  /// The twenty that stand out most. A single word that mostly occurs inside a shown pair goes with
  /// the pair.
  static List<Term> top(List<Term> found) {
    List<Term> shown =
        found.stream()
            .filter(Trending::isShown)
            .sorted(Comparator.comparingDouble(Term::z).reversed().thenComparing(Term::words))
            .toList();
    Set<Term> folded = new HashSet<>();
    while (true) {
      List<Term> top = shown.stream().filter(term -> !folded.contains(term)).limit(MOST).toList();
      List<Term> inside = new ArrayList<>();
      for (Term term : top) if (isInside(term, top)) inside.add(term);
      if (inside.isEmpty()) return top;
      folded.addAll(inside);
    }
  }

  private static boolean isInside(Term single, List<Term> shown) {
    if (single.words().indexOf(' ') >= 0) return false;
    return shown.stream().anyMatch(pair -> holds(pair, single) && mostly(pair, single));
  }

  private static boolean holds(Term pair, Term single) {
    return pair.words().startsWith(single.words() + " ")
        || pair.words().endsWith(" " + single.words());
  }

  private static boolean mostly(Term pair, Term single) {
    return pair.a() >= FOLDED * single.a();
  }
}
