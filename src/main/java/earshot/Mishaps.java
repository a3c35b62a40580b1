package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.storage.Durable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a mistake of the program that nobody caught: a report beside the log, and a line
/// with a code in the window; everything else goes on.
///
/// Without memory nothing can be relied on to go on: then the program ends at once, with code 3.
/// That loses nothing, for what was acknowledged is on the disk.
final class Mishaps implements Thread.UncaughtExceptionHandler {
  /// The exit code of a program that ran out of memory.
  static final int WITHOUT_MEMORY = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
  private static final Duration SAID_ONCE_IN = Duration.ofHours(1);
  private static final String ENDED =
      "earshot: The memory is used up, so Earshot has ended. What was stored is safe; start it"
          + " again.";

  private final InstantSource clock;
  private final MishapReport report;
  private final PrintStream err;
  private final Map<String, Instant> said = new HashMap<>();
  private volatile Banner banner = (code, report) -> {};

  /// @param err where the last sentence goes
  Mishaps(InstantSource clock, PrintStream err) {
    this.clock = clock;
    report = new MishapReport(clock);
    this.err = err;
  }

  /// Says in the window that something went wrong.
  @FunctionalInterface
  interface Banner {
    /// Says it.
    ///
    /// @param code the same for the same mistake, such as `EX-3F2A`
    /// @param report for whoever mends the program; holds no text of anybody
    void say(String code, String report);
  }

  /// From now on this says so.
  void banner(Banner next) {
    banner = next;
  }

  /// Writes what goes to whoever mends the program.
  MishapReport report() {
    return report;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable mishap) {
    if (withoutMemory(mishap)) end();
    LOG.error("thread died name={}", thread.getName(), mishap);
    String code = code(mishap);
    if (!isNews(code)) return;
    String written = report.of(code, "thread " + thread.getName(), mishap);
    keep(code, written);
    banner.say(code, written);
  }

  // No finishing touches: each of them may want memory, and the files bear a kill at any moment.
  private void end() {
    err.println(ENDED);
    err.flush();
    Runtime.getRuntime().halt(WITHOUT_MEMORY);
  }

  private static boolean withoutMemory(Throwable mishap) {
    @Nullable Throwable at = mishap;
    for (int depth = 0; at != null && depth < MishapReport.MOST_CAUSES; depth++) {
      if (at instanceof OutOfMemoryError) return true;
      at = at.getCause();
    }
    return false;
  }

  private synchronized boolean isNews(String code) {
    Instant now = clock.instant();
    Instant last = said.getOrDefault(code, Instant.MIN);
    if (last.isAfter(now.minus(SAID_ONCE_IN))) return false;
    said.put(code, now);
    return true;
  }

  /// By where it happened, so that the same mistake has the same code on every computer.
  private static String code(Throwable mishap) {
    StackTraceElement[] frames = mishap.getStackTrace();
    String place = frames.length == 0 ? "" : frames[0].getClassName() + frames[0].getMethodName();
    int hash = Objects.hash(mishap.getClass().getName(), place);
    return "EX-%04X".formatted((hash ^ hash >>> Short.SIZE) & 0xFFFF);
  }

  private static void keep(String code, String report) {
    Optional<Path> folder = Logs.folder();
    if (folder.isEmpty()) return;
    try {
      Durable.replace(folder.get().resolve("mishap-" + code + ".txt"), report.getBytes(UTF_8));
    } catch (IOException unwritable) {
      LOG.warn("report not kept why={}", unwritable.getClass().getSimpleName());
    }
  }
}
