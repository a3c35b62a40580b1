package earshot.storage;

import earshot.model.Coded;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.SourceId;
import earshot.model.Trait;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The mentions of a window in columns, forty bytes each, so that any figure can be made of them
/// without asking again. Places run from 0 to `size()`, in no promised order.
///
/// Hidden mentions are counted apart and have no place.
public final class Swept {
  private static final int FIRST = 1_024;

  private long[] ids = new long[FIRST];
  private long[] times = new long[FIRST];
  private long[] stories = new long[FIRST];
  private long[] voices = new long[FIRST];
  private int[] sources = new int[FIRST];
  private int[] flags = new int[FIRST];
  private byte[] labels = new byte[FIRST];
  private short[] languages = new short[FIRST];
  private int size;

  private final List<String> tags = new ArrayList<>();
  private final Map<String, Short> numbers = new HashMap<>();
  private final Set<Integer> versions = new HashSet<>();
  private final Set<Long> seen = new HashSet<>();
  private List<String> scores = List.of();
  private long hidden;
  private long quarantined;
  private long overridden;
  private long brought;

  Swept() {}

  /// How many there are.
  public int size() {
    return size;
  }

  /// Which mention.
  public MentionId id(int place) {
    return new MentionId(ids[place]);
  }

  /// When it was said, in milliseconds since 1970.
  public long millis(int place) {
    return times[place];
  }

  /// A number that near copies share.
  public long story(int place) {
    return stories[place];
  }

  /// A number that mentions of one account share; a source that names nobody is one voice.
  public long voice(int place) {
    return voices[place];
  }

  /// Who brought it.
  public SourceId source(int place) {
    return new SourceId(sources[place]);
  }

  /// How it sounds: about the brand asked for, or as a whole.
  public Label label(int place) {
    return Coded.of(Label.class, labels[place]);
  }

  /// Whether this was noted of it; holds for what is kept with the mention, such as `DIRECT`.
  public boolean is(int place, Trait trait) {
    return (flags[place] & 1 << trait.code()) != 0;
  }

  /// Its language as a BCP 47 tag, or empty.
  public String language(int place) {
    return tags.get(languages[place]);
  }

  /// How many were left out because a person or a rule hid them.
  public long hidden() {
    return hidden;
  }

  /// How many were left out as spun text or link spam.
  public long quarantined() {
    return quarantined;
  }

  /// How many have the label a person gave.
  public long overridden() {
    return overridden;
  }

  /// How many people brought in, by pasting or importing.
  public long brought() {
    return brought;
  }

  /// Names of the versions whose scores are in it, in order.
  public List<String> scores() {
    return scores;
  }

  /// Takes a mention; one that names several of the asked brands counts once.
  void take(Row row, boolean oftenNamed) throws SQLException {
    long id = row.integral("id");
    if (oftenNamed && !seen.add(id)) return;
    int flag = row.small("flags");
    if (!row.flag("shown")) {
      if ((flag & 1 << Trait.QUARANTINED.code()) != 0) quarantined++;
      else hidden++;
      return;
    }
    if (row.coded(Provenance.class, "provenance").brought()) brought++;
    if (size == ids.length) grow();
    ids[size] = id;
    times[size] = row.time("effective_at").toEpochMilli();
    int source = row.small("source_id");
    // What is in no story is one; whom nobody can tell from others is as many as the sources.
    stories[size] = row.integralIf("story_id").orElse(-id);
    voices[size] = row.integralIf("author_id").orElse(-source);
    sources[size] = source;
    flags[size] = flag;
    labels[size] = (byte) row.small("label");
    languages[size] = number(row.text("lang"));
    size++;
  }

  /// Takes how it was scored.
  void scored(int version, boolean byPerson) {
    if (byPerson) overridden++;
    if (version > 0) versions.add(version);
  }

  /// Ends the sweep.
  ///
  /// @param names of all versions there are, by number
  Swept named(Map<Integer, String> names) {
    scores = versions.stream().sorted().map(v -> names.getOrDefault(v, "?")).toList();
    seen.clear();
    return this;
  }

  private short number(String tag) {
    return numbers.computeIfAbsent(
        tag,
        added -> {
          // More languages than there are: the rest goes with the first.
          if (tags.size() == Short.MAX_VALUE) return (short) 0;
          tags.add(added);
          return (short) (tags.size() - 1);
        });
  }

  private void grow() {
    int more = size + (size >> 1);
    ids = Arrays.copyOf(ids, more);
    times = Arrays.copyOf(times, more);
    stories = Arrays.copyOf(stories, more);
    voices = Arrays.copyOf(voices, more);
    sources = Arrays.copyOf(sources, more);
    flags = Arrays.copyOf(flags, more);
    labels = Arrays.copyOf(labels, more);
    languages = Arrays.copyOf(languages, more);
  }
}
