package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Reads UTF-8, and the bytes in it that are none as windows-1252: a table that was put together
/// from several programs holds both.
final class MixedReader extends Reader {
  private static final String WINDOWS_1252 = table();

  private final InputStream from;
  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(16 << 10).flip();
  private final CharBuffer characters = CharBuffer.allocate(16 << 10).flip();
  private boolean ended;

  /// @param from without a byte order mark
  MixedReader(InputStream from) {
    this.from = from;
  }

  @Override
  public int read(char[] into, int offset, int most) throws IOException {
    if (most == 0) return 0;
    while (!characters.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) return -1;
      if (!ended) fill();
      decode();
    }
    int given = Math.min(most, characters.remaining());
    characters.get(into, offset, given);
    return given;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = from.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) ended = true;
    else bytes.position(bytes.position() + read);
    bytes.flip();
  }

  private void decode() {
    characters.clear();
    for (CoderResult result = decoder.decode(bytes, characters, ended);
        result.isMalformed() && characters.hasRemaining();
        result = decoder.decode(bytes, characters, ended)) {
      characters.put(WINDOWS_1252.charAt(bytes.get() & 0xFF));
    }
    characters.flip();
  }

  private static String table() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) all[i] = (byte) i;
    return new String(all, Encodings.WINDOWS_1252);
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
