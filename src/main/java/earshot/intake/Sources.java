package earshot.intake;

import earshot.listening.OpmlList;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceStatus;
import earshot.storage.SourceStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Adds, pauses and removes sources, and lets everything that shows them know.
public final class Sources {
  /// The preset of a plain feed.
  public static final String ANY_FEED = "any-feed";

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

  /// Adds the feeds of a list that are not sources yet.
  ///
  /// @param allowPrivate whether addresses of this machine or network are added too
  /// @param every the person's own interval
  public Imported addList(OpmlList list, boolean allowPrivate, Optional<Duration> every) {
    List<SourceSetup> setups =
        list.outlines().stream()
            .filter(outline -> allowPrivate || !outline.ownNetwork())
            .map(outline -> setup(outline, allowPrivate))
            .toList();
    List<Source> added = addAll(setups);
    every.ifPresent(interval -> added.forEach(source -> every(source, interval)));
    return new Imported(
        added.size(), setups.size() - added.size(), list.outlines().size() - setups.size());
  }

  /// Adds sources that answered a moment ago, so that they are not due yet; returns those that were
  /// new.
  public List<Source> addAll(List<SourceSetup> setups, Duration pause) {
    List<Source> added = store.addAll(setups, clock.instant().plus(pause));
    live.publish(new LiveEvent.SourcesChanged());
    return added;
  }

  /// Keeps every item of a source, also those that name no brand.
  public Source takeEverything(Source source) {
    Source all =
        new Source(source.id(), source.setup(), source.state(), source.interval(), true);
    store.update(all);
    return all;
  }

  /// What became of a list of feeds.
  ///
  /// @param alreadyThere feeds that were sources before
  /// @param leftOut feeds of this machine or network, which were not allowed
  public record Imported(int added, int alreadyThere, int leftOut) {}

  /// The feed of a list as a source.
  ///
  /// @param allowPrivate whether it may lie on this machine or network
  public static SourceSetup setup(OpmlList.Outline outline, boolean allowPrivate) {
    return new SourceSetup(
        SourceKind.FEED,
        ANY_FEED,
        outline.name(),
        outline.feed(),
        SourceRole.COMMUNITY,
        allowPrivate && outline.ownNetwork(),
        outline.folder());
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

  /// Takes a removal back.
  public void putBack(SourceId id) {
    store.putBack(id);
    live.publish(new LiveEvent.SourcesChanged());
  }

  /// Asks a source at the next opportunity.
  public void askNow(SourceId id) {
    store.setNextDue(id, clock.instant());
  }

  /// Asks at the person's own interval instead of Earshot's.
  public void every(Source source, Duration interval) {
    store.update(
        new Source(
            source.id(),
            source.setup(),
            source.state(),
            Optional.of(interval),
            source.takeEverything()));
  }
}
