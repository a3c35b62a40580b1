package earshot.storage;

import earshot.storage.JournalCheck.Fault;
import earshot.storage.JournalCheck.Kept;
import earshot.storage.JournalCheck.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/// A journal in which one row is bad, in one of several ways.
final class SpoiledJournal implements JournalCheck.Chain {
  /// How many ways there are.
  static final int WAYS = 6;

  private final List<JournalRow> rows;
  private final Kept head;
  private final Random random;

  SpoiledJournal(List<JournalRow> whole, Kept head, Random random) {
    this.rows = new ArrayList<>(whole);
    this.head = head;
    this.random = random;
  }

  /// Spoils it and says what must be found.
  Fault spoil(int way) {
    // The last row stays, unless it is cut: who takes it away or puts one before it, cuts.
    int at = random.nextInt(rows.size() - 1);
    long seq = rows.get(at).seq();
    return switch (way % WAYS) {
      case 0 -> flip(at, seq);
      case 1 -> {
        rows.remove(at);
        yield fault(seq, Kind.MISSING);
      }
      case 2 -> {
        rows.remove(at);
        shift(at, -1);
        yield fault(seq, Kind.MISSING);
      }
      case 3 -> insert(at, seq);
      case 4 -> swap(at, seq);
      default -> cut();
    };
  }

  List<JournalRow> rows() {
    return rows;
  }

  @Override
  public long each(Consumer<JournalRow> see) {
    rows.stream().sorted(Comparator.comparingLong(JournalRow::seq)).forEach(see);
    return rows.size();
  }

  @Override
  public boolean followed(String hash) {
    return rows.stream().anyMatch(row -> row.prevHash().equals(hash));
  }

  private Fault flip(int at, long seq) {
    JournalRow row = rows.get(at);
    JournalRow.Said said = row.said();
    rows.set(
        at,
        switch (random.nextInt(6)) {
          case 0 -> with(row, row.prevHash(), flipped(row.hash()));
          case 1 -> with(row, flipped(row.prevHash()), row.hash());
          case 2 -> with(row, said(flipped(said.action()), said.object(), said.digest()));
          case 3 -> with(row, said(said.action(), flipped(said.object()), said.digest()));
          case 4 -> with(row, said(said.action(), said.object(), flipped(said.digest())));
          default ->
              new JournalRow(
                  seq, row.at(), flipped(row.byUser()), said, row.prevHash(), row.hash());
        });
    return fault(seq, Kind.CHANGED);
  }

  // Half of them with a hash of their own that is right.
  private Fault insert(int at, long seq) {
    JournalRow now = rows.get(at);
    shift(at, 1);
    JournalRow forged =
        JournalRow.after(now.prevHash(), seq, now.at(), "eve", said("hidden", "mention:5", ""));
    rows.add(at, random.nextBoolean() ? forged : with(forged, now.prevHash(), "1".repeat(64)));
    return fault(seq, Kind.INSERTED);
  }

  private Fault swap(int at, long seq) {
    int other = random.nextBoolean() ? at + 1 : at + 1 + random.nextInt(rows.size() - at - 1);
    JournalRow one = rows.get(at);
    JournalRow two = rows.get(other);
    rows.set(at, numbered(two, one.seq()));
    rows.set(other, numbered(one, two.seq()));
    return fault(seq, Kind.SWAPPED);
  }

  private Fault cut() {
    int left = rows.size() - 1 - random.nextInt(3);
    long seq = rows.get(left).seq();
    rows.subList(left, rows.size()).clear();
    return new Fault(seq, Kind.CUT, Optional.of(head));
  }

  private void shift(int from, int by) {
    for (int i = from; i < rows.size(); i++) {
      rows.set(i, numbered(rows.get(i), rows.get(i).seq() + by));
    }
  }

  private static JournalRow numbered(JournalRow row, long seq) {
    return new JournalRow(seq, row.at(), row.byUser(), row.said(), row.prevHash(), row.hash());
  }

  private static JournalRow with(JournalRow row, String prevHash, String hash) {
    return new JournalRow(row.seq(), row.at(), row.byUser(), row.said(), prevHash, hash);
  }

  private static JournalRow with(JournalRow row, JournalRow.Said said) {
    return new JournalRow(row.seq(), row.at(), row.byUser(), said, row.prevHash(), row.hash());
  }

  private static JournalRow.Said said(String action, String object, String digest) {
    return new JournalRow.Said(action, object, digest);
  }

  private String flipped(String text) {
    int at = random.nextInt(text.length());
    char flipped = (char) (text.charAt(at) ^ 1 << random.nextInt(5));
    return text.substring(0, at) + flipped + text.substring(at + 1);
  }

  private static Fault fault(long seq, Kind kind) {
    return new Fault(seq, kind, Optional.empty());
  }
}
