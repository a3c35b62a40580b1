package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.Unit;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.ui.HeldBack;
import earshot.ui.Sample;
import earshot.ui.kit.Sentiment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReckoningTest {
  private final TestTimeline timeline = new TestTimeline(Sample.week());
  private TimelineViewModel model;

  @BeforeEach
  void open() {
    List<MentionId> newest =
        timeline.store.page(MentionFilter.ALL, Optional.empty(), 40).mentions().stream()
            .map(Mention::id)
            .toList();
    timeline.stories.tell(newest);
    model = timeline.atOnce();
    model.shown();
  }

  private long total() {
    return model.counts().counts().get().total();
  }

  private long negative() {
    return model.counts().counts().get().sentiments().getOrDefault(Sentiment.NEGATIVE, 0L);
  }

  @Test
  void storiesAreCountedEverywhere() {
    long mentions = total();
    long negative = negative();
    int drawn = model.chart().series().get().orElseThrow().total();
    model.head().counted().set(Unit.STORIES);
    CountsViewModel.Counts now = model.counts().counts().get();
    assertEquals(Unit.STORIES, now.unit());
    assertEquals(model.stories().units().get().orElseThrow().stories(), now.total());
    assertEquals(mentions - 39, now.total());
    assertEquals(now.total(), now.scopes().getFirst().count());
    assertTrue(negative() < negative);
    assertEquals(Unit.STORIES, model.chart().series().get().orElseThrow().unit());
    assertTrue(model.chart().series().get().orElseThrow().total() < drawn);
    model.head().counted().set(Unit.MENTIONS);
    assertEquals(mentions, total());
  }

  @Test
  void theWindowIsReadOnceForAllThatIsCounted() {
    model.head().counted().set(Unit.VOICES);
    assertEquals(1, timeline.stories.grouped);
    model.filter().query().set("bag");
    assertEquals(1, timeline.stories.grouped);
  }

  @Test
  void nothingIsReadOnTheThreadOfTheScreen() {
    HeldBack background = new HeldBack();
    TimelineViewModel later = timeline.waitingFor(background);
    later.shown();
    background.runAll();
    later.head().counted().set(Unit.STORIES);
    assertEquals(0, timeline.stories.grouped);
    assertEquals(Unit.MENTIONS, later.counts().counts().get().unit());
    background.runAll();
    assertEquals(Unit.STORIES, later.counts().counts().get().unit());
  }
}
