package earshot;

import earshot.intake.Live;
import earshot.intake.Repeats;
import earshot.intake.story.Stories;
import earshot.replies.people.Conversations;
import earshot.search.Progress;
import earshot.search.SearchIndex;
import earshot.storage.Stores;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What goes on behind a workspace in which somebody stays or searches: the index is brought up,
/// mentions are placed into stories, what many repeat is marked, files are looked after, unusual
/// things are looked for.
///
/// A command that only asks sources once leaves all that to whoever comes next, who reads in great
/// batches what it left.
final class Housework {
  // At a million mentions it would keep both processors busy while the window is being made.
  private static final Duration AFTER_THE_WINDOW = Duration.ofSeconds(5);

  private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

  private final SearchIndex index;
  private final Thread indexing;
  private final Thread later =
      Thread.ofPlatform().name("work-later").daemon().unstarted(this::letItFirst);
  private final CountDownLatch called = new CountDownLatch(1);
  private final Stories placing;
  private final Repeats repeats;
  private final Upkeep upkeep;
  private final Alerting alerting;
  private final Answering answering;
  private final Talking talking;
  private boolean patient;
  private boolean begun;
  private boolean all;
  private boolean ended;

  private volatile Consumer<Progress> hears = far -> {};

  private Housework(
      SearchIndex index, Stories placing, Repeats repeats, Upkeep upkeep, Watching watching) {
    this.index = index;
    this.indexing =
        Thread.ofPlatform().name("work-index").unstarted(() -> index.catchUp(told -> {}));
    this.placing = placing;
    this.repeats = repeats;
    this.upkeep = upkeep;
    this.alerting = watching.alerting();
    this.answering = watching.answering();
    this.talking = watching.talking();
  }

  /// Those who watch for what a person should know.
  private record Watching(Alerting alerting, Answering answering, Talking talking) {}

  /// The housework of a workspace.
  ///
  /// @param addresses how posts are told apart
  static Housework in(
      Road.Aim aim, Upkeep upkeep, Machine machine, Conversations.Addresses addresses) {
    SearchIndex index = aim.index();
    Stores stores = aim.stores();
    Live live = aim.live();
    Stories placing = new Stories(stores.stories(), live, index::replayChanged, machine.clock());
    return new Housework(
        index,
        placing,
        new Repeats(stores, live, index::replayChanged, machine.clock()),
        upkeep,
        watching(aim, machine, addresses, placing));
  }

  private static Watching watching(
      Road.Aim aim, Machine machine, Conversations.Addresses addresses, Stories placing) {
    SearchIndex index = aim.index();
    Live live = aim.live();
    Answering answering = new Answering(aim.stores(), live, () -> replay(index), machine.clock());
    return new Watching(
        new Alerting(aim.stores(), index, live, machine, placing::settle),
        answering,
        Talking.in(aim, machine.clock(), addresses, answering.work("")::bringBack));
  }

  private static void replay(SearchIndex index) {
    index.replayChanged();
    index.refresh();
  }

  /// Lets a window come first: when it begins, all but the index begins some seconds later.
  synchronized void letTheWindowFirst() {
    patient = true;
  }

  /// Begins; a second call does nothing.
  synchronized void begin() {
    if (begun || ended) return;
    begun = true;
    indexing.start();
    upkeep.start();
    if (patient) later.start();
    else beginAll();
  }

  /// Begins with everything at once, for somebody waits for it.
  void hurry() {
    begin();
    called.countDown();
    beginAll();
  }

  private void letItFirst() {
    try {
      var unused = called.await(AFTER_THE_WINDOW.toMillis(), TimeUnit.MILLISECONDS);
      beginAll();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void beginAll() {
    if (all || ended) return;
    all = true;
    placing.start();
    repeats.start();
    alerting.start();
    answering.start();
    talking.start();
  }

  /// What looks after the files.
  Upkeep upkeep() {
    return upkeep;
  }

  /// Who places mentions into stories, and hears what a person says about them.
  Stories placing() {
    return placing;
  }

  /// Looks for what is unusual.
  Alerting alerting() {
    return alerting;
  }

  /// Follows conversations.
  Talking talking() {
    return talking;
  }

  /// The work of answering.
  Answering answering() {
    return answering;
  }

  /// Who hears how far the index is while somebody waits for it, and when it is there.
  void whileIndexing(Consumer<Progress> told) {
    hears = told;
  }

  /// Returns when the index holds everything that was stored before it began.
  void waitForIndex() {
    try {
      while (indexing.isAlive()) {
        var unused = indexing.join(TOLD_EVERY);
        hears.accept(index.progress());
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends what can end early; only the index goes on until nothing is read any more.
  synchronized void end() {
    ended = true;
    called.countDown();
    if (all) alerting.close();
    if (all) talking.close();
    answering.close();
    upkeep.close();
    repeats.close();
    placing.close();
  }
}
