package earshot;

import earshot.storage.Forgotten;
import earshot.ui.Fx;
import earshot.ui.archive.ReadingScreen;
import earshot.ui.kit.Jobs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// Reads an archive where every socket fails on use, and tells how many were asked for.
final class ReadingChild {
  private static final AtomicInteger ASKED = new AtomicInteger();

  // Held strongly: the log system itself keeps loggers only weakly.
  private static final Logger STARTING = Logger.getLogger("javafx");

  private ReadingChild() {}

  /// Opens an archive where no socket can be made, and says what it saw.
  ///
  /// @param arguments the archive
  public static void main(String[] arguments) throws IOException {
    forbidSockets();
    // It says that it was started from a class path.
    STARTING.setLevel(Level.OFF);
    Platform.startup(() -> {});
    try (Reading reading = Reading.of(Path.of(arguments[0]), ReadingTest.machine())) {
      ReadingScreen screen =
          Fx.get(
              () ->
                  new ArchiveWindows(
                          ReadingTest.machine(),
                          () -> Forgotten.NOBODY,
                          new Jobs(ReadingTest.machine().clock()))
                      .show(new Stage(), reading, () -> {}));
      Waiting.until(() -> Fx.get(() -> screen.root().lookup("#query") != null));
      Waiting.until(() -> total(screen).startsWith("mentions=") && !total(screen).endsWith("=0"));
      String mentions = total(screen);
      String figures = figures(screen);
      System.out.println(mentions + " figures=" + figures + " asked=" + ASKED.get());
      Fx.run(screen::hidden);
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));
      System.out.println("guard=failed");
    } catch (IllegalStateException forbidden) {
      System.out.println(ASKED.get() == 1 ? "guard=works" : "guard=miscounts");
    }
  }

  private static String total(ReadingScreen screen) {
    String[] words =
        Fx.get(() -> ((Label) screen.root().lookup("#total")).getText()).split(" ", -1);
    return words.length < 2 ? "" : words[1] + "=" + words[0];
  }

  private static String figures(ReadingScreen screen) {
    Fx.run(
        () ->
            ((ButtonBase)
                    screen.root().lookupAll("#reading-pages .toggle-button").stream()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .fire());
    String shown = "#key-mentions-figure";
    Waiting.until(
        () ->
            Fx.get(
                () ->
                    screen.root().lookup(shown) instanceof Button figure
                        && !figure.getText().isEmpty()));
    return Fx.get(() -> ((Button) screen.root().lookup(shown)).getText());
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
