package earshot.privacy;

import earshot.model.MentionId;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.Withdrawn;
import earshot.storage.Deletion;
import earshot.storage.PresenceStore;
import earshot.storage.PresenceStore.Due;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Follows deletions: posts of services whose terms ask for it are looked up daily for 7 days, then
/// weekly; the words of what is gone twice over 24 hours are taken away here too.
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
    /// The service says that it took this post away itself.
    REMOVED,
    /// Nothing can be told: the service or the network is in trouble.
    UNKNOWN
  }

  /// Looks whether posts are still there, politely.
  @FunctionalInterface
  public interface Asker {
    /// Asks for one post of a source.
    Answer ask(Source source, Due post);

    /// Asks for some posts of a source, at most as many as it takes together; one without an answer
    /// is unknown.
    default Map<MentionId, Answer> ask(Source source, List<Due> posts) {
      Map<MentionId, Answer> answers = new HashMap<>();
      for (Due post : posts) answers.put(post.mention(), ask(source, post));
      return answers;
    }

    /// How many posts of a source one question can be for.
    default int together(Source source) {
      return 1;
    }

    /// Whether anybody may be asked at this moment.
    default boolean mayAsk() {
      return true;
    }
  }

  /// What a round came to.
  public record Round(int asked, int there, int gone, int unknown, long withdrawn) {}

  /// Looks up those whose turn it is and takes the words of what is gone for good. Where nobody may
  /// be asked any more, the others keep their turn.
  public Round round(Deletion.Rest rest) {
    Map<SourceId, Source> sources =
        stores.sources().all().stream()
            .filter(followed)
            .collect(Collectors.toMap(Source::id, source -> source));
    PresenceStore presence = stores.keeping().presence();
    Instant now = clock.instant();
    int unused = presence.enrol(List.copyOf(sources.keySet()), now.plus(A_DAY));
    Map<Withdrawn.By, List<MentionId>> gone = new EnumMap<>(Withdrawn.By.class);
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    for (List<Due> posts : questions(presence.due(now, MOST_AT_ONCE), sources)) {
      if (!asker.mayAsk()) break;
      Map<MentionId, Answer> told = ask(sources, posts);
      if (told.isEmpty() && !asker.mayAsk()) break;
      for (Due post : posts) {
        Answer answer = told.getOrDefault(post.mention(), Answer.UNKNOWN);
        answers.merge(answer, 1, Integer::sum);
        settle(presence, post, answer)
            .ifPresent(by -> gone.computeIfAbsent(by, _ -> new ArrayList<>()).add(post.mention()));
      }
    }
    long withdrawn = 0;
    for (Map.Entry<Withdrawn.By, List<MentionId>> each : gone.entrySet()) {
      withdrawn += stores.keeping().withdrawal().run(each.getValue(), each.getKey(), rest);
    }
    return new Round(
        answers.values().stream().mapToInt(Integer::intValue).sum(),
        answers.getOrDefault(Answer.THERE, 0),
        answers.getOrDefault(Answer.GONE, 0) + answers.getOrDefault(Answer.REMOVED, 0),
        answers.getOrDefault(Answer.UNKNOWN, 0),
        withdrawn);
  }

  /// What is asked for with one question each, in the order in which it is due.
  private List<List<Due>> questions(List<Due> due, Map<SourceId, Source> sources) {
    List<List<Due>> questions = new ArrayList<>();
    Map<SourceId, List<Due>> open = new HashMap<>();
    for (Due post : due) {
      Optional<Source> source = Optional.ofNullable(sources.get(post.source()));
      List<Due> asked = open.computeIfAbsent(post.source(), _ -> new ArrayList<>());
      if (asked.isEmpty()) questions.add(asked);
      asked.add(post);
      if (asked.size() >= source.map(asker::together).orElse(1)) open.remove(post.source());
    }
    return questions;
  }

  private Map<MentionId, Answer> ask(Map<SourceId, Source> sources, List<Due> posts) {
    Source source = sources.get(posts.getFirst().source());
    return source == null ? Map.of() : known(asker.ask(source, posts));
  }

  private static Map<MentionId, Answer> known(Map<MentionId, Answer> answers) {
    return answers.entrySet().stream()
        .filter(each -> each.getValue() != Answer.UNKNOWN)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Notes the answer; tells who deleted the post when it is gone for good.
  private Optional<Withdrawn.By> settle(PresenceStore presence, Due post, Answer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case THERE -> presence.note(post.mention(), now.plus(pause(post, now)), Optional.empty(), 0);
      case GONE, REMOVED -> {
        if (post.goneSince().map(since -> !since.plus(A_DAY).isAfter(now)).orElse(false)) {
          return Optional.of(answer == Answer.GONE ? Withdrawn.By.AUTHOR : Withdrawn.By.SOURCE);
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
    return Optional.empty();
  }

  private static Duration pause(Due post, Instant now) {
    return post.storedAt().plus(A_WEEK).isAfter(now) ? A_DAY : A_WEEK;
  }
}
