package earshot.intake;

import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.search.Hits;
import earshot.search.Progress;
import earshot.search.SearchIndex;
import earshot.search.Watch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Goes through the stored mentions a filter finds, newest first and few at a time, so that it can
/// be stopped between two steps and nobody waits long for one.
final class Walk {
  /// As many as one transaction changes.
  static final int STEP = 200;

  private final SearchIndex index;

  Walk(SearchIndex index) {
    this.index = index;
  }

  /// Hands all finds over, step by step; what a step changes does not change which come next, and
  /// what arrives meanwhile is left out.
  ///
  /// @return how many were handed over; fewer than the filter finds when it was stopped
  /// @throws IllegalStateException while the index lacks mentions
  long over(MentionFilter filter, Watch watch, Consumer<List<MentionId>> step) {
    requireReady(index);
    long total = index.count(filter);
    long done = 0;
    watch.reached(new Progress(0, total));
    Optional<PageToken> after = Optional.empty();
    do {
      if (watch.stopped()) return done;
      Hits hits = index.page(filter, after, STEP);
      if (hits.tokens().isEmpty()) return done;
      step.accept(hits.tokens().stream().map(PageToken::id).toList());
      done += hits.tokens().size();
      watch.reached(new Progress(done, Math.max(done, total)));
      after = hits.next();
    } while (after.isPresent());
    return done;
  }

  /// History is only read when all of it can be found.
  static void requireReady(SearchIndex index) {
    if (index.isReady()) return;
    throw new IllegalStateException(
        "Not every mention can be searched at the moment; wait until the index is ready.");
  }
}
