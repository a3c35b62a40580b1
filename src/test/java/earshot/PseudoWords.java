package earshot;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words as a language has them that takes a third more room than English: accents on the letters,
/// 35 % longer, arguments as they are. What they were can be told from them.
final class PseudoWords {
  private static final Path ENGLISH = Path.of("src/main/resources");
  private static final String NAME = "messages.properties";
  private static final int LONGER_PERCENT = 35;
  private static final char MORE = 'ø';
  private static final String PLAIN = "AEIOUYCNSZaeiouycnsz";
  private static final String ACCENTED = "ĀĒĪŌŪŶČŇŠŽāēīōūŷčňšž";
  // What is engraved on keyboards is no word of ours.
  private static final Pattern KEYS =
      Pattern.compile("Ctrl|Shift|Alt|Enter|Home|End|Esc|Space|Tab|then");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private PseudoWords() {}

  /// A pattern of a message in such words; names of keys stay.
  static String of(String english) {
    if (!WORD.matcher(KEYS.matcher(english).replaceAll("")).find()) return english;
    StringBuilder out = new StringBuilder();
    int letters = 0;
    int more = 0;
    for (int at = 0; at < english.length(); at++) {
      char c = english.charAt(at);
      int known = PLAIN.indexOf(c);
      out.append(known < 0 ? c : ACCENTED.charAt(known));
      if (!Character.isLetter(c)) continue;
      letters++;
      if (more * 100 < letters * LONGER_PERCENT) {
        out.append(MORE);
        more++;
      }
    }
    return out.toString();
  }

  /// Whether there are such words in a text; what has none is data.
  static boolean areIn(String text) {
    return text.indexOf(MORE) >= 0;
  }

  /// The English of such words.
  static String english(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      int known = ACCENTED.indexOf(c);
      if (c != MORE) out.append(known < 0 ? c : PLAIN.charAt(known));
    }
    return out.toString();
  }

  /// Writes the words of all screens into a folder, laid out like the English ones.
  static void write(Path into) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(ENGLISH)) {
      all = files.filter(file -> file.endsWith(NAME)).toList();
    }
    for (Path each : all) {
      Path to = into.resolve(ENGLISH.relativize(each));
      Path parent = to.getParent();
      if (parent != null) Files.createDirectories(parent);
      try (Reader from = Files.newBufferedReader(each);
          Writer out = Files.newBufferedWriter(to)) {
        Properties words = new Properties();
        words.load(from);
        Properties longer = new Properties();
        for (Map.Entry<Object, Object> word : words.entrySet()) {
          longer.put(word.getKey(), of(String.valueOf(word.getValue())));
        }
        longer.store(out, null);
      }
    }
  }
}
