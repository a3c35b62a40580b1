package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.AnswerTargets;
import earshot.model.AnswerTerms;
import earshot.model.OfficeHours;
import earshot.storage.Filled;
import earshot.ui.shell.HoursDesk;
import earshot.ui.shell.StoredHours;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hours of a team and its names lie in the workspace, and hold after the next start.
class HoursKeptTest {
  @Test
  void hoursAndTeamHoldAfterTheNextStart(@TempDir Path folder) {
    Filled.make(folder, 20);
    AnswerTerms terms =
        new AnswerTerms(OfficeHours.usual(ZoneId.of("Asia/Kolkata")), AnswerTargets.USUAL);
    AtomicInteger told = new AtomicInteger();
    try (Workspace workspace = open(folder)) {
      StoredHours hours = hours(workspace, told);
      hours.keep(terms);
      hours.keepTeam(List.of("Ana", "Ben"));
      assertEquals(1, told.get());
    }
    try (Workspace workspace = open(folder)) {
      assertEquals(new HoursDesk.Kept(terms, List.of("Ana", "Ben")), hours(workspace, told).kept());
    }
  }

  private static StoredHours hours(Workspace workspace, AtomicInteger told) {
    return new StoredHours(
        workspace.stores(), workspace.replying().turns(), "ana", told::incrementAndGet);
  }

  private static Workspace open(Path folder) {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    return Workspace.open(folder, machine, ground -> new Invented(ground, machine.clock()));
  }
}
