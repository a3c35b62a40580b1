package earshot.replies.check;

import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.storage.FindingStore;
import java.util.List;
import java.util.Optional;

/// Checks drafts while they are written.
///
/// Only [#check] may be called on the FX thread.
public interface Checking {
  /// Finds nothing.
  static Checking none() {
    return new Unchecked();
  }

  /// What the checks need to know of a mention; some milliseconds.
  About about(Mention mention);

  /// What was let stand in a draft.
  List<FindingStore.Kept> kept(DraftId draft);

  /// Loads the word list for a mention's language; up to a second the first time.
  ///
  /// @return whether there is one
  boolean loadSpelling(About about);

  /// Checks words as they are typed: pure, and under 5 ms for 5,000 characters.
  ///
  /// @param kept what was let stand in this draft
  Checked check(About about, Optional<DraftId> draft, List<FindingStore.Kept> kept, String body);

  /// Lets a finding stand.
  ///
  /// @param reason at least 10 characters for what blocks; may be empty for the rest
  /// @throws IllegalArgumentException with one sentence, when the reason is too short, or it is
  ///   nothing that can be kept
  void keep(DraftId draft, Finding finding, String reason);

  /// Takes that back.
  void letGo(DraftId draft, Finding finding);

  /// Adds a word to the word list, or takes it out again.
  void know(String word, boolean known);
}
