package earshot.ui.archive;

import earshot.archive.ImportPreview;
import earshot.archive.Imports;
import earshot.archive.ReviewMerge;
import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.model.BrandId;
import earshot.model.ImportRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Brings files of posts into a workspace and takes them out; never call it on the FX thread.
public interface ImportDesk {
  /// Reads a file through without storing anything.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be read
  ImportPreview preview(Path file, Choices choices, Imports.Watch watch);

  /// Lets go of the file that was looked at.
  void leave();

  /// Brings it in.
  ///
  /// @throws RuntimeException with a sentence; what came before stays
  ImportRun run(ImportPreview preview, boolean everything, Imports.Watch watch);

  /// Takes out what a run brought; returns how many mentions went.
  long takeBack(ImportRun run, Imports.Watch watch);

  /// Writes what a run could not take as CSV.
  void writeRejects(ImportRun run, Path into) throws IOException;

  /// Keeps a map of columns by its name.
  void keep(ColumnMap map);

  /// What a person reads of a mention of which people say different things.
  String words(ReviewMerge.Conflict conflict);

  /// What was imported, the newest first, and what brands are called.
  ///
  /// @param most runs of the list
  State state(int most);

  /// How things are.
  ///
  /// @param more whether there are older runs
  record State(List<Line> runs, boolean more, Map<BrandId, String> brands) {
    /// Copies the collections.
    public State {
      runs = List.copyOf(runs);
      brands = Map.copyOf(brands);
    }
  }

  /// One run.
  ///
  /// @param cutShort the program ended under it
  record Line(ImportRun run, boolean cutShort) {}
}
