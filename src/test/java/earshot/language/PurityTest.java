package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Score;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurityTest {
  @Test
  void eightThreadsAgree() throws Exception {
    Vader vader =
        Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, new WordList(Map.of("war zone", 0.0)))
            .tracking("Northwind");
    List<String> texts =
        IntStream.range(0, 500)
            .mapToObj(i -> i + " Northwind was " + "very ".repeat(i % 5) + "GOOD but 😍 " + i % 7)
            .toList();
    List<Score> alone = texts.stream().map(vader::score).toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var tasks = new ArrayList<Callable<List<Score>>>();
      for (int i = 0; i < 8; i++) tasks.add(() -> texts.stream().map(vader::score).toList());
      for (var answer : threads.invokeAll(tasks)) assertEquals(alone, answer.get());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lol ",
        "http://",
        "www.",
        "@a.b.",
        "Northwind ",
        "\uD83D\uDC4D\u200D",
        "\uFE0F",
        "\uD83D",
        "good but ",
        "n't ",
        "war zone ",
        "\u0000",
        "-"
      })
  void aLongMonotonousTextIsScoredInNoTime(String part) {
    String text = part.repeat(65_536 / part.length());
    Vader strict = Vader.strict(Lists.ENGLISH);
    Vader plus =
        Vader.plus(Lists.ENGLISH, TrackedTerms.NONE, new WordList(Map.of("war zone", 0.0)))
            .tracking("Northwind");
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          strict.score(text);
          plus.score(text);
          plus.target(text, "Northwind", OptionalInt.empty());
        });
  }

  @Test
  void scoringLoadsNoCodeOfThePublishedScorer() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                ThousandTexts.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), output);
    assertTrue(output.contains("scored "), output);
    assertTrue(output.contains("earshot.language.Vader "), "the log names no classes");
    assertEquals(
        List.of(),
        output
            .lines()
            .filter(
                line -> line.contains("com.vader.") || line.contains("org.apache.commons.lang."))
            .toList());
  }
}
