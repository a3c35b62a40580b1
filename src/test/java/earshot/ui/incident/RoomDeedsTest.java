package earshot.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.model.PlaybookId;
import earshot.replies.playbook.Incidents;
import earshot.ui.Sample;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is done in a room can be taken back and done again, in turn.
class RoomDeedsTest {
  private static final Incident INCIDENT =
      new Incident(
          new IncidentId(1),
          new Incident.Origin(
              Optional.empty(), Optional.empty(), new PlaybookId(1), Optional.empty(), false),
          new Incident.About("Burnt taste", ""),
          new Incident.Course(Sample.NOW, "ana", Optional.empty()),
          1);

  private final UndoHistory history = new UndoHistory();
  private final List<String> notes = new ArrayList<>();

  @Test
  void aDeedIsTakenBackAndDoneAgainInTurn() {
    RoomDeeds deeds =
        new RoomDeeds(
            history,
            Messages.of(IncidentsScreen.class, Formats.SYSTEM),
            new RoomDeeds.Running(Runnable::run, new Threads(Runnable::run, Runnable::run)),
            () -> {});
    deeds.act(this::note, "Written down.");
    assertEquals(List.of("note 1"), notes);
    history.undo();
    assertEquals(List.of(), notes);
    history.redo();
    assertEquals(List.of("note 1"), notes);
    history.undo();
    assertEquals(List.of(), notes);
  }

  private Incidents.Deed note() {
    String said = "note " + (notes.size() + 1);
    notes.add(said);
    return new Incidents.Deed(INCIDENT, () -> notes.remove(said));
  }
}
