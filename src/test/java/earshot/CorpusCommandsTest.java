package earshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands on the developers' collection, which lies outside the project and may be absent.
class CorpusCommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SECRET = "canary-90ad";
  private static final double TOLERANCE = 1e-4;
  private static final int[] COLUMNS = {8, 9, 10, 11};

  @TempDir private Path folder;

  @Test
  void hostileFilesAreReadInLittleMemoryAndNothingTheyNameIsOpened() throws Exception {
    Path evil = corpus("evil");
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    List<List<String>> rows = table(evil.resolve("expected.tsv"));
    List<String> wrong = new ArrayList<>();
    try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String web = "http://127.0.0.1:" + canary.getLocalPort();
      List<String> command = new ArrayList<>(List.of("try-source", "--json"));
      for (List<String> row : rows) {
        Path armed = folder.resolve(row.getFirst());
        byte[] bytes = Files.readAllBytes(evil.resolve(row.getFirst()));
        Files.write(armed, armed(bytes, secret.toUri().toString(), web));
        command.add(armed.toString());
      }
      try (Child child = Child.start(List.of("-Xmx256m"), command.toArray(String[]::new))) {
        long before = 0;
        for (List<String> row : rows) {
          String line = child.line();
          long now = System.nanoTime();
          // The first line also waits for the start of the program.
          if (before != 0 && now - before > 2_000_000_000L) wrong.add(row + ": slow");
          before = now;
          compare(row, JSON.readTree(line), wrong);
          if (line.contains(SECRET)) wrong.add(row + ": the file was read");
        }
        assertEquals(List.of(), child.rest());
        assertEquals(Commands.REFUSED, child.code(), "some of them hold no feed");
      }
      canary.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, canary::accept, "a file made us connect");
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void strictScoresAreThoseOfTheOriginal() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (String line : lines(corpus("language").resolve("vader-golden.tsv.gz"))) {
      List<String> row = Arrays.asList(line.split("\t", -1));
      String text = row.get(12);
      rows.add(row);
      asked.add("{\"text\":" + text.substring(2, text.length() - 2) + "}");
    }
    Console scored = Console.given(String.join("\n", asked), "score", "--strict", "--json");
    List<JsonNode> scores = scored.json();
    assertEquals(rows.size(), scores.size());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (differs(rows.get(i), scores.get(i))) wrong.add(rows.get(i).getFirst());
    }
    assertTrue(rows.size() > 16_000, "the table was not read");
    assertEquals(List.of(), wrong);
  }

  @Test
  void almostEveryFeedGivesItsExactNumberOfEntries() throws IOException {
    Path feeds = corpus("feeds");
    List<List<String>> rows = table(feeds.resolve("expected.tsv"));
    List<String> command = new ArrayList<>(List.of("try-source", "--json"));
    rows.forEach(row -> command.add(feeds.resolve(row.getFirst()).toString()));
    Console tried = Console.run(command.toArray(String[]::new));
    List<JsonNode> objects = tried.json();
    assertEquals(rows.size(), objects.size());
    int exact = 0;
    int withItems = 0;
    for (int i = 0; i < rows.size(); i++) {
      int expected = Integer.parseInt(rows.get(i).get(2));
      if (expected == 0) continue;
      withItems++;
      if (objects.get(i).path("entries").size() == expected) exact++;
      assertTrue(
          !objects.get(i).path("error").asString("").equals("internal"), rows.get(i)::toString);
    }
    assertTrue(exact >= withItems * 0.995, exact + " of " + withItems);
  }

  private static void compare(List<String> row, JsonNode said, List<String> wrong) {
    JsonNode entries = said.path("entries");
    if (entries.size() != Integer.parseInt(row.get(1))) wrong.add(row + ": " + entries.size());
    if (entries.isEmpty()) return;
    JsonNode first = entries.get(0);
    String title = first.path("title").asString();
    String expected = row.get(2).isEmpty() ? title : JSON.readTree(row.get(2)).asString();
    if (!title.equals(expected)) wrong.add(row + ": " + title);
    if (!first.path("link").asString("").equals(row.get(3))) wrong.add(row + ": " + first);
  }

  private static boolean differs(List<String> row, JsonNode score) {
    List<String> fields = List.of("compound", "pos", "neg", "neu");
    for (int i = 0; i < fields.size(); i++) {
      double expected = Double.parseDouble(row.get(COLUMNS[i]));
      if (!(Math.abs(score.path(fields.get(i)).asDouble() - expected) <= TOLERANCE)) return true;
    }
    return false;
  }

  private static byte[] armed(byte[] body, String file, String web) {
    boolean wide = body.length > 1 && body[0] == (byte) 0xFF && body[1] == (byte) 0xFE;
    if (wide) {
      String text = new String(body, UTF_16LE);
      return text.replace("@CANARY_FILE@", file).replace("@CANARY_HTTP@", web).getBytes(UTF_16LE);
    }
    String bytes = new String(body, ISO_8859_1);
    return bytes.replace("@CANARY_FILE@", file).replace("@CANARY_HTTP@", web).getBytes(ISO_8859_1);
  }

  private static Path corpus(String name) {
    Path found = Path.of(System.getProperty("earshot.corpus", "../shared/corpus")).resolve(name);
    Assumptions.assumeTrue(
        Files.isDirectory(found), "skipped: no test corpus at " + found.toAbsolutePath());
    return found;
  }

  private static List<List<String>> table(Path file) throws IOException {
    return Files.readAllLines(file, UTF_8).stream()
        .skip(1)
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .toList();
  }

  private static List<String> lines(Path packed) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), UTF_8))) {
      return reader.lines().skip(1).toList();
    }
  }
}
