package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@UiTest
final class ThemeTest {
  @ParameterizedTest
  @ValueSource(strings = {"Inter", "Inter Medium", "Inter Semi Bold", "Material Design Icons"})
  void theBundledFacesAreThere(String family) {
    assertEquals(family, Fx.get(() -> Font.font(family, 13).getFamily()));
  }

  @Test
  void theLookChangesADressedSceneAtOnce() {
    Fx.run(
        () -> {
          Label word = new Label("a");
          VBox root = new VBox(word);
          Snap.image(root, 40, 40, Look.LIGHT);
          assertEquals(Color.web("#1A212B"), word.getTextFill());
          Theme.apply(Look.DARK);
          root.applyCss();
          assertEquals(Color.web("#E6EAF0"), word.getTextFill());
          Theme.apply(Look.LIGHT);
        });
  }

  @Test
  void highContrastDrawsEdgesInTheColourOfTheTextAtOnceAndInBothLooks() {
    Fx.run(
        () -> {
          Region card = new Region();
          card.getStyleClass().add("es-card");
          VBox root = new VBox(card);
          Snap.image(root, 40, 40, Look.LIGHT);
          assertNotEquals(Color.BLACK, edge(card));
          Habits.contrast(Optional.of(true));
          root.applyCss();
          assertEquals(Color.BLACK, edge(card));
          Theme.apply(Look.DARK);
          root.applyCss();
          assertEquals(Color.WHITE, edge(card));
          Theme.apply(Look.LIGHT);
          Habits.contrast(Optional.empty());
          root.applyCss();
          assertNotEquals(Color.BLACK, edge(card));
        });
  }

  private static Paint edge(Region card) {
    return card.getBackground().getFills().getFirst().getFill();
  }

  @Test
  void whereNothingIsToMoveAWheelIsAnHourglass() {
    Fx.run(
        () -> {
          ProgressIndicator wheel = new ProgressIndicator();
          VBox root = new VBox(wheel);
          Habits.still(Optional.of(true));
          Snap.image(root, 80, 80, Look.LIGHT);
          assertFalse(wheel.lookup(".spinner").isVisible());
          Habits.still(Optional.empty());
          Snap.image(root, 80, 80, Look.LIGHT);
          assertTrue(wheel.lookup(".spinner").isVisible());
        });
  }

  @Test
  void aLargerTextSizeMakesEverythingInEmLarger() {
    Fx.run(
        () -> {
          Label word = new Label("a");
          VBox root = new VBox(word);
          Snap.image(root, 80, 80, Look.LIGHT);
          double before = word.getHeight();
          Theme.textSize(200);
          Snap.image(root, 80, 80, Look.LIGHT);
          Theme.textSize(100);
          assertNotEquals(before, word.getHeight());
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"LIGHT", "DARK"})
  void everyPartShowsWithoutACssWarning(Look look) {
    Snap.png(Fx.get(Gallery::controls), 980, 700, look, picture("controls", look));
    Snap.png(Fx.get(Gallery::texts), 640, 760, look, picture("texts", look));
    Snap.png(Fx.get(Gallery::drafts), 480, 520, look, picture("drafts", look));
    Snap.png(Fx.get(Gallery::charts), 700, 760, look, picture("charts", look));
  }

  private static Path picture(String name, Look look) {
    return Path.of("target/snaps/kit-" + name + "-" + look + ".png");
  }
}
