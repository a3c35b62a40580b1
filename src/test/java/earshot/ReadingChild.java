package earshot;

import earshot.ui.archive.ReadingViewModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads an archive where every socket fails on use, and tells how many were asked for.
final class ReadingChild {
  private static final AtomicInteger ASKED = new AtomicInteger();

  private ReadingChild() {}

  /// Opens an archive where no socket can be made, and says what it saw.
  ///
  /// @param arguments the archive
  public static void main(String[] arguments) throws IOException {
    forbidSockets();
    try (Reading reading = Reading.of(Path.of(arguments[0]), ReadingTest.machine())) {
      ReadingViewModel model = ReadingTest.model(reading);
      model.start();
      model.search();
      System.out.println("mentions=" + model.mentions().size() + " asked=" + ASKED.get());
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));
      System.out.println("guard=failed");
    } catch (IllegalStateException forbidden) {
      System.out.println(ASKED.get() == 1 ? "guard=works" : "guard=miscounts");
    }
  }

  // For a test of a whole process there is no other way in.
  @SuppressWarnings("deprecation")
  private static void forbidSockets() throws IOException {
    System.setProperty(
        "java.nio.channels.spi.SelectorProvider", "earshot.no.such.selectors.are.allowed");
    Socket.setSocketImplFactory(
        () -> {
          ASKED.incrementAndGet();
          throw new IllegalStateException("no network here");
        });
    ServerSocket.setSocketFactory(
        () -> {
          ASKED.incrementAndGet();
          throw new IllegalStateException("no network here");
        });
  }
}
