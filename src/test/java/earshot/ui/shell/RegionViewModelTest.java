package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Progress;
import earshot.ui.Sample;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The time zone of a workspace as the settings show it, without a window.
class RegionViewModelTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Threads threads = new Threads(Runnable::run, Runnable::run);

  @Test
  void countingDaysAnewTellsHowFarItIsAndHoldsNobodyWhoLeaves() {
    Pretend desk = new Pretend();
    RegionViewModel model = model(desk);
    desk.counting = true;
    desk.deed =
        () -> {
          assertTrue(model.counting().runningProperty().get());
          assertEquals("Counting days", model.counting().nameProperty().get());
          assertEquals(List.of(), threads.jobs().holding());
          assertEquals(25, model.counting().farProperty().get().orElseThrow().percent());
        };
    model.refresh();
    assertEquals(1, desk.finished);
    assertFalse(model.counting().runningProperty().get());
    assertEquals("", model.problemProperty().get());
  }

  @Test
  void oneStepLeadsBackToTheZoneOfTheComputer() {
    Pretend desk = new Pretend();
    desk.zone = ZoneId.of("Asia/Tokyo");
    RegionViewModel model = model(desk);
    model.refresh();
    assertTrue(model.elsewhereProperty().get());
    model.backToComputers();
    assertEquals(BERLIN, desk.zone);
  }

  @Test
  void nothingIsCountedWhereNothingIsLeft() {
    Pretend desk = new Pretend();
    model(desk).refresh();
    assertEquals(0, desk.finished);
  }

  @Test
  void aCountingThatFailsSaysSo() {
    Pretend desk = new Pretend();
    RegionViewModel model = model(desk);
    desk.counting = true;
    desk.deed =
        () -> {
          throw new IllegalStateException("gone");
        };
    model.refresh();
    assertFalse(model.counting().runningProperty().get());
    assertTrue(model.problemProperty().get().endsWith("(ST-5)"), model.problemProperty().get());
  }

  private RegionViewModel model(RegionDesk desk) {
    return new RegionViewModel(
        desk,
        threads,
        InstantSource.fixed(Sample.NOW),
        Messages.of(RegionCard.class, new Formats(Sample.ZONE, Locale.ENGLISH)),
        () -> {});
  }

  private static final class Pretend implements RegionDesk {
    private ZoneId zone = BERLIN;
    private boolean counting;
    private int finished;
    private Runnable deed = () -> {};

    @Override
    public Kept kept() {
      return new Kept(zone, BERLIN, counting);
    }

    @Override
    public void change(ZoneId other) {
      zone = other;
    }

    @Override
    public void finish(Progress progress) {
      finished++;
      progress.at(1, 4);
      deed.run();
    }
  }
}
