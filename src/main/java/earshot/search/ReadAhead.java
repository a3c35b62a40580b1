package earshot.search;

import earshot.search.SearchIndex.Rows;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Reads stored mentions by rising number, one batch ahead of whoever writes them into the index,
/// so that two processors share a rebuild.
///
/// What was read ahead may have changed since; the store notes that, and it is read once more.
final class ReadAhead {
  private final Rows rows;
  private final int batch;
  private Optional<CompletableFuture<List<Entry>>> ahead = Optional.empty();
  private long last;

  /// @param from the number after which it begins
  ReadAhead(Rows rows, int batch, long from) {
    this.rows = rows;
    this.batch = batch;
    last = from;
  }

  /// The next ones; empty when at this moment there are no more.
  List<Entry> next() {
    List<Entry> found = ahead.isPresent() ? ahead.get().join() : List.of();
    // That there was nothing a while ago does not say there is nothing now.
    if (found.isEmpty()) found = read();
    ahead = Optional.empty();
    if (!found.isEmpty()) {
      last = found.getLast().id().value();
      ahead = Optional.of(CompletableFuture.supplyAsync(this::read, Thread::startVirtualThread));
    }
    return found;
  }

  /// The greatest number given so far.
  long last() {
    return last;
  }

  private List<Entry> read() {
    return Entry.all(rows, rows.after(last, batch));
  }
}
