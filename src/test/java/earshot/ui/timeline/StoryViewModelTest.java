package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.LiveEvent;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.storage.StoryStore.Mark;
import earshot.ui.HeldBack;
import earshot.ui.Sample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryViewModelTest {
  private final TestTimeline timeline = new TestTimeline(Sample.week());
  private final List<MentionId> newest =
      timeline.store.page(MentionFilter.ALL, Optional.empty(), 20).mentions().stream()
          .map(Mention::id)
          .toList();
  private TimelineViewModel model;

  @BeforeEach
  void open() {
    timeline.stories.tell(List.of(newest.get(0), newest.get(2), newest.get(4)));
    model = timeline.atOnce();
    timeline.live.subscribe(model::heard);
    model.shown();
  }

  private List<MentionId> rows(int many) {
    return model.cards().rows().stream().limit(many).map(Card::id).toList();
  }

  @Test
  void copiesAreFoldedIntoTheNewestRowOfTheirStory() {
    assertEquals(List.of(newest.get(0), newest.get(1), newest.get(3), newest.get(5)), rows(4));
    assertEquals(
        Optional.of(3), model.cards().rows().getFirst().story().map(story -> story.size()));
  }

  @Test
  void copiesAreShownAgainWhenUnfolded() {
    model.cards().fold(false);
    assertEquals(newest.subList(0, 6), rows(6));
    model.cards().fold(true);
    assertEquals(newest.get(3), rows(3).getLast());
  }

  @Test
  void theHeadCountsStoriesAndVoices() {
    var units = model.stories().units().get().orElseThrow();
    assertEquals(units.mentions(), model.counts().counts().get().total());
    assertTrue(units.stories() < units.mentions(), units.toString());
    assertTrue(units.voices() <= units.mentions(), units.toString());
  }

  @Test
  void theStoryOfTheSelectedMentionIsOpened() {
    model.cards().next();
    assertEquals(3, model.stories().open().get().orElseThrow().told().size());
    model.cards().next();
    assertEquals(Optional.empty(), model.stories().open().get());
  }

  @Test
  void aMentionTakenOutOfItsStoryComesBackWithUndo() {
    model.cards().next();
    model.stories().split();
    assertEquals(Optional.empty(), timeline.stories.of(newest.getFirst()));
    assertEquals(Optional.of(Note.STORY_SPLIT), model.acts().note().get());
    assertFalse(model.stories().canSplit());
    model.acts().undo();
    assertEquals(3, timeline.stories.of(newest.getFirst()).orElseThrow().told().size());
    model.acts().redo();
    assertEquals(Optional.empty(), timeline.stories.of(newest.getFirst()));
  }

  @Test
  void twoMentionsArePutTogetherByHoldingTheFirst() {
    model.cards().next();
    model.stories().merge();
    assertEquals(Optional.of(newest.getFirst()), model.stories().held().get());
    model.cards().next();
    model.stories().merge();
    assertEquals(Optional.empty(), model.stories().held().get());
    assertEquals(4, timeline.stories.of(newest.get(1)).orElseThrow().told().size());
    assertFalse(rows(4).contains(newest.get(1)), "the copy is still a row of its own");
    model.acts().undo();
    assertEquals(Optional.empty(), timeline.stories.of(newest.get(1)));
  }

  @Test
  void aMentionThatIsHeldCanBeLetGo() {
    model.cards().next();
    model.stories().merge();
    model.stories().merge();
    assertEquals(Optional.empty(), model.stories().held().get());
  }

  @Test
  void aStoryFoundLaterFoldsTheRowsThatAreShown() {
    List<MentionId> both = List.of(newest.get(1), newest.get(3));
    timeline.stories.tell(both);
    timeline.live.publish(new LiveEvent.MentionsChanged(Set.copyOf(both)));
    assertEquals(List.of(newest.get(0), newest.get(1), newest.get(5)), rows(3));
  }

  @Test
  void aNewCopyMovesItsStoryUp() {
    Mention copy = Sample.mention(50_000, Sample.NOW, "Northwind Coffee");
    timeline.store.add(copy);
    timeline.stories.tell(List.of(copy.id(), newest.get(0), newest.get(2), newest.get(4)));
    model.heard(new LiveEvent.MentionsAdded(List.of(copy)));
    model.cards().showNew();
    assertEquals(List.of(copy.id(), newest.get(1), newest.get(3)), rows(3));
    Mark mark = model.cards().rows().getFirst().story().orElseThrow();
    assertEquals(4, mark.size());
  }

  @Test
  void nothingIsAskedOnTheThreadOfTheScreen() {
    HeldBack background = new HeldBack();
    TimelineViewModel waiting = timeline.waitingFor(background);
    waiting.shown();
    assertEquals(Optional.empty(), waiting.stories().units().get());
    background.runAll();
    assertTrue(waiting.stories().units().get().isPresent());
  }
}
