package earshot.intake;

import earshot.listening.OpmlList;
import earshot.listening.SourceNames;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceStatus;
import earshot.storage.SourceStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Adds, pauses and removes sources, and lets everything that shows them know.
public final class Sources {
  /// The preset of a plain feed.
  public static final String ANY_FEED = "any-feed";

  private final SourceStore store;
  private final Live live;
  private final Runnable readAnew;
  private final InstantSource clock;

  /// The sources of one workspace.
  ///
  /// @param readAnew lets the index read mentions whose source has another name
  public Sources(SourceStore store, Live live, Runnable readAnew, InstantSource clock) {
    this.store = store;
    this.live = live;
    this.readAnew = readAnew;
    this.clock = clock;
  }

  /// All sources with what is known of their polls.
  public List<SourceStatus> statuses() {
    return store.statuses();
  }

  /// Adds a source that is asked at once; one with the same address is returned as it is.
  public Source add(SourceSetup setup) {
    Source added = store.add(tidy(setup), clock.instant());
    live.publish(new LiveEvent.SourcesChanged());
    return added;
  }

  /// Adds many sources; returns those that were new.
  public List<Source> addAll(List<SourceSetup> setups) {
    List<Source> added = store.addAll(setups.stream().map(Sources::tidy).toList(), clock.instant());
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
    edit(List.of(source.id()), new SourceEdit.Interval(Optional.of(interval)));
  }

  /// Calls a source by another name.
  public Edited rename(SourceId id, String name) {
    return edit(List.of(id), new SourceEdit.Name(name));
  }

  /// Changes one thing of many sources in one transaction; sources that are unknown or already so
  /// are left alone.
  public Edited edit(Collection<SourceId> ids, SourceEdit edit) {
    SourceEdit tidy =
        switch (edit) {
          case SourceEdit.Name(String name) -> new SourceEdit.Name(named(name));
          case SourceEdit.Folder(String path) -> new SourceEdit.Folder(SourceNames.folder(path));
          case SourceEdit.Role _,
              SourceEdit.Interval _,
              SourceEdit.TakeEverything _,
              SourceEdit.State _,
              SourceEdit.Removed _ ->
              edit;
        };
    List<SourceStore.Change> back =
        made(ids.stream().map(id -> new SourceStore.Change(id, tidy)).toList());
    return new Edited(back.size(), () -> made(back));
  }

  /// What became of an edit.
  ///
  /// @param changed how many sources are otherwise now
  /// @param undo restores what each of them was; called on a background thread
  public record Edited(int changed, Runnable undo) {}

  private static String named(String name) {
    String tidy = SourceNames.name(name);
    if (tidy.isEmpty()) throw new IllegalArgumentException("Type a name that can be read.");
    return tidy;
  }

  private static SourceSetup tidy(SourceSetup setup) {
    String name = SourceNames.name(setup.name());
    return new SourceSetup(
        setup.kind(),
        setup.preset(),
        name.isEmpty() ? setup.url().toString() : name,
        setup.url(),
        setup.role(),
        setup.allowPrivate(),
        SourceNames.folder(setup.folder()));
  }

  private List<SourceStore.Change> made(List<SourceStore.Change> changes) {
    List<SourceStore.Change> back = store.make(changes, clock.instant());
    if (back.isEmpty()) return back;
    if (changes.getFirst().edit() instanceof SourceEdit.Name) readAnew.run();
    live.publish(new LiveEvent.SourcesChanged());
    return back;
  }
}
