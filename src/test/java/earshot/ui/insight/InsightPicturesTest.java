package earshot.ui.insight;

import earshot.model.Theme;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Makes the pictures of Insights over invented figures that a person looks at.
@UiTest
@Tag("soak")
class InsightPicturesTest {
  private static final int[][] SIZES = {{1364, 817}, {948, 557}};
  private static final Path PICTURES =
      Path.of(System.getProperty("earshot.pictures", "target/pictures"));

  @Test
  void figures() {
    take("figures", stage -> {});
  }

  @Test
  void further() {
    take("further", stage -> scroll(stage, 1));
  }

  @Test
  void halfWay() {
    take("half", stage -> scroll(stage, 0.5));
  }

  private static void scroll(InsightStage stage, double where) {
    stage.laidOut(1364, 817);
    ((ScrollPane) stage.find("insight-scroll")).setVvalue(where);
  }

  @Test
  void tables() {
    take("tables", stage -> ((ToggleButton) stage.find("insight-tables")).fire());
  }

  @Test
  void compared() {
    take(
        "compared",
        stage -> {
          stage.model.against().set(new Against.WindowBefore());
          stage.model.brush().set(java.util.Optional.of(stage.model.window()));
        });
  }

  @Test
  void marker() {
    take("marker", stage -> ((javafx.scene.control.Button) stage.find("flag-0")).fire());
  }

  @Test
  void themes() {
    take(
        "themes",
        stage -> {
          stage.screen.open(InsightScreen.Tab.THEMES);
          Theme first = stage.themes.kept.getFirst();
          stage.board.open(first.id());
        });
  }

  @Test
  void few() {
    take(
        "few",
        stage -> {
          stage.desk.n = 7;
          stage.model.reload();
        });
  }

  private static void take(String name, Consumer<InsightStage> deed) {
    for (int[] size : SIZES) {
      for (Look look : List.of(Look.LIGHT, Look.DARK)) {
        InsightStage stage = Fx.get(InsightStage::new);
        Fx.run(
            () -> {
              stage.screen.shown();
              stage.laidOut(size[0], size[1]);
              deed.accept(stage);
              stage.laidOut(size[0], size[1]);
            });
        String file =
            "insight-%s-%dx%d-%s.png"
                .formatted(name, size[0], size[1], look.name().toLowerCase(Locale.ROOT));
        Snap.png(
            stage.screen.root(),
            size[0],
            size[1],
            look,
            PICTURES.resolve(file),
            InsightScreen.sheet());
        Fx.run(stage.screen::hidden);
      }
    }
  }
}
