package earshot.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk for H2, which makes instances of it itself, that is full from the k-th write on, until it
/// is told that there is room again.
public final class FaultyDisk extends FilePathWrapper {
  static final String KIND = "faulty:file:";
  private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

  private static volatile String fullFor = "";

  /// Called by H2.
  public FaultyDisk() {}

  static void register() {
    FilePath.register(new FaultyDisk());
  }

  /// Lets this many writes pass and no more.
  public static void fullAfter(long writes) {
    LEFT.set(writes);
  }

  /// Fails every write into files whose name ends so.
  static void fullFor(String ending) {
    fullFor = ending;
  }

  /// Lets every write pass.
  public static void roomAgain() {
    fullFor = "";
    LEFT.set(Long.MAX_VALUE);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode), toString());
  }

  /// Passes everything on but the writes that fail.
  private static final class Channel extends PassingChannel {
    private final String name;

    private Channel(FileChannel inner, String name) {
      super(inner);
      this.name = name;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      if (LEFT.getAndUpdate(left -> left == Long.MAX_VALUE ? left : Math.max(0, left - 1)) == 0) {
        throw new IOException("No space left on device");
      }
      String ending = fullFor;
      if (!ending.isEmpty() && name.endsWith(ending)) {
        throw new IOException("No space left on device");
      }
      return super.write(bytes, position);
    }
  }
}
