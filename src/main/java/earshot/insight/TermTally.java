package earshot.insight;

import earshot.insight.TermFigures.Counted;
import earshot.insight.TermFigures.Term;
import earshot.language.TextTerms.Terms;
import earshot.model.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts words in stories, first of a window, then of its background, in bounded memory.
///
/// Most words occur three times at most and are never shown: of those only numbers are kept, 32
/// bytes each. Only words that may yet be shown are counted in the background. When a window has
/// more different words than fit, the rarest are dropped, and the answer says so.
final class TermTally {
  /// Different words and pairs of a window that are kept; twice as many slots of 32 bytes.
  static final int MOST_TERMS = 1_000_000;

  /// Voices of a word are told apart up to here.
  static final int MOST_VOICES = 1_000;

  /// From here on a word may be shown.
  private static final int SHOWN = 4;

  private static final int FIRST_SLOTS = 1 << 12;

  private final int most;
  private final Teller teller;
  private Slots slots;
  private final Map<Long, Cell> cells = new HashMap<>();
  private long window;
  private long background;
  private boolean complete = true;

  /// Says who told a story of the window and how it sounds.
  interface Teller {
    long voice(int place);

    Label label(int place);
  }

  TermTally(int most, Teller teller) {
    this.most = most;
    this.teller = teller;
    this.slots = new Slots(Math.min(FIRST_SLOTS, 2 * Integer.highestOneBit(most)));
  }

  /// Numbers by key, with open addressing; a key of 0 marks a free slot.
  private static final class Slots {
    private final long[] keys;
    private final int[] counts;

    /// The first stories of each, three a slot.
    private final int[] places;

    private final @Nullable Cell[] shown;
    private int used;

    Slots(int size) {
      keys = new long[size];
      counts = new int[size];
      places = new int[size * (SHOWN - 1)];
      shown = new @Nullable Cell[size];
    }

    int slot(long key) {
      int slot = (int) (key >>> 20) & (keys.length - 1);
      while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
      return slot;
    }

    /// The same in other slots, without those that occurred no more often than that.
    Slots moved(int size, int rare) {
      Slots moved = new Slots(size);
      for (int from = 0; from < keys.length; from++) {
        if (keys[from] == 0 || counts[from] <= rare) continue;
        int to = moved.slot(keys[from]);
        moved.keys[to] = keys[from];
        moved.counts[to] = counts[from];
        moved.shown[to] = shown[from];
        System.arraycopy(places, from * (SHOWN - 1), moved.places, to * (SHOWN - 1), SHOWN - 1);
        moved.used++;
      }
      return moved;
    }
  }

  /// A word that may be shown.
  private static final class Cell {
    private final String words;
    private int a;
    private int b;
    private final Set<Long> voices = new HashSet<>();
    private final Map<Label, Long> labels = new EnumMap<>(Label.class);

    Cell(String words) {
      this.words = words;
    }

    void add(int place, Teller teller) {
      a++;
      if (voices.size() < MOST_VOICES) voices.add(teller.voice(place));
      labels.merge(teller.label(place), 1L, Long::sum);
    }
  }

  /// Counts the words of one story of the window.
  void now(Terms terms, int place) {
    window += terms.size();
    for (int i = 0; i < terms.size(); i++) count(terms, i, place);
  }

  private void count(Terms terms, int term, int place) {
    int slot = slots.slot(terms.key(term));
    int count = ++slots.counts[slot];
    if (count == 1) {
      slots.keys[slot] = terms.key(term);
      slots.used++;
    }
    if (count < SHOWN) {
      slots.places[slot * (SHOWN - 1) + count - 1] = place;
    } else {
      cell(slot, () -> terms.words(term)).add(place, teller);
    }
    if (2 * slots.used > slots.keys.length) makeRoom();
  }

  private Cell cell(int slot, Supplier<String> words) {
    Cell known = slots.shown[slot];
    if (known != null) return known;
    Cell made = new Cell(words.get());
    for (int i = 0; i < SHOWN - 1; i++) {
      made.add(slots.places[slot * (SHOWN - 1) + i], teller);
    }
    slots.shown[slot] = made;
    return made;
  }

  private void makeRoom() {
    if (slots.used <= most) {
      slots = slots.moved(2 * slots.keys.length, 0);
      return;
    }
    complete = false;
    int used = slots.used;
    for (int rare = 1; 2 * slots.used > used; rare++) {
      slots = slots.moved(slots.keys.length, rare);
    }
  }

  /// The window is over: forgets what can no longer be shown.
  void turn() {
    for (int slot = 0; slot < slots.keys.length; slot++) {
      Cell cell = slots.shown[slot];
      if (cell != null && Trending.mayBeShown(cell.a, cell.voices.size())) {
        cells.put(slots.keys[slot], cell);
      }
    }
    slots = new Slots(1);
  }

  /// Counts the words of one story of the background.
  void before(Terms terms) {
    background += terms.size();
    for (int i = 0; i < terms.size(); i++) {
      Cell cell = cells.get(terms.key(i));
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
    for (Cell cell : cells.values()) {
      double z = Trending.z(cell.a, window, cell.b, background);
      terms.add(new Term(cell.words, z, cell.a, cell.b, cell.voices.size(), cell.labels));
    }
    return terms;
  }
}
