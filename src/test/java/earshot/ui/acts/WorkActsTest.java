package earshot.ui.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Status;
import earshot.model.Work;
import earshot.ui.Sample;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class WorkActsTest {
  private static final List<Mention> MENTIONS =
      LongStream.rangeClosed(1, 5)
          .mapToObj(n -> Sample.mention(n, Sample.NOW.minusSeconds(60 * n), "Northwind, cold"))
          .toList();

  private final PretendWork work = new PretendWork(MENTIONS);
  private final UndoHistory history = new UndoHistory();
  private final WorkActs acts =
      new WorkActs(
          work,
          history,
          new Threads(Runnable::run, Runnable::run),
          InstantSource.fixed(Sample.NOW),
          WorkActs.words(new Formats(Sample.ZONE, Locale.ENGLISH)));
  private final MentionId first = MENTIONS.getFirst().id();
  private final List<MentionId> three = MENTIONS.stream().limit(3).map(Mention::id).toList();

  @Test
  void aSnoozeSaysUntilWhenAndIsTakenBackWhole() {
    Map<MentionId, Work> before = work.all();
    acts.act(new Act.Snoozed(acts.times().tomorrow()), List.of(first));
    assertEquals("Snoozed until tomorrow 09:00.", told());
    assertTrue(work.at(first).snooze().asleep());
    history.undo();
    assertEquals(before, work.all());
    history.redo();
    assertTrue(work.at(first).snooze().asleep());
  }

  @Test
  void everyActSaysInItsOwnWordsWhatWasDone() {
    assertEquals("Tagged “roastery”.", after(new Act.Tagged("roastery")));
    assertEquals("Given to Ben.", after(new Act.Assigned(Optional.of("Ben"))));
    assertEquals("Given to nobody.", after(new Act.Assigned(Optional.empty())));
    assertEquals("Priority: urgent.", after(new Act.Prioritised(Priority.URGENT)));
    assertEquals("Note kept.", after(new Act.Noted("call the roastery")));
    assertEquals("Snoozed until they answer.", after(new Act.SnoozedForAnswer()));
    assertEquals("No answer needed: spam.", after(new Act.NoAnswer("spam")));
    assertEquals("Hidden: spam.", after(new Act.Hidden("spam")));
  }

  @Test
  void aStarIsPutOnThoseThatHaveNoneAndTakenOffWhereAllHaveOne() {
    acts.star(List.of(first));
    assertEquals("Starred.", told());
    acts.star(three);
    assertEquals("2 starred.", told());
    assertEquals(Set.copyOf(three), work.starred);
    acts.star(three);
    assertEquals("Star taken off 3.", told());
    history.undo();
    history.undo();
    assertEquals(Set.of(first), work.starred);
  }

  @Test
  void undoPressedBeforeTheActIsDurableTakesBackThatActAndNoOlderOne() {
    Deque<Runnable> slow = new ArrayDeque<>();
    WorkActs behind =
        new WorkActs(
            work,
            history,
            new Threads(slow::add, Runnable::run),
            InstantSource.fixed(Sample.NOW),
            WorkActs.words(new Formats(Sample.ZONE, Locale.ENGLISH)));
    acts.act(new Act.Tagged("prices"), List.of(first));
    behind.star(List.of(first));
    history.undo();
    while (!slow.isEmpty()) slow.remove().run();
    assertEquals(Set.of(), work.starred);
    assertEquals(Set.of("prices"), work.tagsOf(first));
  }

  @Test
  void manyAreOneStep() {
    acts.act(new Act.Moved(Status.CLOSED), three);
    assertEquals("3 are now “Closed”.", told());
    history.undo();
    assertFalse(history.canUndo());
    three.forEach(id -> assertEquals(Status.NEW, work.at(id).status()));
  }

  @Test
  void whatMayNotMoveIsLeftAndTheReasonIsSaid() {
    work.put(first, each -> each.with(new Work.Stand(Status.NO_ACTION, "spam")));
    acts.act(new Act.Moved(Status.CLOSED), three);
    assertEquals("2 are now “Closed”. 1 was left as it is: it is done; reopen it first.", told());
    acts.act(new Act.Moved(Status.WAITING), List.of(first));
    assertEquals("Nothing was changed: it is done; reopen it first.", acts.said().get());
  }

  @Test
  void anActThatCannotBeKeptIsNoStep() {
    work.failure = Optional.of(new IllegalStateException("disk"));
    acts.act(new Act.Moved(Status.CLOSED), three);
    assertFalse(history.canUndo());
    assertTrue(acts.said().get().endsWith("(RP-3)"), acts.said().get());
  }

  @Test
  void theRestOfTheProgramHearsOfEveryStep() {
    Set<MentionId> heard = new HashSet<>();
    work.changed = heard::addAll;
    acts.act(new Act.Tagged("prices"), three);
    assertEquals(Set.copyOf(three), heard);
    heard.clear();
    history.undo();
    assertEquals(Set.copyOf(three), heard);
  }

  @Test
  void aQuestionKeepsWhatItIsAboutUntilItIsAnswered() {
    acts.ask(WorkActs.Question.TAG, three);
    assertEquals(List.of("Ana", "Ben"), acts.team());
    acts.answer(new Act.Tagged("prices"));
    assertEquals(Optional.empty(), acts.asked().get());
    three.forEach(id -> assertEquals(Set.of("prices"), work.tagsOf(id)));
  }

  @Test
  void withoutMentionsNothingIsAsked() {
    acts.ask(WorkActs.Question.TAG, List.of());
    assertEquals(Optional.empty(), acts.asked().get());
  }

  @Test
  void everyLetterOfTheListAsksSomethingElse() {
    ActKeys keys = new ActKeys(acts, () -> List.of(first));
    Set<WorkActs.Question> asked = new HashSet<>();
    for (String letter : List.of("e", "s", "t", "a", "p", "m", "h")) {
      assertTrue(keys.typed(letter), letter);
      asked.add(acts.asked().get().orElseThrow().question());
    }
    assertEquals(Set.of(WorkActs.Question.values()), asked);
    assertFalse(keys.typed("q"));
  }

  private String after(Act act) {
    acts.act(act, List.of(first));
    return told();
  }

  private String told() {
    return history.told().get().orElseThrow().words();
  }
}
