package earshot.search;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Takes a long question apart, so that it can tell how far it has come and be stopped.
final class Steps {
  private final IndexSearcher searcher;
  private final Watch watch;
  private final int all;
  private int done;

  /// @param all how many steps there will be
  Steps(IndexSearcher index, Watch watch, int all) {
    // Its own searcher, for the time-out is the searcher's; nothing keeps a thread of it alive.
    this.searcher = new IndexSearcher(index.getIndexReader());
    this.searcher.setTimeout(watch::stopped);
    this.watch = watch;
    this.all = all;
  }

  /// How many the query finds.
  long count(Query query) throws IOException {
    return next(asked -> (long) asked.count(query));
  }

  /// One more step.
  ///
  /// @throws CancellationException when the answer is no longer wanted
  <T> T next(Shelf.Question<T> question) throws IOException {
    T answer = question.of(searcher);
    if (watch.stopped() || searcher.timedOut()) throw new CancellationException();
    done++;
    watch.reached(new Progress(done, all));
    return answer;
  }
}
