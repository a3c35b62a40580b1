package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps words from outside away from nodes that fail on right-to-left text.
final class WrappingTest {
  private static final Path SCREENS = Path.of("src/main/java/earshot/ui");
  private static final Pattern FORBIDDEN =
      Pattern.compile("setWrapText\\(true\\)|new Text\\(|new TextArea\\(|new TextFlow\\(");

  @Test
  void onlyTheKitWrapsWords() throws IOException {
    try (Stream<Path> files = Files.walk(SCREENS)) {
      List<Path> guilty =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.startsWith(SCREENS.resolve("kit")))
              .filter(WrappingTest::wraps)
              .toList();
      assertEquals(List.of(), guilty, "use SafeText or WordArea here");
    }
  }

  @Test
  void theRuleFindsWhatItForbids() {
    assertTrue(FORBIDDEN.matcher("label.setWrapText(true);").find());
    assertTrue(FORBIDDEN.matcher("add(new Text(body))").find());
  }

  private static boolean wraps(Path file) {
    try {
      return FORBIDDEN.matcher(Files.readString(file)).find();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
