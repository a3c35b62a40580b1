package earshot.replies.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.DraftVersion;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoriesTest {
  private Database database;
  private Stores stores;
  private Histories histories;
  private MentionId mention;

  @BeforeEach
  void open(@TempDir Path folder) {
    Filled.make(folder.resolve("ws"), 5);
    database = Filled.open(folder.resolve("ws"));
    stores = new Stores(database);
    histories = new Histories(stores);
    mention = stores.mentions().after(0, 5).getLast().id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<Event.What> told() {
    return histories.of(mention).stream().map(Event::what).toList();
  }

  @Test
  void aMentionNobodyTouchedHasNoHistory() {
    assertEquals(List.of(), told());
  }

  @Test
  void aStatusIsToldWithItsNameThoughTheJournalKeepsOnlyItsDigest() {
    stores.mentions().setStatus(List.of(mention), Status.NO_ACTION);
    assertEquals(
        List.of(new Event.What.Decided(JournalAction.STATUS_CHANGED, Optional.of("NO_ACTION"))),
        told());
  }

  @Test
  void lookingIsNoDecision() {
    stores.mentions().setStatus(List.of(mention), Status.TRIAGED);
    assertEquals(List.of(), told());
  }

  @Test
  void anEditIsToldWithBothWordings() {
    Filled.change(
        database,
        "INSERT INTO mention_version (mention_id, n, seen_at, content_hash, title, body)"
            + " VALUES (?, 1, CURRENT_TIMESTAMP, 1, 'Cold', 'cold coffee')",
        mention.value());
    Filled.change(
        database,
        "UPDATE mention_text SET title = 'Cold', body = 'warm coffee' WHERE mention_id = ?",
        mention.value());
    assertEquals(List.of(new Event.What.Edited("Cold\ncold coffee", "Cold\nwarm coffee")), told());
  }

  @Test
  void notesAndDraftsAreToldOnceWithTheirWords() {
    stores.mentions().note(mention, "call them", "ana");
    var draft = stores.drafts().openOrMake(mention, "ana");
    stores.drafts().save(draft.id(), "We are sorry.", "ana");
    stores.drafts().markSent(draft.id(), Optional.empty(), "ana");
    List<Event.What> told = told();
    assertTrue(told.contains(new Event.What.Noted("call them")), told.toString());
    assertTrue(
        told.contains(new Event.What.Decided(JournalAction.DRAFT_OPENED, Optional.empty())),
        told.toString());
    long sent =
        told.stream()
            .filter(
                what ->
                    what instanceof Event.What.Drafted drafted
                        && drafted.kind() == DraftVersion.Kind.SENT
                        && drafted.after().equals("We are sorry."))
            .count();
    assertEquals(1, sent, told.toString());
    assertTrue(
        histories.of(mention).stream().allMatch(event -> event.byUser().equals("ana")),
        histories.of(mention).toString());
  }
}
