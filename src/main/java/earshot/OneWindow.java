package earshot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.storage.Durable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that a second start brings the window of the first to the front, instead of being
/// refused because the workspace is in use, and hands it the file it was started with.
///
/// They speak through a file in the folder that only its owner can open, never through a port. No
/// more can be asked than to show the window, and in it what a file holds.
final class OneWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);
  private static final String FILE = ".window.socket";
  private static final String SHOW = "show\n";
  private static final String OPEN = "open ";
  private static final String SHOWN = "shown\n";

  /// The longest name of a file on any system, each byte as three signs, and more.
  private static final int MOST = 16_384;

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
  /// @param opening the file it is to show what is in
  /// @return whether one did
  static boolean shows(Path folder, Optional<Path> opening) {
    Path file = folder.toAbsolutePath().resolve(FILE);
    if (!fits(file) || !Files.exists(file)) return false;
    try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
      say(call, opening.map(OneWindow::wish).orElse(SHOW));
      return heard(call).equals(SHOWN);
    } catch (IOException | UnsupportedOperationException nobody) {
      return false;
    }
  }

  /// Hears from second starts until closed; where that cannot be, they are refused as before.
  ///
  /// @param show brings the window to the front, and in it what a file holds; called on a thread of
  ///   its own
  static OneWindow in(Path folder, Consumer<Optional<Path>> show) {
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

  private static void listen(ServerSocketChannel door, Consumer<Optional<Path>> show) {
    while (door.isOpen()) {
      try (SocketChannel call = door.accept()) {
        String said = heard(call);
        Optional<Path> opening = said.startsWith(OPEN) ? file(said) : Optional.empty();
        if (!said.equals(SHOW) && opening.isEmpty()) continue;
        show.accept(opening);
        say(call, SHOWN);
      } catch (IOException over) {
        if (door.isOpen()) LOG.warn("a second start was not understood");
      }
    }
  }

  // As an address, in which a line break of a name is none of the wish.
  private static String wish(Path file) {
    return OPEN + file.toAbsolutePath().toUri().toASCIIString() + "\n";
  }

  private static Optional<Path> file(String wish) {
    try {
      URI named = URI.create(wish.substring(OPEN.length()).strip());
      return "file".equals(named.getScheme()) ? Optional.of(Path.of(named)) : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException none) {
      return Optional.empty();
    }
  }

  private static void say(SocketChannel call, String words) throws IOException {
    ByteBuffer said = ByteBuffer.wrap(words.getBytes(US_ASCII));
    while (said.hasRemaining()) call.write(said);
  }

  // One line. A caller that says nothing holds up nobody but other callers, and only its owner can
  // call.
  private static String heard(SocketChannel call) throws IOException {
    ByteBuffer heard = ByteBuffer.allocate(MOST);
    while (heard.hasRemaining() && call.read(heard) >= 0) {
      int last = heard.position() - 1;
      if (last >= 0 && heard.get(last) == '\n') break;
    }
    return new String(heard.array(), 0, heard.position(), US_ASCII);
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
