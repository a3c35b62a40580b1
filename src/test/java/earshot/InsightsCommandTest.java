package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.BrandRole;
import earshot.model.CueKind;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.MentionId;
import earshot.model.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The numbers of Insights at a terminal.
class InsightsCommandTest {
  private static OneDesk desk;

  @BeforeAll
  static void open(@TempDir Path folder) {
    desk = OneDesk.in(folder.resolve("w"));
    desk.workspace().brands().add("Northwind", BrandRole.OWN, "northwind", "ana");
    desk.workspace().brands().add("Harbor", BrandRole.RIVAL, "harbor", "ana");
    desk.run("paste", "--text", "northwind tastes burnt 😡", "--place", "forum");
    desk.run("paste", "--text", "harbor is lovely", "--place", "forum");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void everyFigureIsPrintedWithWhatItRestsOn() {
    for (String figure :
        List.of(
            "key",
            "series",
            "shares",
            "terms",
            "emoji",
            "hours",
            "sources",
            "languages",
            "attention",
            "compare")) {
      Console table = desk.run("insights", figure);
      assertEquals(Commands.DONE, table.code(), figure + table.err());
      assertTrue(table.out().contains("n = "), figure + " " + table.out());
      List<JsonNode> lines = desk.run("insights", figure, "--json").json();
      assertTrue(lines.getFirst().path("basis").path("n").isNumber(), figure);
    }
  }

  @Test
  void numbersAreNumbersAndWordsAreWordsForPrograms() {
    List<JsonNode> lines = desk.run("insights", "sources", "--json", "--brand", "Harbor").json();
    assertEquals(
        "Harbor", lines.getFirst().path("basis").path("queries").path(0).path("name").asString());
    assertEquals(1, lines.get(1).path("mentions").asInt());
    assertTrue(lines.get(1).path("source").isString());
  }

  @Test
  void aSpreadsheetGetsAHeaderAndNoFormula() {
    Console csv = desk.run("insights", "emoji", "--format", "csv");
    assertTrue(csv.out().startsWith("\"emoji\",\"mentions\",\"uses\","), csv.out());
    assertTrue(csv.out().contains("\"😡\",\"1\",\"1\""), csv.out());
  }

  @Test
  void themesAndMarkersAreListed() {
    desk.workspace()
        .stores()
        .themes()
        .make(
            new Theme.About(Optional.empty(), "=Burnt", CueKind.COMPLAINT, ""),
            List.of(new MentionId(1)),
            "ana");
    desk.workspace()
        .stores()
        .markers()
        .add(
            new Marker.About(Optional.empty(), MarkerKind.LAUNCH, "Ember Blend", ""),
            Instant.now(),
            Optional.empty(),
            "ana");
    Console themes = desk.run("insights", "themes", "--format", "csv");
    assertTrue(themes.out().contains("\"'=Burnt\",\"open\",\"complaint\""), themes.out());
    assertTrue(desk.run("insights", "markers").out().contains("Ember Blend"));
  }

  @Test
  void wrongUseIsExplained() {
    assertEquals(Commands.WRONG_USE, desk.run("insights").code());
    Console one = desk.run("insights", "shares", "--brand", "Harbor");
    assertEquals(Commands.REFUSED, one.code());
    assertTrue(one.err().contains("two brands"), one.err());
    assertEquals(Commands.REFUSED, desk.run("insights", "key", "--days", "0").code());
  }
}
