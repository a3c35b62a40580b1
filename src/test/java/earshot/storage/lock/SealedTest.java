package earshot.storage.lock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that only the key of the workspace opens.
class SealedTest {
  private static final SecretKey KEY = WorkspaceKey.random().files();
  private static final int MIB = 1 << 20;
  private static final byte[] NOTE = {1, 2, 3};

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB, 3 * MIB + 17})
  void whatIsSealedComesBackFromAnyPlace(int length) throws IOException {
    byte[] plain = bytes(length);
    Path file = sealed(plain);
    assertTrue(Sealed.is(file));
    assertArrayEquals(NOTE, Sealed.note(file));
    try (SealedFile opened = Sealed.open(file, KEY)) {
      assertEquals(length, opened.size());
      assertArrayEquals(plain, opened.from(0).readAllBytes());
      Random chance = new Random(5);
      for (int i = 0; i < 20 && length > 0; i++) {
        int from = chance.nextInt(length);
        assertArrayEquals(
            Arrays.copyOfRange(plain, from, Math.min(length, from + 100)),
            opened.from(from).readNBytes(100));
      }
    }
    assertArrayEquals(plain, Sealed.open(Files.readAllBytes(file), KEY));
    assertArrayEquals(plain, Sealed.open(Sealed.seal(plain, KEY), KEY));
  }

  @Test
  void aFileCutAnywhereIsFound() throws IOException {
    Path file = sealed(bytes(3 * MIB + 5));
    byte[] whole = Files.readAllBytes(file);
    int head = whole.length - 3 * MIB - 5 - 4 * 16;
    int chunk = MIB + 16;
    for (int length :
        new int[] {
          0, 7, head - 1, head, head + 15, head + chunk, head + 3 * chunk, whole.length - 1
        }) {
      assertRefused(Arrays.copyOf(whole, length));
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1));
  }

  @Test
  void chunksThatChangedPlacesOrCameTwiceAreFound() throws IOException {
    byte[] whole = Files.readAllBytes(sealed(bytes(3 * MIB + 5)));
    int chunk = MIB + 16;
    int head = whole.length - 3 * MIB - 5 - 4 * 16;
    byte[] swapped = whole.clone();
    System.arraycopy(whole, head, swapped, head + chunk, chunk);
    System.arraycopy(whole, head + chunk, swapped, head, chunk);
    assertRefused(swapped);
    byte[] doubled = whole.clone();
    System.arraycopy(whole, head, doubled, head + chunk, chunk);
    assertRefused(doubled);
    byte[] without = new byte[whole.length - chunk];
    System.arraycopy(whole, 0, without, 0, head);
    System.arraycopy(whole, head + chunk, without, head, without.length - head);
    assertRefused(without);
  }

  @Test
  void aChunkOfAnotherFileUnderTheSameKeyIsFound() throws IOException {
    byte[] first = Sealed.seal(bytes(10), KEY);
    byte[] second = Sealed.seal(bytes(10), KEY);
    int head = first.length - 26;
    System.arraycopy(second, head, first, head, 26);
    assertThrows(IOException.class, () -> Sealed.open(first, KEY));
  }

  @Test
  void anyFlippedBitAndAnotherKeyAreFound() throws IOException {
    byte[] whole = Files.readAllBytes(sealed(bytes(5_000)));
    Random chance = new Random(9);
    for (int i = 0; i < 400; i++) {
      byte[] flipped = whole.clone();
      int bit = i < 300 ? i : chance.nextInt(whole.length * 8);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(IOException.class, () -> Sealed.open(flipped, KEY), "bit " + bit);
    }
    SecretKey other = WorkspaceKey.random().files();
    assertThrows(IOException.class, () -> Sealed.open(whole, other));
    assertFalse(Sealed.is(new byte[] {1, 2, 3}));
  }

  private void assertRefused(byte[] changed) throws IOException {
    Path file = folder.resolve("changed");
    Files.write(file, changed);
    assertThrows(
        IOException.class,
        () -> {
          try (SealedFile opened = Sealed.open(file, KEY)) {
            opened.from(0).transferTo(OutputStream.nullOutputStream());
          }
        });
    assertThrows(IOException.class, () -> Sealed.open(changed, KEY));
  }

  private Path sealed(byte[] plain) throws IOException {
    Path file = folder.resolve("sealed");
    try (OutputStream out = Sealed.write(Files.newOutputStream(file), KEY, NOTE)) {
      int half = plain.length / 2;
      out.write(plain, 0, half);
      for (int i = half; i < Math.min(half + 10, plain.length); i++) out.write(plain[i]);
      int rest = Math.min(half + 10, plain.length);
      out.write(plain, rest, plain.length - rest);
    }
    return file;
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
