package earshot.reports;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Takes a client's logo in: only its pixels are kept, drawn anew into a small PNG.
public final class Logo {
  /// Characters of base 64 at most, so that a definition stays small.
  static final int MOST = 48_000;

  private static final int WIDTH = 360;
  private static final int HEIGHT = 96;
  private static final int MOST_BYTES = 5_000_000;
  private static final long MOST_PIXELS = 40_000_000;

  private Logo() {}

  /// The logo as a look carries it.
  ///
  /// @param file a PNG, JPEG, GIF or BMP of at most 5 MB
  /// @throws IllegalArgumentException with what to do instead
  public static String of(byte[] file) {
    if (file.length > MOST_BYTES) throw new IllegalArgumentException("Choose a logo under 5 MB.");
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) throw new IllegalArgumentException("Choose a PNG or JPEG as logo.");
      ImageReader reader = readers.next();
      reader.setInput(in, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw new IllegalArgumentException("Choose a logo of fewer pixels.");
      }
      return Base64.getEncoder().encodeToString(png(small(reader.read(0))));
    } catch (IOException | RuntimeException unreadable) {
      if (unreadable instanceof IllegalArgumentException told) throw told;
      throw new IllegalArgumentException("This picture cannot be read; choose a PNG.", unreadable);
    }
  }

  private static BufferedImage small(BufferedImage picture) {
    double scale =
        Math.min(
            1,
            Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    if (out.size() * 4 / 3 + 4 > MOST) {
      throw new IllegalArgumentException("Choose a plainer logo; this one stays too large.");
    }
    return out.toByteArray();
  }
}
