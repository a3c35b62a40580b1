package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No promise is printed without tests that are there, and none anywhere else than in its table.
class PromisesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\*\\*(P\\d+)\\*\\* ([^|]+) \\|(.*)$");
  private static final Pattern TEST_METHOD = Pattern.compile("^  @(Parameterized)?Test$");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Soak))`");

  @Test
  void eachPromiseNamesTestsThatAreThere() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      there =
          files
              .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
              .collect(Collectors.toSet());
    }
    Set<String> missing = new TreeSet<>();
    for (MatchResult row : promises()) {
      List<String> tests = TEST.matcher(row.group(3)).results().map(each -> each.group(1)).toList();
      assertTrue(tests.size() >= 2, row.group(1) + " names hardly a test");
      tests.stream().filter(each -> !there.contains(each)).forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  /// The build looks for tests by the names of their files; pictures are made when somebody asks.
  @Test
  void everyTestIsRun() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> endings =
        Pattern.compile("<include>\\*\\*/\\*(\\w+\\.java)</include>")
            .matcher(pom)
            .results()
            .map(each -> each.group(1))
            .toList();
    Set<String> never = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        boolean tests =
            !file.toString().endsWith("Pictures.java")
                && Files.readString(file).lines().anyMatch(TEST_METHOD.asPredicate());
        if (tests && endings.stream().noneMatch(file.toString()::endsWith)) {
          never.add(file.toString());
        }
      }
    }
    assertEquals(Set.of(), never);
  }

  @Test
  void theManualPromisesTheSameAndNoMore() throws IOException {
    String manual = Files.readString(Path.of("docs", "manual.md"));
    String card = manual.substring(manual.indexOf("## What Earshot promises"));
    List<String> said =
        Pattern.compile("(?m)^- (.+)$")
            .matcher(card.substring(0, card.indexOf("\n## ", 1)))
            .results()
            .map(each -> each.group(1))
            .toList();
    assertEquals(promises().stream().map(each -> each.group(2)).toList(), said);
  }

  private static List<MatchResult> promises() throws IOException {
    List<MatchResult> rows =
        ROW.matcher(Files.readString(Path.of("docs", "promises.md"))).results().toList();
    assertTrue(rows.size() >= 12, "the table is there");
    return rows;
  }
}
