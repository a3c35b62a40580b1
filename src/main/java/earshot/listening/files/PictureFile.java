package earshot.listening.files;

import earshot.model.Evidence;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Takes in a picture that a person brings: only its pixels are kept, drawn anew, so that neither
/// place nor camera nor anything hidden beside them comes along. Slow; never call it on the FX
/// thread.
public final class PictureFile {
  /// Bytes of a file at most.
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /// Pixels on the longer side of what is kept; more are taken out.
  public static final int LONGEST = 2_400;

  private static final int MOST_ACROSS = 30_000;
  private static final long MOST_PIXELS = 50_000_000;
  private static final int MOST_PNG = 1_500_000;
  private static final float QUALITY = .85f;
  private static final String OTHER = "This is no picture that can be kept; choose a PNG or JPEG.";
  private static final String LARGE =
      "This picture has too many pixels; make it smaller and choose it again.";

  private PictureFile() {}

  /// A PNG or JPEG of at most 10 MB.
  ///
  /// @throws IllegalArgumentException with what to do instead
  public static Evidence of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(MOST_BYTES + 1));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "This picture cannot be read; see that it is still there.", unreadable);
    }
  }

  /// The same of what a file holds.
  public static Evidence of(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new IllegalArgumentException("Choose a picture of at most 10 MB.");
    }
    String format = format(file).orElseThrow(() -> new IllegalArgumentException(OTHER));
    BufferedImage drawn;
    try {
      drawn = opaque(decoded(file, format));
    } catch (IOException | RuntimeException damaged) {
      if (damaged instanceof IllegalArgumentException told && LARGE.equals(told.getMessage())) {
        throw told;
      }
      throw new IllegalArgumentException(OTHER, damaged);
    }
    return written(drawn, format.equals("png"));
  }

  /// Pixels from elsewhere, such as the clipboard.
  ///
  /// @param argb row by row, four times eight bits each
  public static Evidence of(int width, int height, int[] argb) {
    if (tooLarge(width, height)) throw new IllegalArgumentException(LARGE);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    return written(opaque(picture), true);
  }

  /// Whether there are more pixels than are looked at.
  public static boolean tooLarge(int width, int height) {
    return width < 1
        || height < 1
        || width > MOST_ACROSS
        || height > MOST_ACROSS
        || (long) width * height > MOST_PIXELS;
  }

  // By its first bytes, for a name says nothing.
  private static Optional<String> format(byte[] file) {
    if (file.length < 4) return Optional.empty();
    int start = (file[0] & 0xff) << 16 | (file[1] & 0xff) << 8 | (file[2] & 0xff);
    if (start == 0x89504E) return Optional.of("png");
    return start == 0xFFD8FF ? Optional.of("jpeg") : Optional.empty();
  }

  // What is written beside the pixels is not even read, and nothing of it touches the disk.
  private static BufferedImage decoded(byte[] file, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (tooLarge(width, height)) throw new IllegalArgumentException(LARGE);
      int every = Math.max(1, Math.max(width, height) / LONGEST);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(every, every, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage opaque(BufferedImage picture) {
    double longer = Math.max(picture.getWidth(), picture.getHeight());
    double scale = Math.min(1, LONGEST / longer);
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  // Letters on a screen stay sharp in a PNG, unless it grows too large.
  private static Evidence written(BufferedImage picture, boolean sharp) {
    try {
      byte[] png = sharp ? written(picture, "png", Optional.empty()) : new byte[0];
      boolean small = png.length > 0 && png.length <= MOST_PNG;
      return new Evidence(small ? png : written(picture, "jpeg", Optional.of(QUALITY)));
    } catch (IOException failed) {
      throw new IllegalArgumentException(OTHER, failed);
    }
  }

  private static byte[] written(BufferedImage picture, String format, Optional<Float> quality)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (quality.isPresent()) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality.get());
      }
      writer.setOutput(memory);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
