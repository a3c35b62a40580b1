package earshot.listening.folder;

import earshot.model.SeenItems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The files of a folder that were dealt with, by their stamps and by what is in them.
final class KnownFiles {
  /// Instead of the digest of a file of which nothing was read.
  private static final long REFUSED = 0;

  private final SeenItems before;
  private final Map<Long, Long> seen = new LinkedHashMap<>();

  /// @param before what the last look knew
  KnownFiles(SeenItems before) {
    this.before = before;
  }

  /// Notes that a file is there; what was known of it stays known.
  void meet(FolderFile file) {
    before.content(file.stamp()).ifPresent(sha -> seen.put(file.stamp(), sha));
  }

  void read(FolderFile file, long sha) {
    seen.put(file.stamp(), sha);
  }

  void refused(FolderFile file) {
    seen.put(file.stamp(), REFUSED);
  }

  /// Whether nothing is to be done about a file as it is.
  boolean has(FolderFile file) {
    return seen.containsKey(file.stamp());
  }

  /// Whether a file of the same bytes was read, by whatever name.
  boolean hasBytes(long sha) {
    return seen.containsValue(sha) || before.all().containsValue(sha);
  }

  /// What is there first; then what was there once, by which a file that comes back is known.
  SeenItems all() {
    Map<Long, Long> all = new LinkedHashMap<>(seen);
    Set<Long> digests = new HashSet<>(seen.values());
    digests.add(REFUSED);
    before
        .all()
        .forEach(
            (stamp, sha) -> {
              if (digests.add(sha)) all.put(stamp, sha);
            });
    return SeenItems.of(all);
  }
}
