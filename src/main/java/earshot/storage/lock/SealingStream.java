package earshot.storage.lock;

import java.io.IOException;
import java.io.OutputStream;

/// Seals what is written, a chunk at a time.
final class SealingStream extends OutputStream {
  private final OutputStream out;
  private final SealedHead.Chunks chunks;
  private final byte[] chunk = new byte[SealedHead.CHUNK];
  private int filled;
  private long number;
  private boolean closed;

  SealingStream(OutputStream out, SealedHead.Chunks chunks) {
    this.out = out;
    this.chunks = chunks;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    int done = 0;
    while (done < length) {
      // A full chunk waits until there is more: only then is it known not to be the last.
      if (filled == chunk.length) flushChunk(false);
      int now = Math.min(length - done, chunk.length - filled);
      System.arraycopy(some, from + done, chunk, filled, now);
      filled += now;
      done += now;
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) return;
    closed = true;
    try (OutputStream closing = out) {
      flushChunk(true);
      closing.flush();
    }
  }

  private void flushChunk(boolean last) throws IOException {
    out.write(chunks.seal(number++, last, chunk, filled));
    filled = 0;
  }
}
