package earshot.storage;

import earshot.model.CameBack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The mentions that are to come back into work, noted in the transaction that found out, so that
/// none is forgotten however the program ends.
final class Awaited {
  /// The setting that holds them, such as `17:they_answered 23:edited_after_reply`.
  static final String NAME = "people.came_back";

  private Awaited() {}

  static void add(Rows rows, Collection<Long> mentions, CameBack why) throws SQLException {
    if (mentions.isEmpty()) return;
    Set<String> all = new LinkedHashSet<>(read(rows));
    for (long each : mentions) all.add(each + ":" + why.name().toLowerCase(Locale.ROOT));
    write(rows, all);
  }

  static List<String> read(Rows rows) throws SQLException {
    Optional<String> noted = SettingStore.find(rows, NAME);
    List<String> all = new ArrayList<>();
    for (String each : noted.orElse("").split(" ", -1)) if (!each.isEmpty()) all.add(each);
    return all;
  }

  static void remove(Rows rows, Collection<String> done) throws SQLException {
    Set<String> left = new LinkedHashSet<>(read(rows));
    left.removeAll(Set.copyOf(done));
    write(rows, left);
  }

  private static void write(Rows rows, Set<String> all) throws SQLException {
    // Some thousands fit; the newest are those somebody waits for.
    List<String> kept = new ArrayList<>(all);
    while (String.join(" ", kept).length() > 65_000) kept.removeFirst();
    int unused = SettingStore.put(rows, NAME, String.join(" ", kept));
  }
}
