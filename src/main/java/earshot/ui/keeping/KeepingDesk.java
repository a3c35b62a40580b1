package earshot.ui.keeping;

import earshot.model.AuthorId;
import earshot.model.Brand;
import earshot.model.LegalHold;
import earshot.model.SourceId;
import earshot.privacy.Retention;
import earshot.privacy.SubjectExport;
import earshot.storage.ForgettingStore;
import earshot.storage.PersonStore;
import earshot.storage.RetentionStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long things are kept in a workspace; never call it on the FX thread.
public interface KeepingDesk {
  /// How things are.
  State state();

  /// What a run would take now, of each source of which something would go. Walks through what is
  /// old enough.
  Map<SourceId, Long> due();

  /// Chooses how long a source's words are kept.
  ///
  /// @throws IllegalArgumentException with a sentence, when that cannot be
  void choose(SourceId source, Choice choice);

  /// Holds something to the end of a day.
  ///
  /// @throws IllegalArgumentException with a sentence, when that cannot be
  LegalHold hold(LegalHold.Scope scope, String reason, LocalDate until);

  /// Sets a hold anew that was lifted.
  ///
  /// @throws IllegalArgumentException when it would have ended meanwhile
  LegalHold again(LegalHold lifted);

  /// Ends a hold now; does nothing when it has ended.
  void lift(int hold);

  /// Accounts whose name holds these letters.
  List<PersonStore.Face> find(String letters);

  /// A free place for what is kept of somebody.
  Path proposed();

  /// Writes everything that is kept of whoever has an account into a folder.
  ///
  /// @throws RuntimeException with a sentence, when that cannot be
  SubjectExport.Written export(AuthorId account, Path folder);

  /// How long the words of a source are to be kept.
  ///
  /// @param usual as where nobody chose; then the others say nothing
  /// @param days absent until a person deletes them
  /// @param reason why for ever
  record Choice(boolean usual, Optional<Integer> days, String reason) {
    /// As where nobody chose.
    public static final Choice USUAL = new Choice(true, Optional.empty(), "");

    /// What holds now.
    static Choice of(Retention.Term term) {
      return term.chosen() ? new Choice(false, term.days(), term.reason()) : USUAL;
    }
  }

  /// How things are.
  ///
  /// @param holds the newest first, those that have ended too
  record State(
      Instant now,
      List<Retention.Term> terms,
      List<LegalHold> holds,
      List<Brand> brands,
      Runs runs) {
    /// Copies the lists.
    public State {
      terms = List.copyOf(terms);
      holds = List.copyOf(holds);
      brands = List.copyOf(brands);
    }
  }

  /// What was let go.
  ///
  /// @param notBefore when the first run of retention may begin, where it was only announced
  /// @param forgettings the newest first
  record Runs(
      Optional<RetentionStore.LastRun> last,
      Optional<Instant> notBefore,
      List<ForgettingStore.Run> forgettings) {
    /// Copies the list.
    public Runs {
      forgettings = List.copyOf(forgettings);
    }
  }
}
