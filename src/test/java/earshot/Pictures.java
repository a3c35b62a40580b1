package earshot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Snap;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Takes pictures of the window for people to look at, and fails where a picture cannot show what
/// it is meant to.
record Pictures(Path folder) {
  static final List<int[]> SIZES = List.of(new int[] {1440, 900}, new int[] {1024, 640});
  static final List<Look> LOOKS = List.of(Look.LIGHT, Look.DARK);

  /// Where the person who runs the tests wants the pictures.
  static Pictures wanted() {
    return new Pictures(Path.of(System.getProperty("earshot.pictures", "target/pictures")));
  }

  /// Waits until all is drawn, and takes a picture.
  ///
  /// @param shows what must be in sight, as a selector
  void take(OpenWindow window, Look look, String name, String shows) {
    window.awaits(shows);
    window.settle();
    assertTrue(window.sees(shows), name + " does not show " + shows);
    int width = (int) window.scene().getWidth();
    int height = (int) window.scene().getHeight();
    String word = look.name().toLowerCase(Locale.ROOT);
    Path file = folder.resolve("%s-%dx%d-%s.png".formatted(name, width, height, word));
    Snap.png(window.root(), width, height, look, file, Window.sheets());
  }
}
