package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Draft;
import earshot.model.DraftState;
import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import earshot.model.MentionId;
import earshot.model.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftStoreTest {
  private Stored stored;
  private Stores stores;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stores = stored.stores;
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aMentionHasOneOpenDraft() {
    MentionId mention = mention();
    Draft made = stores.drafts().openOrMake(mention, "ana");
    assertEquals(made, stores.drafts().openOrMake(mention, "ana"));
    Draft saved = stores.drafts().save(made.id(), "Dear Ana", "ana").draft();
    assertEquals(Optional.of(saved), stores.drafts().open(mention));
    assertEquals(made.rev() + 1, saved.rev());
  }

  @Test
  void aMentionBecomesDraftingWithTheFirstWords() {
    MentionId mention = mention();
    Draft draft = stores.drafts().openOrMake(mention, "ana");
    assertFalse(stores.drafts().save(draft.id(), " \n", "ana").moved());
    assertEquals(Status.NEW, status(mention));
    assertTrue(stores.drafts().save(draft.id(), "D", "ana").moved());
    assertEquals(Status.DRAFTING, status(mention));
    assertFalse(stores.drafts().save(draft.id(), "De", "ana").moved());
  }

  @Test
  void wordsLeaveTheStatusAPersonChose() {
    MentionId mention = mention();
    Draft draft = stores.drafts().openOrMake(mention, "ana");
    stores.drafts().save(draft.id(), "Dear", "ana");
    stores.mentions().setStatus(List.of(mention), Status.TRIAGED);
    stores.drafts().save(draft.id(), "Dear Ana", "ana");
    assertEquals(Status.TRIAGED, status(mention));
    stores.drafts().save(draft.id(), "", "ana");
    stores.mentions().setStatus(List.of(mention), Status.CLOSED);
    stores.drafts().save(draft.id(), "Dear Ana", "ana");
    assertEquals(Status.CLOSED, status(mention));
  }

  @Test
  void aCopyIsJournaledWithoutItsWords() {
    Draft draft = stores.drafts().openOrMake(mention(), "ana");
    stores.drafts().save(draft.id(), "Dear Ana", "ana");
    stores.drafts().copied(draft.id(), "ana");
    JournalEntry last = stores.journal().page(Optional.empty(), 1).getFirst();
    assertEquals(JournalAction.DRAFT_COPIED.words(), last.action());
    assertEquals("draft:" + draft.id().value(), last.object());
    assertFalse(last.toString().contains("Dear"), last.toString());
  }

  @Test
  void sendingMovesTheMentionAndCanBeTakenBack() {
    MentionId mention = mention();
    Draft draft = stores.drafts().openOrMake(mention, "ana");
    stores.drafts().save(draft.id(), "Dear Ana", "ana");
    Draft sent =
        stores.drafts().markSent(draft.id(), Optional.of("https://example.org/answer"), "ana");
    assertEquals(DraftState.SENT, sent.state());
    assertEquals(Optional.of(NOW), sent.sentAt());
    assertEquals(Status.SENT, status(mention));
    assertEquals(Optional.empty(), stores.drafts().open(mention));
    assertThrows(IllegalStateException.class, () -> stores.drafts().save(draft.id(), "x", "ana"));
    Draft again = stores.drafts().unmarkSent(draft.id(), "ana");
    assertEquals("Dear Ana", again.body());
    assertEquals(Optional.of(again), stores.drafts().open(mention));
    assertEquals(Status.DRAFTING, status(mention));
  }

  @Test
  void aSentDraftDoesNotReturnOverAnotherThatHoldsText() {
    MentionId mention = mention();
    Draft first = stores.drafts().openOrMake(mention, "ana");
    stores.drafts().markSent(first.id(), Optional.empty(), "ana");
    Draft second = stores.drafts().openOrMake(mention, "ana");
    stores.drafts().save(second.id(), "more", "ana");
    assertThrows(IllegalStateException.class, () -> stores.drafts().unmarkSent(first.id(), "ana"));
    stores.drafts().save(second.id(), " ", "ana");
    assertEquals(DraftState.OPEN, stores.drafts().unmarkSent(first.id(), "ana").state());
  }

  private MentionId mention() {
    return stored.take(stored.source("blog"), item("a")).added().get(0).id();
  }

  private Status status(MentionId id) {
    return stores.mentions().byId(id).orElseThrow().status();
  }
}
