package earshot.intake.story;

import java.util.Arrays;
import java.util.List;

/// Remembers the signatures of the texts that came last and finds those like a new one.
///
/// A ring of so many items in plain arrays: 8 bytes each of number and time, 256 of signature, 84
/// of chains, 4 each of group and mark, and up to 84 of chain heads: at most 448 bytes an item.
/// Chains run from the newest item back and end where the ring has come round, so that nothing is
/// ever taken out of them.
final class CopyWindow {
  /// So many items of one chain are looked at, the newest first.
  private static final int LONGEST_CHAIN = 256;

  private static final int FIRST_SIZE = 1_024;

  private final int most;
  private final long apart;
  private int size;
  private int added;
  private int asked;
  private long[] numbers = {};
  private long[] times = {};
  private int[] signatures = {};
  private int[] earlier = {};
  private int[] heads = {};
  private int[] groups = {};
  private int[] looked = {};

  /// @param most items it holds
  /// @param apart milliseconds; what lies so far apart is never alike
  CopyWindow(int most, long apart) {
    this.most = most;
    this.apart = apart;
    resize(Math.min(most, FIRST_SIZE));
  }

  /// Hears of an item that may be alike.
  interface Finding {
    /// Says whether it is; then no other of its group is told of.
    ///
    /// @param values in how many of 64 values the two agree
    /// @param group equal for items known to be of one story
    boolean alike(long number, int values, int group);
  }

  /// Tells the items that agree with a signature in at least so many values, each once.
  void find(long number, long at, int[] signature, int least, Finding finding) {
    asked++;
    Told told = new Told();
    for (int band = 0; band < Signature.BANDS; band++) {
      int next = heads[head(signature, 0, band)];
      for (int step = 0; step < LONGEST_CHAIN && next > Math.max(0, added - size); step++) {
        int slot = (next - 1) % size;
        next = earlier[slot * Signature.BANDS + band];
        if (looked[slot] == asked || told.has(groups[slot])) continue;
        looked[slot] = asked;
        if (numbers[slot] == number || Math.abs(times[slot] - at) >= apart) continue;
        int agree = agreeing(slot, signature);
        if (agree < least) continue;
        if (finding.alike(numbers[slot], agree, groups[slot])) told.add(groups[slot]);
      }
    }
  }

  /// Takes an item in; the oldest goes when there are too many.
  ///
  /// @param group as told by `find`; below 0 for one that is like no other
  /// @return its group
  int add(long number, long at, int[] signature, int group) {
    if (added == size && size < most) resize(Math.min(most, 2 * size));
    int slot = added % size;
    int of = group < 0 ? added : group;
    put(slot, number, at, of);
    System.arraycopy(signature, 0, signatures, slot * Signature.VALUES, Signature.VALUES);
    chain(slot);
    return of;
  }

  /// Forgets what was known to be of one story.
  void forgetGroups() {
    for (int i = Math.max(0, added - size); i < added; i++) groups[i % size] = i;
  }

  /// How many items it holds.
  int items() {
    return Math.min(added, size);
  }

  /// Bytes of all arrays.
  long bytes() {
    long ints = 0;
    for (int[] each : List.of(signatures, earlier, heads, groups, looked)) ints += each.length;
    return Long.BYTES * (numbers.length + (long) times.length) + Integer.BYTES * ints;
  }

  private void put(int slot, long number, long at, int group) {
    numbers[slot] = number;
    times[slot] = at;
    groups[slot] = group;
    looked[slot] = 0;
  }

  // Links count from 1, so that 0 is none.
  private void chain(int slot) {
    added++;
    for (int band = 0; band < Signature.BANDS; band++) {
      int head = head(signatures, slot * Signature.VALUES, band);
      earlier[slot * Signature.BANDS + band] = heads[head];
      heads[head] = added;
    }
  }

  private int head(int[] from, int at, int band) {
    int buckets = heads.length / Signature.BANDS;
    return band * buckets + (Signature.band(from, at, band) & (buckets - 1));
  }

  private int agreeing(int slot, int[] signature) {
    int from = slot * Signature.VALUES;
    int agree = 0;
    for (int i = 0; i < Signature.VALUES; i++) if (signatures[from + i] == signature[i]) agree++;
    return agree;
  }

  // Only ever before the ring has come round: every item keeps its slot.
  private void resize(int items) {
    int held = added;
    size = items;
    numbers = Arrays.copyOf(numbers, items);
    times = Arrays.copyOf(times, items);
    groups = Arrays.copyOf(groups, items);
    looked = Arrays.copyOf(looked, items);
    signatures = Arrays.copyOf(signatures, items * Signature.VALUES);
    earlier = new int[items * Signature.BANDS];
    heads = new int[Signature.BANDS * Integer.highestOneBit(items)];
    added = 0;
    for (int slot = 0; slot < held; slot++) chain(slot);
  }

  /// The few groups told of in one search.
  private static final class Told {
    private int[] groups = new int[8];
    private int count;

    boolean has(int group) {
      for (int i = 0; i < count; i++) if (groups[i] == group) return true;
      return false;
    }

    void add(int group) {
      if (count == groups.length) groups = Arrays.copyOf(groups, 2 * count);
      groups[count++] = group;
    }
  }
}
