package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Details;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Where a screen could not be read, it names a code and gives whoever mends the program what they
/// need, without anybody's words.
@UiTest
class ScreenDetailsTest {
  private static final Path JAVA = Path.of("src", "main", "java");
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern FAILED =
      Pattern.compile("EmptyState\\s*\\.failed\\(\\s*[^,]+,\\s*words\\.get\\(\"([a-z.-]+)\"\\)");
  private static final Pattern CODED = Pattern.compile("\\.\\s\\(([A-Z]{2}-\\d+)\\)$");
  private static final String SENTENCE = "The list could not be read. Nothing is lost. (TL-1)";

  private final StackPane pane = new StackPane();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void asBefore() {
    Fx.run(() -> Details.writtenBy((sentence, failure) -> sentence));
  }

  @Test
  void whatIsCopiedHoldsVersionCodeTimeCauseAndPlaceAndNobodysWords() {
    Fx.run(this::fail);
    Fx.run(() -> button("#list-details").fire());
    assertEquals("Details copied", Fx.get(() -> button("#list-details").getText()));
    String copied = Fx.get(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    for (String part :
        List.of(
            "Earshot " + Outside.VERSION + ", TL-1",
            "2026-11-23T12:00:00Z",
            SENTENCE,
            "java.lang.IllegalStateException",
            "java.io.IOException",
            "  at earshot.ScreenDetailsTest")) {
      assertTrue(copied.contains(part), part + " in " + copied);
    }
    assertFalse(copied.contains("zqsecret"), copied);
    Fx.run(() -> button("#list-again").fire());
    assertEquals(1, asked.get());
  }

  @Test
  void everyScreenThatCannotBeReadSaysWhatIsSafeAndACodeOfItsOwn() throws IOException {
    Map<String, Path> codes = new HashMap<>();
    for (Map.Entry<Path, Set<String>> room : failures().entrySet()) {
      Properties words = new Properties();
      try (var from = Files.newBufferedReader(RESOURCES.resolve(room.getKey()))) {
        words.load(from);
      }
      for (String key : room.getValue()) {
        String said = words.getProperty(key);
        List<String> code = CODED.matcher(said).results().map(found -> found.group(1)).toList();
        assertEquals(1, code.size(), "no code: " + said);
        Path other = codes.put(code.getFirst(), room.getKey());
        assertTrue(other == null, code + " in " + other + " and " + room.getKey());
      }
    }
    assertTrue(codes.size() >= 25, "only these were found: " + codes.keySet());
  }

  // What a screen says when it cannot be read, by the file of its words.
  private static Map<Path, Set<String>> failures() throws IOException {
    Map<Path, Set<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(JAVA.resolve(Path.of("earshot", "ui")))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Path words = JAVA.relativize(file).resolveSibling("messages.properties");
        List<String> keys =
            FAILED.matcher(Files.readString(file)).results().map(ScreenDetailsTest::key).toList();
        if (!keys.isEmpty()) found.computeIfAbsent(words, _ -> new HashSet<>()).addAll(keys);
      }
    }
    return found;
  }

  private static String key(MatchResult found) {
    return found.group(1);
  }

  private void fail() {
    new Scene(pane);
    Details.writtenBy(new MishapReport(() -> Instant.parse("2026-11-23T12:00:00Z"))::ofScreen);
    new Later(new Threads(Runnable::run, Runnable::run))
        .ask(
            () -> {
              throw new IllegalStateException("zqsecret", new IOException("zqsecret 12"));
            },
            answer -> {},
            failure ->
                pane.getChildren()
                    .setAll(EmptyState.failed("list", SENTENCE, asked::incrementAndGet)));
  }

  private Button button(String id) {
    return (Button) pane.lookup(id);
  }
}
