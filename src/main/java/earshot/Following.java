package earshot;

import earshot.cli.Pauses;
import earshot.intake.Lookups;
import earshot.listening.HostGate;
import earshot.listening.HostGate.Turn;
import earshot.listening.RollCall;
import earshot.listening.preset.Mirror;
import earshot.listening.preset.Preset;
import earshot.model.MentionId;
import earshot.model.Mistakes;
import earshot.model.Source;
import earshot.privacy.Presence;
import earshot.storage.PresenceStore;
import earshot.storage.Uninterrupted;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Follows the deletions of services that ask for it, on a thread of its own: some hosts like to be
/// asked only every other minute, and nothing else should wait for that.
final class Following implements AutoCloseable {
  private static final Duration AFTER_START = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofMinutes(10);

  private final Road.Aim aim;
  private final Road road;
  private final InstantSource clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("work-look").daemon().unstarted(this::run);

  Following(Road.Aim aim, Road road, InstantSource clock) {
    this.aim = aim;
    this.road = road;
    this.clock = clock;
  }

  void start() {
    thread.start();
  }

  /// Ends it after the question under way.
  @Override
  public void close() {
    ended.countDown();
    Uninterrupted.join(thread);
  }

  private void run() {
    Duration pause = AFTER_START;
    while (rested(pause)) {
      Mistakes.told(this::round).run();
      pause = BETWEEN;
    }
  }

  /// Looks up those whose turn it is, for as long as is between two rounds; nobody while nobody may
  /// be asked.
  Presence.Round round() {
    Presence.Asker asker = new Asker(clock.instant().plus(BETWEEN), new Lookups(this::status));
    Presence.Round round =
        new Presence(aim.stores(), source -> mirror(source).isPresent(), asker, clock)
            .round(Pauses.until(ended));
    if (round.withdrawn() > 0) aim.index().replayChanged();
    return round;
  }

  /// Asks for posts at their links or by their ids, as the preset of their source says.
  private final class Asker implements Presence.Asker {
    private final Instant until;
    private final Lookups lookups;

    Asker(Instant until, Lookups lookups) {
      this.until = until;
      this.lookups = lookups;
    }

    @Override
    public Presence.Answer ask(Source source, PresenceStore.Due post) {
      return switch (lookups.look(source, post.link(), post.goneSince().isPresent())) {
        case THERE -> Presence.Answer.THERE;
        case GONE -> Presence.Answer.GONE;
        case UNKNOWN -> Presence.Answer.UNKNOWN;
      };
    }

    @Override
    public Map<MentionId, Presence.Answer> ask(Source source, List<PresenceStore.Due> posts) {
      return switch (mirror(source).orElseGet(Mirror.ByLink::new)) {
        case Mirror.ByLink() -> Presence.Asker.super.ask(source, posts);
        case Mirror.ByIds byIds -> byIds(source, byIds, posts);
      };
    }

    @Override
    public int together(Source source) {
      return switch (mirror(source).orElseGet(Mirror.ByLink::new)) {
        case Mirror.ByLink() -> 1;
        case Mirror.ByIds byIds -> byIds.together();
      };
    }

    @Override
    public boolean mayAsk() {
      return !silent() && clock.instant().isBefore(until);
    }
  }

  private Optional<Mirror> mirror(Source source) {
    return preset(source).flatMap(each -> each.about().mirror());
  }

  private Optional<Preset> preset(Source source) {
    return road.outside().presets().find(source.setup().presetId());
  }

  private Map<MentionId, Presence.Answer> byIds(
      Source source, Mirror.ByIds mirror, List<PresenceStore.Due> posts) {
    List<String> ids = posts.stream().flatMap(post -> post.ownId().stream()).distinct().toList();
    Optional<Preset> preset = preset(source);
    if (ids.isEmpty() || preset.isEmpty()) return Map.of();
    Map<String, RollCall.Said> said =
        inTurn(
                source,
                source.url(),
                () -> road.outside().rollCall(source, preset.get(), mirror, ids))
            .orElseGet(Map::of);
    Map<MentionId, Presence.Answer> answers = new HashMap<>();
    for (PresenceStore.Due post : posts) {
      post.ownId()
          .flatMap(id -> Optional.ofNullable(said.get(id)))
          .ifPresent(each -> answers.put(post.mention(), answer(each)));
    }
    return answers;
  }

  private static Presence.Answer answer(RollCall.Said said) {
    return switch (said) {
      case HERE -> Presence.Answer.THERE;
      case DELETED -> Presence.Answer.GONE;
      case REMOVED -> Presence.Answer.REMOVED;
    };
  }

  private Optional<Integer> status(Source source, URI address) {
    boolean own = road.visit(source, address).ownNetwork();
    return inTurn(source, address, () -> road.outside().status(address, own))
        .flatMap(Function.identity());
  }

  /// Asks when it is the source's turn with a host, as any poll does; lets it go when nobody may be
  /// asked.
  private <T> Optional<T> inTurn(Source source, URI address, Supplier<T> question) {
    HostGate.Visit visit = road.visit(source, address);
    while (!silent()) {
      switch (road.gate().ask(visit)) {
        case Turn.Go go -> {
          try (go) {
            return Optional.of(question.get());
          }
        }
        case Turn.Later later -> {
          if (later.held() || !rested(later.pause())) return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private boolean silent() {
    return ended.getCount() == 0 || road.poller().silent();
  }

  /// False when it ended meanwhile.
  private boolean rested(Duration time) {
    try {
      return !ended.await(time.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
