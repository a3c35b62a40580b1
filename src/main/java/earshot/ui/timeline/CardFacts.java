package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Span;
import earshot.model.Trait;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells what a card shows beyond the stored mention; asked once per page, never on the FX thread.
public interface CardFacts {
  /// The facts of these mentions; a mention without an entry has none.
  ///
  /// @param query the words searched for, in the query language, or empty
  Map<MentionId, Facts> of(List<Mention> mentions, String query);

  /// What was found in one mention.
  ///
  /// @param inTitle spans of matched words in the title
  /// @param inBody spans of matched words in the body
  /// @param sentAt when the answer was sent, if one was
  /// @param are what is known of the mention beside that
  /// @param pressing what presses about it
  /// @param posesAs the brand as which the name of its author is read, though it is another's
  record Facts(
      List<Span> inTitle,
      List<Span> inBody,
      Optional<Instant> sentAt,
      Set<Trait> are,
      Pressing pressing,
      Optional<String> posesAs) {
    /// Nothing to mark.
    public static final Facts NONE = new Facts(List.of(), List.of(), Optional.empty());

    /// A mention of which nothing else is known.
    public Facts(List<Span> inTitle, List<Span> inBody, Optional<Instant> sentAt) {
      this(inTitle, inBody, sentAt, Set.of(), Pressing.NONE);
    }

    /// A mention whose author poses as nobody.
    public Facts(
        List<Span> inTitle,
        List<Span> inBody,
        Optional<Instant> sentAt,
        Set<Trait> are,
        Pressing pressing) {
      this(inTitle, inBody, sentAt, are, pressing, Optional.empty());
    }

    /// Copies the collections.
    public Facts {
      inTitle = List.copyOf(inTitle);
      inBody = List.copyOf(inBody);
      are = Set.copyOf(are);
    }
  }
}
