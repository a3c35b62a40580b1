package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Standing;
import earshot.model.TimeRange;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Exports show an outage as a gap.
class SeriesCommandTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private final Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3));
  private OneDesk desk;

  @BeforeEach
  void open() {
    desk = OneDesk.in(folder.resolve("w"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anOutageIsAGapAndNoZero() {
    watched(0, 4, CoverageLevel.FULL);
    watched(4, 5, CoverageLevel.PARTIAL);
    watched(7, 10, CoverageLevel.FULL);
    Console csv = series("--format", "csv");
    List<String> lines = csv.out().lines().toList();
    assertTrue(lines.getFirst().startsWith("\"from\",\"to\",\"brand\",\"coverage\",\"mentions\""));
    assertEquals(
        List.of("FULL 0", "FULL 0", "FULL 0", "FULL 0", "PARTIAL 0", "NONE ", "NONE ", "FULL 0"),
        lines.subList(1, 9).stream().map(SeriesCommandTest::levelAndCount).toList());
    List<JsonNode> objects = series("--format", "jsonl").json();
    assertTrue(objects.get(5).path("mentions").isNull());
    assertTrue(objects.get(5).path("positive").isNull());
    assertEquals(0, objects.get(3).path("mentions").asInt());
    assertEquals("PARTIAL", objects.get(4).path("coverage").asString());
  }

  @Test
  void whatWasBroughtInDuringAnOutageIsShown() {
    watched(0, 4, CoverageLevel.FULL);
    desk.run("paste", "--text=seen by hand", "--at=" + from.plus(HOUR.multipliedBy(6)));
    List<JsonNode> objects = series("--format", "jsonl").json();
    assertEquals("NONE", objects.get(6).path("coverage").asString());
    assertEquals(1, objects.get(6).path("mentions").asInt());
    assertTrue(objects.get(7).path("mentions").isNull());
  }

  @Test
  void noCellIsAFormula() {
    for (String name : List.of("=1+1A", "+A", "-A", "@A", "＝A")) {
      assertEquals(Commands.DONE, desk.run("add-brand", "--query=aaa", "--", name).code(), name);
      Console csv = series("--brand=" + name);
      assertTrue(csv.out().contains("\"'" + name + "\""), csv.out() + csv.err());
    }
  }

  @Test
  void whatCannotBeAskedIsRefusedInOneSentence() {
    refused("--from must lie before --to", "--from=1d", "--to=2d");
    refused("is no time", "--from=soon");
    refused("There is no brand “Nobody”", "--brand=Nobody");
    refused("--bucket is one of", "--bucket=7m");
    refused("more than 20,000 lines", "--from=2000-01-01", "--bucket=1m");
  }

  private void refused(String said, String... args) {
    List<String> all = new ArrayList<>(List.of("series"));
    all.addAll(List.of(args));
    Console console = desk.run(all.toArray(String[]::new));
    assertEquals(Commands.REFUSED, console.code(), console.err());
    assertTrue(console.err().contains(said), console.err());
    assertEquals(1, console.err().lines().count());
  }

  private Console series(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "series",
                "--from=" + from,
                "--to=" + from.plus(HOUR.multipliedBy(10)),
                "--bucket=1h"));
    args.addAll(List.of(more));
    Console console = desk.run(args.toArray(String[]::new));
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }

  private static String levelAndCount(String line) {
    String[] cells = line.split(",", -1);
    return (cells[3] + " " + cells[4]).replace("\"", "");
  }

  private void watched(int firstHour, int lastHour, CoverageLevel level) {
    var stores = desk.workspace().stores();
    SourceId source =
        stores
            .sources()
            .add(
                new SourceSetup(
                    SourceKind.FEED,
                    "any-feed",
                    "a",
                    URI.create("https://a.example/feed"),
                    SourceRole.PRESS,
                    false,
                    ""),
                from)
            .id();
    TimeRange range =
        new TimeRange(
            from.plus(HOUR.multipliedBy(firstHour)), from.plus(HOUR.multipliedBy(lastHour)));
    PollAttempt attempt =
        new PollAttempt(
            source,
            range.to(),
            range.to(),
            new PollAttempt.Result(Outcome.UNCHANGED, Optional.empty(), ""),
            new PollAttempt.Exchange(200, "a.example", 1, 1, false, false, Optional.empty()),
            new PollAttempt.Yield(0, 0, 0, 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new CoverageSpan(source, range, level)),
                false));
    stores
        .mentions()
        .take(
            new PollBatch(
                source,
                List.of(),
                SourceCursor.START,
                attempt,
                range.to().plus(HOUR),
                Standing.FRESH,
                Optional.empty()));
  }
}
