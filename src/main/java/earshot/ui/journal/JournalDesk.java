package earshot.ui.journal;

import earshot.model.JournalEntry;
import earshot.storage.JournalCheck;
import earshot.storage.JournalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads the journal of a workspace; asks nobody outside, and must not be called on the FX thread.
public interface JournalDesk {
  /// The newest decisions that are wanted, the last first, strictly before the given one.
  List<JournalEntry> page(JournalStore.Choice choice, Optional<Long> before, int most);

  /// What was ever decided, and how often.
  SequencedMap<String, Long> actions();

  /// Who ever decided, and how often.
  SequencedMap<String, Long> people();

  /// When the first decision was made.
  Optional<Instant> since();

  /// Looks at each row, and at what the backups remember.
  Checked verify();

  /// Writes those that are wanted into a table for spreadsheets, the oldest last; returns how many.
  long export(JournalStore.Choice choice, Path file) throws IOException;

  /// Whether the act of a decision can be taken back by what is stored now.
  boolean canUndo(JournalEntry entry);

  /// Takes it back; returns whether anything was changed.
  boolean undo(JournalEntry entry);

  /// Does again what was taken back.
  void redo(JournalEntry entry);

  /// What a check found.
  ///
  /// @param backups how many backups remember the end of the chain
  record Checked(JournalCheck.Result result, int backups) {}
}
