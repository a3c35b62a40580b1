package earshot.storage;

import earshot.model.MentionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// Deletes mentions for good, with everything that hangs on them; what they counted in stays
/// counted.
///
/// Few in each transaction and with rests between, so that nobody who reads or writes meanwhile
/// waits. Cut short at any moment, what is deleted is deleted whole.
public final class Deletion {
  /// The most mentions a transaction deletes.
  public static final int MOST = Batches.MOST;

  private final Database database;

  Deletion(Database database) {
    this.database = database;
  }

  /// What went.
  ///
  /// @param versions earlier wordings
  /// @param examples texts that were kept as examples for queries
  public record Gone(long mentions, long versions, long drafts, long notes, long examples) {
    /// Nothing at all.
    public static final Gone NOTHING = new Gone(0, 0, 0, 0, 0);

    /// Both together.
    public Gone and(Gone other) {
      return new Gone(
          mentions + other.mentions,
          versions + other.versions,
          drafts + other.drafts,
          notes + other.notes,
          examples + other.examples);
    }
  }

  /// Rests between two transactions.
  @FunctionalInterface
  public interface Rest {
    /// Returns after about a twentieth of a second; false when no more should be deleted.
    boolean goOn();
  }

  /// Deletes these in the order given, oldest first by custom; ids that are not stored are passed
  /// over. Returns what went until the end, or until the rest said no.
  ///
  /// The sources keep a 64-bit hash of each appearance, so that a post a feed still shows does not
  /// come back. Story sizes and the counts of open work follow; the counts of days stay.
  public Gone run(Collection<MentionId> mentions, Rest rest) {
    List<Long> ids =
        new ArrayList<>(new LinkedHashSet<>(mentions.stream().map(MentionId::value).toList()));
    Gone gone = Gone.NOTHING;
    for (int from = 0; from < ids.size(); from += MOST) {
      if (from > 0 && !rest.goOn()) return gone;
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + MOST));
      gone = gone.and(database.write(rows -> DeletedRows.of(rows, database, some)));
      database.departures().tell(some);
    }
    return gone;
  }
}
