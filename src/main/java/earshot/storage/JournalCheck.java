package earshot.storage;

import earshot.model.JournalAction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Walks the journal from its first row and names the first that is not as it was written.
///
/// Finds what changed by itself or by hands that do not know the chain. Who can write the file can
/// also make a new chain; only a head that is kept elsewhere tells of that.
public final class JournalCheck {
  private static final String ALL = "SELECT * FROM journal ORDER BY seq";
  private static final String FOLLOWERS = "SELECT COUNT(*) FROM journal WHERE prev_hash = ?";
  private static final String RESTORED = JournalAction.RESTORED.words();

  private final List<Kept> kept;
  private final Map<Kept, Fault> against = new HashMap<>();
  private String last = JournalRow.NOTHING;
  private String lastButOne = "";
  private long seq;
  private Instant restored = Instant.MIN;
  private @Nullable JournalRow waiting;
  private @Nullable Suspect suspect;

  private JournalCheck(List<Kept> kept) {
    this.kept = kept;
  }

  /// The end of the chain as it was once noted elsewhere.
  ///
  /// @param seq how many rows there were
  /// @param where it is kept, in words for people
  public record Kept(long seq, String hash, Instant at, String where) {}

  /// What is wrong with a row.
  public enum Kind {
    /// Its content is not what was written.
    CHANGED,
    /// It is gone from between others.
    MISSING,
    /// It was put between others.
    INSERTED,
    /// It stands where another one stood.
    SWAPPED,
    /// It and all after it are gone.
    CUT
  }

  /// The first bad row.
  ///
  /// @param against the kept head that shows it; absent when the chain itself does
  public record Fault(long seq, Kind kind, Optional<Kept> against) {
    /// The fault in one sentence.
    public String words() {
      String what =
          switch (kind) {
            case CHANGED -> "row " + seq + " was changed";
            case MISSING -> "row " + seq + " is missing";
            case INSERTED -> "row " + seq + " was inserted";
            case SWAPPED -> "row " + seq + " was swapped with another";
            case CUT -> "row " + seq + " and what followed it were cut off";
          };
      return what + against.map(head -> ", as " + head.where() + " shows").orElse("");
    }
  }

  /// What a walk found.
  ///
  /// @param rows how many there are
  /// @param head the hash of the last row
  public record Result(long rows, String head, Optional<Fault> fault) {}

  private record Suspect(JournalRow row, Optional<JournalRow> next) {}

  /// Where the rows come from.
  interface Chain {
    /// Shows all rows in the order of their numbers; returns how many there are.
    long each(Consumer<JournalRow> see) throws SQLException;

    /// Whether a row says that it follows the one with this hash.
    boolean followed(String hash) throws SQLException;
  }

  static Result run(Rows rows, List<Kept> kept) throws SQLException {
    return run(new Stored(rows), kept);
  }

  static Result run(Chain chain, List<Kept> kept) throws SQLException {
    JournalCheck check = new JournalCheck(kept);
    long rows = chain.each(check::see);
    check.walk(Optional.empty());
    Suspect suspect = check.suspect;
    Optional<Fault> fault =
        suspect == null ? check.cut() : Optional.of(check.diagnosed(chain, rows, suspect));
    return new Result(rows, check.last, fault);
  }

  private record Stored(Rows rows) implements Chain {
    @Override
    public long each(Consumer<JournalRow> see) throws SQLException {
      rows.each(ALL, row -> see.accept(JournalRow.read(row)));
      return rows.number("SELECT COUNT(*) FROM journal");
    }

    @Override
    public boolean followed(String hash) throws SQLException {
      return rows.number(FOLLOWERS, hash) > 0;
    }
  }

  // One row behind, for what stands after a row tells whether it was put in.
  private void see(JournalRow row) {
    walk(Optional.of(row));
    waiting = row;
  }

  private void walk(Optional<JournalRow> next) {
    JournalRow row = waiting;
    if (row == null || suspect != null) return;
    if (row.seq() != seq + 1 || !row.prevHash().equals(last) || !row.holds()) {
      suspect = new Suspect(row, next);
      return;
    }
    seq = row.seq();
    lastButOne = last;
    last = row.hash();
    if (row.said().action().equals(RESTORED)) restored = row.at();
    for (Kept head : kept) {
      if (head.seq() == seq && !head.hash().equals(last)) {
        against.put(head, new Fault(seq, Kind.CHANGED, Optional.of(head)));
      }
    }
  }

  // A head noted before the workspace was brought back from an older backup is of a chain that
  // was given up.
  private Optional<Fault> cut() {
    List<Fault> faults = new ArrayList<>(against.values());
    for (Kept head : kept) {
      if (head.seq() > seq) faults.add(new Fault(seq + 1, Kind.CUT, Optional.of(head)));
    }
    return faults.stream()
        .filter(fault -> fault.against().orElseThrow().at().isAfter(restored))
        .min(Comparator.comparingLong(Fault::seq));
  }

  private Fault diagnosed(Chain chain, long rows, Suspect bad) throws SQLException {
    JournalRow row = bad.row();
    long here = seq + 1;
    if (row.seq() < here) return fault(row.seq(), Kind.INSERTED);
    if (row.seq() > here) return fault(here, Kind.MISSING);
    if (row.prevHash().equals(lastButOne)) return fault(seq, Kind.INSERTED);
    if (movedHere(row, rows)) {
      return fault(here, chain.followed(last) ? Kind.SWAPPED : Kind.MISSING);
    }
    if (bad.next().filter(next -> next.prevHash().equals(last)).isPresent()) {
      return fault(here, Kind.INSERTED);
    }
    // It remembers another row before it, and is itself as it was written.
    if (row.holds() && seq > 0) return fault(seq, Kind.CHANGED);
    return fault(here, Kind.CHANGED);
  }

  private static boolean movedHere(JournalRow row, long most) {
    for (long place = 1; place <= most + 1; place++) {
      if (place != row.seq() && row.computedAs(place).equals(row.hash())) return true;
    }
    return false;
  }

  private static Fault fault(long seq, Kind kind) {
    return new Fault(seq, kind, Optional.empty());
  }
}
