package earshot.listening;

import earshot.model.PollAttempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far a source has been watched, and how long its documents usually are.
///
/// @param until when it was last asked with success; what it published until then was in its answer
/// @param lengths items of its latest documents, newest first, at most ten
public record Watch(Optional<Instant> until, List<Integer> lengths) {
  /// A source that never answered.
  public static final Watch NEVER = new Watch(Optional.empty(), List.of());

  private static final int DOCUMENTS = 10;

  /// Keeps the latest ten lengths.
  public Watch {
    lengths = List.copyOf(lengths.subList(0, Math.min(DOCUMENTS, lengths.size())));
  }

  /// From the latest attempts of a source, newest first; as many as hold ten documents are enough.
  public static Watch of(List<PollAttempt> latest) {
    Watch watch = NEVER;
    for (PollAttempt attempt : latest.reversed()) watch = watch.after(attempt);
    return watch;
  }

  /// The same after one more attempt, whatever came of it.
  public Watch after(PollAttempt attempt) {
    if (!attempt.succeeded()) return this;
    List<Integer> longer = new ArrayList<>(lengths);
    if (attempt.yield().entries() > 0) longer.addFirst(attempt.yield().entries());
    return new Watch(Optional.of(attempt.startedAt()), longer);
  }

  /// The median of the latest documents; 0 when there is none.
  public int usualLength() {
    List<Integer> sorted = lengths.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
