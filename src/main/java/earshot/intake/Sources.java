package earshot.intake;

import earshot.listening.OpmlList;
import earshot.listening.PresetOutlines;
import earshot.listening.SourceNames;
import earshot.listening.preset.Presets;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.model.SourceTerms;
import earshot.storage.MoveStore;
import earshot.storage.SourceStore;
import earshot.storage.Stores;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/// Adds, pauses and removes sources, and lets everything that shows them know.
public final class Sources {
  /// The preset of a plain feed.
  public static final String ANY_FEED = "any-feed";

  /// So many of a list are one transaction: few enough that a person sees it go on.
  private static final int AT_A_TIME = 500;

  private final SourceStore store;
  private final MoveStore moves;
  private final Live live;
  private final Runnable readAnew;
  private final Supplier<Presets> presets;
  private final InstantSource clock;

  /// The sources of one workspace.
  ///
  /// @param readAnew lets the index read mentions whose source has another name
  /// @param presets the services a list of sources may speak of
  public Sources(
      Stores stores, Live live, Runnable readAnew, Supplier<Presets> presets, InstantSource clock) {
    this.store = stores.sources();
    this.moves = stores.moves();
    this.live = live;
    this.readAnew = readAnew;
    this.presets = presets;
    this.clock = clock;
  }

  /// All sources with what is known of their polls.
  public List<SourceStatus> statuses() {
    return store.statuses();
  }

  /// What a person decided of how a source is asked.
  public SourceTerms terms(SourceId id) {
    return store.terms(id);
  }

  /// Adds a source that is asked at once; one with the same address is returned as it is.
  public Source add(SourceSetup setup) {
    Source added = store.add(tidy(setup), clock.instant());
    live.publish(new LiveEvent.SourcesChanged());
    return added;
  }

  /// The source that watches a place of this computer.
  Optional<Source> watching(URI place) {
    return store.byUrl(place).filter(source -> source.setup().local());
  }

  /// Adds many sources; returns those that were new.
  public List<Source> addAll(List<SourceSetup> setups) {
    return addAll(setups, Duration.ZERO);
  }

  /// What a list would bring; nothing is added or asked.
  public ListPreview preview(OpmlList list) {
    return ListPreview.of(checked(list), store.all());
  }

  /// The list with what it says of presets checked against those there are; the address that is
  /// asked never comes from the list then.
  public OpmlList checked(OpmlList list) {
    boolean plain = list.outlines().stream().allMatch(outline -> outline.ours().isEmpty());
    return plain ? list : PresetOutlines.checked(list, presets.get());
  }

  /// Adds what a list would bring. A second time adds nothing.
  ///
  /// @param allowPrivate whether addresses of this machine or network are added too
  /// @param every the person's own interval, instead of what the list says
  public Imported addList(ListPreview preview, boolean allowPrivate, Optional<Duration> every) {
    List<OpmlList.Outline> wished = new ArrayList<>(preview.fresh());
    if (allowPrivate) wished.addAll(preview.ownNetwork());
    int added = addAll(wished, every, done -> true).size();
    int already = preview.already() + wished.size() - added;
    return new Imported(added, already, allowPrivate ? 0 : preview.ownNetwork().size());
  }

  /// Adds what checked outlines mean, some at a time, those of the own network allowed; returns
  /// those that were new. Who shows sources is told once, when it is over.
  ///
  /// @param every the person's own interval, instead of what the list says
  /// @param step told how many are done after each time; false ends it there, and what was added
  ///   stays
  public List<Source> addAll(
      List<OpmlList.Outline> outlines, Optional<Duration> every, IntPredicate step) {
    List<Source> added = new ArrayList<>();
    try {
      int done = 0;
      do {
        int to = Math.min(outlines.size(), done + AT_A_TIME);
        List<OpmlList.Outline> some = outlines.subList(done, to);
        added.addAll(ListedSources.add(some, every, store, clock.instant()));
        done = to;
      } while (step.test(done) && done < outlines.size());
    } finally {
      live.publish(new LiveEvent.SourcesChanged());
    }
    return added;
  }

  /// Adds sources that answered a moment ago, so that they are not due yet; returns those that were
  /// new.
  public List<Source> addAll(List<SourceSetup> setups, Duration pause) {
    List<Source> added =
        store.addAll(setups.stream().map(Sources::tidy).toList(), clock.instant().plus(pause));
    live.publish(new LiveEvent.SourcesChanged());
    return added;
  }

  /// Keeps every item of a source, also those that name no brand.
  public Source takeEverything(Source source) {
    Source all = new Source(source.id(), source.setup(), source.state(), source.interval(), true);
    store.update(all);
    return all;
  }

  /// What became of a list of feeds.
  ///
  /// @param alreadyThere feeds that were sources before
  /// @param leftOut feeds of this machine or network, which were not allowed
  public record Imported(int added, int alreadyThere, int leftOut) {}

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
    live.publish(new LiveEvent.SourcesChanged());
  }

  /// Gives a source the address back it had before its publisher moved it; the move is not believed
  /// again. False when there is nothing to take back.
  public boolean undoMove(SourceId id) {
    boolean undone = moves.undo(id, clock.instant()).isPresent();
    live.publish(new LiveEvent.SourcesChanged());
    return undone;
  }

  /// Reads another address from now on, starting at once.
  ///
  /// @return gives it the old address back; called on a background thread
  public Runnable readAt(SourceId id, URI address) {
    Source before =
        store.byId(id).orElseThrow(() -> new IllegalArgumentException("no source " + id));
    store.update(at(before, address));
    askNow(id);
    return () -> store.byId(id).ifPresent(now -> readAgainAt(now, before.url()));
  }

  private void readAgainAt(Source source, URI address) {
    store.update(at(source, address));
    askNow(source.id());
  }

  private static Source at(Source source, URI address) {
    SourceSetup was = source.setup();
    return new Source(
        source.id(),
        new SourceSetup(
            was.kind(),
            was.preset(),
            was.name(),
            address,
            was.role(),
            was.allowPrivate(),
            was.folder()),
        source.state(),
        source.interval(),
        source.takeEverything());
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
          case SourceEdit.UserAgent(var name) ->
              new SourceEdit.UserAgent(name.map(Sources::called));
          case SourceEdit.Role _,
              SourceEdit.Interval _,
              SourceEdit.TakeEverything _,
              SourceEdit.State _,
              SourceEdit.Trust _,
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

  private static String called(String userAgent) {
    String tidy = userAgent.strip();
    if (tidy.isEmpty() || tidy.length() > 200 || !tidy.matches("[\\x20-\\x7E]+")) {
      throw new IllegalArgumentException(
          "A name to ask by is one line of at most 200 letters, digits and signs of English.");
    }
    return tidy;
  }

  private static String named(String name) {
    String tidy = SourceNames.name(name);
    if (tidy.isEmpty()) throw new IllegalArgumentException("Type a name that can be read.");
    return tidy;
  }

  static SourceSetup tidy(SourceSetup setup) {
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
