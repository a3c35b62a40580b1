package earshot.ui.keeping;

import earshot.model.AuthorId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.privacy.Forgetting;
import earshot.storage.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Forgets people of a workspace; never call it on the FX thread.
public interface ForgetDesk {
  /// What would go with whoever has an account, and what would not.
  ///
  /// @throws IllegalArgumentException with a sentence, when it is no account of a person
  Asked ask(AuthorId account);

  /// Forgets; returns when it is done.
  ///
  /// @param also mentions of other people that are to go too
  /// @param progress hears stages of 5
  /// @throws RuntimeException when it was cut short; nothing more is taken of them even so, and it
  ///   goes on at the next start
  Forgetting.Outcome forget(Asked asked, Set<MentionId> also, Progress progress);

  /// Goes on with what was cut short.
  ///
  /// @throws RuntimeException as [#forget]
  void goOn();

  /// What a person is asked before somebody is forgotten.
  ///
  /// @param account it was asked of
  /// @param others what other people said in which a name occurs
  /// @param backups how many hold them still
  /// @param handedOut when a file was last handed out, where any was
  record Asked(
      AuthorId account,
      Forgetting.Preview preview,
      List<Mention> others,
      int backups,
      Optional<Instant> handedOut) {
    /// Copies the list.
    public Asked {
      others = List.copyOf(others);
    }
  }
}
