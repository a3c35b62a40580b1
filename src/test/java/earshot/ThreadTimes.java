package earshot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;

/// What each kind of thread took of the processors since it was last asked; unlike seconds of wall
/// time this holds on a busy computer too.
final class ThreadTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Map<String, Long> last = now();

  /// Microseconds for each of so many things, by kind of thread.
  String each(long things) {
    Map<String, Long> now = now();
    StringBuilder line = new StringBuilder();
    now.forEach(
        (kind, nanos) -> {
          double micros = (nanos - last.getOrDefault(kind, 0L)) / 1e3 / Math.max(1, things);
          if (micros >= 1) line.append(" %s=%.0f".formatted(kind, micros));
        });
    last = now;
    return line.toString();
  }

  /// Microseconds of all threads together for each of so many things.
  double all(long things) {
    Map<String, Long> now = now();
    double nanos = 0;
    for (Map.Entry<String, Long> kind : now.entrySet()) {
      nanos += Math.max(0, kind.getValue() - last.getOrDefault(kind.getKey(), 0L));
    }
    last = now;
    return nanos / 1e3 / Math.max(1, things);
  }

  private static Map<String, Long> now() {
    Map<String, Long> nanos = new TreeMap<>();
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread == null) continue;
      String kind = thread.getThreadName().replaceAll("[-#]?\\d+.*", "").replaceAll(" .*", "");
      nanos.merge(kind, Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())), Long::sum);
    }
    return nanos;
  }
}
