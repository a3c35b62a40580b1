package earshot;

import earshot.archive.Restore;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.storage.Progress;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Makes drills: of a backup, or of the crisis of the demonstration.
final class Drills {
  private static final Duration STEP = Duration.ofMinutes(5);

  private Drills() {}

  /// A drill in an empty folder that is thrown away afterwards.
  ///
  /// @param backup absent for the demonstration's crisis; the key of an encrypted one is among
  ///   those of the machine
  /// @throws earshot.archive.ArchiveRefused with one sentence, when the file is no backup
  /// @throws IllegalArgumentException when there is nothing to practise on
  static Drill open(Path folder, Optional<Path> backup, Machine machine) {
    if (backup.isPresent()) {
      Optional<WorkspaceKey> key = machine.keys().of(backup.get());
      Restore.Keys keys = new Restore.Keys(key, Optional.empty());
      Restore.Restored unused =
          new Restore(machine.clock(), keys).into(backup.get(), folder, Progress.NONE);
      // What comes out of an encrypted backup is encrypted under the same key.
      machine.keys().now(folder, key);
    } else {
      SampleWorkspace.open(folder, machine).close();
    }
    return Drill.in(folder, machine);
  }

  /// Goes through a drill without waiting and ends it; returns its report as plain text.
  static String through(Drill drill) {
    while (!drill.over()) {
      Optional<Incident> unused = drill.step(STEP);
    }
    // It may have begun before, in a drill that ran by itself for a while.
    Optional<IncidentId> begun = drill.begun();
    if (begun.isEmpty()) {
      return "Drill: %d mentions were said again, and no alert was raised."
          .formatted(drill.mentions());
    }
    var incidents = drill.workspace().incidents();
    Incident over = incidents.end(incidents.get(begun.get()), Machine.user()).incident();
    return incidents.afterAction(over.id()).text();
  }
}
