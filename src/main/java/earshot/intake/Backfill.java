package earshot.intake;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Hidden;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Reading;
import earshot.search.BrandRules;
import earshot.search.LiveItem;
import earshot.search.LiveMatcher;
import earshot.search.SearchIndex;
import earshot.search.Watch;
import earshot.storage.Stores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a new or changed brand the mentions that were stored before anybody listened for it so.
///
/// Only adds: what an earlier version of the query found stays, and what mentions say of other
/// brands too. Doing it again adds nothing.
public final class Backfill {
  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

  private final Stores stores;
  private final Ears ears;
  private final SearchIndex index;
  private final Live live;

  /// Back-filling in one workspace.
  public Backfill(Stores stores, Ears ears, SearchIndex index, Live live) {
    this.stores = stores;
    this.ears = ears;
    this.index = index;
    this.live = live;
  }

  /// What came of it.
  ///
  /// @param found stored mentions that match the brand's query, as far as it came
  /// @param added those that did not have the brand before
  /// @param stopped whether it was stopped; going on later starts over, and what is done is passed
  ///   over quickly
  public record Filled(long found, long added, boolean stopped) {}

  /// How many stored mentions the brand's query finds, whether or not they have the brand.
  ///
  /// @throws IllegalStateException while the index lacks mentions
  public long count(Brand brand) {
    Walk.requireReady(index);
    return index.count(filter(brand));
  }

  /// Goes through the archive, newest first.
  ///
  /// @throws earshot.search.QueryError when the brand's query cannot be read
  /// @throws IllegalStateException while the index lacks mentions
  public Filled run(Brand brand, Watch watch) {
    LiveMatcher alone =
        new LiveMatcher(
            List.of(new LiveMatcher.Asked(brand.id(), BrandRules.checked(brand.query()))));
    Tally tally = new Tally();
    tally.found =
        new Walk(index).over(filter(brand), watch, step -> tally.added += fill(brand, step));
    if (!watch.stopped()) hidden(brand, alone, watch, tally);
    index.refresh();
    LOG.info("back-filled brand={} found={} added={}", brand.id(), tally.found, tally.added);
    return new Filled(tally.found, tally.added, watch.stopped());
  }

  private static final class Tally {
    private long found;
    private long added;
  }

  /// The index shows nothing hidden; once it is shown again, it should have its brands.
  private void hidden(Brand brand, LiveMatcher alone, Watch watch, Tally tally) {
    Optional<MentionId> after = Optional.empty();
    while (!watch.stopped()) {
      List<MentionId> page =
          stores.hidden().page(after, Walk.STEP).stream().map(Hidden::mention).toList();
      List<MentionId> matching =
          stores.mentions().byIds(page).stream()
              .filter(mention -> !alone.match(LiveItem.of(mention)).isEmpty())
              .map(Mention::id)
              .toList();
      tally.found += matching.size();
      tally.added += fill(brand, matching);
      if (page.size() < Walk.STEP) return;
      after = Optional.of(page.getLast());
    }
  }

  private int fill(Brand brand, List<MentionId> ids) {
    Set<MentionId> already = stores.brandFill().naming(brand.id(), ids);
    List<MentionId> lacking = ids.stream().filter(id -> !already.contains(id)).toList();
    if (lacking.isEmpty()) return 0;
    Map<MentionId, Reading> readings = new HashMap<>();
    for (Mention mention : stores.mentions().byIds(lacking)) {
      readings.put(mention.id(), ears.read(mention.content(), named(mention, brand.id())));
    }
    Set<MentionId> added = stores.brandFill().fill(brand.id(), readings);
    if (!added.isEmpty()) {
      index.replayChanged();
      live.publish(new LiveEvent.MentionsChanged(added));
    }
    return added.size();
  }

  private static List<BrandId> named(Mention mention, BrandId brand) {
    return Stream.concat(mention.brands().stream().map(Mention.BrandMark::brand), Stream.of(brand))
        .toList();
  }

  private static MentionFilter filter(Brand brand) {
    return new MentionFilter(
        Set.of(), Set.of(), Set.of(), Set.of(), brand.query(), Optional.empty());
  }
}
