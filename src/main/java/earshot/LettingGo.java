package earshot;

import earshot.archive.Safekeeping;
import earshot.cli.Keeps;
import earshot.cli.Pauses;
import earshot.intake.LiveEvent;
import earshot.intake.Lookups;
import earshot.listening.preset.Preset;
import earshot.model.Source;
import earshot.privacy.Forgetting;
import earshot.privacy.Presence;
import earshot.privacy.Retention;
import earshot.search.SearchIndex;
import earshot.storage.Deletion;
import earshot.storage.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/// Lets go of things behind an open workspace: goes on with forgetting that was cut short, deletes
/// once a day what was kept long enough, and follows deletions of services that ask for it.
final class LettingGo {
  private static final Duration A_DAY = Duration.ofHours(24);
  private static final String LINK = "{link}";

  private final SearchIndex index;
  private final Forgetting forgetting;
  private final Retention retention;
  private final Stores stores;
  private final Supplier<Outside> outside;
  private final InstantSource clock;
  private boolean finished;
  private Instant retained = Instant.MIN;

  LettingGo(Road.Aim aim, Safekeeping safekeeping, Supplier<Outside> outside, InstantSource clock) {
    this.index = aim.index();
    this.stores = aim.stores();
    this.outside = outside;
    this.clock = clock;
    stores.keeping().whenDeleted(gone -> aim.live().publish(new LiveEvent.MentionsChanged(gone)));
    Path folder = aim.folder();
    forgetting = Keeps.forgetting(stores, () -> index, safekeeping, folder);
    retention = Keeps.retention(stores, () -> outside.get().presets(), clock);
  }

  /// One round; does what is due until the latch opens.
  void look(CountDownLatch ended) {
    Deletion.Rest rest = Pauses.until(ended);
    if (!finished && index.isReady()) {
      forgetting.finish(rest);
      finished = true;
    }
    long gone = presence().round(rest).withdrawn();
    if (retained.isBefore(clock.instant().minus(A_DAY))) {
      gone += retention.run(rest).deleted();
      retained = clock.instant();
    }
    if (gone > 0) index.replayChanged();
  }

  private Presence presence() {
    Lookups lookups = new Lookups((address, own) -> status(address, own));
    return new Presence(
        stores,
        this::followed,
        (source, post) ->
            switch (lookups.look(source, post.link(), post.goneSince().isPresent())) {
              case THERE -> Presence.Answer.THERE;
              case GONE -> Presence.Answer.GONE;
              case UNKNOWN -> Presence.Answer.UNKNOWN;
            },
        clock);
  }

  private Optional<Integer> status(URI address, boolean own) {
    return outside.get().status(address, own);
  }

  // What only answers to a key is not asked yet.
  private boolean followed(Source source) {
    Optional<Preset> preset = outside.get().presets().find(source.setup().presetId());
    return preset.flatMap(each -> each.about().mirror()).filter(LINK::equals).isPresent();
  }
}
