package earshot.replies.people;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.replies.advice.Known;
import earshot.storage.PersonStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What advice asks about people, from what is kept of them: over all accounts that were linked by
/// hand, for a whole page at once.
public final class KnownPeople implements Known {
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final PersonStore store;
  private final InstantSource clock;

  /// Facts out of a store.
  public KnownPeople(PersonStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Map<MentionId, Facts> of(Collection<Mention> mentions) {
    Map<MentionId, Facts> facts = new HashMap<>();
    store
        .between(mentions.stream().map(Mention::id).toList(), clock.instant().minus(REMEMBERED))
        .forEach((mention, between) -> facts.put(mention, facts(between)));
    return facts;
  }

  private static Facts facts(PersonStore.Between between) {
    return new Facts(
        between.contacts(),
        between.direct(),
        between.optedOut(),
        between.peer(),
        between.cap(),
        between.consent());
  }
}
