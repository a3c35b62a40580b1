package earshot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.storage.Durable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that a second start brings the window of the first to the front, instead of being
/// refused because the workspace is in use.
///
/// They speak through a file in the folder that only its owner can open, never through a port. No
/// more can be asked than to show the window.
final class OneWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);
  private static final String FILE = ".window.socket";
  private static final byte[] SHOW = "show\n".getBytes(US_ASCII);
  private static final byte[] SHOWN = "shown\n".getBytes(US_ASCII);

  /// The name of a socket has at most 108 bytes, on some systems 104.
  private static final int LONGEST = 100;

  private final Optional<ServerSocketChannel> door;
  private final Path file;

  private OneWindow(Optional<ServerSocketChannel> door, Path file) {
    this.door = door;
    this.file = file;
  }

  /// Asks the window of a program that has this folder open to show itself.
  ///
  /// @return whether one did
  static boolean shows(Path folder) {
    Path file = folder.toAbsolutePath().resolve(FILE);
    if (!fits(file) || !Files.exists(file)) return false;
    try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
      call.write(ByteBuffer.wrap(SHOW));
      return Arrays.equals(SHOWN, heard(call, SHOWN.length));
    } catch (IOException | UnsupportedOperationException nobody) {
      return false;
    }
  }

  /// Hears from second starts until closed; where that cannot be, they are refused as before.
  ///
  /// @param show brings the window to the front; called on a thread of its own
  static OneWindow in(Path folder, Runnable show) {
    Path file = folder.toAbsolutePath().resolve(FILE);
    if (!fits(file)) return new OneWindow(Optional.empty(), file);
    try {
      Durable.makeFolder(folder);
      // Whoever left it was killed: a living one would have answered.
      Files.deleteIfExists(file);
      ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      door.bind(UnixDomainSocketAddress.of(file));
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      OneWindow one = new OneWindow(Optional.of(door), file);
      Thread.ofVirtual().name("second-start").start(() -> listen(door, show));
      return one;
    } catch (IOException | UnsupportedOperationException impossible) {
      LOG.warn("second starts are not heard why={}", impossible.getClass().getSimpleName());
      return new OneWindow(Optional.empty(), file);
    }
  }

  private static boolean fits(Path file) {
    return file.toString().getBytes(UTF_8).length <= LONGEST;
  }

  private static void listen(ServerSocketChannel door, Runnable show) {
    while (door.isOpen()) {
      try (SocketChannel call = door.accept()) {
        if (!Arrays.equals(SHOW, heard(call, SHOW.length))) continue;
        show.run();
        call.write(ByteBuffer.wrap(SHOWN));
      } catch (IOException over) {
        if (door.isOpen()) LOG.warn("a second start was not understood");
      }
    }
  }

  // A caller that says nothing holds up nobody but other callers, and only its owner can call.
  private static byte[] heard(SocketChannel call, int length) throws IOException {
    ByteBuffer heard = ByteBuffer.allocate(length);
    while (heard.hasRemaining() && call.read(heard) >= 0) {}
    return Arrays.copyOf(heard.array(), heard.position());
  }

  @Override
  public void close() {
    if (door.isEmpty()) return;
    try {
      door.get().close();
      Files.deleteIfExists(file);
    } catch (IOException left) {
      LOG.warn("socket left kind={}", left.getClass().getSimpleName());
    }
  }
}
