package earshot.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of every screen are those its code asks for, no more and no fewer.
class MessageKeysTest {
  private static final Path JAVA = Path.of("src", "main", "java");
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern NOT_CODE =
      Pattern.compile("(?m)^\\s*//.*$|'(?:\\\\.|[^'\\\\])'|(?s)\"\"\".*?\"\"\"");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:words|messages|KIT)\\s*\\.\\s*(get|plural)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  private static final Pattern ASKED_BARE =
      Pattern.compile("\\b(?:words|messages|KIT)\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"\\s*\\)");

  private static final Set<String> CONSTANTS = new TreeSet<>();

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      return all.filter(file -> file.endsWith("messages.properties")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyMessageKeyIsUsedAndPresent(Path file) throws IOException {
    Set<String> keys = keys(file);
    String code = code(JAVA.resolve(RESOURCES.relativize(file).getParent()), 1);
    assertEquals(Set.of(), unused(keys, code), "never asked for");
    assertEquals(Set.of(), missing(keys, code), "asked for, but not there");
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsCountedHasAFormForOneAndOneForMany(Path file) throws IOException {
    assertEquals(endingIn(".one", keys(file)), endingIn(".other", keys(file)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aSentenceWithHolesIsNeverAskedForWithoutWhatFillsThem(Path file) throws IOException {
    Properties words = properties(file);
    String code = code(JAVA.resolve(RESOURCES.relativize(file).getParent()), 1);
    Set<String> unfilled =
        found(ASKED_BARE, code).stream()
            .filter(key -> words.getProperty(key, "").matches("(?s).*\\{\\d}.*"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unfilled);
  }

  @ParameterizedTest
  @MethodSource("files")
  void noSentenceIsEmptyOrSaysOops(Path file) throws IOException {
    for (Object words : properties(file).values()) {
      assertFalse(words.toString().isBlank() || words.toString().matches("(?i).*\\boops\\b.*"));
    }
  }

  // Those of the whole program; read once, for all its code takes a while to look through.
  @BeforeAll
  static void constants() throws IOException {
    for (String constant : found(CONSTANT, code(JAVA, Integer.MAX_VALUE))) {
      CONSTANTS.add(constant);
      CONSTANTS.add(constant.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private static Set<String> unused(Set<String> keys, String code) {
    Set<String> literals = found(LITERAL, code);
    Set<String> parts = new TreeSet<>(literals);
    parts.addAll(CONSTANTS);
    return keys.stream()
        .filter(key -> !isUsed(key.replaceFirst("\\.(one|other)$", ""), literals, parts))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A key stands in the code as a whole, or is put together from a beginning, the name of
  /// something, and an ending.
  private static boolean isUsed(String key, Set<String> literals, Set<String> parts) {
    if (literals.contains(key)) return true;
    List<String> endings = new ArrayList<>(List.of(""));
    literals.stream().filter(l -> l.matches("[.-][a-z]+")).forEach(endings::add);
    for (String ending : endings) {
      if (!key.endsWith(ending)) continue;
      String rest = key.substring(0, key.length() - ending.length());
      int dot = rest.lastIndexOf('.');
      boolean made = isMade(rest, dot, literals, parts);
      // The name of something and one of its choices.
      if (!made && parts.contains(rest.substring(dot + 1)) && dot > 0) {
        String named = rest.substring(0, dot);
        made = isMade(named, named.lastIndexOf('.'), literals, parts);
      }
      if (made || (!ending.isEmpty() && literals.contains(rest))) return true;
    }
    return false;
  }

  private static boolean isMade(String key, int dot, Set<String> literals, Set<String> parts) {
    return literals.contains(key.substring(0, dot + 1)) && parts.contains(key.substring(dot + 1));
  }

  private static Set<String> missing(Set<String> keys, String code) {
    Set<String> missing = new TreeSet<>();
    ASKED
        .matcher(code)
        .results()
        .forEach(
            asked -> {
              String key = asked.group(2) + (asked.group(1).equals("plural") ? ".other" : "");
              if (!keys.contains(key)) missing.add(key);
            });
    return missing;
  }

  private static Set<String> found(Pattern what, String code) {
    return what.matcher(NOT_CODE.matcher(code).replaceAll(""))
        .results()
        .map(hit -> hit.group(hit.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String code(Path folder, int depth) throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder, depth)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file)).append('\n');
      }
    }
    return code.toString();
  }

  private static Set<String> endingIn(String ending, Set<String> keys) {
    return keys.stream()
        .filter(key -> key.endsWith(ending))
        .map(key -> key.substring(0, key.length() - ending.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys(Path file) throws IOException {
    return new TreeSet<>(properties(file).stringPropertyNames());
  }

  private static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
