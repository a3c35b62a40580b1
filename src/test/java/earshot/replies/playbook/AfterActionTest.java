package earshot.replies.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Incident;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterActionTest {
  @Test
  void theReportTellsWhatWhenByWhomAndWhatIsOpen(@TempDir Path folder) {
    try (BadDay day = new BadDay(folder)) {
      day.heard("Northwind is burnt", "Northwind is bitter");
      Incident at = day.start(1).incident();
      day.now = BadDay.START.plus(Duration.ofMinutes(40));
      at = day.acts.done(at, 0, true).incident();
      var _ = day.acts.note(at.id(), "The mill | *called* back.");
      var _ = day.acts.copied(at.id(), "We are checking.");
      day.now = BadDay.START.plus(Duration.ofHours(2));
      at = day.incidents.end(at, "ana").incident();
      day.now = BadDay.START.plus(Duration.ofHours(26));
      AfterAction report = day.incidents.afterAction(at.id());
      String text = report.markdown();
      assertEquals(text, day.incidents.afterAction(at.id()).markdown());
      for (String said :
          new String[] {
            "# Product fault: 20 voices in an hour",
            "20 voices in an hour from Thu 19 Nov 2026, 14:00. 0 to 6 were expected.",
            "- Noticed: Thu 19 Nov 2026, 14:25, 25 min later",
            "- First answer: Thu 19 Nov 2026, 15:10, 45 min later",
            "| before | Thu 12 Nov 2026, 14:00 | Thu 19 Nov 2026, 14:00 | 504 | 3.0 | 168 (33.3 %) | 504 | 93 % | 4 |",
            "| during | Thu 19 Nov 2026, 14:00 | Thu 19 Nov 2026, 16:30 |",
            "| after | Thu 19 Nov 2026, 16:30 | Fri 20 Nov 2026, 16:30 |",
            "Note: The mill \\| \\*called\\* back., ana",
            "## Open points",
            "The snapshot names 2 mentions; 0 of them were edited since, 0 are no longer stored. It is as it was frozen.",
          }) {
        assertTrue(text.contains(said), () -> said + "\nis not in\n" + text);
      }
      assertEquals(report.room().steps().size() - 1, report.openPoints().size());
      assertFalse(report.text().contains("# "), report.text());
      assertEquals(Optional.of(BadDay.START.plus(Duration.ofMinutes(40))), report.firstAnswer());
    }
  }

  @Test
  void whileItRunsNothingIsSaidOfAfterwards(@TempDir Path folder) {
    try (BadDay day = new BadDay(folder)) {
      Incident at = day.start(1).incident();
      AfterAction report = day.incidents.afterAction(at.id());
      assertTrue(report.course().after().isEmpty());
      assertTrue(report.markdown().contains("- Ended: it still runs"), report.markdown());
    }
  }
}
