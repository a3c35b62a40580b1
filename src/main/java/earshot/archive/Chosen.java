package earshot.archive;

import earshot.storage.Snapshot;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The mentions that go into an archive, with what is needed to know what belongs to them.
final class Chosen {
  private long[] ids = new long[1_024];
  private long[] times = new long[1_024];
  private int[] sources = new int[1_024];
  private int size;
  private final Set<Long> authors = new HashSet<>();
  private final Set<Long> stories = new HashSet<>();

  private Chosen() {}

  /// Looks up the mentions of a moment.
  ///
  /// @param wanted rising numbers; absent for all there are
  static Chosen of(Snapshot snapshot, Optional<long[]> wanted) {
    Chosen chosen = new Chosen();
    snapshot.read(
        "mention",
        Sieve.seeing(
            row -> {
              long id = row.whole("id").orElseThrow();
              if (wanted.isEmpty() || Arrays.binarySearch(wanted.get(), id) >= 0) {
                chosen.add(id, row);
              }
            }));
    return chosen;
  }

  boolean has(long mention) {
    return place(mention) >= 0;
  }

  boolean hasAuthor(long author) {
    return authors.contains(author);
  }

  boolean hasStory(long story) {
    return stories.contains(story);
  }

  Instant at(long mention) {
    return Instant.ofEpochMilli(times[place(mention)]);
  }

  int source(long mention) {
    return sources[place(mention)];
  }

  int size() {
    return size;
  }

  /// From the oldest to the newest; absent when there are none.
  Optional<Instant> first() {
    return size == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(Arrays.stream(times, 0, size).min().orElseThrow()));
  }

  Optional<Instant> last() {
    return size == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(Arrays.stream(times, 0, size).max().orElseThrow()));
  }

  /// The newest of them, newest first.
  List<Long> newest(int most) {
    return IntStream.range(0, size)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(i -> times[i])
                .thenComparingLong(i -> ids[i])
                .reversed())
        .limit(most)
        .map(i -> ids[i])
        .toList();
  }

  // They come in the order of their numbers.
  private void add(long id, HeldRow row) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      times = Arrays.copyOf(times, size * 2);
      sources = Arrays.copyOf(sources, size * 2);
    }
    ids[size] = id;
    times[size] = row.moment("effective_at").toEpochMilli();
    sources[size] = Math.toIntExact(row.whole("source_id").orElseThrow());
    size++;
    row.whole("author_id").ifPresent(authors::add);
    row.whole("story_id").ifPresent(stories::add);
  }

  private int place(long mention) {
    return Arrays.binarySearch(ids, 0, size, mention);
  }
}
