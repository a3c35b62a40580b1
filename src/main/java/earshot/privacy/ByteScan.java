package earshot.privacy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Looks for words in the raw bytes of all files of a folder, whatever those files are.
///
/// Each word is looked for as UTF-8 and as UTF-16 in both byte orders, as written and in lower
/// case. What is compressed or encrypted cannot be seen this way.
public final class ByteScan {
  /// Shorter words occur in any file by chance, and are not looked for.
  public static final int SHORTEST = 4;

  private static final int CHUNK = 1 << 20;
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private final List<byte[]> patterns = new ArrayList<>();
  private final boolean[] begins = new boolean[256];
  private int longest;

  private ByteScan(Collection<String> words) {
    Set<String> forms = new LinkedHashSet<>();
    for (String word : words) {
      if (word.length() < SHORTEST) continue;
      forms.add(word);
      forms.add(word.toLowerCase(Locale.ROOT));
    }
    for (String form : forms) {
      for (Charset encoding : ENCODINGS) {
        byte[] pattern = form.getBytes(encoding);
        patterns.add(pattern);
        begins[pattern[0] & 0xff] = true;
        longest = Math.max(longest, pattern.length);
      }
    }
  }

  /// A file in which a word was found.
  ///
  /// @param file within the folder
  public record Found(Path file, long times) {}

  /// Looks through all files of a folder; those that cannot be read count as found.
  ///
  /// @param wanted which files to look into
  public static List<Found> of(Path folder, Collection<String> words, Predicate<Path> wanted)
      throws IOException {
    ByteScan scan = new ByteScan(words);
    List<Found> found = new ArrayList<>();
    if (scan.patterns.isEmpty()) return found;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // The door for second starts holds no bytes.
            if (attributes.isOther() || !wanted.test(file)) return FileVisitResult.CONTINUE;
            long times = scan.times(file);
            if (times > 0) found.add(new Found(folder.relativize(file), times));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private long times(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return times(in);
    } catch (IOException unreadable) {
      return Files.exists(file) ? 1 : 0;
    }
  }

  /// How often any of the words occurs in what is read.
  private long times(InputStream in) throws IOException {
    byte[] window = new byte[CHUNK + longest];
    int kept = 0;
    long times = 0;
    while (true) {
      int read = in.readNBytes(window, kept, window.length - kept);
      int end = kept + read;
      boolean last = end < window.length;
      // What begins later is found whole in the next window.
      int starts = last ? end : end - longest + 1;
      for (int at = 0; at < starts; at++) if (begins(window, at, end)) times++;
      if (last) return times;
      kept = end - starts;
      System.arraycopy(window, starts, window, 0, kept);
    }
  }

  private boolean begins(byte[] window, int at, int end) {
    if (!begins[window[at] & 0xff]) return false;
    for (byte[] pattern : patterns) {
      if (at + pattern.length > end || window[at] != pattern[0]) continue;
      int same = 1;
      while (same < pattern.length && window[at + same] == pattern[same]) same++;
      if (same == pattern.length) return true;
    }
    return false;
  }
}
