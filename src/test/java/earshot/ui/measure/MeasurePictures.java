package earshot.ui.measure;

import earshot.insight.accuracy.Panel;
import earshot.insight.accuracy.Panel.Standing;
import earshot.intake.Live;
import earshot.model.Label;
import earshot.storage.AccuracyStore.Labeller;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes pictures of the Measure screen over invented samples, with all its states.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class MeasurePictures {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);
  private final Path pictures = Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  @Test
  void empty() {
    both("measure-empty", (desk, model) -> model.shown());
  }

  @Test
  void labelling() {
    both(
        "measure-labelling",
        (desk, model) -> {
          desk.ask(150);
          desk.sample = Optional.of(PretendDesk.sampleOfNorthwind());
          model.shown();
          model.brandProperty().set(Optional.of(PretendDesk.NORTHWIND));
          model.label(Labeller.FIRST);
          for (int i = 0; i < 41; i++) model.press(1 + i % 5);
          model.labelling().back();
        });
  }

  @Test
  void panel() {
    both(
        "measure-panel",
        (desk, model) -> {
          desk.sample = Optional.of(PretendDesk.sampleOfNorthwind());
          desk.standing = new Standing.Holds();
          desk.people = true;
          desk.gate = PretendDesk.open();
          desk.learned = Optional.of(PretendDesk.model("0a1b2c3d"));
          model.shown();
        });
  }

  @Test
  void inaccurate() {
    both(
        "measure-inaccurate",
        (desk, model) -> {
          desk.sample = Optional.of(PretendDesk.sampleOfNorthwind());
          desk.standing = new Standing.TooInaccurate(Label.NEUTRAL, 0.34, 50);
          desk.gate = PretendDesk.open();
          desk.learned = Optional.of(PretendDesk.model("0a1b2c3d"));
          model.shown();
          model.learning().preview(true);
        });
  }

  @Test
  void expired() {
    both(
        "measure-expired",
        (desk, model) -> {
          desk.sample = Optional.of(PretendDesk.sampleOfNorthwind());
          desk.standing = new Standing.Expired(Panel.Reason.NEW_SCORES);
          desk.gate = PretendDesk.open();
          desk.learned = Optional.of(PretendDesk.model("0a1b2c3d"));
          desk.used = desk.learned;
          model.shown();
        });
  }

  @Test
  void failed() {
    both(
        "measure-failed",
        (desk, model) -> {
          desk.failing = true;
          model.shown();
        });
  }

  private void both(String name, BiConsumer<PretendDesk, MeasureViewModel> prepare) {
    for (int[] size : new int[][] {{1364, 817}, {948, 557}}) {
      for (Look look : List.of(Look.LIGHT, Look.DARK)) {
        Screen place = Fx.get(() -> place(prepare));
        Path file =
            pictures.resolve(
                "%s-%d-%s.png".formatted(name, size[0], look.name().toLowerCase(Locale.ROOT)));
        Snap.png(place.root(), size[0], size[1], look, file, MeasureScreen.sheet());
      }
    }
  }

  private static Screen place(BiConsumer<PretendDesk, MeasureViewModel> prepare) {
    Messages words = Messages.of(MeasureScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
    PretendDesk desk = new PretendDesk();
    MeasureViewModel model = new MeasureViewModel(desk, new Live(), AT_ONCE, words);
    Screen screen = new MeasureScreen(model, words);
    prepare.accept(desk, model);
    return new Tabbed(
        "insights",
        List.of(
            new Tabbed.Page("measure", "Measure", screen),
            new Tabbed.Page("figures", "Figures", screen)));
  }
}
