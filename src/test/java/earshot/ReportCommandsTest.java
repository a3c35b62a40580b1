package earshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.Charter;
import earshot.reports.Definition;
import earshot.reports.Reports;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports and exports as a person at a terminal makes them.
class ReportCommandsTest {
  private static final List<String> DAYS = List.of("--from", "2026-11-01", "--to", "2026-11-30");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");

  @BeforeEach
  void fill() {
    workspace = folder.resolve("w");
    Filled.make(workspace, 120);
  }

  @AfterEach
  void putBack() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void twoRunsUnderOtherClocksAndTonguesGiveTheSameBytes() throws IOException {
    for (String ending : List.of("html", "pdf")) {
      Locale.setDefault(Locale.UK);
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
      Path first = made("one." + ending);
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Path second = made("two." + ending);

      assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second), ending);
      assertTrue(Files.size(first) > 5_000);
    }
  }

  @Test
  void stoppedAtAnyStepNothingIsLeftAndNothingIsKept() throws IOException {
    Path file = folder.resolve("out").resolve("r.pdf");
    try (OneDesk desk = OneDesk.in(workspace)) {
      Reports reports = Reporting.of(desk.workspace());
      Definition definition =
          Definition.usual("Monthly", new Definition.Tongue(ZoneOffset.UTC, "en-GB"));
      AtomicLong steps = new AtomicLong();
      var whole =
          reports.make(definition, folder.resolve("whole.pdf"), (done, of) -> steps.set(of));
      assertTrue(Files.size(whole.file()) > 5_000);
      reports.remove(reports.all().getFirst().id());
      for (long at = 0; at < steps.get(); at++) {
        long stop = at;
        assertThrows(
            CancellationException.class,
            () ->
                reports.make(
                    definition,
                    file,
                    (done, of) -> {
                      if (done == stop) throw new CancellationException();
                    }),
            "step " + stop);
        assertTrue(Files.notExists(file.getParent()), "step " + stop);
        assertEquals(List.of(), reports.all());
      }
    }
  }

  @Test
  void toldToEndTheCommandTidiesUpFirst() throws Exception {
    Path file = folder.resolve("r.pdf");
    try (Child child =
        Child.of(
            // The first thing its clock is asked for is the report then.
            ReportChild.class,
            List.of("-Duser.timezone=" + zoneOfWorkspace()),
            workspace.toString(),
            file.toString())) {
      assertEquals("here", child.line());
      child.stop();
      assertEquals(143, child.code());
      List<String> said = child.rest();
      assertTrue(said.contains("Stopped. Nothing was written."), said::toString);
    }
    assertTrue(Files.notExists(file));
    assertTrue(Files.notExists(folder.resolve("r.pdf.part")));
    assertEquals(Commands.DONE, Console.at(workspace, "report", file.toString()).code());
  }

  @Test
  void anUntouchedReportIsIdentical() {
    for (String ending : List.of("html", "pdf")) {
      Path report = made("r." + ending);
      Console verified = Console.at(workspace, "report", "verify", report.toString());
      assertEquals(Commands.DONE, verified.code(), verified.err() + verified.out());
      assertTrue(verified.out().startsWith("IDENTICAL"), verified.out());
    }
  }

  @Test
  void oneChangedLabelIsNamed() {
    Path report = made("r.pdf");
    relabel();

    Console verified = Console.at(workspace, "report", "verify", report.toString());

    assertEquals(Commands.REFUSED, verified.code());
    assertTrue(verified.out().startsWith("DIFFERENT"), verified.out());
    assertTrue(
        verified.out().matches("(?s).*labels, \\w+, mentions: \\d+ then, \\d+ now \\(-1\\).*"));
    assertTrue(
        verified.out().matches("(?s).*labels, \\w+, mentions: \\d+ then, \\d+ now \\(\\+1\\).*"));
  }

  @Test
  void itSaysWhyOneListensAndALaterReasonIsNamed() throws IOException {
    listenTo("Which parts break, and when.");
    Path report = made("r.html");
    assertTrue(
        Files.readString(report).contains("Why we listen: Which parts break, and when."), "said");
    assertEquals(Commands.DONE, verified(report).code());
    listenTo("What people wish for.");
    assertTrue(verified(report).out().contains("why we listen"), "named");
  }

  private Console verified(Path report) {
    return Console.at(workspace, "report", "verify", report.toString());
  }

  private void listenTo(String objective) {
    try (Database database = Filled.open(workspace)) {
      new Stores(database).settings().charter().keep(new Charter("Care", objective), "ana");
    }
  }

  @Test
  void aWordChangedInTheFileIsSeen() throws IOException {
    Path report = made("r.html");
    Files.writeString(report, Files.readString(report).replaceFirst("<h1>[^<]*", "<h1>Ours"));

    Console verified = Console.at(workspace, "report", "verify", report.toString(), "--json");

    assertEquals(Commands.REFUSED, verified.code());
    assertEquals("FILE CHANGED", verified.json().getFirst().path("verdict").asString());
  }

  @Test
  void aForeignFileIsNoReport() throws IOException {
    Path file = Files.writeString(folder.resolve("f.html"), "<html>hello</html>");

    Console verified = Console.at(workspace, "report", "verify", file.toString());

    assertEquals(Commands.REFUSED, verified.code());
    assertTrue(verified.err().contains("no report of Earshot"), verified.err());
  }

  @Test
  void whatWasMadeIsListedAndNotedInTheJournal() {
    made("r.html");

    assertEquals(
        "r.html",
        Console.at(workspace, "report", "list", "--json")
            .json()
            .getFirst()
            .path("file")
            .asString());
    assertTrue(Console.at(workspace, "journal").out().contains("report:1 file="));
  }

  @Test
  void theHtmlLoadsAndRunsNothing() throws IOException {
    String html = Files.readString(made("r.html"));

    assertTrue(html.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
    assertFalse(html.contains("<script") || html.contains("http://") || html.contains("https://"));
    assertFalse(html.contains("onerror=") || html.contains("<link") || html.contains("<iframe"));
  }

  @Test
  void anExportHoldsWhatTheQueryFinds() throws IOException {
    Path file = folder.resolve("out.csv");
    Console exported =
        Console.at(workspace, "export", "--query", "title", file.toString(), "--json");

    assertEquals(Commands.DONE, exported.code(), exported.err());
    assertEquals(120, exported.json().getFirst().path("mentions").asInt());
    assertEquals(121, Files.readString(file).lines().count());
    Console again = Console.at(workspace, "export", file.toString());
    assertTrue(again.err().contains("--force"), again.err());
    Console wrong = Console.at(workspace, "export", "--redact", "some", folder + "/b.csv");
    assertTrue(wrong.err().contains("names-and-text-hidden"), wrong.err());
  }

  @Test
  @Tag("soak")
  void twoProcessesUnderOtherClocksAndTonguesGiveTheSameBytes() throws Exception {
    made("warm.html");
    for (String ending : List.of("html", "pdf")) {
      Path first =
          child("London", "one." + ending, "-Duser.timezone=Europe/London", "-Duser.language=en");
      Path second =
          child(
              "Auckland",
              "two." + ending,
              "-Duser.timezone=Pacific/Auckland",
              "-Duser.language=ar",
              "-Duser.country=EG",
              "-Dfile.encoding=COMPAT");
      assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second), ending);
    }
  }

  private Path child(String name, String file, String... flags) throws Exception {
    Path path = folder.resolve(name + file);
    try (Child child =
        Child.start(
            List.of(flags), "report", "--workspace", workspace.toString(), path.toString())) {
      child.rest();
    }
    return path;
  }

  private Path made(String name) {
    Path file = folder.resolve(name);
    String[] args = {"report", file.toString(), DAYS.get(0), DAYS.get(1), DAYS.get(2), DAYS.get(3)};
    Console console = Console.at(workspace, args);
    assertEquals(Commands.DONE, console.code(), console.err());
    return file;
  }

  private ZoneId zoneOfWorkspace() {
    try (Database database = Filled.open(workspace)) {
      return database.zone();
    }
  }

  private void relabel() {
    try (Database database = Filled.open(workspace)) {
      Filled.change(
          database, "UPDATE mention SET label = CASE label WHEN 1 THEN 3 ELSE 1 END WHERE id = 1");
    }
  }
}
