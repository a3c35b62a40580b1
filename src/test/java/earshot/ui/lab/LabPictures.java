package earshot.ui.lab;

import earshot.intake.Live;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes pictures of the Query Lab over invented mentions, with all its states.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class LabPictures {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);
  private final Path pictures = Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  private record Lab(LabViewModel model, Screen place) {}

  private static Lab lab() {
    PretendLab desk = new PretendLab();
    LabViewModel model =
        new LabViewModel(
            new LabViewModel.Services(desk, desk), new Live(), AT_ONCE, LabViewModelTest.words());
    LabScreen screen =
        new LabScreen(model, new LabScreen.Around(new Notice(), AT_ONCE, () -> Optional.empty()));
    Tabbed place =
        new Tabbed(
            "queries",
            List.of(
                new Tabbed.Page("lab", "Query Lab", screen),
                new Tabbed.Page("rules", "Rules", screen)));
    place.shown();
    return new Lab(model, place);
  }

  @Test
  void finds() {
    both("lab-finds", lab -> select(lab, "#lab-finds"));
  }

  @Test
  void missAndDoubt() {
    both(
        "lab-miss",
        lab -> {
          lab.model().examples().add(new Specimen.Pasted("", "Burnt, Northwind, burnt"), true);
          lab.model()
              .examples()
              .add(new Specimen.Pasted("", "Northwind Airlines is late again"), false);
          lab.model().form().openProperty().set(true);
          lab.model().trial().queryProperty().set("northwind (roast OR \"flat white\") NOT late");
          lab.model().trial().tryNow();
          lab.model().keeping().save();
          lab.model()
              .why()
              .specimenProperty()
              .set(
                  Optional.of(
                      new Specimen.Pasted("", "My last Northwind bag was burnt, and late too.")));
        });
  }

  @Test
  void difference() {
    both(
        "lab-difference",
        lab -> {
          lab.model().trial().queryProperty().set("northwind NEAR coffee");
          lab.model().trial().tryNow();
          lab.model().trial().queryProperty().set("northwind NOT smoke");
          lab.model().trial().tryNow();
          lab.place().root().applyCss();
          ((javafx.scene.control.Button) lab.place().root().lookup("#lab-compare")).fire();
        });
  }

  @Test
  void versions() {
    both(
        "lab-versions",
        lab -> {
          for (String query :
              List.of("northwind NEAR/5 (coffee OR roast)", "northwind NOT smoke")) {
            lab.model().trial().queryProperty().set(query);
            lab.model().trial().tryNow();
            lab.model().keeping().save();
          }
          lab.place().root().applyCss();
          ((javafx.scene.control.Button) lab.place().root().lookup("#lab-compare")).fire();
          Comparing comparing = lab.model().comparing();
          comparing.with(comparing.versionsProperty().get().getLast());
        });
  }

  @Test
  void misses() {
    both(
        "lab-misses",
        lab -> {
          lab.model().trial().queryProperty().set("northwind coffee NOT (burnt OR smoke)");
          lab.model().trial().tryNow();
          lab.place().root().applyCss();
          lab.place().root().lookupAll("#lab-results-tabs .toggle-button").stream()
              .map(javafx.scene.control.ToggleButton.class::cast)
              .skip(1)
              .findFirst()
              .orElseThrow()
              .fire();
        });
  }

  private static void select(Lab lab, String list) {
    lab.place().root().applyCss();
    lab.place().root().layout();
    ((ListView<?>) lab.place().root().lookup(list)).getSelectionModel().select(0);
  }

  private void both(String name, java.util.function.Consumer<Lab> prepare) {
    for (int[] size : new int[][] {{1364, 817}, {948, 557}}) {
      for (Look look : List.of(Look.LIGHT, Look.DARK)) {
        Lab lab = Fx.get(LabPictures::lab);
        Path file =
            pictures.resolve(
                "%s-%d-%s.png".formatted(name, size[0], look.name().toLowerCase(Locale.ROOT)));
        Snap.png(lab.place().root(), size[0], size[1], look, file, LabScreen.sheet());
        Fx.run(() -> prepare.accept(lab));
        Snap.png(lab.place().root(), size[0], size[1], look, file, LabScreen.sheet());
      }
    }
  }
}
