package earshot.ui.archive;

import earshot.language.redact.Profile;
import earshot.model.MentionFilter;
import earshot.storage.Progress;
import java.nio.file.Path;

/// Writes mentions of a list to a file; never call it on the FX thread.
public interface ExportDesk {
  /// What kind of file.
  enum Kind {
    /// A table for spreadsheets.
    CSV("csv"),
    /// An object a line, for programs.
    JSONL("jsonl"),
    /// An archive, to be opened in Earshot.
    EARSHOT("earshot");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }

    /// How the names of such files end.
    public String ending() {
      return ending;
    }
  }

  /// Which mentions, as what, and what is shown of people.
  ///
  /// @param words what the list is called, for the archive and the journal
  record Order(MentionFilter filter, String words, Kind kind, Profile profile) {}

  /// How many mentions an order would write.
  ///
  /// @throws RuntimeException with a sentence, when they cannot be counted
  long count(MentionFilter filter);

  /// Writes them; returns how many. A file of that name is replaced only by a whole one.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be written
  /// @throws java.util.concurrent.CancellationException when `progress` ends it; nothing is left
  long write(Order order, Path file, Progress progress);
}
