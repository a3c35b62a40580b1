package earshot.replies.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AlertId;
import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.storage.ChangedMeanwhile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {
  private BadDay day;

  @BeforeEach
  void open(@TempDir Path folder) {
    day = new BadDay(folder);
  }

  @AfterEach
  void close() {
    day.close();
  }

  @Test
  void thePlanWhoseWordsAreSaidMostIsProposedFirst() {
    day.heard("Northwind batch 1142 tastes burnt", "northwind: smoke in my cup, burnt", "hello");
    Playbooks.Proposal first = day.incidents.proposed(new AlertId(1)).getFirst();
    assertEquals("Product fault", first.playbook().name());
    assertEquals(List.of("burnt"), first.words().subList(0, 1));
    assertEquals(2, first.mentions());
    assertEquals(3, first.of());
  }

  @Test
  void theFirstStepIsAlwaysToWatch() {
    for (var playbook : day.incidents.playbooks().all()) {
      Incident.Step first =
          Plan.read(playbook.content()).begun(BadDay.START, day.incidents.zone()).getFirst();
      assertTrue(
          first.words().startsWith("Watch, do not answer yet. Look again at "), first.words());
    }
    Incident.Step fault = day.incidents.room(day.start(1).incident().id()).steps().getFirst();
    assertEquals("Watch, do not answer yet. Look again at 15:00.", fault.words());
  }

  @Test
  void startingMarksTheAlertAndFreezesWhatIsKnown() {
    day.heard("Northwind is burnt", "Northwind is bitter");
    Incident begun = day.start(1).incident();
    Room room = day.incidents.room(begun.id());
    assertEquals(List.of("marked 1"), day.told);
    assertEquals("Product fault: 20 voices in an hour", begun.about().name());
    assertEquals(2, room.known().snapshot().said().size());
    assertEquals(72, room.known().snapshot().figures().mentions());
    assertTrue(room.known().whole());
    assertTrue(room.statement().contains("{product}"));
    assertEquals(1, room.chronicle().size());
  }

  @Test
  void undoOfAStartTakesAllBack() {
    Incidents.Deed deed = day.heard("Northwind is burnt").start(1);
    deed.back().run();
    assertEquals(List.of(), day.incidents.newest());
    assertEquals(List.of("marked 1", "unmarked 1"), day.told);
    assertThrows(IllegalArgumentException.class, () -> day.incidents.room(deed.incident().id()));
  }

  @Test
  void anAlertHasOneRunningIncident() {
    Incident first = day.start(1).incident();
    assertThrows(IllegalArgumentException.class, () -> day.start(1));
    day.incidents.end(first, "ana");
    assertTrue(day.start(1).incident().isOpen());
  }

  @Test
  void deletionsChangeTheSnapshotNotAtAll() {
    day.heard("Northwind is burnt", "Northwind is bitter");
    IncidentId id = day.start(1).incident().id();
    String before = day.stores.incidents().snapshot(id).orElseThrow().text();
    assertTrue(day.stores.mentions().erase(day.mentions.getFirst()));
    Room room = day.incidents.room(id);
    assertEquals(before, day.stores.incidents().snapshot(id).orElseThrow().text());
    assertTrue(room.known().whole());
    assertEquals(2, room.known().said().size());
    assertEquals(
        1,
        room.known().said().stream().filter(kept -> kept.since() == Snapshot.Since.GONE).count());
    assertFalse(before.contains("burnt"));
  }

  @Test
  void aChangedSnapshotIsNoticed() {
    Incident.Frozen frozen = new Incident.Frozen("{}", "0".repeat(64));
    assertFalse(Snapshot.isWhole(frozen));
  }

  @Test
  void aSnapshotComesBackAsItWasWritten() {
    day.heard("Northwind is burnt");
    IncidentId id = day.start(1).incident().id();
    Incident.Frozen frozen = day.stores.incidents().snapshot(id).orElseThrow();
    assertEquals(frozen, Snapshot.read(frozen).frozen());
  }

  @Test
  void everyActOnStepsCanBeTakenBack() {
    Incident at = day.start(1).incident();
    List<Incident.Step> before = day.incidents.room(at.id()).steps();
    Incident.Step own =
        new Incident.Step("Call the mill", "Ana", Optional.empty(), Optional.empty(), "");
    Incidents.Deed done = day.acts.done(at, 0, true);
    Incidents.Deed added = day.acts.add(done.incident(), 1, own);
    Incidents.Deed moved = day.acts.move(added.incident(), 1, 3);
    Incidents.Deed removed = day.acts.remove(moved.incident(), 4);
    List<Incident.Step> after = day.incidents.room(at.id()).steps();
    assertEquals("ana", after.getFirst().done().orElseThrow().byUser());
    assertEquals("Call the mill", after.get(3).words());
    assertEquals(5, day.incidents.room(at.id()).chronicle().size());
    for (Incidents.Deed deed : List.of(removed, moved, added, done)) deed.back().run();
    assertEquals(before, day.incidents.room(at.id()).steps());
    assertEquals(1, day.incidents.room(at.id()).chronicle().size());
  }

  @Test
  void twoPeopleDoNotOverwriteEachOthersSteps() {
    Incident at = day.start(1).incident();
    day.acts.done(at, 0, true);
    assertThrows(ChangedMeanwhile.class, () -> day.acts.done(at, 1, true));
  }

  @Test
  void stepsFallDueWhileTheIncidentRuns() {
    Incident at = day.start(1).incident();
    assertEquals(0, day.incidents.due().size());
    day.now = BadDay.START.plus(Duration.ofMinutes(31));
    int due = day.incidents.due().size();
    assertTrue(due >= 2, "due " + due);
    Incident after = day.acts.done(at, 0, true).incident();
    assertEquals(due - 1, day.incidents.due().size());
    day.incidents.end(after, "ana");
    assertEquals(0, day.incidents.due().size());
  }

  @Test
  void alertsAndAnswersAppearInTheChronicleByThemselves() {
    day.heard("Northwind is burnt");
    Incident at = day.start(1).incident();
    day.now = BadDay.START.plus(Duration.ofMinutes(10));
    day.later.add(day.alarm(2, day.now, "44 voices in an hour", List.of()));
    var draft = day.stores.drafts().openOrMake(day.mentions.getFirst(), "ana");
    var _ = day.stores.drafts().save(draft.id(), "We are looking into it.", "ana");
    day.now = BadDay.START.plus(Duration.ofMinutes(20));
    var sent = day.stores.drafts().markSent(draft.id(), Optional.empty(), "ana");
    day.now = BadDay.START.plus(Duration.ofMinutes(30));
    List<Chronicle.Line> lines = day.incidents.room(at.id()).chronicle();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1) instanceof Chronicle.Line.Alarmed alarmed && alarmed.escalates());
    assertTrue(lines.get(2) instanceof Chronicle.Line.Answered);
    var _ = day.stores.drafts().unmarkSent(sent.id(), "ana");
    assertEquals(2, day.incidents.room(at.id()).chronicle().size());
  }

  @Test
  void theStatementIsKeptAsItIsTypedAndTellsNothing() {
    IncidentId id = day.start(1).incident().id();
    day.acts.statement(id, "We are checking batch 1142.");
    Room room = day.incidents.room(id);
    assertEquals("We are checking batch 1142.", room.statement());
    assertEquals(1, room.chronicle().size());
    assertFalse(HoldingCheck.open("All of {batch} is fine").isEmpty());
    assertEquals(List.of(), HoldingCheck.open(room.statement()));
  }

  @Test
  void endingKeepsTheReportAndCanBeTakenBack() {
    Incident at = day.start(1).incident();
    day.now = BadDay.START.plus(Duration.ofHours(3));
    Incidents.Deed deed = day.incidents.end(at, "ana");
    assertFalse(deed.incident().isOpen());
    String report = day.stores.incidents().report(at.id());
    assertTrue(report.startsWith("# Product fault: 20 voices in an hour"), report);
    deed.back().run();
    assertTrue(day.incidents.get(at.id()).isOpen());
    assertEquals("", day.stores.incidents().report(at.id()));
    assertEquals(List.of("marked 1", "over " + at.id(), "again " + at.id()), day.told);
  }

  @Test
  void theJournalHoldsEachActAndStaysWhole() {
    Incident at = day.start(1).incident();
    var _ = day.acts.note(at.id(), "The mill called back.");
    var _ = day.incidents.end(at, "ana");
    List<String> said =
        day.stores.journal().about("incident:" + at.id(), 10).stream()
            .map(row -> row.action())
            .sorted()
            .toList();
    assertEquals(List.of("incident changed", "incident ended", "incident started"), said);
  }

  @Test
  void aNoteSaysSomething() {
    IncidentId id = day.start(1).incident().id();
    assertThrows(IllegalArgumentException.class, () -> day.acts.note(id, " "));
    Incidents.Deed deed = day.acts.note(id, "The mill called back.");
    assertEquals(EntryKind.NOTE, day.stores.incidents().entries(id).getLast().kind());
    deed.back().run();
    assertEquals(1, day.stores.incidents().entries(id).size());
  }
}
