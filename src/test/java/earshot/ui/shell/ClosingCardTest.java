package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The choice to go on listening is kept as soon as it is made.
@UiTest
class ClosingCardTest {
  private final List<Boolean> kept = new ArrayList<>(List.of(true));
  private boolean refuses;
  private final ClosingCard card =
      Fx.get(() -> new ClosingCard(new Desk(), new Threads(Runnable::run, Runnable::run)));
  private final ToggleSwitch toggle =
      Fx.get(() -> (ToggleSwitch) card.root().lookup("#closing-keep"));

  @Test
  void whatWasKeptIsShownAndAChoiceIsKeptOnce() {
    Fx.run(card::shown);
    assertTrue(Fx.get(toggle::isSelected));
    assertEquals(List.of(true), kept);
    Fx.run(() -> toggle.setSelected(false));
    assertEquals(List.of(true, false), kept);
  }

  @Test
  void whatCouldNotBeKeptIsTakenBack() {
    Fx.run(card::shown);
    refuses = true;
    Fx.run(() -> toggle.setSelected(false));
    assertTrue(Fx.get(toggle::isSelected));
    assertFalse(kept.contains(false));
  }

  private final class Desk implements ClosingDesk {
    @Override
    public boolean listens() {
      return kept.getLast();
    }

    @Override
    public void listen(boolean wanted) {
      if (refuses) throw new IllegalStateException("no room");
      kept.add(wanted);
    }
  }
}
