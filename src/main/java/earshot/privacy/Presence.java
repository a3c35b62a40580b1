package earshot.privacy;

import earshot.model.MentionId;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.storage.Deletion;
import earshot.storage.PresenceStore;
import earshot.storage.PresenceStore.Due;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Follows deletions: posts of services whose terms ask for it are looked up daily for 7 days, then
/// weekly; what is gone twice over 24 hours is deleted here too.
public final class Presence {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int MOST_AT_ONCE = 200;

  private final Stores stores;
  private final Predicate<Source> followed;
  private final Asker asker;
  private final InstantSource clock;

  /// @param followed whether deletions in a source must be followed
  public Presence(Stores stores, Predicate<Source> followed, Asker asker, InstantSource clock) {
    this.stores = stores;
    this.followed = followed;
    this.asker = asker;
    this.clock = clock;
  }

  /// What looking for a post came to.
  public enum Answer {
    /// It is there.
    THERE,
    /// The service says that this post, and not more than this post, is gone.
    GONE,
    /// Nothing can be told: the service or the network is in trouble.
    UNKNOWN
  }

  /// Looks whether a post is still there; politely, one after the other.
  @FunctionalInterface
  public interface Asker {
    /// Asks for one post of a source.
    Answer ask(Source source, Due post);

    /// Whether anybody may be asked at this moment.
    default boolean mayAsk() {
      return true;
    }
  }

  /// What a round came to.
  public record Round(int asked, int there, int gone, int unknown, long withdrawn) {}

  /// Looks up those whose turn it is and deletes what is gone for good. Where nobody may be asked
  /// any more, the others keep their turn.
  public Round round(Deletion.Rest rest) {
    Map<SourceId, Source> sources =
        stores.sources().all().stream()
            .filter(followed)
            .collect(Collectors.toMap(Source::id, source -> source));
    PresenceStore presence = stores.keeping().presence();
    Instant now = clock.instant();
    int unused = presence.enrol(List.copyOf(sources.keySet()), now.plus(A_DAY));
    List<MentionId> withdrawn = new ArrayList<>();
    Map<Answer, Integer> answers = new HashMap<>();
    for (Due post : presence.due(now, MOST_AT_ONCE)) {
      if (!asker.mayAsk()) break;
      Answer answer = ask(sources, post);
      if (answer == Answer.UNKNOWN && !asker.mayAsk()) break;
      answers.merge(answer, 1, Integer::sum);
      if (settle(presence, post, answer)) withdrawn.add(post.mention());
    }
    long gone = presence.withdraw(withdrawn, rest).mentions();
    return new Round(
        answers.values().stream().mapToInt(Integer::intValue).sum(),
        answers.getOrDefault(Answer.THERE, 0),
        answers.getOrDefault(Answer.GONE, 0),
        answers.getOrDefault(Answer.UNKNOWN, 0),
        gone);
  }

  private Answer ask(Map<SourceId, Source> sources, Due post) {
    Source source = sources.get(post.source());
    return source == null ? Answer.UNKNOWN : asker.ask(source, post);
  }

  /// Notes the answer; true when the post is gone for good.
  private boolean settle(PresenceStore presence, Due post, Answer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case THERE -> presence.note(post.mention(), now.plus(pause(post, now)), Optional.empty(), 0);
      case GONE -> {
        if (post.goneSince().map(since -> !since.plus(A_DAY).isAfter(now)).orElse(false)) {
          return true;
        }
        Instant since = post.goneSince().orElse(now);
        presence.note(post.mention(), since.plus(A_DAY), Optional.of(since), 0);
      }
      case UNKNOWN -> {
        // Twice as long each time, a day at most; what was found gone before stays so.
        Duration wait = AN_HOUR.multipliedBy(1L << Math.min(4, post.failures()));
        presence.note(post.mention(), now.plus(wait), post.goneSince(), post.failures() + 1);
      }
    }
    return false;
  }

  private static Duration pause(Due post, Instant now) {
    return post.storedAt().plus(A_WEEK).isAfter(now) ? A_DAY : A_WEEK;
  }
}
