package earshot.ui.brands.wizard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.start.BrandFacts;
import earshot.intake.start.Found;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes pictures of every state of the wizard, to be looked at: `mvn test
/// -Dtest=WizardPicturesTest -Dearshot.pictures=target/pictures`.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class WizardPicturesTest {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);
  private static final int[][] SIZES = {{1440, 900}, {1024, 640}};

  private final Path pictures = Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  private record Shot(WizardViewModel model, WizardPane pane) {
    static Shot of(PretendWizard desk) {
      WizardViewModel model =
          new WizardViewModel(
              desk,
              AT_ONCE,
              BrandFacts.Area.of(Locale.UK),
              new Formats(ZoneOffset.UTC, Locale.ENGLISH));
      WizardPane pane =
          new WizardPane(
              model, new WizardPane.Around(List.of(), List.of(), List.of(), format -> {}));
      Theme.dress(new Scene(pane.node(), 1440, 900), BrandsScreen.sheet());
      return new Shot(model, pane);
    }

    Parent root() {
      return pane.node();
    }

    void press(String id) {
      root().applyCss();
      root().layout();
      root().applyCss();
      root().layout();
      ((Button) root().lookup(id)).fire();
    }

    void type(FactsForm.Field field, String text) {
      model.form().field(field).set(text);
    }
  }

  @Test
  void everyStateInBothThemesAndSizes() {
    for (int[] size : SIZES) {
      for (Look look : List.of(Look.LIGHT, Look.DARK)) states(size, look);
    }
    Fx.run(() -> Theme.textSize(200));
    snap(
        Fx.get(WizardPicturesTest::proposed), new int[] {1024, 640}, Look.LIGHT, "large-proposals");
    snap(Fx.get(WizardPicturesTest::judged), new int[] {1024, 640}, Look.LIGHT, "large-judging");
    snap(Fx.get(WizardPicturesTest::more), new int[] {1024, 640}, Look.LIGHT, "large-more");
    Fx.run(() -> Theme.textSize(100));
    assertTrue(Files.exists(pictures.resolve("wizard-proposals-1440x900-light.png")));
  }

  private void states(int[] size, Look look) {
    snap(Fx.get(WizardPicturesTest::more), size, look, "more");
    snap(Fx.get(WizardPicturesTest::asking), size, look, "asking");
    snap(Fx.get(WizardPicturesTest::proposed), size, look, "proposals");
    snap(Fx.get(WizardPicturesTest::offered), size, look, "offered");
    snap(Fx.get(WizardPicturesTest::judged), size, look, "judging");
    snap(Fx.get(WizardPicturesTest::nothing), size, look, "nothing");
    snap(Fx.get(WizardPicturesTest::unreached), size, look, "unreached");
  }

  private static Shot more() {
    PretendWizard desk = PretendWizard.withAnswers();
    desk.ownNetwork = true;
    Shot shot = Shot.of(desk);
    Fx.run(() -> shot.model().open(earshot.model.BrandRole.OWN));
    shot.type(FactsForm.Field.NAME, "Northwind Coffee");
    shot.press("#wizard-more");
    return shot;
  }

  private static Shot asking() {
    PretendWizard desk = PretendWizard.withAnswers();
    desk.goesOn = true;
    desk.silence("hn-search");
    desk.silence("mastodon-tag");
    Shot shot = Shot.of(desk);
    shot.type(FactsForm.Field.NAME, "Northwind Coffee");
    shot.model().start();
    return shot;
  }

  private static Shot proposed() {
    Shot shot = Shot.of(PretendWizard.withAnswers());
    shot.type(FactsForm.Field.NAME, "Northwind Coffee");
    shot.type(FactsForm.Field.SITE, "northwind.example");
    shot.type(FactsForm.Field.HANDLE, "@northwind");
    shot.type(FactsForm.Field.RIVALS, "Harbor Roast, Juniper Lane");
    shot.type(FactsForm.Field.APP_ID, "1234567890");
    shot.model().form().technicalProperty().set(true);
    shot.model().start();
    return shot;
  }

  private static Shot offered() {
    PretendWizard desk = PretendWizard.withAnswers();
    Shot shot = Shot.of(desk);
    shot.type(FactsForm.Field.NAME, "Northwind Coffee");
    shot.model().start();
    shot.press("#wizard-offered");
    return shot;
  }

  private static Shot judged() {
    Shot shot = Shot.of(PretendWizard.ambiguous());
    shot.type(FactsForm.Field.NAME, "Harvest");
    shot.model().start();
    for (Found example : shot.model().judging().examplesProperty().get()) {
      shot.model().judging().judge(example, example.sighting().author().name().startsWith("guest"));
    }
    return shot;
  }

  private static Shot nothing() {
    Shot shot = Shot.of(new PretendWizard());
    shot.type(FactsForm.Field.NAME, "Zyxxolotl");
    shot.model().start();
    return shot;
  }

  private static Shot unreached() {
    Shot shot = Shot.of(PretendWizard.withoutNetwork());
    shot.type(FactsForm.Field.NAME, "Northwind Coffee");
    shot.model().start();
    return shot;
  }

  private void snap(Shot shot, int[] size, Look look, String name) {
    String file =
        "wizard-%s-%dx%d-%s.png"
            .formatted(name, size[0], size[1], look.name().toLowerCase(Locale.ROOT));
    Snap.png(shot.root(), size[0], size[1], look, pictures.resolve(file), BrandsScreen.sheet());
  }
}
