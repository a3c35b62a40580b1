package earshot.ui.timeline;

import earshot.insight.Mentions;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.Order;
import earshot.model.PageToken;
import earshot.storage.StoryStore.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads whole pages of cards; never call it on the FX thread.
final class CardBatches {
  private final Mentions mentions;
  private final CardFacts facts;
  private final StoryDesk stories;

  CardBatches(Mentions mentions, CardFacts facts, StoryDesk stories) {
    this.mentions = mentions;
    this.facts = facts;
    this.stories = stories;
  }

  /// The page strictly after (older than) the token, or the newest one.
  RowWindow.Rows page(MentionFilter filter, Optional<PageToken> after) {
    return page(filter, Order.NEWEST, after);
  }

  /// The page strictly after the token in the order, or the first one.
  RowWindow.Rows page(MentionFilter filter, Order order, Optional<PageToken> after) {
    MentionPage page = mentions.page(filter, order, after, RowWindow.PAGE);
    return new RowWindow.Rows(cards(page.mentions(), filter.query()), page.next());
  }

  /// The rows from a token down to the head of what is held, also when more lie between by now.
  List<Card> between(MentionFilter filter, Order order, RowWindow.Dropped dropped, Card head) {
    Comparator<Card> listed = order == Order.NEWEST ? Card.ORDER : Card.ORDER.reversed();
    List<Card> found = new ArrayList<>();
    Optional<PageToken> from = dropped.after();
    while (found.size() < RowWindow.MOST) {
      RowWindow.Rows page = page(filter, order, from);
      for (Card card : page.cards()) {
        if (listed.compare(card, head) >= 0) return found;
        found.add(card);
      }
      if (page.older().isEmpty()) return found;
      from = page.older();
    }
    return found;
  }

  /// The present state of some mentions; those no longer stored are left out.
  List<Card> anew(Collection<MentionId> ids, String query) {
    List<Mention> present =
        ids.stream().flatMap(id -> mentions.detail(id).stream()).map(d -> d.mention()).toList();
    return cards(present, query);
  }

  List<Card> cards(List<Mention> found, String query) {
    Map<MentionId, CardFacts.Facts> known = facts.of(found, query);
    Map<MentionId, Mark> marks = stories.marks(found.stream().map(Mention::id).toList());
    return found.stream()
        .map(
            m ->
                new Card(
                    m,
                    known.getOrDefault(m.id(), CardFacts.Facts.NONE),
                    Optional.ofNullable(marks.get(m.id()))))
        .toList();
  }
}
