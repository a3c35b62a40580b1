package earshot.replies.work;

import earshot.model.MentionId;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A real workspace with a clock that tests set, and the work in it.
final class WorkBed implements AutoCloseable {
  /// A Friday noon.
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  final Path folder;
  final Database database;
  final Stores stores;
  final KeptWork work;
  final WorkTurns turns;
  final Set<MentionId> told = new HashSet<>();
  private Instant now = NOON;

  private WorkBed(Path folder) {
    this.folder = folder;
    InstantSource clock = () -> now;
    database = Database.open(folder, clock, () -> false);
    stores = new Stores(database);
    work = new KeptWork(stores, clock, "ana", told::addAll);
    turns = new WorkTurns(stores.work().upkeep(), told::addAll);
  }

  /// A workspace with invented mentions of whom nobody is owed an answer.
  static WorkBed with(Path folder, int mentions) {
    Filled.make(folder, mentions);
    return new WorkBed(folder);
  }

  /// The same workspace, opened again.
  static WorkBed again(Path folder, Instant now) {
    WorkBed bed = new WorkBed(folder);
    bed.now = now;
    return bed;
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  Instant now() {
    return now;
  }

  /// Makes mentions speak to us, ask or complain, as if their text said so.
  void flag(int bits, MentionId... mentions) {
    for (MentionId each : mentions) {
      Filled.change(database, "UPDATE mention SET flags = ? WHERE id = ?", bits, each.value());
    }
  }

  static MentionId id(long value) {
    return new MentionId(value);
  }

  static List<MentionId> ids(int from, int to) {
    List<MentionId> ids = new ArrayList<>();
    for (int i = from; i < to; i++) ids.add(id(i));
    return ids;
  }

  /// Everything an act may change, as one text.
  String everything() {
    return Filled.fingerprint(database)
        .lines()
        .filter(line -> !line.matches("(?i)(journal|search_dirty|id_block|setting|tag) .*"))
        .reduce("", (all, line) -> all + line + "\n");
  }

  @Override
  public void close() {
    database.close();
  }
}
