package earshot.intake;

import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.storage.SourceStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Adds, pauses and removes sources, and lets everything that shows them know.
public final class Sources {
  private final SourceStore store;
  private final Live live;
  private final InstantSource clock;

  /// The sources of one workspace.
  public Sources(SourceStore store, Live live, InstantSource clock) {
    this.store = store;
    this.live = live;
    this.clock = clock;
  }

  /// All sources with what is known of their polls.
  public List<SourceStatus> statuses() {
    return store.statuses();
  }

  /// Adds a source that is asked at once; one with the same address is returned as it is.
  public Source add(SourceSetup setup) {
    Source added = store.add(setup, clock.instant());
    live.publish(new LiveEvent.SourcesChanged());
    return added;
  }

  /// Adds many sources; returns those that were new.
  public List<Source> addAll(List<SourceSetup> setups) {
    List<Source> added = store.addAll(setups, clock.instant());
    live.publish(new LiveEvent.SourcesChanged());
    return added;
  }

  /// Stops asking a source until it is resumed.
  public void pause(SourceId id) {
    store.pause(id);
    live.publish(new LiveEvent.SourcesChanged());
  }

  /// Asks a source again, now.
  public void resume(SourceId id) {
    store.resume(id, clock.instant());
    live.publish(new LiveEvent.SourcesChanged());
  }

  /// Stops asking a source for ever; what was found stays.
  public void remove(SourceId id) {
    store.remove(id);
    live.publish(new LiveEvent.SourcesChanged());
  }

  /// Asks a source at the next opportunity.
  public void askNow(SourceId id) {
    store.setNextDue(id, clock.instant());
  }

  /// Asks a person's own interval instead of Earshot's.
  public void every(Source source, Duration interval) {
    store.update(
        new Source(
            source.id(),
            source.setup(),
            source.state(),
            java.util.Optional.of(interval),
            source.takeEverything()));
  }

  /// Everything active that is due at this time or before.
  List<SourceStore.Due> due(Instant until) {
    return store.due(until);
  }
}
