package earshot.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of an encrypted index.
class EncryptedIndexTest {
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
  private static final int LENGTH = 100_003;

  @TempDir private Path folder = Path.of("");
  private final byte[] plain = new byte[LENGTH];

  @BeforeEach
  void fill() {
    new Random(7).nextBytes(plain);
    byte[] words = "burnt oat milk".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(words, 0, plain, 50_000, words.length);
  }

  @Test
  void whatIsWrittenIsReadFromAnyPlaceAndNothingOfItStandsOnTheDisk() throws IOException {
    try (Directory directory = opened(KEY)) {
      write(directory, "a");
      Random chance = new Random(11);
      try (IndexInput in = directory.openInput("a", IOContext.DEFAULT)) {
        assertEquals(LENGTH + CodecUtil.footerLength(), in.length());
        assertEquals(in.length(), directory.fileLength("a"));
        for (int i = 0; i < 3_000; i++) {
          int from = i < 200 ? i * 16 + i % 3 - 1 + 1 : chance.nextInt(LENGTH);
          int length = chance.nextInt(Math.min(9_000, LENGTH - from) + 1);
          byte[] read = new byte[length];
          in.seek(from);
          in.readBytes(read, 0, length);
          assertArrayEquals(Arrays.copyOfRange(plain, from, from + length), read);
        }
      }
    }
    String raw = Files.readString(folder.resolve("a"), StandardCharsets.ISO_8859_1);
    assertFalse(raw.contains("burnt oat milk"));
  }

  @Test
  void partsOfPartsAndClonesReadTheSame() throws IOException {
    try (Directory directory = opened(KEY)) {
      write(directory, "a");
      try (IndexInput in = directory.openInput("a", IOContext.DEFAULT)) {
        IndexInput part = in.slice("part", 1_001, 50_000).slice("part of it", 17, 40_000);
        IndexInput clone = part.clone();
        part.seek(33_333);
        clone.seek(3);
        for (int i = 0; i < 5_000; i++) {
          assertEquals(plain[1_018 + 33_333 + i], part.readByte());
          assertEquals(plain[1_018 + 3 + i], clone.readByte());
        }
        assertThrows(IOException.class, () -> part.readBytes(new byte[50_000], 0, 50_000));
        assertThrows(IllegalArgumentException.class, () -> in.slice("too far", 1, in.length()));
      }
    }
  }

  @Test
  void equalFilesLookDifferentOnTheDisk() throws IOException {
    try (Directory directory = opened(KEY)) {
      write(directory, "a");
      write(directory, "b");
      directory.copyFrom(directory, "a", "c", IOContext.DEFAULT);
      checked(directory, "c");
    }
    assertFalse(
        Arrays.equals(
            Files.readAllBytes(folder.resolve("a")), Files.readAllBytes(folder.resolve("b"))));
    assertFalse(
        Arrays.equals(
            Files.readAllBytes(folder.resolve("a")), Files.readAllBytes(folder.resolve("c"))));
  }

  @Test
  void aCutOrChangedFileIsFoundByItsChecksum() throws IOException {
    try (Directory directory = opened(KEY)) {
      write(directory, "a");
      checked(directory, "a");
      byte[] whole = Files.readAllBytes(folder.resolve("a"));
      for (int at = 0; at < whole.length; at += 997) {
        byte[] flipped = whole.clone();
        flipped[at] ^= 4;
        Files.write(folder.resolve("a"), flipped);
        assertThrows(CorruptIndexException.class, () -> checked(directory, "a"), "byte " + at);
        Files.write(folder.resolve("a"), Arrays.copyOf(whole, at));
        assertThrows(CorruptIndexException.class, () -> checked(directory, "a"), "cut at " + at);
      }
    }
  }

  @Test
  void anIndexUnderAnotherKeyOrNoneIsStartedEmpty() throws IOException {
    SecretKey other = new SecretKeySpec(Arrays.copyOf(new byte[] {1}, 32), "AES");
    try (Shelf shelf = Shelf.open(new IndexFolder(folder, Optional.of(KEY)))) {
      shelf.commit(5);
    }
    try (Shelf shelf = Shelf.open(new IndexFolder(folder, Optional.of(KEY)))) {
      assertEquals(5, shelf.lastId());
    }
    try (Shelf shelf = Shelf.open(new IndexFolder(folder, Optional.of(other)))) {
      assertEquals(0, shelf.lastId());
      shelf.commit(6);
    }
    try (Shelf shelf = Shelf.open(IndexFolder.plain(folder))) {
      assertEquals(0, shelf.lastId());
    }
  }

  private Directory opened(SecretKey key) throws IOException {
    return new IndexFolder(folder, Optional.of(key)).open();
  }

  private void write(Directory directory, String name) throws IOException {
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      out.writeBytes(plain, 0, 40_000);
      for (int i = 40_000; i < 50_000; i++) out.writeByte(plain[i]);
      out.writeBytes(plain, 50_000, LENGTH - 50_000);
      CodecUtil.writeFooter(out);
    }
  }

  private static void checked(Directory directory, String name) throws IOException {
    try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    }
  }
}
