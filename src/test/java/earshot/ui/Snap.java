package earshot.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Takes pictures of screens at any size without a window, and fails where one shows nothing.
public final class Snap {
  // What holds words has more: letters are smoothed.
  private static final int FEWEST_COLOURS = 64;

  private Snap() {}

  /// Lays the nodes out at the size, in the look, and writes a PNG.
  ///
  /// @param sheets the stylesheets of the screen, as from [Theme#sheet(Class, String)]
  public static void png(
      Parent root, int width, int height, Look look, Path file, String... sheets) {
    WritableImage image = Fx.get(() -> image(root, width, height, look, sheets));
    write(image, file);
    int colours = colours(image);
    assertTrue(colours > FEWEST_COLOURS, file + " has " + colours + " colours");
  }

  private static int colours(WritableImage image) {
    Set<Integer> found = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 3) {
      for (int x = 0; x < image.getWidth(); x++) found.add(image.getPixelReader().getArgb(x, y));
    }
    return found.size();
  }

  /// The same as pixels; call it on the FX thread. Leaves the light look behind.
  public static WritableImage image(
      Parent root, int width, int height, Look look, String... sheets) {
    Theme.apply(look);
    try {
      Scene scene = root.getScene() == null ? new Scene(root, width, height) : root.getScene();
      Theme.dress(scene, sheets);
      root.resize(width, height);
      // Twice: what wraps learns its width in the first pass and its height in the second.
      for (int pass = 0; pass < 2; pass++) {
        root.applyCss();
        root.layout();
      }
      return scene.snapshot(new WritableImage(width, height));
    } finally {
      Theme.apply(Look.LIGHT);
    }
  }

  private static void write(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    out.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) Files.createDirectories(folder);
      ImageIO.write(out, "png", file.toFile());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
