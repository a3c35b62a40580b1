package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds every jar on the class path to the one that was tried: by its name and its SHA-256.
///
/// After a dependency was changed on purpose, the failing test prints the lines that belong into
/// `dependencies.sha256`.
class DependenciesTest {
  private static final Pattern OF_ONE_SYSTEM =
      Pattern.compile(".*-(linux|win|mac)[a-z0-9-]*\\.jar");

  /// Never to be used, each with its reason.
  private static final Map<String, String> DENIED =
      Map.of(
          "jsoup-1\\.(\\d|1\\d|2[0-2]|23\\.[01])(\\..*)?\\.jar", "memory bomb through namespaces",
          "h2-(?!2\\.4\\.240).*\\.jar", "the kill harness judged 2.4.240",
          "log4j-1\\..*", "unmaintained",
          "jqwik.*", "restricts use",
          "javafx-web.*", "a browser and its attack surface",
          "lucene-monitor.*", "not published at Lucene's version",
          "openjfx-monocle.*", "wheel scrolling is dead on 25 and 26");

  @Test
  void everyJarIsTheOneThatWasTried() throws IOException, NoSuchAlgorithmException {
    Map<String, String> known = known();
    List<String> different = new ArrayList<>();
    List<Path> jars = jars();
    assertTrue(jars.size() > 20, "the class path was not found");
    for (Path jar : jars) {
      String name = String.valueOf(jar.getFileName());
      String hash = sha256(jar);
      boolean otherSystem = !known.containsKey(name) && OF_ONE_SYSTEM.matcher(name).matches();
      if (!otherSystem && !hash.equals(known.get(name))) different.add(hash + "  " + name);
    }
    assertEquals(List.of(), different);
  }

  @Test
  void nothingDeniedIsOnTheClassPath() {
    List<String> denied = new ArrayList<>();
    for (Path jar : jars()) denied.addAll(objections(String.valueOf(jar.getFileName())));
    assertEquals(List.of(), denied);
  }

  @Test
  void theDeniedAreRecognised() {
    assertEquals(1, objections("jsoup-1.22.2.jar").size());
    assertEquals(1, objections("jsoup-1.23.1.jar").size());
    assertEquals(0, objections("jsoup-1.23.2.jar").size());
    assertEquals(0, objections("jsoup-1.24.1.jar").size());
    assertEquals(1, objections("h2-2.5.252.jar").size());
  }

  private static List<String> objections(String name) {
    return DENIED.entrySet().stream()
        .filter(rule -> name.matches(rule.getKey()))
        .map(rule -> name + ": " + rule.getValue())
        .toList();
  }

  private static Map<String, String> known() throws IOException {
    Map<String, String> known = new TreeMap<>();
    try (InputStream in = DependenciesTest.class.getResourceAsStream("/dependencies.sha256")) {
      if (in == null) return known;
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.length() > 66)
          .forEach(line -> known.put(line.substring(66), line.substring(0, 64)));
    }
    return known;
  }

  private static List<Path> jars() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
    List<Path> jars = new ArrayList<>();
    for (String entry : path.split(Pattern.quote(File.pathSeparator), -1)) {
      if (entry.endsWith(".jar")) jars.add(Path.of(entry));
    }
    return jars;
  }

  private static String sha256(Path jar) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
  }
}
