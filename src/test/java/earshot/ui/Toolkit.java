package earshot.ui;

import earshot.ui.kit.Edges;
import earshot.ui.kit.Look;
import earshot.ui.kit.Theme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/// Starts the toolkit and listens for what it would only print.
final class Toolkit implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  // Held strongly: the log system itself keeps loggers only weakly.
  private static final Logger CSS = Logger.getLogger("javafx.css");
  private static final List<String> COMPLAINTS = new CopyOnWriteArrayList<>();
  private static boolean started;

  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Fx.run(() -> {});
    COMPLAINTS.clear();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Fx.run(() -> {});
    Assertions.assertEquals(List.of(), List.copyOf(COMPLAINTS), "what the toolkit only prints");
  }

  private static synchronized void start() throws InterruptedException {
    if (started) return;
    started = true;
    CountDownLatch up = new CountDownLatch(1);
    try {
      Edges.clean();
      Platform.startup(up::countDown);
    } catch (IllegalStateException already) {
      up.countDown();
    }
    up.await();
    Platform.setImplicitExit(false);
    // The robot collects what breaks on any thread and throws it at the next key or click: work
    // that
    // a window left behind when it was closed would fail the tests after it. What breaks on the FX
    // thread is heard below.
    WaitForAsyncUtils.clearExceptions();
    Thread.setDefaultUncaughtExceptionHandler(null);
    CSS.addHandler(new Listener());
    Fx.run(
        () -> {
          Thread.currentThread()
              .setUncaughtExceptionHandler((thread, thrown) -> COMPLAINTS.add(told(thrown)));
          Theme.apply(Look.LIGHT);
        });
  }

  private static String told(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return "uncaught: " + thrown + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static final class Listener extends Handler {
    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        COMPLAINTS.add("css: " + entry.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
