package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Label;
import earshot.model.LabelOrigin;
import earshot.storage.LabelStore.Said;
import earshot.ui.Sample;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private TestTimeline on = new TestTimeline(Sample.week());
  private TimelineViewModel model = on.atOnce();

  @BeforeEach
  void open() {
    on = new TestTimeline(Sample.week());
    model = on.atOnce();
    model.shown();
    model.cards().next();
  }

  @Test
  void confirmingIsNotedAndCanBeUndone() {
    Label machine = verdict().machine().orElseThrow();
    model.verdicts().confirm();
    assertEquals(Optional.of(Note.LABEL_CONFIRMED), model.acts().note().get());
    model.detail().again();
    assertEquals(LabelOrigin.CONFIRMED, verdict().said().map(Said::origin).orElseThrow());
    assertEquals(Optional.of(machine), verdict().machine());
    assertFalse(verdict().canConfirm());
    model.acts().undo();
    model.detail().again();
    assertTrue(verdict().said().isEmpty());
    assertTrue(verdict().canConfirm());
  }

  @Test
  void correctingAsksAndClosesWithTheAnswer() {
    model.verdicts().choose();
    assertTrue(model.verdicts().choosing().get());
    model.verdicts().say(Label.MIXED, " on second thought ");
    assertFalse(model.verdicts().choosing().get());
    model.detail().again();
    Said said = verdict().said().orElseThrow();
    assertEquals(Label.MIXED, said.label());
    assertEquals("on second thought", said.reason());
    assertEquals(verdict().machine(), said.machine());
    assertEquals(Label.MIXED, shown());
    model.verdicts().takeBack();
    model.detail().again();
    assertEquals(verdict().machine(), Optional.of(shown()));
    model.acts().undo();
    model.detail().again();
    assertEquals(Label.MIXED, shown());
  }

  @Test
  void theQuestionGoesWithTheMention() {
    model.verdicts().choose();
    model.cards().next();
    assertFalse(model.verdicts().choosing().get());
  }

  private Label shown() {
    return model.detail().open().orElseThrow().mention().brands().getFirst().label();
  }

  private Verdict verdict() {
    return model.verdicts().open().orElseThrow();
  }
}
