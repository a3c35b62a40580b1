package earshot;

import earshot.model.MentionId;
import earshot.replies.Drafts;
import earshot.replies.KeptDrafts;
import earshot.replies.check.CheckDesk;
import earshot.replies.mode.Modes;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Everything of one workspace by which people answer.
final class Replying {
  private final Stores stores;
  private final Path folder;
  private final ZoneId zone;
  private final Modes modes;
  private final Map<String, CheckDesk> desks = new ConcurrentHashMap<>();
  private final Consumer<MentionId> changed;

  /// @param changed told of each mention that a person changed, after it is durable
  Replying(Stores stores, Path folder, ZoneId zone, Consumer<MentionId> changed) {
    this.stores = stores;
    this.folder = folder;
    this.zone = zone;
    this.modes = new Modes(stores.modes());
    this.changed = changed;
  }

  /// Whether replies are on.
  Modes modes() {
    return modes;
  }

  /// @param user who writes
  Drafts drafts(String user) {
    return new KeptDrafts(stores, modes, checks(user), user, changed);
  }

  /// What stands before the drafts of a person.
  ///
  /// @param user who writes
  CheckDesk checks(String user) {
    return desks.computeIfAbsent(
        user,
        who -> new CheckDesk(stores, new CheckDesk.Ground(folder, zone, Locale.getDefault(), who)));
  }
}
