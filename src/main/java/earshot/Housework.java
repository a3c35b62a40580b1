package earshot;

import earshot.intake.story.Stories;
import earshot.search.SearchIndex;

/// What goes on behind a workspace in which somebody stays or searches: the index is brought up,
/// mentions are placed into stories, files are looked after, unusual things are looked for.
///
/// A command that only asks sources once leaves all that to whoever comes next, who reads in great
/// batches what it left.
final class Housework {
  private final Thread indexing;
  private final Stories placing;
  private final Upkeep upkeep;
  private final Alerting alerting;
  private boolean begun;
  private boolean ended;

  Housework(SearchIndex index, Stories placing, Upkeep upkeep, Alerting alerting) {
    this.indexing =
        Thread.ofPlatform().name("work-index").unstarted(() -> index.catchUp(told -> {}));
    this.placing = placing;
    this.upkeep = upkeep;
    this.alerting = alerting;
  }

  /// Begins; a second call does nothing.
  synchronized void begin() {
    if (begun || ended) return;
    begun = true;
    indexing.start();
    placing.start();
    upkeep.start();
    alerting.start();
  }

  /// Who places mentions into stories, and hears what a person says about them.
  Stories placing() {
    return placing;
  }

  /// Looks for what is unusual.
  Alerting alerting() {
    return alerting;
  }

  /// Returns when the index holds everything that was stored before it began.
  void waitForIndex() {
    try {
      indexing.join();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends what can end early; only the index goes on until nothing is read any more.
  synchronized void end() {
    ended = true;
    if (begun) alerting.close();
    upkeep.close();
    placing.close();
  }
}
