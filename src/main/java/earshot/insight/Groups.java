package earshot.insight;

import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.search.Grouping;
import earshot.storage.VoiceStore;
import java.util.Arrays;
import java.util.Optional;

/// Puts together the mentions of a window that count as one.
///
/// Stories and voices do not add up, so there is no sum to keep: the window is read, about five
/// seconds for a million mentions; never call it on the FX thread.
final class Groups {
  private final VoiceStore voices;

  /// Groups of one workspace's mentions.
  Groups(VoiceStore voices) {
    this.voices = voices;
  }

  /// What counts as one; absent where every mention does.
  Optional<Grouping> by(Unit unit, TimeRange range) {
    if (unit == Unit.MENTIONS) return Optional.empty();
    Columns read = new Columns();
    voices.all(
        range,
        said ->
            read.add(
                said.mention().value(),
                unit == Unit.STORIES ? said.who().story() : said.who().author()));
    return Optional.of(read.grouped());
  }

  // Sixteen bytes a mention while it is read, twelve afterwards.
  private static final class Columns {
    private long[] mentions = new long[1_024];
    private long[] keys = new long[1_024];
    private int size;

    void add(long mention, long key) {
      if (size == mentions.length) {
        mentions = Arrays.copyOf(mentions, 2 * size);
        keys = Arrays.copyOf(keys, 2 * size);
      }
      mentions[size] = mention;
      keys[size++] = key;
    }

    Grouping grouped() {
      long[] sorted = Arrays.copyOf(mentions, size);
      Arrays.sort(sorted);
      long[] different = Arrays.stream(keys, 0, size).sorted().distinct().toArray();
      int[] groups = new int[size];
      for (int i = 0; i < size; i++) {
        groups[Arrays.binarySearch(sorted, mentions[i])] = Arrays.binarySearch(different, keys[i]);
      }
      return new Sorted(sorted, groups, different.length);
    }
  }

  private static final class Sorted implements Grouping {
    private final long[] mentions;
    private final int[] groups;
    private final int size;

    Sorted(long[] mentions, int[] groups, int size) {
      this.mentions = mentions;
      this.groups = groups;
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public int of(MentionId mention) {
      int found = Arrays.binarySearch(mentions, mention.value());
      return found < 0 ? -1 : groups[found];
    }
  }
}
