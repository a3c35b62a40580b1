package earshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window was and how large, so that it comes back there while that screen is connected.
///
/// @param bounds of the window when it does not fill the screen, in pixels of all screens together
/// @param fills whether it filled the screen
record WindowPlace(Rectangle2D bounds, boolean fills) {
  private static final String FILE = "window.txt";

  /// By so much of its upper edge a window can be taken and moved.
  private static final double GRIP = 120;

  private static final Pattern WRITTEN =
      Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{1,6}) (\\d{1,6})( filling)?\\s*");

  /// Puts a window where it was when it was last closed, and remembers where it will be.
  ///
  /// @param program the folder in which the list of clients lies
  static void keep(Stage stage, Path program) {
    Path file = program.resolve(FILE);
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    read(file).filter(kept -> kept.isInSight(screens)).ifPresent(kept -> kept.give(stage));
    stage.setOnHiding(
        leaving -> {
          // What fills the screen has no place of its own; it goes back to the one it had before.
          boolean fills = stage.isMaximized() || stage.isFullScreen();
          Optional<Rectangle2D> before = read(file).map(WindowPlace::bounds);
          Rectangle2D bounds = fills ? before.orElse(new Rectangle2D(0, 0, 0, 0)) : boundsOf(stage);
          new WindowPlace(bounds, fills).write(file);
        });
  }

  private static Rectangle2D boundsOf(Stage stage) {
    return new Rectangle2D(
        stage.getX(), stage.getY(), Math.max(0, stage.getWidth()), Math.max(0, stage.getHeight()));
  }

  /// What was written last; absent when nothing was, or not by this program.
  static Optional<WindowPlace> read(Path file) {
    Matcher written = WRITTEN.matcher(kept(file).read());
    if (!written.matches()) return Optional.empty();
    Rectangle2D bounds =
        new Rectangle2D(
            Integer.parseInt(written.group(1)),
            Integer.parseInt(written.group(2)),
            Integer.parseInt(written.group(3)),
            Integer.parseInt(written.group(4)));
    return Optional.of(new WindowPlace(bounds, written.group(5) != null));
  }

  void write(Path file) {
    String words =
        String.format(
            Locale.ROOT,
            "%.0f %.0f %.0f %.0f%s%n",
            bounds.getMinX(),
            bounds.getMinY(),
            bounds.getWidth(),
            bounds.getHeight(),
            fills ? " filling" : "");
    kept(file).write(words);
  }

  private static KeptFile kept(Path file) {
    return new KeptFile(file, "place of the window");
  }

  /// Whether it can be seen and taken by its upper edge on one of these screens.
  boolean isInSight(List<Rectangle2D> screens) {
    if (bounds.getWidth() < 1 || bounds.getHeight() < 1) return fills;
    Rectangle2D edge = new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), 1);
    return screens.stream().anyMatch(screen -> shared(screen, edge) >= GRIP);
  }

  private static double shared(Rectangle2D screen, Rectangle2D edge) {
    if (edge.getMinY() < screen.getMinY() || edge.getMaxY() > screen.getMaxY()) return 0;
    return Math.min(screen.getMaxX(), edge.getMaxX()) - Math.max(screen.getMinX(), edge.getMinX());
  }

  private void give(Stage stage) {
    if (bounds.getWidth() >= 1) {
      stage.setX(bounds.getMinX());
      stage.setY(bounds.getMinY());
      stage.setWidth(bounds.getWidth());
      stage.setHeight(bounds.getHeight());
    }
    stage.setMaximized(fills);
  }
}
