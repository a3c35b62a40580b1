package earshot.insight;

import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.search.Hits;
import earshot.search.Progress;
import earshot.search.SearchIndex;
import earshot.search.Watch;
import earshot.storage.Swept;
import earshot.storage.WindowStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Reads the mentions of a scope once for all cards that show figures of it.
final class Sweeps {
  /// Mentions that are kept at most, of forty bytes each.
  private static final long MOST_KEPT = 1_000_000;

  private static final int PAGE = 5_000;

  private final WindowStore store;
  private final SearchIndex index;
  private final Map<Scope, Slot> kept = new LinkedHashMap<>(16, 0.75f, true);

  Sweeps(WindowStore store, SearchIndex index) {
    this.store = store;
    this.index = index;
  }

  /// The place of one scope; whoever comes second waits for the first.
  private static final class Slot {
    private Optional<Swept> swept = Optional.empty();
  }

  /// The mentions of a scope.
  ///
  /// @throws CancellationException when it was stopped
  Swept of(Scope scope, Watch watch) {
    Slot slot;
    synchronized (kept) {
      slot = kept.computeIfAbsent(scope, _ -> new Slot());
    }
    Swept swept;
    synchronized (slot) {
      swept = slot.swept.orElseGet(() -> read(scope, watch));
      slot.swept = Optional.of(swept);
    }
    synchronized (kept) {
      shed(scope);
    }
    return swept;
  }

  /// Everything changed: the next question reads anew.
  void forget() {
    synchronized (kept) {
      kept.clear();
    }
  }

  // The scope asked for last goes last.
  private void shed(Scope asked) {
    long all = kept.values().stream().mapToLong(Sweeps::size).sum();
    var oldest = kept.entrySet().iterator();
    while (all > MOST_KEPT && oldest.hasNext()) {
      Map.Entry<Scope, Slot> next = oldest.next();
      if (next.getKey().equals(asked)) continue;
      all -= size(next.getValue());
      oldest.remove();
    }
  }

  private static int size(Slot slot) {
    return slot.swept.map(Swept::size).orElse(0);
  }

  private Swept read(Scope scope, Watch watch) {
    if (scope.query().isBlank()) {
      return store.sweep(scope.brands(), scope.sources(), scope.range(), heard(watch));
    }
    return store.sweep(scope.brands(), found(scope.filter(), watch), heard(watch));
  }

  private List<MentionId> found(MentionFilter filter, Watch watch) {
    IndexRebuilding.refuse(index);
    List<MentionId> found = new ArrayList<>();
    Optional<PageToken> after = Optional.empty();
    do {
      if (watch.stopped()) throw new CancellationException();
      Hits hits = index.page(filter, after, PAGE);
      hits.tokens().forEach(token -> found.add(token.id()));
      after = hits.next();
    } while (after.isPresent());
    return found;
  }

  /// Lets a watch hear what the store tells.
  static earshot.storage.Progress heard(Watch watch) {
    return (done, of) -> {
      if (watch.stopped()) throw new CancellationException();
      watch.reached(new Progress(done, of));
    };
  }
}
