package earshot;

import java.time.Duration;
import java.util.Random;

/// How long and from where each of the long trials with damaged documents goes: short in the
/// profile `soak`, long in `fuzz`; both can be said, to see a finding again.
public final class FuzzTime {
  /// For each kind of document.
  public static final Duration EACH = Duration.ofSeconds(Long.getLong("earshot.fuzz.seconds", 10));

  private FuzzTime() {}

  /// A new one each time, which is printed.
  public static long seed(String what) {
    long seed = Long.getLong("earshot.fuzz.seed", new Random().nextLong());
    System.out.println("fuzz " + what + " -Dearshot.fuzz.seed=" + seed);
    return seed;
  }
}
