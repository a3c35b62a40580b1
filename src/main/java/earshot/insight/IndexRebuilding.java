package earshot.insight;

import earshot.search.Progress;
import earshot.search.SearchIndex;
import java.util.Optional;

/// The search index is being made anew, so that filters it answers would lack most mentions; what
/// one index of the database knows can be read meanwhile.
public final class IndexRebuilding extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int percent;

  /// The refusal at this point of the way.
  public IndexRebuilding(Progress progress) {
    super(
        "The search index is being rebuilt, %d %%; search and filters follow when it is done."
            .formatted(progress.percent()));
    percent = progress.percent();
  }

  /// The refusal that fits this state of the index; absent when it can be asked.
  ///
  /// @param ready whether it holds everything
  static Optional<IndexRebuilding> when(boolean ready, Progress progress) {
    return !ready && progress.lacksMany()
        ? Optional.of(new IndexRebuilding(progress))
        : Optional.empty();
  }

  /// Refuses while the index cannot be asked.
  public static void refuse(SearchIndex index) {
    Optional<IndexRebuilding> refusal = when(index.isReady(), index.progress());
    if (refusal.isPresent()) throw refusal.get();
  }

  /// How much of the mentions it holds again, in [0, 100].
  public int percent() {
    return percent;
  }
}
