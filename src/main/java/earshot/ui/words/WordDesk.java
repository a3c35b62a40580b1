package earshot.ui.words;

import earshot.intake.Rehearsal;
import earshot.language.ScoreSettings;
import earshot.language.WordFile;
import earshot.language.WordList;
import earshot.model.Mention;
import earshot.search.Watch;
import earshot.storage.RescoreStore.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where words are kept and stored mentions are scored anew; but for [#general], never call it on
/// the FX thread.
public interface WordDesk {
  /// What is kept.
  ScoreSettings settings();

  /// What a word is worth in the general English list.
  OptionalDouble general(String word);

  /// Looks up what other words would move; changes nothing.
  ///
  /// @throws java.util.concurrent.CancellationException when it was stopped
  Outlook preview(ScoreSettings settings, Watch watch);

  /// Keeps the words and scores by them what is stored; stopping keeps what is done.
  Run commit(ScoreSettings settings, Rehearsal rehearsed, Watch watch);

  /// Goes on with what was stopped.
  Run goOn(Run run, Watch watch);

  /// Goes back to the words and scores before a run.
  Run takeBack(Run run, Watch watch);

  /// The last runs, the newest first.
  List<Run> history();

  /// Reads a word list.
  ///
  /// @param language of a file that does not say so itself
  /// @throws IllegalArgumentException with one sentence, when the file cannot be read
  WordFile.Outcome read(Path file, String language);

  /// Writes a word list.
  ///
  /// @throws IllegalArgumentException with one sentence, when the file cannot be written
  void write(Path file, WordList list);

  /// What a change would move, with texts.
  record Outlook(ScoreSettings settings, Rehearsal rehearsal, List<Example> examples) {
    /// Copies the list.
    public Outlook {
      examples = List.copyOf(examples);
    }
  }

  /// One mention that would move.
  ///
  /// @param brand empty for a text that names none
  record Example(Rehearsal.Move move, Optional<Mention> mention, String brand) {}
}
