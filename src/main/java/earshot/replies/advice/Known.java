package earshot.replies.advice;

import earshot.model.Consent;
import earshot.model.Mention;
import earshot.model.MentionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of the people behind mentions, as far as advice asks; asked for many at once.
public interface Known {
  /// Nobody is known.
  Known NOTHING = mentions -> Map.of();

  /// Facts about who wrote these; a mention without an entry has [Facts#NONE]. Never called on the
  /// FX thread.
  Map<MentionId, Facts> of(Collection<Mention> mentions);

  /// What is known of the author of one mention.
  ///
  /// @param contacts when we answered this person within the last year, in any order
  /// @param lastDirect when the person last spoke to us, this mention aside
  /// @param optedOut whether the person wants no answers from us
  /// @param peerAnswer the words with which another customer answered this mention
  /// @param cap how often we answer the person within 30 days unasked; absent for the default
  /// @param consent whether the person may be quoted
  record Facts(
      List<Instant> contacts,
      Optional<Instant> lastDirect,
      boolean optedOut,
      Optional<MentionId> peerAnswer,
      Optional<Integer> cap,
      Consent consent) {
    /// Nothing.
    public static final Facts NONE =
        new Facts(List.of(), Optional.empty(), false, Optional.empty());

    /// Copies the list.
    public Facts {
      contacts = List.copyOf(contacts);
    }

    /// Facts of a person without a cap of their own.
    public Facts(
        List<Instant> contacts,
        Optional<Instant> lastDirect,
        boolean optedOut,
        Optional<MentionId> peerAnswer) {
      this(contacts, lastDirect, optedOut, peerAnswer, Optional.empty(), Consent.NOT_ASKED);
    }
  }
}
