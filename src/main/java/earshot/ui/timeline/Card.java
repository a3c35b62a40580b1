package earshot.ui.timeline;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.Status;
import java.util.Comparator;

/// One mention as a row of the timeline.
record Card(Mention mention, CardFacts.Facts facts) {
  /// Newest first; of equal times the one stored last comes first.
  static final Comparator<Card> ORDER =
      Comparator.comparing((Card card) -> card.mention().at())
          .thenComparing(Card::id)
          .reversed();

  MentionId id() {
    return mention.id();
  }

  PageToken token() {
    return mention.token();
  }

  Card with(Status status) {
    return new Card(
        new Mention(
            mention.id(),
            mention.at(),
            mention.storedAt(),
            mention.origin(),
            mention.content(),
            status,
            mention.brands()),
        facts);
  }
}
