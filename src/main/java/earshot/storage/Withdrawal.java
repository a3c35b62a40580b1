package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Withdrawn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Takes away the words of mentions that were deleted where they were said, with everything that
/// leads to their writer; the mentions stay, and count as before.
public final class Withdrawal {
  private final Database database;

  Withdrawal(Database database) {
    this.database = database;
  }

  /// Takes the words of these; of those that have none any more, and of numbers that are not
  /// stored, nothing. Few in each transaction and with rests between. Returns how many it was.
  public long run(Collection<MentionId> mentions, Withdrawn.By by, Deletion.Rest rest) {
    List<Long> ids =
        new ArrayList<>(new LinkedHashSet<>(mentions.stream().map(MentionId::value).toList()));
    long taken = 0;
    for (int from = 0; from < ids.size(); from += Deletion.MOST) {
      if (from > 0 && !rest.goOn()) return taken;
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + Deletion.MOST));
      List<Long> silent = database.write(rows -> taken(rows, some, by));
      database.departures().tell(silent);
      taken += silent.size();
    }
    return taken;
  }

  private List<Long> taken(Rows rows, List<Long> some, Withdrawn.By by) throws SQLException {
    List<Long> silent =
        WithdrawnRows.take(rows, Rows.storable(database.clock().instant()), some, by);
    if (!silent.isEmpty()) {
      JournalRows.note(
          database, rows, JournalAction.WITHDRAWN, "posts:" + silent.size(), silent.toString());
    }
    return silent;
  }

  /// Which of these were withdrawn, when and by whom.
  public Map<MentionId, Withdrawn> of(Collection<MentionId> mentions) {
    return database.read(rows -> WithdrawnRows.of(rows, mentions));
  }
}
