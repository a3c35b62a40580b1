package earshot.model;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Within how much working time an answer is owed, by the reason and the priority.
public record AnswerTargets(Map<Need, Map<Priority, Duration>> within) {
  private static final Duration LONGEST = Duration.ofDays(365);

  /// Four working hours when somebody speaks to us, eight otherwise; a quarter and half of that for
  /// what is urgent or high, twice for what is low.
  public static final AnswerTargets USUAL = usual();

  /// Refuses gaps, and times that are not between a minute and a year.
  public AnswerTargets {
    Map<Need, Map<Priority, Duration>> all = new EnumMap<>(Need.class);
    for (Need need : Need.values()) {
      Map<Priority, Duration> times = Map.copyOf(within.getOrDefault(need, Map.of()));
      for (Priority priority : Priority.values()) check(times.get(priority));
      all.put(need, times);
    }
    within = Map.copyOf(all);
  }

  /// The working time within which an answer is owed.
  public Duration of(Need need, Priority priority) {
    Map<Priority, Duration> times = Objects.requireNonNull(within.get(need));
    return Objects.requireNonNull(times.get(priority));
  }

  /// The same with one time changed.
  public AnswerTargets with(Need need, Priority priority, Duration time) {
    Map<Need, Map<Priority, Duration>> all = new EnumMap<>(within);
    Map<Priority, Duration> times = new EnumMap<>(all.get(need));
    times.put(priority, time);
    all.put(need, times);
    return new AnswerTargets(all);
  }

  /// The same with the time of usual priority changed, and the others of that reason by their usual
  /// measure of it; none shorter than a minute.
  public AnswerTargets scaled(Need need, Duration time) {
    AnswerTargets all = this;
    for (Priority priority : Priority.values()) {
      long minutes = Math.max(1, scaled(time.toMinutes(), priority));
      all = all.with(need, priority, Duration.ofMinutes(minutes));
    }
    return all;
  }

  private static void check(@org.jspecify.annotations.Nullable Duration time) {
    if (time == null || time.compareTo(Duration.ofMinutes(1)) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("An answer is owed within a minute to a year.");
    }
  }

  private static AnswerTargets usual() {
    Map<Need, Map<Priority, Duration>> all = new EnumMap<>(Need.class);
    for (Need need : Need.values()) {
      long minutes =
          switch (need) {
            case DIRECT -> 4 * 60;
            case QUESTION, COMPLAINT -> 8 * 60;
          };
      Map<Priority, Duration> times = new EnumMap<>(Priority.class);
      for (Priority priority : Priority.values()) {
        times.put(priority, Duration.ofMinutes(scaled(minutes, priority)));
      }
      all.put(need, times);
    }
    return new AnswerTargets(all);
  }

  private static long scaled(long minutes, Priority priority) {
    return switch (priority) {
      case URGENT -> minutes / 4;
      case HIGH -> minutes / 2;
      case NORMAL -> minutes;
      case LOW -> minutes * 2;
    };
  }
}
