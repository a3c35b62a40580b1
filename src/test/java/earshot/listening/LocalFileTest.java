package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import earshot.model.FailureReason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {
  @Test
  void aFileIsReadLikeAFeed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("feed.xml");
    Files.writeString(
        file, "<rss><channel><title>T</title><item><title>A</title></item></channel></rss>");
    ParsedFeed.Document document =
        assertInstanceOf(ParsedFeed.Document.class, LocalFile.read(file));
    assertEquals("A", document.items().getFirst().words().title());
  }

  @Test
  void whatCannotBeReadIsSaidSo(@TempDir Path folder) throws IOException {
    assertEquals(FailureReason.MISSING, reason(folder.resolve("none.xml")));
    assertEquals(FailureReason.BAD_ADDRESS, reason(folder));
    Path file = folder.resolve("empty.xml");
    Files.createFile(file);
    assertEquals(FailureReason.EMPTY, reason(file));
  }

  @Test
  void moreThanSixteenMegabytesAreNotRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("big.xml");
    try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
      big.setLength(Caps.DOCUMENT_BYTES + 1L);
    }
    assertEquals(FailureReason.TOO_BIG, reason(file));
  }

  private static FailureReason reason(Path file) {
    return assertInstanceOf(ParsedFeed.Unreadable.class, LocalFile.read(file)).reason();
  }
}
