package earshot.insight;

import earshot.insight.TermFigures.Counted;
import earshot.insight.TermFigures.Term;
import earshot.model.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts words in stories, first of a window, then of its background, in bounded memory.
///
/// Only words that may yet be shown are counted in the background. When a window has more different
/// words than fit, those that occurred once are dropped, and the answer says so.
final class TermTally {
  /// Different words and pairs that are kept, of some 200 bytes each.
  static final int MOST_TERMS = 500_000;

  /// Voices of a word are told apart up to here.
  static final int MOST_VOICES = 1_000;

  private final int most;
  private final Map<String, Cell> cells = new HashMap<>();
  private long window;
  private long background;
  private boolean complete = true;

  TermTally(int most) {
    this.most = most;
  }

  private static final class Cell {
    private int a;
    private int b;
    private final Set<Long> voices = new HashSet<>(4);
    private final byte[] first = new byte[2];
    private int[] labels = {};

    void add(long voice, Label label) {
      a++;
      if (voices.size() < MOST_VOICES) voices.add(voice);
      // Most words occur once or twice: only others need a number for every label.
      if (a <= first.length) {
        first[a - 1] = (byte) label.code();
      } else {
        if (labels.length == 0) labels = new int[Label.values().length + 1];
        labels[label.code()]++;
      }
    }

    Map<Label, Long> labels() {
      Map<Label, Long> counts = new EnumMap<>(Label.class);
      for (Label label : Label.values()) {
        long n = labels.length == 0 ? 0 : labels[label.code()];
        for (byte code : first) if (code == label.code()) n++;
        if (n > 0) counts.put(label, n);
      }
      return counts;
    }
  }

  /// Counts the words of one story of the window.
  void now(Collection<String> terms, long voice, Label label) {
    window += terms.size();
    for (String term : terms) {
      cells.computeIfAbsent(term, _ -> new Cell()).add(voice, label);
    }
    if (cells.size() > most) dropRare();
  }

  private void dropRare() {
    complete = false;
    for (int rare = 1; cells.size() > most / 2; rare++) {
      int bound = rare;
      cells.values().removeIf(cell -> cell.a <= bound);
    }
  }

  /// The window is over: forgets what can no longer be shown.
  void turn() {
    cells.values().removeIf(cell -> !Trending.mayBeShown(cell.a, cell.voices.size()));
  }

  /// Counts the words of one story of the background.
  void before(Collection<String> terms) {
    background += terms.size();
    for (String term : terms) {
      Cell cell = cells.get(term);
      if (cell != null) cell.b++;
    }
  }

  Counted counted() {
    return new Counted(window, background);
  }

  /// Whether no word had to be dropped.
  boolean isComplete() {
    return complete;
  }

  /// Every word that is left, with its figures.
  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    cells.forEach(
        (words, cell) ->
            terms.add(
                new Term(
                    words,
                    Trending.z(cell.a, window, cell.b, background),
                    cell.a,
                    cell.b,
                    cell.voices.size(),
                    cell.labels())));
    return terms;
  }
}
