package earshot.storage;

import earshot.model.MentionId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes many mentions, few in each transaction, so that a person's click never waits long.
final class Batches {
  /// The most mentions a transaction changes.
  static final int MOST = 200;

  private Batches() {}

  /// Changes some mentions within one transaction and says which.
  interface Change {
    Set<Long> run(Rows rows, List<Long> some) throws SQLException;
  }

  /// Changes them all, so many at a time; returns those that changed.
  static Set<MentionId> run(Database database, Collection<MentionId> all, Change change) {
    List<Long> ids = all.stream().map(MentionId::value).distinct().sorted().toList();
    Set<MentionId> changed = new HashSet<>();
    for (int from = 0; from < ids.size(); from += MOST) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + MOST));
      changed.addAll(named(database.write(rows -> change.run(rows, some))));
    }
    return changed;
  }

  static Set<MentionId> named(Collection<Long> ids) {
    return ids.stream().map(MentionId::new).collect(Collectors.toSet());
  }
}
