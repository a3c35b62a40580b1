package earshot.ui.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Writes pixels as a PNG file (ISO/IEC 15948): 8 bits a channel, with transparency.
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private PngFile() {}

  /// The bytes of the file.
  public static byte[] of(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    // Depth 8, colours with transparency, and the only ways there are to pack, filter and scan.
    head.put(new byte[] {8, 6, 0, 0, 0});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", head.array());
    chunk(file, "IDAT", packed(image.getPixelReader(), width, height));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] packed(PixelReader pixels, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
      byte[] line = new byte[1 + width * 4];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int argb = pixels.getArgb(x, y);
          line[1 + x * 4] = (byte) (argb >> 16);
          line[2 + x * 4] = (byte) (argb >> 8);
          line[3 + x * 4] = (byte) argb;
          line[4 + x * 4] = (byte) (argb >> 24);
        }
        packing.write(line);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(name);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
