package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.ApprovalStep;
import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftState;
import earshot.model.DraftVersion;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.storage.ApprovalStore.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalStoreTest {
  private Stored stored;
  private DraftStore drafts;
  private ApprovalStore approvals;
  private MentionId mention;
  private DraftId id;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    drafts = stored.stores.drafts();
    approvals = stored.stores.approvals();
    mention = stored.take(stored.source("blog"), item("a")).added().get(0).id();
    id = drafts.openOrMake(mention, "ana").id();
    save("Dear Ana");
  }

  @AfterEach
  void close() {
    stored.close();
  }

  private void save(String body) {
    var unused = drafts.save(id, body, "ana");
  }

  private Status status() {
    return stored.stores.mentions().byId(mention).orElseThrow().status();
  }

  private Draft yes(int version) {
    return approvals.decide(id, new Verdict(version, true, "Ben", ""));
  }

  @Test
  void aSecondPersonApprovesWhatTheFirstSubmitted() {
    assertEquals(DraftState.SUBMITTED, approvals.submit(id, "ana", "please look").state());
    assertEquals(Status.NEEDS_APPROVAL, status());
    assertEquals(DraftState.APPROVED, yes(1).state());
    assertEquals(Status.APPROVED, status());
    assertEquals(
        List.of(ApprovalStep.Kind.APPROVED, ApprovalStep.Kind.SUBMITTED),
        approvals.steps(id).stream().map(ApprovalStep::kind).toList());
  }

  @Test
  void nobodyApprovesTheirOwnWordsHoweverTheyWriteTheirName() {
    approvals.submit(id, "carl", "");
    for (String own : List.of("ana", " Ana ", "carl", "CARL")) {
      assertThrows(
          IllegalStateException.class,
          () -> approvals.decide(id, new Verdict(1, true, own, "")),
          own);
    }
    assertEquals(DraftState.APPROVED, yes(1).state());
  }

  @Test
  void aNoNeedsAReasonAndAName() {
    assertThrows(IllegalArgumentException.class, () -> new Verdict(1, false, "Ben", " "));
    assertThrows(IllegalArgumentException.class, () -> new Verdict(1, true, " ", ""));
  }

  @Test
  void whatComesBackStaysReturnedWhileItIsMendedAndCanBeAskedAgain() {
    approvals.submit(id, "ana", "");
    approvals.decide(id, new Verdict(1, false, "Ben", "warmer, please"));
    assertEquals(Status.DRAFTING, status());
    save("Dear Ana, we are sorry");
    assertEquals(DraftState.RETURNED, drafts.open(mention).orElseThrow().state());
    approvals.submit(id, "ana", "");
    assertEquals(
        List.of("Dear Ana, we are sorry", "Dear Ana"),
        approvals.versions(id).stream().map(DraftVersion::body).toList());
    assertThrows(IllegalStateException.class, () -> yes(1), "that version is old");
    assertEquals(DraftState.APPROVED, yes(2).state());
  }

  @Test
  void otherWordsWithdrawAYesAndTheSameWordsDoNot() {
    approvals.submit(id, "ana", "");
    yes(1);
    save("Dear Ana");
    assertEquals(DraftState.APPROVED, drafts.open(mention).orElseThrow().state());
    assertTrue(drafts.save(id, "Dear Anna", "ana").moved());
    assertEquals(DraftState.OPEN, drafts.open(mention).orElseThrow().state());
    assertEquals(Status.DRAFTING, status());
    assertEquals(ApprovalStep.Kind.WITHDRAWN, approvals.steps(id).getFirst().kind());
    approvals.submit(id, "ana", "");
    assertEquals(2, approvals.versions(id).getFirst().n());
  }

  @Test
  void aQuestionAndAnAnswerCanBeTakenBack() {
    approvals.submit(id, "ana", "");
    yes(1);
    assertEquals(DraftState.SUBMITTED, approvals.reconsider(id, "Ben").state());
    assertEquals(Status.NEEDS_APPROVAL, status());
    assertEquals(DraftState.OPEN, approvals.withdraw(id, "ana").state());
    assertEquals(Status.DRAFTING, status());
    assertThrows(IllegalStateException.class, () -> approvals.withdraw(id, "ana"));
  }

  @Test
  void anApprovedAnswerThatWasSentReturnsAsApproved() {
    approvals.submit(id, "ana", "");
    yes(1);
    drafts.markSent(id, Optional.empty(), "ana");
    assertEquals(DraftState.APPROVED, drafts.unmarkSent(id, "ana").state());
    assertEquals(Status.APPROVED, status());
  }

  @Test
  void anEmptyDraftIsNotSubmittedNorTheSameWordsTwice() {
    save(" ");
    assertThrows(IllegalStateException.class, () -> approvals.submit(id, "ana", ""));
    save("Dear Ana");
    approvals.submit(id, "ana", "");
    assertThrows(IllegalStateException.class, () -> approvals.submit(id, "ana", ""));
  }

  @Test
  void bringingOldWordsBackKeepsThoseThatStood() {
    approvals.submit(id, "ana", "");
    save("Other words");
    Draft back = approvals.bringBack(id, 1, "ana");
    assertEquals("Dear Ana", back.body());
    assertEquals(
        List.of("Dear Ana", "Other words", "Dear Ana"),
        approvals.versions(id).stream().map(DraftVersion::body).toList());
    assertThrows(IllegalArgumentException.class, () -> approvals.bringBack(id, 9, "ana"));
  }

  @Test
  void whatStoodIsKeptBeforeMuchOfItGoes() {
    String long1 = "We are sorry. ".repeat(20);
    save(long1);
    save("We");
    assertEquals(List.of(long1), approvals.versions(id).stream().map(DraftVersion::body).toList());
  }

  @Test
  void aDraftThatWasPutAwayComesBackWithItsWords() {
    drafts.discard(id, "ana");
    assertEquals(Status.TRIAGED, status());
    assertEquals(Optional.empty(), drafts.open(mention));
    assertThrows(IllegalStateException.class, () -> drafts.save(id, "x", "ana"));
    assertEquals("Dear Ana", drafts.undiscard(id, "ana").body());
    assertEquals(Status.DRAFTING, status());
    assertThrows(IllegalStateException.class, () -> drafts.undiscard(id, "ana"));
  }

  @Test
  void newestSentComesFirst() {
    drafts.markSent(id, Optional.empty(), "ana");
    MentionId other = stored.take(stored.source("news"), item("b")).added().get(0).id();
    DraftId second = drafts.openOrMake(other, "ana").id();
    var unused = drafts.save(second, "Thanks", "ana");
    drafts.markSent(second, Optional.empty(), "ana");
    assertEquals(
        List.of("Thanks", "Dear Ana"), drafts.newestSent(5).stream().map(Draft::body).toList());
    assertEquals(1, drafts.newestSent(1).size());
    assertEquals(1, drafts.of(mention).size());
  }
}
