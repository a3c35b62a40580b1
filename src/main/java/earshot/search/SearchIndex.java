package earshot.search;

import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Mistakes;
import earshot.model.PageToken;
import earshot.model.SeriesPoint;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.model.Traits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds stored mentions by any mixture of words and filters.
///
/// The index is derived: it can always be made again from the stored mentions. Threads that call it
/// must never be interrupted, for an interrupt closes its files.
public final class SearchIndex implements AutoCloseable {
  private static final int COMMIT_TICKS = 60;
  private static final int COMMIT_DOCUMENTS = 5_000;

  /// While an archive is brought in, few great steps cost half of many small ones.
  private static final int COMMIT_BROUGHT = 100_000;

  private static final int BEATS_AFTER_BRINGING = 4;
  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  private final Indexer indexer;
  private final Searches searches;
  private final Flood flood = new Flood();
  private Optional<Keeper> keeper = Optional.empty();
  private int ticks;
  private final AtomicInteger bringing = new AtomicInteger();
  private volatile boolean failed;

  /// The stored mentions, as the index reads them.
  public interface Rows {
    /// Mentions with greater numbers, by rising number, at most so many; empty when there are none.
    List<Mention> after(long lastId, int limit);

    /// Those of the mentions that are still stored, in any order.
    List<Mention> byIds(List<MentionId> ids);

    /// What else is known of the mentions now; nothing need be said of those with no traits.
    default Map<MentionId, Traits> traits(List<MentionId> ids) {
      return Map.of();
    }

    /// Mentions that were changed or deleted, oldest change first, at most so many; they stay until
    /// they are forgotten.
    List<Changed> changed(int limit);

    /// Forgets changes up to the revision seen of each mention.
    void forget(List<Changed> seen);

    /// The greatest number of a stored mention, 0 when there is none.
    long greatestId();

    /// A mention that is no longer as it was indexed.
    ///
    /// @param rev rises with every change of the mention
    record Changed(MentionId mention, long rev) {}
  }

  private SearchIndex(Indexing indexing, QueryNames names, ZoneId zone, InstantSource clock) {
    try {
      this.indexer = indexing.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.searches = new Searches(indexer, names, zone, clock);
  }

  /// Opens the index of a workspace and keeps it fresh on the thread `index-keeper`; a missing,
  /// damaged or older one is started empty. It takes mentions after `catchUp`.
  ///
  /// @param names what brands and saved searches in queries stand for
  /// @param zone in which days of queries and charts are meant
  /// @throws UncheckedIOException when the folder cannot be written
  public static SearchIndex open(
      IndexFolder folder, Rows rows, QueryNames names, ZoneId zone, InstantSource clock) {
    SearchIndex index =
        new SearchIndex(() -> new Indexer(folder, rows, Limits.USUAL), names, zone, clock);
    index.keeper = Optional.of(new Keeper(index::tick, index::leave));
    return index;
  }

  /// The same where queries use no names.
  public static SearchIndex open(Path folder, Rows rows, ZoneId zone, InstantSource clock) {
    return open(IndexFolder.plain(folder), rows, QueryNames.NONE, zone, clock);
  }

  /// Opens without the thread: somebody else calls `tick`.
  static SearchIndex openUnkept(
      Indexing indexing, QueryNames names, ZoneId zone, InstantSource clock) {
    return new SearchIndex(indexing, names, zone, clock);
  }

  /// Brings the index to the state of the store: reads what it lacks, drops what is gone, replays
  /// changes; makes it anew when it is damaged. A million mentions take about two minutes then.
  ///
  /// @param told hears how far it has come, on the calling thread
  public void catchUp(Consumer<Progress> told) {
    keepTrue(() -> indexer.catchUp(told));
  }

  /// Deletes what is indexed and begins anew in the same folder under another key or none;
  /// `catchUp` must follow.
  public void beginAnew(IndexFolder folder) {
    keepTrue(() -> indexer.beginAnew(folder));
  }

  /// Whether everything stored can be found; until then answers lack mentions.
  public boolean isReady() {
    return indexer.isCaughtUp() && !failed;
  }

  /// How far the last `catchUp` has come.
  public Progress progress() {
    return indexer.progress();
  }

  /// Takes mentions that were just stored; they are found within half a second, or after `refresh`.
  /// In a flood they are left to be read from the store when it is over, or at the next start.
  public void add(List<Mention> added) {
    if (flood.leaves(added.size())) indexer.leaveBehind();
    else keepTrue(() -> indexer.add(added));
  }

  /// Takes mentions of an archive that is being brought in; they are found after `refresh`, or two
  /// seconds after the last.
  public void bring(List<Mention> added) {
    bringing.set(BEATS_AFTER_BRINGING);
    keepTrue(() -> indexer.add(added));
  }

  /// Reads the mentions that the store reports as changed or deleted.
  public void replayChanged() {
    keepTrue(indexer::replayChanged);
  }

  /// Reads what was changed or deleted and writes the files anew without what was deleted.
  public void purge() {
    keepTrue(indexer::purge);
  }

  /// Lets everything taken so far be found at once, as after a person's own act.
  public void refresh() {
    keepTrue(indexer::refresh);
  }

  /// What names and times in a question mean that is asked now, as for an explanation.
  public Asking asking() {
    return searches.asking();
  }

  /// Mentions that fit the filter, newest first, strictly after (older than) the token.
  ///
  /// @throws QueryError when the filter's query cannot be read
  public Hits page(MentionFilter filter, Optional<PageToken> after, int limit) {
    return searches.page(filter, after, limit);
  }

  /// The same, oldest first, strictly after (newer than) the token.
  public Hits oldest(MentionFilter filter, Optional<PageToken> after, int limit) {
    return searches.oldest(filter, after, limit);
  }

  /// How many mentions fit the filter, exactly.
  public long count(MentionFilter filter) {
    return searches.count(filter);
  }

  /// The number and the newest of the mentions that fit, for a query that is being typed.
  ///
  /// @param sample how many of the newest, at least 1
  /// @throws QueryError when the filter's query cannot be read
  /// @throws java.util.concurrent.CancellationException when it was stopped
  public Preview preview(MentionFilter filter, int sample, Watch watch) {
    return searches.preview(filter, sample, watch);
  }

  /// What one filter finds and the other does not, over everything that is indexed.
  ///
  /// @throws QueryError when the query of one of them cannot be read
  /// @throws java.util.concurrent.CancellationException when it was stopped
  public Difference difference(MentionFilter before, MentionFilter after, Watch watch) {
    return searches.difference(before, after, watch);
  }

  /// How many mentions fit the filter that were stored after one of them, exactly.
  ///
  /// @param last its number; 0 counts all
  /// @throws QueryError when the filter's query cannot be read
  public long countAfter(MentionFilter filter, long last) {
    return searches.countAfter(filter, last);
  }

  /// How many mentions of each label fit the filter without regard to its own labels; with brands
  /// in the filter, the labels for these brands.
  public Map<Label, Long> countByLabel(MentionFilter filter) {
    return searches.countByLabel(filter);
  }

  /// How many mentions of each source fit the filter; sources without any are left out.
  public Map<SourceId, Long> countBySource(MentionFilter filter) {
    return searches.countBySource(filter);
  }

  /// The same for each language, kind and tag; throws as that does.
  public Map<Facet, Map<String, Long>> countByFacet(MentionFilter filter, Set<Facet> facets) {
    return searches.countByFacet(filter, facets);
  }

  /// Counts groups of mentions instead of mentions.
  public Grouped by(Grouping grouping) {
    return new Grouped(searches, grouping);
  }

  /// Mentions per bucket and label, every bucket of the range, empty ones too. A mention counts
  /// once for each of the asked brands it names, as in the sums the store keeps.
  ///
  /// @param bucket up to one day; days follow the workspace's zone
  /// @throws QueryError when the filter's query cannot be read
  public List<SeriesPoint> series(MentionFilter filter, TimeRange range, Duration bucket) {
    return searches.series(filter, range, bucket);
  }

  /// One beat of the keeper: every half second.
  void tick() {
    ticks++;
    if (failed) {
      if (ticks % COMMIT_TICKS == 0) recover();
      return;
    }
    if (flood.ebbs()) keepTrue(indexer::follow);
    // While it catches up nothing can be asked yet, and every refresh would cost another merge.
    if (!indexer.isCaughtUp()) return;
    int beatsLeft = bringing.updateAndGet(beats -> Math.max(0, beats - 1));
    if (beatsLeft > 0 && indexer.uncommitted() < COMMIT_BROUGHT) return;
    if (indexer.isDirty()) refresh();
    int uncommitted = indexer.uncommitted();
    if (uncommitted >= COMMIT_DOCUMENTS || (uncommitted > 0 && ticks >= COMMIT_TICKS)) {
      ticks = 0;
      keepTrue(indexer::commit);
    }
  }

  private void recover() {
    try {
      indexer.reopen();
      indexer.catchUp(_ -> {});
      failed = false;
    } catch (IOException | RuntimeException failure) {
      LOG.error("index still failing, another attempt in 30 s", failure);
    }
  }

  /// A failing index must not stop what is stored, whatever made it fail: it is left behind and
  /// caught up later.
  private void keepTrue(Shelf.Work work) {
    if (failed) return;
    try {
      work.run();
    } catch (IOException | RuntimeException | Error failure) {
      failed = true;
      if (failure instanceof Error) Mistakes.tell(failure);
      else LOG.error("index failed, another attempt within 30 s", failure);
    }
  }

  /// Commits and lets go of the folder.
  @Override
  public void close() {
    keeper.ifPresentOrElse(Keeper::close, this::leave);
  }

  private void leave() {
    try {
      indexer.close();
    } catch (IOException | AlreadyClosedException failure) {
      LOG.error("index not closed cleanly, it is checked at the next start", failure);
    }
  }
}
