package earshot;

import earshot.archive.Safekeeping;
import earshot.cli.Keeps;
import earshot.cli.Pauses;
import earshot.intake.LiveEvent;
import earshot.privacy.Forgetting;
import earshot.privacy.Retention;
import earshot.search.SearchIndex;
import earshot.storage.Deletion;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// Lets go of things behind an open workspace: goes on with forgetting that was cut short, and
/// deletes once a day what was kept long enough.
final class LettingGo {
  private static final Duration A_DAY = Duration.ofHours(24);

  private final SearchIndex index;
  private final Forgetting forgetting;
  private final Retention retention;
  private final InstantSource clock;
  private boolean finished;
  private Instant retained = Instant.MIN;

  LettingGo(Road.Aim aim, Safekeeping safekeeping, Road road, InstantSource clock) {
    this.index = aim.index();
    this.clock = clock;
    Stores stores = aim.stores();
    stores.keeping().whenDeleted(gone -> aim.live().publish(new LiveEvent.MentionsChanged(gone)));
    Path folder = aim.folder();
    forgetting = Keeps.forgetting(stores, () -> index, safekeeping, folder);
    retention = Keeps.retention(stores, () -> road.outside().presets(), clock);
  }

  /// One round; does what is due until the latch opens.
  void look(CountDownLatch ended) {
    Deletion.Rest rest = Pauses.until(ended);
    if (!finished && index.isReady()) {
      forgetting.finish(rest);
      finished = true;
    }
    if (retained.isBefore(clock.instant().minus(A_DAY))) {
      long gone = retention.run(rest).deleted();
      retained = clock.instant();
      if (gone > 0) index.replayChanged();
    }
  }
}
