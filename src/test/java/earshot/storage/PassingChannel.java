package earshot.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/// A file of H2 that passes everything on to another; disks for tests change what they are about.
public class PassingChannel extends FileBaseDefault {
  private final FileChannel inner;

  /// Over another.
  protected PassingChannel(FileChannel inner) {
    this.inner = inner;
  }

  @Override
  public synchronized int read(ByteBuffer target, long position) throws IOException {
    return inner.read(target, position);
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    return inner.write(bytes, position);
  }

  @Override
  public long size() throws IOException {
    return inner.size();
  }

  @Override
  protected synchronized void implTruncate(long size) throws IOException {
    inner.truncate(size);
  }

  @Override
  public synchronized void force(boolean metadata) throws IOException {
    inner.force(metadata);
  }

  @Override
  public FileLock tryLock(long from, long size, boolean shared) throws IOException {
    return inner.tryLock(from, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    inner.close();
  }
}
