package earshot.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;

/// CRC32C over a row, kept beside it: H2 does not notice bytes that change by themselves.
final class Checksum {
  private final CRC32C crc = new CRC32C();

  /// The sum of a mention's text row.
  static long ofText(long id, Instant at, int source, String author, String url, Wording wording) {
    return new Checksum()
        .with(id)
        .with(at.toEpochMilli())
        .with(source)
        .with(author)
        .with(url)
        .with(wording.title())
        .with(wording.body())
        .sum();
  }

  /// The sum of a draft.
  static long ofDraft(long id, String body) {
    return new Checksum().with(id).with(body).sum();
  }

  private Checksum with(long number) {
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    return this;
  }

  private Checksum with(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    with(bytes.length);
    crc.update(bytes);
    return this;
  }

  private long sum() {
    return crc.getValue();
  }
}
