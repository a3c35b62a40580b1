package earshot.listening.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Evidence;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of people and of those who mean harm, made here.
class PictureFileTest {
  @Test
  void whatCanBeSeenIsKept() throws IOException {
    BufferedImage screen = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    screen.setRGB(7, 9, 0xCC3311);
    BufferedImage kept = read(PictureFile.of(file(screen, "png")));
    assertEquals(300, kept.getWidth());
    assertEquals(200, kept.getHeight());
    assertEquals(0xFFCC3311, kept.getRGB(7, 9));
    assertEquals(300, read(PictureFile.of(file(screen, "jpg"))).getWidth());
  }

  @Test
  void whatIsWrittenBesideThePixelsIsLeftOut() {
    byte[] place = "GPS 52.5200 N 13.4050 E, Ana's phone".getBytes(StandardCharsets.US_ASCII);
    byte[] png = withChunk(file(picture(40, 30), "png"), "tEXt", place);
    byte[] jpeg = withSegment(file(picture(40, 30), "jpg"), place);
    for (byte[] each : new byte[][] {png, jpeg}) {
      assertTrue(has(each, place));
      assertFalse(has(PictureFile.of(each).bytes(), place));
    }
  }

  @Test
  void aLargePictureIsMadeSmaller() throws IOException {
    BufferedImage kept = read(PictureFile.of(file(picture(5_000, 50), "png")));
    assertEquals(PictureFile.LONGEST, kept.getWidth());
    assertEquals(24, kept.getHeight());
  }

  @Test
  void aNoisyScreenIsKeptAsAJpegBeforeItGrowsTooLarge() {
    BufferedImage noise = new BufferedImage(1_600, 1_200, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int y = 0; y < 1_200; y++) {
      for (int x = 0; x < 1_600; x++) noise.setRGB(x, y, random.nextInt(0x1000000));
    }
    Evidence kept = PictureFile.of(file(noise, "png"));
    assertEquals((byte) 0xFF, kept.bytes()[0]);
    assertTrue(kept.bytes().length < Evidence.MOST);
  }

  @Test
  void whatIsSeenThroughStandsOnWhite() throws IOException {
    int[] clear = new int[20 * 10];
    clear[0] = 0xFF00FF00;
    BufferedImage kept = read(PictureFile.of(20, 10, clear));
    assertEquals(0xFF00FF00, kept.getRGB(0, 0));
    assertEquals(0xFFFFFFFF, kept.getRGB(19, 9));
  }

  @Test
  void aBombOfPixelsIsRefusedBeforeItIsUnpacked() {
    for (int[] size : new int[][] {{60_000, 60_000}, {1, 2_000_000_000}, {40_000, 1}}) {
      assertTimeout(
          Duration.ofSeconds(2),
          () ->
              assertEquals(
                  "This picture has too many pixels; make it smaller and choose it again.",
                  refused(bomb(size[0], size[1]))));
    }
  }

  @Test
  void aSmallFileThatUnpacksWithoutEndStopsAtItsPixels() {
    // Says it is 10 by 10 and unpacks to 30 megabytes.
    byte[] endless = png(10, 10, new byte[30_000_000]);
    assertTimeout(Duration.ofSeconds(2), () -> PictureFile.of(endless));
  }

  @Test
  void wordsThatUnpackWithoutEndAreNotUnpacked() {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    words.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
    words.writeBytes(deflated(new byte[300_000_000]));
    byte[] bomb = withChunk(file(picture(40, 30), "png"), "zTXt", words.toByteArray());
    assertTimeout(Duration.ofSeconds(3), () -> PictureFile.of(bomb));
  }

  @Test
  void anythingElseIsRefusedWithWhatHelps(@TempDir Path folder) throws IOException {
    String other = "This is no picture that can be kept; choose a PNG or JPEG.";
    assertEquals(other, refused(new byte[0]));
    assertEquals(other, refused("GIF89a".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(other, refused("<svg onload='x'/>".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(other, refused(Arrays.copyOf(file(picture(40, 30), "png"), 60)));
    assertEquals(other, refused(Arrays.copyOf(file(picture(40, 30), "jpg"), 30)));
    assertEquals(
        "Choose a picture of at most 10 MB.", refused(new byte[PictureFile.MOST_BYTES + 1]));
    Path gone = folder.resolve("gone.png");
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> PictureFile.of(gone))
                    .getMessage())
            .contains("still there"));
    Files.write(gone, file(picture(40, 30), "png"));
    assertTrue(PictureFile.of(gone).bytes().length > 0);
  }

  @Test
  void brokenBytesNeverBreakTheProgram() {
    Random random = new Random(7);
    for (String format : new String[] {"png", "jpg"}) {
      byte[] whole = file(picture(64, 48), format);
      for (int n = 0; n < 300; n++) {
        byte[] broken = whole.clone();
        for (int k = 0; k < 1 + n % 7; k++) {
          broken[3 + random.nextInt(broken.length - 3)] = (byte) random.nextInt(256);
        }
        try {
          PictureFile.of(broken);
        } catch (IllegalArgumentException told) {
          assertFalse(String.valueOf(told.getMessage()).isBlank());
        }
      }
    }
  }

  private static String refused(byte[] file) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> PictureFile.of(file)).getMessage());
  }

  private static BufferedImage picture(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(width / 2, height / 2, Color.ORANGE.getRGB());
    return picture;
  }

  private static BufferedImage read(Evidence kept) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(kept.bytes()));
  }

  private static byte[] file(BufferedImage picture, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertTrue(ImageIO.write(picture, format, out));
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] bomb(int width, int height) {
    return png(width, height, new byte[100]);
  }

  private static byte[] png(int width, int height, byte[] rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    head.put((byte) 8).put((byte) 2);
    out.writeBytes(chunk("IHDR", head.array()));
    out.writeBytes(chunk("IDAT", deflated(rows)));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      packed.write(plain);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.US_ASCII));
    sum.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  // Right behind the head of a PNG.
  private static byte[] withChunk(byte[] png, String type, byte[] content) {
    return inserted(png, 33, chunk(type, content));
  }

  // An APP1 segment, as cameras write them, right behind the start of a JPEG.
  private static byte[] withSegment(byte[] jpeg, byte[] content) {
    byte[] segment =
        ByteBuffer.allocate(4 + content.length)
            .putShort((short) 0xFFE1)
            .putShort((short) (2 + content.length))
            .put(content)
            .array();
    return inserted(jpeg, 2, segment);
  }

  private static byte[] inserted(byte[] file, int at, byte[] more) {
    return ByteBuffer.allocate(file.length + more.length)
        .put(file, 0, at)
        .put(more)
        .put(file, at, file.length - at)
        .array();
  }

  private static boolean has(byte[] file, byte[] words) {
    return new String(file, StandardCharsets.ISO_8859_1)
        .contains(new String(words, StandardCharsets.ISO_8859_1));
  }
}
