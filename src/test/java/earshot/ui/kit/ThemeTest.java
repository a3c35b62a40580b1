package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
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
