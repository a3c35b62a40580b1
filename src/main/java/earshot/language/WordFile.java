package earshot.language;

import earshot.model.WordRole;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A word list as a file: UTF-8, one `word ⇥ value` a line, `#language fr`, and the words that
/// change others after `#negator`, `#booster` and `#dampener`.
///
/// A line that begins with `# ` is a remark. A file with one bad line is not read at all: half a
/// list would score half of the texts.
public final class WordFile {
  private static final int MOST_LINES = 200_000;
  private static final int LONGEST_PHRASE = 400;
  private static final int LONGEST_SHOWN = 80;

  private final Map<String, Double> values = new TreeMap<>();
  private final Map<String, Integer> firstLines = new HashMap<>();
  private final Map<WordRole, Set<String>> modifiers = new EnumMap<>(WordRole.class);
  private final List<BadLine> bad = new ArrayList<>();
  private String language;
  private int modifierLine;

  private WordFile(String language) {
    this.language = language;
  }

  /// A line that cannot be read.
  ///
  /// @param number from 1
  /// @param line as it stands there, cut to 80 characters
  /// @param reason in one sentence, with the cure
  public record BadLine(int number, String line, String reason) {}

  /// What came of reading a file.
  public sealed interface Outcome {
    /// Every line was read.
    record Good(WordList list) implements Outcome {}

    /// Nothing was read, for these lines.
    record Bad(List<BadLine> lines) implements Outcome {
      /// Copies the list.
      public Bad {
        lines = List.copyOf(lines);
      }
    }
  }

  /// Reads a file.
  ///
  /// @param language what its words are in unless it says so itself, such as `en`
  public static Outcome read(byte[] content, String language) {
    WordFile file = new WordFile(language);
    List<byte[]> lines = lines(content);
    if (lines.size() > MOST_LINES) {
      file.refuse(MOST_LINES + 1, "", "a list has at most 200,000 lines");
      return new Outcome.Bad(file.bad);
    }
    for (int i = 0; i < lines.size(); i++) file.decode(i + 1, lines.get(i));
    return file.outcome();
  }

  /// The list as a file that reads back as the same list.
  public static String write(WordList list) {
    StringBuilder text = new StringBuilder("#language " + list.language() + "\n");
    for (WordRole role : WordRole.values()) {
      if (role == WordRole.VALUE || list.of(role).isEmpty()) continue;
      text.append(directive(role)).append(' ');
      text.append(String.join(" ", new TreeSet<>(list.of(role)))).append('\n');
    }
    new TreeMap<>(list.values())
        .forEach((phrase, value) -> text.append(phrase).append('\t').append(value).append('\n'));
    return text.toString();
  }

  private Outcome outcome() {
    if (bad.isEmpty() && language.equals(WordList.ENGLISH) && !modifiers.isEmpty()) {
      refuse(modifierLine, "", WordList.ENGLISH_MODIFIER);
    }
    if (bad.isEmpty() && values.isEmpty() && modifiers.isEmpty()) {
      refuse(1, "", "the file lists no word; write one word, a tab and its value a line");
    }
    if (!bad.isEmpty()) return new Outcome.Bad(bad);
    return new Outcome.Good(new WordList(language, values, modifiers));
  }

  private void decode(int number, byte[] line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      if (number == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
      if (text.endsWith("\r")) text = text.substring(0, text.length() - 1);
      take(number, text);
    } catch (CharacterCodingException notText) {
      refuse(number, "", "this line is not UTF-8; save the file as UTF-8");
    }
  }

  private void take(int number, String line) {
    if (line.isBlank() || line.equals("#") || line.startsWith("# ")) return;
    int tab = line.indexOf('\t');
    try {
      if (tab >= 0) entry(number, line.substring(0, tab), line.substring(tab + 1).strip());
      else if (line.startsWith("#")) directive(number, line);
      else throw new IllegalArgumentException("put a tab between the word and its value");
    } catch (IllegalArgumentException reason) {
      refuse(number, line, String.valueOf(reason.getMessage()));
    }
  }

  private void entry(int number, String written, String value) {
    if (written.length() > LONGEST_PHRASE) {
      throw new IllegalArgumentException("a phrase has at most 400 characters");
    }
    String phrase = WordList.phrase(written);
    double given = number(value);
    Double before = values.put(phrase, given);
    int first = firstLines.computeIfAbsent(phrase, _ -> number);
    if (before != null && before != given) {
      throw new IllegalArgumentException(
          "\"" + phrase + "\" has another value on line " + first + "; keep one of them");
    }
  }

  private static double number(String value) {
    if (!value.matches("[+-]?\\d{1,3}(?:\\.\\d{1,9})?")) {
      throw new IllegalArgumentException(
          "write the value as a number from -4 to 4 with a point, such as -1.2, instead of \""
              + shown(value)
              + '"');
    }
    double number = Double.parseDouble(value);
    if (number < -4 || number > 4) {
      throw new IllegalArgumentException("give a value from -4 to 4 instead of " + value);
    }
    return number == 0 ? 0 : number;
  }

  private void directive(int number, String line) {
    String[] parts = line.strip().split("\\s+", -1);
    switch (parts[0]) {
      case "#language" -> name(parts);
      case "#negator" -> modify(number, WordRole.NEGATOR, parts);
      case "#booster" -> modify(number, WordRole.BOOSTER, parts);
      case "#dampener" -> modify(number, WordRole.DAMPENER, parts);
      default ->
          throw new IllegalArgumentException(
              "only #language, #negator, #booster and #dampener are known; a remark begins with"
                  + " \"# \"");
    }
  }

  private void name(String... parts) {
    if (!values.isEmpty() || !modifiers.isEmpty()) {
      throw new IllegalArgumentException("name the language before the first word");
    }
    if (parts.length != 2 || !parts[1].matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("name one language by its code, such as #language fr");
    }
    language = parts[1];
  }

  private void modify(int number, WordRole role, String... parts) {
    if (parts.length < 2) throw new IllegalArgumentException("list words after " + parts[0]);
    Set<String> words = modifiers.computeIfAbsent(role, _ -> new TreeSet<>());
    for (int i = 1; i < parts.length; i++) {
      String word = WordList.phrase(parts[i]);
      if (word.length() > LONGEST_PHRASE) {
        throw new IllegalArgumentException("a word has at most 400 characters");
      }
      words.add(word);
    }
    if (modifierLine == 0) modifierLine = number;
  }

  private void refuse(int number, String line, String reason) {
    bad.add(new BadLine(number, shown(line), reason));
  }

  private static String shown(String line) {
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
  }

  private static String directive(WordRole role) {
    return "#" + role.name().toLowerCase(Locale.ROOT);
  }

  private static List<byte[]> lines(byte[] content) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < content.length; at++) {
      if (content[at] != '\n') continue;
      lines.add(Arrays.copyOfRange(content, from, at));
      from = at + 1;
    }
    if (from < content.length) lines.add(Arrays.copyOfRange(content, from, content.length));
    return lines;
  }
}
