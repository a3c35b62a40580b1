package earshot.replies.mode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.DraftState;
import earshot.model.MentionId;
import earshot.model.WorkMode;
import earshot.replies.KeptDrafts;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModesTest {
  private Database database;
  private Stores stores;
  private Modes modes;

  @BeforeEach
  void open(@TempDir Path folder) {
    Filled.make(folder.resolve("ws"), 5);
    database = Filled.open(folder.resolve("ws"));
    stores = new Stores(database);
    modes = new Modes(stores.settings().mode());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aChangeNeedsAReasonOfTenCharacters() {
    assertThrows(
        IllegalArgumentException.class, () -> modes.change(WorkMode.HANDS_ON, "too short ", "ana"));
    assertEquals(WorkMode.LISTENING, modes.mode());
    modes.change(WorkMode.HANDS_ON, "ten letter", "ana");
    assertEquals(WorkMode.HANDS_ON, modes.mode());
  }

  @Test
  void whoWatchesHearsEachChangeOnceUntilTheyLeave() {
    List<WorkMode> heard = new ArrayList<>();
    Runnable leave = modes.watch(heard::add);
    modes.change(WorkMode.HANDS_ON, "we answer now", "ana");
    modes.change(WorkMode.HANDS_ON, "we answer now", "ana");
    modes.change(WorkMode.LISTENING, "the team is away", "ana");
    leave.run();
    modes.change(WorkMode.HANDS_ON, "we answer again", "ana");
    assertEquals(List.of(WorkMode.HANDS_ON, WorkMode.LISTENING), heard);
    assertEquals(3, stores.journal().about("workspace", 9).size());
  }

  @Test
  void nothingIsMarkedAsSentInListeningMode() {
    KeptDrafts drafts = new KeptDrafts(stores, modes, draft -> {}, "ana", mention -> {});
    MentionId mention = stores.mentions().after(0, 1).getFirst().id();
    var draft = drafts.openOrMake(mention);
    drafts.save(draft.id(), "We are sorry.");
    RepliesOff off =
        assertThrows(RepliesOff.class, () -> drafts.markSent(draft.id(), Optional.empty()));
    assertEquals("Replies are off in listening mode.", off.getMessage());
    modes.change(WorkMode.HANDS_ON, "we answer now", "ana");
    assertEquals(DraftState.SENT, drafts.markSent(draft.id(), Optional.empty()).state());
  }
}
