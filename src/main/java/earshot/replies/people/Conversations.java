package earshot.replies.people;

import earshot.model.CameBack;
import earshot.model.MentionId;
import earshot.storage.ConversationStore;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Does what follows from arrivals that were judged by their conversation: brings mentions back
/// into work, and looks for our answers where people say they stand.
///
/// What was found out waits in the store, so that nothing is forgotten however the program ends.
/// Never call it on the FX thread.
public final class Conversations {
  private final ConversationStore store;
  private final ComingBack work;
  private final Addresses addresses;

  /// Brings mentions back to where somebody sees them.
  public interface ComingBack {
    /// Brings them back; returns those that came.
    Set<MentionId> bringBack(Collection<MentionId> mentions, CameBack why);
  }

  /// How posts are told apart.
  ///
  /// @param canonical what identifies an address; empty when nothing does
  /// @param space the service whose ids the items of a preset have; empty for ids of one source
  public record Addresses(UnaryOperator<String> canonical, UnaryOperator<String> space) {}

  /// Conversations over a store.
  public Conversations(ConversationStore store, ComingBack work, Addresses addresses) {
    this.store = store;
    this.work = work;
    this.addresses = addresses;
  }

  /// Brings back what was noted to come back; how many entries there were.
  public int bringBack() {
    ConversationStore.Returning returning = store.returning();
    returning.mentions().forEach((why, mentions) -> work.bringBack(mentions, why));
    store.returned(returning);
    return returning.entries().size();
  }

  /// Looks for our answers to these mentions; returns the mentions for which it made a difference.
  public Set<MentionId> expect(Collection<MentionId> mentions) {
    return mentions.isEmpty() ? Set.of() : store.expect(mentions, addresses.canonical());
  }

  /// The same for all answers of which it was never noted where to expect them.
  public Set<MentionId> expectAll() {
    return store.expectAll(addresses.canonical());
  }

  /// Looks through some mentions that were stored before anybody noted what they answer; true when
  /// there may be more.
  public boolean fillIn() {
    return store.fillIn(addresses.space());
  }
}
