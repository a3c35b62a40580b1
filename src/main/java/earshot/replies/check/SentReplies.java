package earshot.replies.check;

import earshot.model.DraftId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The last answers sent, by their runs of five words, to know one's own boilerplate.
///
/// Likeness is the Jaccard coefficient of the two sets of runs (Broder 1997). Asking costs one
/// look-up per run of the draft; safe on any thread.
public final class SentReplies {
  /// How many answers are remembered.
  public static final int MOST = 200;

  private static final int RUN = 5;

  private final Deque<Sent> order = new ArrayDeque<>();
  private final Map<DraftId, Sent> sent = new HashMap<>();
  private final Map<Long, Set<DraftId>> byRun = new HashMap<>();

  /// An answer that was sent.
  ///
  /// @param runs its runs of five words, as hashes
  private record Sent(DraftId draft, Instant at, String body, List<Long> runs) {}

  /// The earlier answer a draft is most like.
  ///
  /// @param likeness from 0 to 1
  public record Twin(DraftId draft, Instant at, String body, double likeness) {}

  /// Remembers an answer; the oldest of more than [#MOST] is forgotten. One that is known is
  /// replaced.
  public synchronized void add(DraftId draft, Instant at, String body) {
    remove(draft);
    Sent next = new Sent(draft, at, body, Arrays.stream(runs(body)).boxed().toList());
    sent.put(draft, next);
    order.addLast(next);
    for (long run : next.runs()) byRun.computeIfAbsent(run, any -> new HashSet<>(2)).add(draft);
    if (order.size() > MOST) remove(order.getFirst().draft());
  }

  /// Forgets an answer, as when it was not sent after all.
  public synchronized void remove(DraftId draft) {
    Sent old = sent.remove(draft);
    if (old == null) return;
    order.remove(old);
    for (long run : old.runs()) {
      Set<DraftId> with = byRun.getOrDefault(run, new HashSet<>());
      with.remove(draft);
      if (with.isEmpty()) byRun.remove(run);
    }
  }

  /// How many are remembered.
  public synchronized int size() {
    return order.size();
  }

  /// The answer most like this text, if there is one as like as that.
  ///
  /// @param but a draft that is not compared with itself
  /// @param least from 0 to 1
  public synchronized Optional<Twin> twin(String body, Optional<DraftId> but, double least) {
    long[] runs = runs(body);
    Map<DraftId, Integer> shared = new HashMap<>();
    for (long run : runs) {
      for (DraftId each : byRun.getOrDefault(run, Set.of())) shared.merge(each, 1, Integer::sum);
    }
    Twin best = null;
    for (Map.Entry<DraftId, Integer> each : shared.entrySet()) {
      Sent other = sent.get(each.getKey());
      if (other == null || but.equals(Optional.of(other.draft()))) continue;
      int both = each.getValue();
      double likeness = (double) both / (runs.length + other.runs().size() - both);
      boolean better = best == null || likeness > best.likeness();
      if (likeness >= least && better) {
        best = new Twin(other.draft(), other.at(), other.body(), likeness);
      }
    }
    return Optional.ofNullable(best);
  }

  static long[] runs(String body) {
    Written words = new Written(DraftText.of(body, DraftText.Heard.saying("")));
    int count = words.count() - RUN + 1;
    if (count <= 0) return new long[0];
    long[] runs = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 1_125_899_906_842_597L;
      for (int k = i; k < i + RUN; k++) hash = 31 * hash * 31 + hash(words.word(k));
      runs[i] = hash;
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    return hash;
  }
}
