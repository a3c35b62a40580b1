package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.JournalAction;
import earshot.model.WorkMode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModeStoreTest {
  @TempDir private Path folder = Path.of("");
  private Stored stored;
  private ModeStore modes;

  @BeforeEach
  void open() {
    stored = Stored.fresh(folder.resolve("ws"));
    modes = stored.stores.settings().mode();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aNewWorkspaceListens() {
    assertEquals(WorkMode.LISTENING, modes.mode());
  }

  @Test
  void aWorkspaceFromWhichAnswersWereSentIsHandsOn() {
    var source = stored.source("blog");
    var mention = stored.take(source, item("1").saying("cold coffee")).added().getFirst().id();
    var drafts = stored.stores.drafts();
    var draft = drafts.openOrMake(mention, "ana");
    drafts.save(draft.id(), "We are sorry.", "ana");
    drafts.markSent(draft.id(), Optional.empty(), "ana");
    assertEquals(WorkMode.HANDS_ON, modes.mode());
    drafts.unmarkSent(draft.id(), "ana");
    assertEquals(WorkMode.HANDS_ON, modes.mode());
  }

  @Test
  void aChangeIsKeptAndJournaledWithoutItsReason() {
    modes.change(WorkMode.HANDS_ON, "Bob Miller is on duty", "ana");
    stored.close();
    stored = new Stored(folder.resolve("ws"));
    assertEquals(WorkMode.HANDS_ON, stored.stores.settings().mode().mode());
    assertEquals("Bob Miller is on duty", stored.stores.settings().mode().reason());
    var entry = stored.stores.journal().about("workspace", 9).getFirst();
    assertEquals(Optional.of(JournalAction.MODE_CHANGED), JournalAction.of(entry.action()));
    assertEquals("ana", entry.byUser());
    assertEquals(-1, entry.toString().indexOf("Bob"));
  }
}
