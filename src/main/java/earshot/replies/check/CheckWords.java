package earshot.replies.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A dated list of phrases with what is said where one of them stands.
///
/// The file is UTF-8, one phrase a line; `#dated`, `#origin`, `#words` and `#cure` come first, and
/// `# ` begins a remark.
///
/// @param origin who collected it from what
/// @param words what is the matter; `{0}` stands for the words found
record CheckWords(
    LocalDate dated, String origin, String words, String cure, PhraseList phrases, int size) {

  /// A list that comes with Earshot.
  static CheckWords shipped(String name) {
    String file = name + ".words.txt";
    try (InputStream in = CheckWords.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("the word list " + file + " is missing");
      try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return of(name, lines.lines().toList());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static CheckWords of(String name, List<String> lines) {
    Map<String, String> head = new HashMap<>();
    List<String> phrases = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("# ")) continue;
      if (line.startsWith("#")) {
        String[] parts = line.substring(1).split(" ", 2);
        head.put(parts[0], parts[1].strip());
      } else {
        phrases.add(line);
      }
    }
    return new CheckWords(
        LocalDate.parse(required(name, head, "dated")),
        required(name, head, "origin"),
        required(name, head, "words"),
        required(name, head, "cure"),
        new PhraseList(phrases),
        phrases.size());
  }

  private static String required(String name, Map<String, String> head, String key) {
    String value = head.get(key);
    if (value == null) throw new IllegalStateException("the list " + name + " has no #" + key);
    return value;
  }

  /// What is said of these words.
  String about(String found) {
    return words.replace("{0}", found);
  }
}
