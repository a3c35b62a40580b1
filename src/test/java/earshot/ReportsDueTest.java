package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.LiveEvent;
import earshot.model.JournalAction;
import earshot.reports.Definition;
import earshot.reports.Reports;
import earshot.reports.Verdict;
import earshot.storage.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports that are made by themselves.
class ReportsDueTest {
  private static final Instant FRIDAY = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path folder = Path.of("");
  private Instant now = FRIDAY;

  @Test
  void aWeeklyReportIsMadeOnceAWeek() throws IOException {
    Filled.make(folder.resolve("w"), 20);
    try (Workspace workspace = open()) {
      Reports reports = Reporting.of(workspace);
      Definition usual = Definition.usual("Weekly", new Definition.Tongue(ZoneOffset.UTC, "en-GB"));
      Reporting.makeDue(workspace, workspace.index());
      assertFalse(Files.exists(folder.resolve("w/reports")), "nothing was asked for");
      Reports.Kept kept = reports.keep(weekly(usual));
      assertEquals(JournalAction.REPORT_KEPT.words(), lastAct(workspace));
      List<LiveEvent> told = new ArrayList<>();
      workspace.live().subscribe(told::add);

      Reporting.makeDue(workspace, workspace.index());
      Reporting.makeDue(workspace, workspace.index());
      assertEquals(List.of("Weekly 2026-11-09.pdf"), made());
      Path report = folder.resolve("w/reports/Weekly 2026-11-09.pdf");
      assertTrue(reports.verify(report) instanceof Verdict.Identical);
      assertEquals(weekly(usual), reports.all().getFirst().definition());

      assertEquals(List.of(new LiveEvent.ReportMade("Weekly", report)), told);
      now = Instant.parse("2026-11-23T00:00:00Z");
      Reporting.makeDue(workspace, workspace.index());
      assertEquals(List.of("Weekly 2026-11-09.pdf", "Weekly 2026-11-16.pdf"), made());
      reports.remove(kept.id());
      assertEquals(JournalAction.REPORT_REMOVED.words(), lastAct(workspace));
    }
  }

  private static String lastAct(Workspace workspace) {
    return workspace.stores().journal().page(Optional.empty(), 1).getFirst().action();
  }

  private static Definition weekly(Definition usual) {
    return new Definition(
        usual.name(),
        usual.brands(),
        usual.period(),
        usual.tongue(),
        usual.sections(),
        usual.quotes(),
        new Definition.Style(usual.style().look(), usual.style().hiding(), Definition.Turn.WEEKLY));
  }

  private List<String> made() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("w/reports"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private Workspace open() {
    InstantSource clock = () -> now;
    Machine machine =
        new Machine(
            clock,
            System::nanoTime,
            new Random(7),
            ZoneOffset.UTC,
            new Earshot().machine(() -> false).lexicon(),
            () -> false);
    return Workspace.open(
        folder.resolve("w"), machine, ground -> new Invented(ground, machine.clock()));
  }
}
