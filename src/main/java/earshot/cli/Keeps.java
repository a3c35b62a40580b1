package earshot.cli;

import earshot.archive.Backups;
import earshot.archive.Safekeeping;
import earshot.listening.preset.Presets;
import earshot.privacy.Forgetting;
import earshot.privacy.Retention;
import earshot.search.SearchIndex;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Brings together who lets things go and who makes backups: these rooms do not know each other.
public final class Keeps {
  private Keeps() {}

  /// Forgets people in a workspace.
  ///
  /// @param index holds everything that is stored when it is asked for
  /// @param folder of the workspace
  public static Forgetting forgetting(
      Stores stores, Supplier<SearchIndex> index, Safekeeping safekeeping, Path folder) {
    Path backups = folder.resolve(Backups.FOLDER);
    return new Forgetting(
        stores,
        index,
        new Forgetting.Copies() {
          @Override
          public void makeAnew() {
            safekeeping.backUpAnew(Progress.NONE);
          }

          @Override
          public boolean isCopy(Path file) {
            return file.startsWith(backups);
          }
        },
        folder);
  }

  /// Lets go of what was kept long enough.
  public static Retention retention(Stores stores, Supplier<Presets> presets, InstantSource clock) {
    return new Retention(
        stores, id -> presets.get().find(id).flatMap(preset -> preset.about().retention()), clock);
  }

  /// Forgets people in an opened workspace.
  public static Forgetting forgetting(Desk desk) {
    return forgetting(desk.stores(), desk::index, desk.safekeeping(), desk.folder());
  }

  static Retention retention(Desk desk, Doors doors) {
    return retention(desk.stores(), desk::presets, doors.clock());
  }
}
