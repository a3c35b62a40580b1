package earshot.ui.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Mention;
import earshot.replies.check.CheckRule;
import earshot.replies.check.Finding;
import earshot.replies.check.Severity;
import earshot.ui.Sample;
import earshot.ui.SampleDrafts;
import earshot.ui.TestClock;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChecksViewModelTest {
  private static final String GOOD = "Sorry about that. The bag left us on Monday.";

  private final TestClock clock = new TestClock(Sample.NOW);
  private final SampleDrafts drafts = new SampleDrafts(clock);
  private final SampleChecks desk = new SampleChecks();
  private final List<String> clipboard = new ArrayList<>();
  private final ReplyViewModel reply =
      new ReplyViewModel(
          new ReplyServices(drafts, clipboard::add, uri -> {}).with(desk),
          new Threads(Runnable::run, Runnable::run),
          clock,
          clock);
  private final ChecksViewModel checks = reply.checks();
  private final Mention mention = Sample.mentions().get(0);

  @BeforeEach
  void open() {
    reply.open(mention);
  }

  private List<CheckRule> found() {
    return checks.open().stream().map(Finding::rule).toList();
  }

  private void type(String words) {
    String before = reply.text().get();
    for (int i = 1; i <= words.length(); i++) reply.text().set(before + words.substring(0, i));
  }

  @Test
  void typingIsCheckedWhenItPauses() {
    reply.text().set(GOOD);
    type(" {day}");
    assertEquals(List.of(), found());
    clock.pass(ChecksViewModel.PAUSE);
    assertEquals(List.of(CheckRule.PLACEHOLDER), found());
  }

  @Test
  void anotherClientIsToldAtOnceWhenItIsPasted() {
    reply.text().set(GOOD + " Your Lakeside Books team");
    assertEquals("“Lakeside Books” is another client.", checks.open().getFirst().words());
    assertEquals("Remove it before you copy.", checks.open().getFirst().cure());
  }

  @Test
  void nothingLeavesWhileSomethingBlocksNotEvenBeforeThePauseIsOver() {
    reply.text().set(GOOD);
    type(" {day}");
    reply.copy();
    assertEquals(List.of(), clipboard);
    reply.askSent();
    assertFalse(reply.sending().asking().get());
    assertFalse(reply.canCopy());
    reply.text().set(GOOD);
    reply.copy();
    assertEquals(List.of(GOOD), clipboard);
  }

  @Test
  void altDownWalksThroughTheFindingsAndRound() {
    reply.text().set("{day} Buy now, it is per our policy.");
    List<Finding> open = checks.open();
    assertEquals(CheckRule.PLACEHOLDER, open.getFirst().rule());
    checks.walk(1);
    assertEquals(Optional.of(open.getFirst()), checks.chosen().get());
    checks.walk(-1);
    assertEquals(Optional.of(open.getLast()), checks.chosen().get());
    checks.walk(1);
    assertEquals(Optional.of(open.getFirst()), checks.chosen().get());
  }

  @Test
  void aThoughtIsKeptWithOneKeyAndCanBeTakenBack() {
    reply.text().set(GOOD + " Buy now.");
    checks.walk(1);
    checks.keepChosen();
    assertEquals(List.of(), found());
    assertEquals(1, checks.checked().get().kept().size());
    checks.keeping().letGo(checks.checked().get().kept().getFirst().finding());
    assertEquals(List.of(CheckRule.SELLING), found());
  }

  @Test
  void whatBlocksIsKeptOnlyWithAReason() {
    reply.text().set(GOOD + " Pay to GB82 WEST 1234 5698 7654 32.");
    Finding block = checks.open().getFirst();
    checks.keeping().keep(block);
    assertEquals(Optional.of(block), checks.keeping().asking().get());
    checks.keeping().keepBecause("short");
    assertEquals("Say in at least 10 characters why it stays.", checks.keeping().problem().get());
    assertFalse(reply.canCopy());
    checks.keeping().keepBecause("it is our own account");
    assertEquals(Optional.empty(), checks.keeping().asking().get());
    assertTrue(reply.canCopy());
  }

  @Test
  void anotherClientCannotBeKept() {
    reply.text().set(GOOD + " Your Lakeside Books team");
    checks.keeping().keep(checks.open().getFirst());
    assertEquals(Optional.empty(), checks.keeping().asking().get());
    assertFalse(checks.keeping().problem().get().isEmpty());
    assertFalse(reply.canCopy());
  }

  @Test
  void aFixStandsInPlaceOfTheWords() {
    reply.text().set("Sorry, you will recieve it on Monday.");
    Finding spelling = checks.open().getFirst();
    checks.fix(spelling, spelling.fixes().getFirst());
    assertEquals("Sorry, you will receive it on Monday.", reply.text().get());
    reply.text().set("Sorry from Lakeside Books about it.");
    checks.fix(checks.open().getFirst(), "");
    assertEquals("Sorry from about it.", reply.text().get());
  }

  @Test
  void aFixOfWordsThatChangedMeanwhileDoesNothing() {
    reply.text().set("Sorry, you will recieve it.");
    Finding spelling = checks.open().getFirst();
    reply.text().set("Now something else altogether stands here.");
    checks.fix(spelling, "receive");
    assertEquals("Now something else altogether stands here.", reply.text().get());
  }

  @Test
  void aWordAddedToTheListIsNotDoubtedAgain() {
    reply.text().set(GOOD + " Try a flibberchino.");
    checks.know(checks.open().getFirst());
    assertEquals(List.of(), found());
  }

  @Test
  void whatPassedIsToldToo() {
    reply.text().set(GOOD);
    assertTrue(checks.checked().get().of(Severity.PASSED).size() >= 8);
  }

  @Test
  void nothingLeavesWhileTheChecksCannotBeReadAndTypingTriesAgain() {
    reply.leave();
    desk.unreadable = true;
    reply.open(mention);
    reply.text().set(GOOD);
    assertTrue(checks.unread().get());
    reply.copy();
    assertEquals(List.of(), clipboard);
    desk.unreadable = false;
    reply.text().set(GOOD + " See you.");
    assertFalse(checks.unread().get());
    reply.copy();
    assertEquals(List.of(GOOD + " See you."), clipboard);
  }

  @Test
  void leavingTheMentionForgetsWhatWasFound() {
    reply.text().set("{day}");
    reply.leave();
    assertEquals(List.of(), checks.checked().get().findings());
    reply.open(Sample.mentions().get(1));
    reply.text().set(GOOD);
    assertEquals(List.of(), found());
  }
}
