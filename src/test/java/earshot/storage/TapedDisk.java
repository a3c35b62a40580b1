package earshot.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk for H2, which makes instances of it itself, that keeps a tape of what is written.
public final class TapedDisk extends FilePathWrapper {
  static final String KIND = "taped:file:";

  private static volatile PowerTape tape = new PowerTape(new byte[0]);

  /// Called by H2.
  public TapedDisk() {}

  /// Notes everything from here on that is written to files opened afterwards.
  static void onto(PowerTape fresh) {
    FilePath.register(new TapedDisk());
    tape = fresh;
  }

  @Override
  public String getScheme() {
    return "taped";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode), tape);
  }

  private static final class Channel extends PassingChannel {
    private final PowerTape tape;

    private Channel(FileChannel inner, PowerTape tape) {
      super(inner);
      this.tape = tape;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      int written = super.write(bytes, position);
      if (written != copy.length) throw new IOException("written in parts: " + written);
      tape.add(new PowerTape.Step.Written(position, copy));
      return written;
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      super.implTruncate(size);
      tape.add(new PowerTape.Step.Shortened(size));
    }

    @Override
    public synchronized void force(boolean metadata) throws IOException {
      super.force(metadata);
      tape.add(new PowerTape.Step.Forced());
    }
  }
}
