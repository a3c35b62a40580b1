package earshot.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What the runs of one to three letters of a text say for each of a few languages.
///
/// The weights are those of OpenNLP's language model; only the languages asked for are kept, which
/// is a fortieth of it. A language's sum orders languages as OpenNLP's probability does, for
/// normalising changes no order.
final class LanguageModel {
  private static final String FILE = "/langdetect-183.bin";
  private static final String ENTRY = "langdetect.model";
  private static final String KIND = "GIS";
  private static final int LONGEST_RUN = 3;
  private static final long RUN = 0xFFFF_FFFF_FFFFL;
  private static final int FIRST_SIZE = 1 << 14;

  /// Characters of which most texts of the usual languages consist, each known by its place from 1.
  private static final String COMMON = "abcdefghijklmnopqrstuvwxyz '.,!";

  /// A common character's place takes so many bits; 0 stands for every other one.
  private static final int BITS = 5;

  private static final int ONE = (1 << BITS) - 1;
  private static final int TWO = ONE << BITS;
  private static final int THREE = TWO << BITS;
  private static final int NONE = -1;
  private static final byte[] PLACES = places();

  /// Languages whose three letters in the model are not those of ISO 639-2.
  private static final Map<String, String> NAMED_OTHERWISE =
      Map.of("zh", "cmn", "fa", "pes", "et", "ekk", "no", "nob", "lv", "lvs", "ms", "msa");

  private final List<String> languages;
  private final int width;
  private long[] keys = new long[FIRST_SIZE];
  private float[] weights;
  private int size;

  /// The slots of runs of common characters, or [#NONE] for those that say nothing: looking them up
  /// by their key took half of telling a language.
  private final int[] common = new int[1 << (BITS * LONGEST_RUN)];

  /// A bit for each slot, for the text a thread is about; made anew they would be a tenth of what
  /// understanding a post allocates.
  private final ThreadLocal<long[]> marks =
      ThreadLocal.withInitial(() -> new long[keys.length >>> 6]);

  private LanguageModel(List<String> languages) {
    this.languages = languages;
    this.width = languages.size();
    this.weights = new float[FIRST_SIZE * width];
  }

  /// Reads the weights of these languages: takes about half a second and leaves less than 3 MiB.
  ///
  /// @param languages primary tags, such as `pt`; those the model does not know never win
  static LanguageModel load(List<String> languages) {
    LanguageModel model = new LanguageModel(List.copyOf(languages));
    try (InputStream file = LanguageModel.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the language model is missing; install the program again");
      }
      ZipInputStream zip = new ZipInputStream(new BufferedInputStream(file, 1 << 16));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().equals(ENTRY)) continue;
        model.read(ByteBuffer.wrap(zip.readAllBytes()));
        model.note();
        return model;
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the language model; install again", broken);
    }
    throw new IllegalStateException("the language model is empty; install the program again");
  }

  /// The language for which most speaks; the earlier one of equals. Absent when no run of letters
  /// is known.
  ///
  /// @param text in lower case
  Optional<String> best(String text) {
    double[] sums = new double[width];
    // OpenNLP counts each run once, however often it occurs.
    long[] seen = marks.get();
    Arrays.fill(seen, 0);
    boolean any = false;
    // The last three characters, so that each is asked for once; beside them their places.
    long run = 0;
    int last = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      run = ((run << 16) & RUN) | c;
      last = (last << BITS | place(c)) & (ONE | TWO | THREE);
      boolean one = (last & ONE) != 0;
      any |= count(one ? common[last & ONE] : known(key(run & 0xFFFFL, 1)), seen, sums);
      if (at == 0) continue;
      boolean two = one && (last & TWO) != 0;
      any |=
          count(two ? common[last & (ONE | TWO)] : known(key(run & 0xFFFF_FFFFL, 2)), seen, sums);
      if (at == 1) continue;
      boolean three = two && (last & THREE) != 0;
      any |= count(three ? common[last] : known(key(run, LONGEST_RUN)), seen, sums);
    }
    return any ? Optional.of(languages.get(greatest(sums))) : Optional.empty();
  }

  private boolean count(int slot, long[] seen, double[] sums) {
    if (slot == NONE) return false;
    long mark = 1L << slot;
    if ((seen[slot >>> 6] & mark) != 0) return true;
    seen[slot >>> 6] |= mark;
    int from = slot * width;
    float[] weights = this.weights;
    for (int i = 0; i < sums.length; i++) sums[i] += weights[from + i];
    return true;
  }

  private int known(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? NONE : slot;
  }

  private static int place(char c) {
    return c < PLACES.length ? PLACES[c] : 0;
  }

  private static byte[] places() {
    byte[] places = new byte[128];
    for (int i = 0; i < COMMON.length(); i++) places[COMMON.charAt(i)] = (byte) (i + 1);
    return places;
  }

  /// Notes where the runs of common characters stand.
  private void note() {
    Arrays.fill(common, NONE);
    int many = COMMON.length();
    for (int one = 1; one <= many; one++) {
      note(COMMON.substring(one - 1, one), one);
      for (int two = 1; two <= many; two++) {
        String both = COMMON.substring(two - 1, two) + COMMON.charAt(one - 1);
        note(both, two << BITS | one);
        for (int three = 1; three <= many; three++) {
          note(COMMON.charAt(three - 1) + both, three << (2 * BITS) | two << BITS | one);
        }
      }
    }
  }

  private void note(String run, int places) {
    common[places] = known(key(run));
  }

  private static int greatest(double[] sums) {
    int best = 0;
    for (int i = 1; i < sums.length; i++) if (sums[i] > sums[best]) best = i;
    return best;
  }

  // Format: kind, two numbers of no use here, outcomes, patterns of outcomes, runs, weights by run.
  private void read(ByteBuffer in) {
    if (!text(in).equals(KIND)) {
      throw new IllegalStateException("the language model is of another kind; install again");
    }
    in.getInt();
    in.getDouble();
    int[] places = places(in);
    List<int[]> patterns = patterns(in);
    long[] runs = new long[in.getInt()];
    for (int i = 0; i < runs.length; i++) runs[i] = key(text(in));
    int next = 0;
    for (int[] pattern : patterns) {
      for (int n = 0; n < pattern[0]; n++) take(runs[next++], pattern, places, in);
    }
  }

  /// For each outcome its place among the languages, -1 for the others.
  private int[] places(ByteBuffer in) {
    Map<String, Integer> wanted = new HashMap<>();
    for (int i = 0; i < width; i++) wanted.putIfAbsent(code(languages.get(i)), i);
    int[] places = new int[in.getInt()];
    for (int i = 0; i < places.length; i++) places[i] = wanted.getOrDefault(text(in), -1);
    return places;
  }

  private static String code(String language) {
    String other = NAMED_OTHERWISE.get(language);
    if (other != null) return other;
    try {
      return Locale.of(language).getISO3Language();
    } catch (MissingResourceException unknown) {
      return language;
    }
  }

  /// How many runs share a pattern, and its outcomes.
  private static List<int[]> patterns(ByteBuffer in) {
    List<int[]> patterns = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      patterns.add(Arrays.stream(text(in).split(" ", -1)).mapToInt(Integer::parseInt).toArray());
    }
    return patterns;
  }

  // Letters beyond U+FFFF, which Java writes in its own way, were taken out of texts beforehand.
  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void take(long run, int[] pattern, int[] places, ByteBuffer in) {
    for (int i = 1; i < pattern.length; i++) {
      int place = places[pattern[i]];
      double weight = in.getDouble();
      if (place < 0) continue;
      if (size > keys.length / 2) grow();
      weights[put(run) * width + place] = (float) weight;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldWeights = weights;
    keys = new long[oldKeys.length * 2];
    weights = new float[oldWeights.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] == 0) continue;
      System.arraycopy(oldWeights, i * width, weights, put(oldKeys[i]) * width, width);
    }
  }

  private int put(long key) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    return slot;
  }

  /// Where a key stands, or would.
  private int slot(long key) {
    long[] keys = this.keys;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  }

  private static long key(String run) {
    long key = 0;
    for (int i = 0; i < run.length(); i++) key = key << 16 | run.charAt(i);
    return key(key, run.length());
  }

  private static long key(long run, int length) {
    return run | (long) length << 48;
  }
}
