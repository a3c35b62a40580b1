package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import earshot.intake.LiveEvent;
import earshot.model.MentionId;
import earshot.replies.history.Event;
import earshot.ui.Sample;
import earshot.ui.kit.Threads;
import earshot.ui.timeline.HistoryViewModel.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
  private final TestTimeline timeline = new TestTimeline(Sample.week());
  private final List<MentionId> asked = new ArrayList<>();
  private boolean broken;
  private final HistoryViewModel history =
      new HistoryViewModel(this::past, new Threads(Runnable::run, Runnable::run));
  private TimelineViewModel model;

  @BeforeEach
  void open() {
    model = timeline.atOnce();
    history.follow(model.pane(), model.detail());
    timeline.live.subscribe(model::heard);
    model.shown();
  }

  private List<Event> past(MentionId mention) {
    asked.add(mention);
    if (broken) throw new IllegalStateException("the disk is gone");
    return List.of(new Event(Instant.EPOCH, "ana", new Event.What.Noted("call " + mention)));
  }

  @Test
  void nothingIsReadBeforeSomebodyLooks() {
    model.cards().next();
    assertEquals(List.of(), asked);
    assertEquals(new State.Nothing(), history.state().get());
  }

  @Test
  void itFollowsTheMentionOnShow() {
    model.cards().next();
    model.pane().set(Pane.HISTORY);
    MentionId first = model.cards().selected().get().orElseThrow();
    model.cards().next();
    MentionId second = model.cards().selected().get().orElseThrow();
    assertEquals(List.of(first, second), asked);
    assertEquals(new State.Told(past(second)), history.state().get());
  }

  @Test
  void itIsReadAgainWhenTheMentionChanges() {
    model.cards().next();
    model.pane().set(Pane.HISTORY);
    MentionId open = model.cards().selected().get().orElseThrow();
    asked.clear();
    timeline.live.publish(new LiveEvent.MentionsChanged(Set.of(open)));
    assertEquals(List.of(open), asked);
  }

  @Test
  void aFailureIsSaidAndCanBeTriedAgain() {
    broken = true;
    model.cards().next();
    model.pane().set(Pane.HISTORY);
    assertEquals(new State.Failed(), history.state().get());
    broken = false;
    history.again();
    assertInstanceOf(State.Told.class, history.state().get());
  }
}
