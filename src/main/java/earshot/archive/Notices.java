package earshot.archive;

import earshot.model.MentionId;
import earshot.model.Withdrawn;
import earshot.storage.Stores;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Obeys the notices in a file that say which posts were deleted: their texts go, their counts
/// stay.
final class Notices {
  private static final int AT_ONCE = 1_000;

  private final Stores stores;
  private final Imports.Watch watch;
  private final Map<String, Set<String>> waiting = new LinkedHashMap<>();
  private final Set<MentionId> known = new LinkedHashSet<>();

  Notices(Stores stores, Imports.Watch watch) {
    this.stores = stores;
    this.watch = watch;
  }

  /// Takes in a notice; what the same file brings of the post, before it or after, goes as well.
  void add(String space, String id) {
    waiting.computeIfAbsent(space, _ -> new LinkedHashSet<>()).add(id);
  }

  /// Withdraws the posts that are stored, once everything of the file is.
  ///
  /// @return how many
  long obey() {
    waiting.forEach((space, ids) -> look(space, List.copyOf(ids)));
    waiting.clear();
    long gone =
        stores.keeping().withdrawal().run(known, Withdrawn.By.AUTHOR, () -> !watch.stopped());
    known.clear();
    return gone;
  }

  private void look(String space, List<String> ids) {
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      known.addAll(stores.work().identities().ofPlatform(space, some));
    }
  }
}
