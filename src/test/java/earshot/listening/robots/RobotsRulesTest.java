package earshot.listening.robots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RobotsRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user-agent: *; disallow: /private | /private/a | false",
        "user-agent: *; disallow: /private | /public | true",
        "user-agent: *; disallow: /; user-agent: EarshotBot; disallow: | /x | true",
        "user-agent: *; disallow: /p; allow: /page | /page | true",
        "user-agent: *; allow: /same; disallow: /same | /same | true",
        "user-agent: *; disallow: /*.php$ | /a.php | false",
        "user-agent: *; disallow: /*.php$ | /a.php?x=1 | true",
        "user-agent: *; disallow: /a*b*c | /a1b2b3c4 | false",
        "user-agent: *; disallow: /a%3cd | /a<d | false",
        "user-agent: earshotbot/2.0; disallow: /x | /x | false",
        "user-agent: Earshot; disallow: / | /x | true",
        "user-agent: a; sitemap: /s; user-agent: EarshotBot; disallow: /x | /x | false",
        "disallow: /x; user-agent: *; disallow: /y | /x | true",
        "user-agent: *; disallow: / | /robots.txt | true",
        "user-agent: *; disallow: /? | /?q=1 | false",
      })
  void theLongestRuleOfTheRightGroupDecides(String file, String path, boolean allowed) {
    assertEquals(allowed, rules(file.replace("; ", "\n")).allows(path));
  }

  @Test
  void whatIsNotARuleForbidsNothing() {
    assertTrue(rules("<html><body>not found</body></html>").allows("/x"));
    assertTrue(rules("").allows("/x"));
    assertTrue(RobotsRules.NONE.allows("/x"));
  }

  @Test
  void manyStarsCostLittle() {
    String rule = "user-agent: *\ndisallow: /" + "a*".repeat(2_000) + "b$\n";
    RobotsRules rules = rules(rule);
    assertTimeout(
        Duration.ofSeconds(5), () -> assertTrue(rules.allows("/" + "a".repeat(4_000) + "c")));
  }

  @Test
  void allDecisionsOfTheCollection() throws IOException {
    Path cases = corpus().resolve("cases.jsonl");
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (String line : Files.readAllLines(cases, StandardCharsets.UTF_8)) {
      JsonNode one = new ObjectMapper().readTree(line);
      String file =
          one.get("robots")
              .stringValue()
              .replace(
                  "@LONG@", "user-agent: *\ndisallow: /" + "x".repeat(70_000) + "\nallow: /\n");
      RobotsRules rules = RobotsRules.parse(file, one.get("agent").stringValue());
      boolean allowed = rules.allows(one.get("path").stringValue());
      if (allowed != one.get("allowed").booleanValue()) wrong.add(line);
      judged++;
    }
    assertEquals(List.of(), wrong);
    assertTrue(judged >= 44);
  }

  @Test
  void everyFileOfTheCollectionIsRead() throws IOException {
    int rules = 0;
    try (Stream<Path> files = Files.list(corpus())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        RobotsRules.parse(text, "EarshotBot").allows("/some/path?with=query");
        rules++;
      }
    }
    assertEquals(24, rules);
    String simple = Files.readString(corpus().resolve("rfc9309-example-simple-robots.txt"));
    assertFalse(RobotsRules.parse(simple, "foobot").allows("/example/disallowed.gif"));
  }

  private static RobotsRules rules(String file) {
    return RobotsRules.parse(file, "EarshotBot");
  }

  private static Path corpus() {
    Path folder = Path.of(System.getProperty("earshot.corpus", "../shared/corpus"), "robots");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "skipped: no test corpus at " + folder.toAbsolutePath());
    return folder;
  }
}
