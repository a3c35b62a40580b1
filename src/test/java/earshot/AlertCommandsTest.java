package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Alerts and their rules at a terminal.
class AlertCommandsTest {
  private OneDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = OneDesk.in(folder.resolve("w"));
    done("add-brand", "Northwind", "--query", "northwind");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theOwnBrandIsWatchedByThreeRulesThatSayTheyAreYoung() {
    assertTrue(done("alerts").out().startsWith("No alerts."));
    var rules = done("alerts", "rules", "--json").json();
    assertEquals(3, rules.size());
    JsonNode first = rules.getFirst();
    assertEquals("Northwind", first.path("brand").asString());
    assertEquals("voices", first.path("measure").asString());
    assertEquals(60, first.path("minutes").asInt());
    assertEquals("not enough history yet: 0 of 4 weeks", first.path("standing").asString());
  }

  @Test
  void aRuleIsAddedWithItsPriceAndMuted() {
    done("searches", "keep", "Prices", "price");
    Console added =
        done(
            "alerts",
            "add-rule",
            "Dear",
            "--search",
            "prices",
            "--every",
            "1d",
            "--count",
            "mentions",
            "--false-alarms",
            "0.3333",
            "--quiet",
            "22:00-07:00");
    assertTrue(added.out().contains("about one false alarm in 3 months"), added.out());
    JsonNode rule = dear();
    String id = rule.path("id").asString();
    assertEquals("22:00-07:00", rule.path("quiet").asString());
    assertEquals(1_440, rule.path("minutes").asInt());
    done("alerts", "mute", id);
    assertEquals("muted", dear().path("standing").asString());
    assertTrue(done("alerts", "mute", id, "--off").out().contains("speaks again"));
  }

  @Test
  void whatCannotBeWatchedIsRefusedWithASentence() {
    refused("There is no brand", "alerts", "add-rule", "X", "--brand", "Nobody");
    refused("There is no saved search", "alerts", "add-rule", "X", "--search", "Nothing");
    refused("Look every", "alerts", "add-rule", "X", "--every", "2h");
    refused("false alarms a month", "alerts", "add-rule", "X", "--false-alarms", "0");
    refused("22:00-07:00", "alerts", "add-rule", "X", "--quiet", "late");
    refused("There is no alert rule 77", "alerts", "mute", "77");
    refused("There is no alert 9", "alerts", "close", "9");
  }

  @Test
  void theHelpSaysHowOftenDetectorsCryWolf() {
    assertTrue(done("alerts", "--help").out().contains("between 0.7 and 59.9 %"));
  }

  private JsonNode dear() {
    return done("alerts", "rules", "--json").json().stream()
        .filter(rule -> rule.path("name").asString().equals("Dear"))
        .findFirst()
        .orElseThrow();
  }

  private Console done(String... args) {
    Console said = desk.run(args);
    assertEquals(Commands.DONE, said.code(), said.err());
    return said;
  }

  private void refused(String why, String... args) {
    Console said = desk.run(args);
    assertEquals(Commands.REFUSED, said.code(), said.out());
    assertTrue(said.err().contains(why), said.err());
  }
}
