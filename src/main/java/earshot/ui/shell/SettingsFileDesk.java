package earshot.ui.shell;

import java.nio.file.Path;
import java.util.SequencedMap;

/// Carries settings out of the workspace and in again, without secrets; never call it on the FX
/// thread.
public interface SettingsFileDesk {
  /// What holds, by the names of the file, in the order of the page; empty where nothing was
  /// chosen.
  SequencedMap<String, String> now();

  /// Writes what holds into a file.
  void write(Path file);

  /// What a file says; what it names and this program does not know is left out.
  ///
  /// @throws IllegalArgumentException when it is no such file, with a sentence for people
  SequencedMap<String, String> read(Path file);

  /// Lets some of them hold from now on; either all are taken or none.
  ///
  /// @throws IllegalArgumentException when one of them cannot hold, with a sentence for people
  void take(SequencedMap<String, String> wanted);
}
