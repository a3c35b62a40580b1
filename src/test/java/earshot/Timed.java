package earshot;

import java.util.Arrays;
import java.util.Locale;

/// How long one piece of work took when it was done many times, in milliseconds.
record Timed(double p50, double p95, int times) {
  private static final long WARM_NANOS = 1_500_000_000;

  /// A piece of work that differs with each number: stores remember answers to the same question.
  interface Work {
    void run(int number) throws Exception;
  }

  /// Does the work to warm up, a third as often and a second and a half at least, and then so many
  /// times.
  static Timed of(int times, Work work) throws Exception {
    int warm = Math.max(3, times / 3);
    long end = System.nanoTime() + WARM_NANOS;
    for (int i = 0; i < warm || System.nanoTime() < end; i++) work.run(-1 - i);
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run(i);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return new Timed(nanos[times / 2] / 1e6, nanos[times * 95 / 100] / 1e6, times);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f / %.2f", p50, p95);
  }
}
