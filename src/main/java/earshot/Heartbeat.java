package earshot;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the window every 50 ms for an answer, and writes into the log what all threads are at when
/// none came for a second: the places in the program, never anybody's words.
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration BEAT = Duration.ofMillis(50);
  private static final Duration TOO_LONG = Duration.ofSeconds(1);
  // A beat that comes so late says that the computer slept, or had no time for this program at all.
  private static final Duration ASLEEP = Duration.ofMillis(500);
  private static final int MOST_FRAMES = 40;

  private final Executor screen;
  private final LongSupplier nanos;
  private final BiConsumer<Duration, String> report;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean answered = true;
  private long asked;
  private long last;
  private boolean reported;

  /// @param screen where an answer is asked for
  /// @param nanos a clock that never goes back
  /// @param report hears how long nobody has answered, and what all threads are at
  Heartbeat(Executor screen, LongSupplier nanos, BiConsumer<Duration, String> report) {
    this.screen = screen;
    this.nanos = nanos;
    this.report = report;
    last = nanos.getAsLong();
  }

  /// Watches over the window from now on, on a thread of its own.
  static Heartbeat of(Executor screen) {
    Heartbeat heart = new Heartbeat(screen, System::nanoTime, Heartbeat::log);
    heart.start();
    return heart;
  }

  void start() {
    Thread.ofPlatform().name("fx-watch").daemon().start(this::run);
  }

  @Override
  public void close() {
    ended.countDown();
  }

  private void run() {
    try {
      while (!ended.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) beat();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  /// One beat.
  void beat() {
    long now = nanos.getAsLong();
    if (now - last > ASLEEP.toNanos()) asked = now;
    last = now;
    if (answered) {
      if (reported) LOG.warn("window answers again after={}ms", (now - asked) / 1_000_000);
      reported = false;
      answered = false;
      asked = now;
      screen.execute(() -> answered = true);
    } else if (!reported && now - asked > TOO_LONG.toNanos()) {
      reported = true;
      report.accept(Duration.ofNanos(now - asked), stacks());
    }
  }

  private static void log(Duration silent, String stacks) {
    LOG.warn("window does not answer for={}ms stacks:{}", silent.toMillis(), stacks);
  }

  private static String stacks() {
    StringBuilder all = new StringBuilder();
    Map<String, StackTraceElement[]> byName = new TreeMap<>();
    Thread.getAllStackTraces().forEach((thread, at) -> byName.put(name(thread), at));
    byName.forEach(
        (name, at) -> {
          all.append(System.lineSeparator()).append(name);
          for (int i = 0; i < Math.min(at.length, MOST_FRAMES); i++) {
            all.append(System.lineSeparator()).append("  at ").append(at[i]);
          }
        });
    return all.toString();
  }

  private static String name(Thread thread) {
    return "%s #%d %s".formatted(thread.getName(), thread.threadId(), thread.getState());
  }
}
