package earshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/// Damages documents at random, and sees that whoever reads them answers in good time, or refuses
/// them as promised. What is found is told with the document, so that it can become a test.
public final class Mutants {
  /// Of every build; long runs take another, which they tell.
  public static final long SEED = 20_261_123;

  private static final long LONGEST_NANOS = 5_000_000_000L;
  private static final int MOST_BYTES = 200_000;

  private final Random random;
  private final List<byte[]> seeds;
  private final List<byte[]> splinters;

  /// Reads a document; throws only what it must not throw.
  public interface Reader {
    /// Reads one of them.
    void read(byte[] document) throws IOException;
  }

  private Mutants(long seed, List<byte[]> seeds, List<String> splinters) {
    random = new Random(seed);
    this.seeds = seeds;
    this.splinters = splinters.stream().map(each -> each.getBytes(UTF_8)).toList();
  }

  /// Of whole documents and pieces that are awkward in any place of them.
  public static Mutants of(long seed, List<byte[]> documents, List<String> splinters) {
    return new Mutants(seed, documents, splinters);
  }

  /// The same of texts.
  public static Mutants ofTexts(long seed, List<String> documents, List<String> splinters) {
    return of(seed, documents.stream().map(each -> each.getBytes(UTF_8)).toList(), splinters);
  }

  /// Has so many read.
  public void read(int many, Reader reader) {
    for (int i = 0; i < many; i++) read(reader);
  }

  /// Has them read for so long; returns how many that were.
  public int read(Duration time, Reader reader) {
    long end = System.nanoTime() + time.toNanos();
    int many = 0;
    for (; System.nanoTime() < end; many++) read(reader);
    return many;
  }

  private void read(Reader reader) {
    byte[] mutant = next();
    long start = System.nanoTime();
    try {
      reader.read(mutant);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      throw new AssertionError("thrown at " + told(mutant), thrown);
    }
    if (System.nanoTime() - start > LONGEST_NANOS)
      throw new AssertionError("slow at " + told(mutant));
  }

  private static String told(byte[] mutant) {
    return Base64.getEncoder().encodeToString(mutant);
  }

  /// The next one.
  public byte[] next() {
    byte[] mutant = seeds.get(random.nextInt(seeds.size())).clone();
    for (int wounds = 1 + random.nextInt(8); wounds > 0; wounds--) {
      if (mutant.length == 0 || mutant.length > MOST_BYTES) break;
      mutant = wounded(mutant, random.nextInt(mutant.length));
    }
    return mutant;
  }

  private byte[] wounded(byte[] whole, int at) {
    int end = Math.min(whole.length, at + 1 + random.nextInt(60));
    byte[] part = Arrays.copyOfRange(whole, at, end);
    return switch (random.nextInt(8)) {
      case 0 -> joined(whole, at, at + 1, new byte[] {(byte) random.nextInt(256)});
      case 1 -> Arrays.copyOf(whole, at);
      case 2 -> joined(whole, at, end, new byte[0]);
      case 3 -> joined(whole, at, at, part);
      case 4 -> joined(whole, at, at, splinter());
      case 5 -> joined(whole, at, end, splinter());
      case 6 -> joined(whole, at, at, often(splinter()));
      default -> joined(whole, at, end, piece());
    };
  }

  private byte[] splinter() {
    return splinters.get(random.nextInt(splinters.size()));
  }

  // Of another document.
  private byte[] piece() {
    byte[] other = seeds.get(random.nextInt(seeds.size()));
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(300)));
  }

  private byte[] often(byte[] splinter) {
    String text = new String(splinter, ISO_8859_1);
    return text.repeat(1 + random.nextInt(500)).getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[] whole, int from, int to, byte[] between) {
    byte[] made = Arrays.copyOf(whole, whole.length - (to - from) + between.length);
    System.arraycopy(between, 0, made, from, between.length);
    System.arraycopy(whole, to, made, from + between.length, whole.length - to);
    return made;
  }

  /// Pieces that are awkward in documents of many kinds.
  public static List<String> splinters(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "\"",
                "'",
                "<",
                ">",
                "&",
                "{",
                "}",
                "[",
                "]",
                "(",
                ")",
                ",",
                ":",
                ";",
                "=",
                "\\",
                "/",
                "-",
                "--",
                "\n",
                "\r\n",
                "\t",
                "\u0000",
                "\uFEFF",
                "\uFFFE",
                "\u202E",
                "e\u0301",
                "\uD83D\uDE00",
                "%",
                "%zz",
                "null",
                "true",
                "-1",
                "1e999",
                "99999999999999999999",
                "PT-1S",
                "http://[",
                "::",
                "..",
                "../",
                "#",
                "*",
                "~"));
    all.addAll(List.of(more));
    return all;
  }
}
