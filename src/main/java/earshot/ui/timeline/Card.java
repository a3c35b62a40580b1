package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.storage.StoryStore.Mark;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One mention as a row of the timeline.
///
/// @param story which story it is of; absent when it has no copies
public record Card(Mention mention, CardFacts.Facts facts, Optional<Mark> story) {
  /// Newest first; of equal times the one stored last comes first.
  static final Comparator<Card> ORDER =
      Comparator.comparing((Card card) -> card.mention().at()).thenComparing(Card::id).reversed();

  /// A mention that has no copies.
  public Card(Mention mention, CardFacts.Facts facts) {
    this(mention, facts, Optional.empty());
  }

  /// The id of its mention.
  public MentionId id() {
    return mention.id();
  }

  /// Whether this is known of its mention.
  boolean is(Trait trait) {
    return facts.are().contains(trait);
  }

  /// Its place in the order of the timeline.
  public PageToken token() {
    return mention.token();
  }

  /// The same with another status, and with the time at which its answer was sent, if it was now.
  Card with(Status status, Optional<Instant> sentAt) {
    return new Card(
        new Mention(
            mention.id(),
            mention.at(),
            mention.storedAt(),
            mention.origin(),
            mention.content(),
            status,
            mention.brands()),
        new CardFacts.Facts(
            facts.inTitle(),
            facts.inBody(),
            sentAt.or(facts::sentAt),
            facts.are(),
            facts.pressing(),
            facts.posesAs()),
        story);
  }
}
