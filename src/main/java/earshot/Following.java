package earshot;

import earshot.cli.Pauses;
import earshot.intake.Lookups;
import earshot.listening.HostGate;
import earshot.listening.HostGate.Turn;
import earshot.listening.preset.Preset;
import earshot.model.Source;
import earshot.privacy.Presence;
import earshot.storage.PresenceStore;
import earshot.storage.Uninterrupted;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the deletions of services that ask for it, on a thread of its own: some hosts like to be
/// asked only every other minute, and nothing else should wait for that.
final class Following implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final Duration AFTER_START = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofMinutes(10);
  private static final String LINK = "{link}";

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
      try {
        round();
      } catch (RuntimeException unforeseen) {
        LOG.error("deletions were not followed", unforeseen);
      }
      pause = BETWEEN;
    }
  }

  /// Looks up those whose turn it is, for as long as is between two rounds; nobody while nobody may
  /// be asked.
  Presence.Round round() {
    Instant until = clock.instant().plus(BETWEEN);
    Lookups lookups = new Lookups(this::status);
    Presence.Asker asker =
        new Presence.Asker() {
          @Override
          public Presence.Answer ask(Source source, PresenceStore.Due post) {
            return switch (lookups.look(source, post.link(), post.goneSince().isPresent())) {
              case THERE -> Presence.Answer.THERE;
              case GONE -> Presence.Answer.GONE;
              case UNKNOWN -> Presence.Answer.UNKNOWN;
            };
          }

          @Override
          public boolean mayAsk() {
            return !silent() && clock.instant().isBefore(until);
          }
        };
    Presence.Round round =
        new Presence(aim.stores(), this::followed, asker, clock).round(Pauses.until(ended));
    if (round.withdrawn() > 0) aim.index().replayChanged();
    return round;
  }

  // What only answers to a key is not asked yet.
  private boolean followed(Source source) {
    Optional<Preset> preset = road.outside().presets().find(source.setup().presetId());
    return preset.flatMap(each -> each.about().mirror()).filter(LINK::equals).isPresent();
  }

  /// Waits for the turn with the host as any poll does, and lets it go when nobody may be asked.
  private Optional<Integer> status(Source source, URI address) {
    HostGate.Visit visit = road.visit(source, address);
    while (!silent()) {
      switch (road.gate().ask(visit)) {
        case Turn.Go go -> {
          try (go) {
            return road.outside().status(address, visit.ownNetwork());
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
