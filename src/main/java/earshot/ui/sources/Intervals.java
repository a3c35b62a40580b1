package earshot.ui.sources;

import earshot.ui.kit.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The intervals a person can choose for a source, and how they are said.
final class Intervals {
  private static final List<Duration> USUAL =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private final Messages words;

  Intervals(Messages words) {
    this.words = words;
  }

  /// Earshot's own choice first, then every usual interval; each source keeps to its own floor.
  static List<Optional<Duration>> usual() {
    return Stream.concat(Stream.of(Optional.<Duration>empty()), USUAL.stream().map(Optional::of))
        .toList();
  }

  /// Earshot's own choice first, then every usual interval from the floor on, the floor itself and
  /// the one in use among them.
  List<Optional<Duration>> choices(Duration floor, Optional<Duration> inUse) {
    TreeSet<Duration> fitting = new TreeSet<>(USUAL);
    fitting.add(floor);
    fitting.removeIf(each -> each.compareTo(floor) < 0);
    inUse.ifPresent(fitting::add);
    return Stream.concat(Stream.of(Optional.<Duration>empty()), fitting.stream().map(Optional::of))
        .toList();
  }

  /// Half as long, but never shorter than the floor; absent when that is no gain.
  static Optional<Duration> shorter(Duration now, Duration floor) {
    Duration half = Duration.ofMinutes(Math.max(1, now.toMinutes() / 2));
    Duration next = half.compareTo(floor) < 0 ? floor : half;
    return Optional.of(next).filter(each -> each.compareTo(now) < 0);
  }

  /// "15 min", "1 h", "2 days", "90 min".
  String words(Duration interval) {
    long minutes = interval.toMinutes();
    if (minutes < 1) return words.get("span.seconds", interval.toSeconds());
    if (minutes % (24 * 60) == 0) return words.plural("span.days", minutes / (24 * 60));
    if (minutes % 60 == 0) return words.get("span.hours", minutes / 60);
    return words.get("span.minutes", minutes);
  }
}
