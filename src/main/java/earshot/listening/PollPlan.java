package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.Source;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Decides when a source is asked again: often while it publishes, seldom while it sleeps, and
/// never more often than it wishes.
public final class PollPlan {
  /// The longest time between two polls.
  public static final Duration LONGEST = Duration.ofHours(24);

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);
  private static final Duration MAX = Duration.ofHours(4);
  private static final Duration MIN = Duration.ofMinutes(15);
  private static final Duration MIN_CONDITIONAL = Duration.ofMinutes(5);
  private static final Duration SHORTEST_OWN = Duration.ofSeconds(1);
  private static final Duration AFTER_SILENCE = Duration.ofSeconds(60);
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration PER_SOURCE = Duration.ofMillis(150);
  private static final Duration RAMP_SHORTEST = Duration.ofMinutes(2);
  private static final Duration RAMP_LONGEST = Duration.ofMinutes(5);

  /// Reasons that no second attempt will cure soon.
  private static final Set<FailureReason> SELDOM =
      Set.of(
          FailureReason.TOO_BIG,
          FailureReason.BUDGET,
          FailureReason.PRIVATE_ADDRESS,
          FailureReason.BAD_ADDRESS);

  private final RandomGenerator chance;

  /// @param chance spreads polls, so that sources do not march in step
  public PollPlan(RandomGenerator chance) {
    this.chance = chance;
  }

  /// When to ask again.
  ///
  /// @param history what is known after this poll ([PollHistory#after])
  /// @param polled what this poll came to
  public Instant next(PollHistory history, Polled polled, Instant now) {
    return switch (polled) {
      case Polled.News _, Polled.Unchanged _ -> afterSuccess(history, now);
      case Polled.Refused refused -> afterSilence(refused.retryAfter(), now);
      case Polled.Blocked _ -> now.plus(LONGEST);
      case Polled.Failed failed ->
          SELDOM.contains(failed.reason()) ? now.plus(LONGEST) : afterFailure(history, now);
      case Polled.Gone _ -> now.plus(LONGEST);
    };
  }

  /// When to look again into a folder of this computer, which costs nobody anything: every five
  /// minutes unless the person says otherwise, and sooner while it says that more is waiting.
  public static Instant nextLook(Source source, Polled polled, Instant now) {
    Duration usual = source.interval().orElse(BETWEEN_LOOKS);
    Optional<Duration> wish =
        switch (polled) {
          case Polled.News news -> news.contents().freshFor();
          case Polled.Unchanged same -> same.contents().flatMap(Polled.Contents::freshFor);
          case Polled.Refused _, Polled.Blocked _, Polled.Failed _, Polled.Gone _ ->
              Optional.empty();
        };
    return now.plus(wish.filter(soon -> soon.compareTo(usual) < 0).orElse(usual));
  }

  /// How long after now each of many overdue sources is asked after a start or a sleep, in their
  /// order: spread evenly over two minutes, over up to five when they are many.
  public static List<Duration> spread(int count) {
    Duration over = clamp(PER_SOURCE.multipliedBy(count), RAMP_SHORTEST, RAMP_LONGEST);
    Duration step = count == 0 ? Duration.ZERO : over.dividedBy(count);
    return IntStream.range(0, count).mapToObj(step::multipliedBy).toList();
  }

  private Instant afterSuccess(PollHistory history, Instant now) {
    Optional<Duration> own = history.rules().own();
    if (own.isPresent() && history.rules().ownNetwork()) {
      return now.plus(longer(own.get(), SHORTEST_OWN));
    }
    Duration wished = longer(own.orElseGet(() -> eager(history, now)), hinted(history));
    Duration interval = clamp(wished, least(history), LONGEST);
    Instant next = now.plus(notBefore(history.rules().least(), jittered(interval, 0.1)));
    return history.read().map(read -> outsideOf(read.hints(), next)).orElse(next);
  }

  /// Chance never brings a poll forward over what its preset asks for: it is thrown back by as
  /// much.
  private static Duration notBefore(Duration least, Duration wish) {
    return wish.compareTo(least) < 0 ? least.plus(least.minus(wish)) : wish;
  }

  private Instant afterFailure(PollHistory history, Instant now) {
    int doublings = Math.clamp(history.failures() - 1L, 0, MOST_DOUBLINGS);
    Duration first =
        longer(history.rules().own().orElseGet(() -> base(history, now)), least(history));
    Duration interval = clamp(first.multipliedBy(1L << doublings), least(history), LONGEST);
    Duration spread = jittered(interval, 0.2);
    return now.plus(spread.compareTo(LONGEST) > 0 ? LONGEST : spread);
  }

  // A little later than promised, and not all sources of the host at once.
  private Instant afterSilence(Instant retryAfter, Instant now) {
    Instant earliest = retryAfter.isAfter(now) ? retryAfter : now;
    return earliest.plusMillis(chance.nextLong(AFTER_SILENCE.toMillis()));
  }

  private static Duration eager(PollHistory history, Instant now) {
    Duration base = base(history, now);
    if (history.losing()) base = base.dividedBy(2);
    return history.keptLately() ? base.dividedBy(2) : base;
  }

  private static Duration base(PollHistory history, Instant now) {
    Duration min = history.conditional() ? MIN_CONDITIONAL : MIN;
    return history
        .read()
        .map(read -> rhythm(read, min, now))
        .or(() -> history.interval().map(planned -> clamp(planned, min, LONGEST)))
        .orElse(MAX);
  }

  /// Half the average gap between the items in the window, and less often the longer it has been
  /// silent.
  private static Duration rhythm(PollHistory.Read read, Duration min, Instant now) {
    if (read.newest().isEmpty() || read.oldest().isEmpty()) return MAX;
    Duration silent = Duration.between(read.newest().get(), now);
    if (silent.compareTo(Duration.ofDays(30)) >= 0) return MAX;
    if (silent.compareTo(Duration.ofDays(14)) >= 0) return MAX.dividedBy(2);
    if (silent.compareTo(Duration.ofDays(7)) >= 0) return MAX.dividedBy(4);
    int gaps = read.dated() - 1;
    if (gaps < 1) return MAX.dividedBy(4);
    Duration window = Duration.between(read.oldest().get(), read.newest().get());
    return clamp(window.dividedBy(gaps).dividedBy(2), min, MAX.dividedBy(4));
  }

  private static Duration hinted(PollHistory history) {
    Duration longest = history.rules().least();
    if (history.read().isPresent()) {
      PollHistory.Read read = history.read().get();
      longest = longer(longest, read.freshFor().orElse(Duration.ZERO));
      longest = longer(longest, read.hints().ttl().orElse(Duration.ZERO));
      longest = longer(longest, read.hints().updatePeriod().orElse(Duration.ZERO));
    }
    return longest;
  }

  private static Duration least(PollHistory history) {
    return longer(history.rules().least(), history.conditional() ? MIN_CONDITIONAL : MIN);
  }

  /// The end of the hours and days in which nothing is published; a feed that never publishes is
  /// taken not to have said so.
  private static Instant outsideOf(FeedHints hints, Instant next) {
    OffsetDateTime at = next.atOffset(ZoneOffset.UTC);
    OffsetDateTime moved = at;
    for (int hours = 0; hours <= 8 * 24; hours++) {
      if (!silent(hints.skipHours(), hints.skipDays(), moved)) {
        return moved.equals(at) ? next : moved.toInstant();
      }
      moved = moved.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return next;
  }

  private static boolean silent(Set<Integer> hours, Set<DayOfWeek> days, OffsetDateTime at) {
    return hours.contains(at.getHour()) || days.contains(at.getDayOfWeek());
  }

  private Duration jittered(Duration interval, double most) {
    double factor = 1 - most + 2 * most * chance.nextDouble();
    return Duration.ofMillis((long) (interval.toMillis() * factor));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration clamp(Duration wish, Duration least, Duration most) {
    Duration capped = wish.compareTo(most) > 0 ? most : wish;
    return longer(capped, least);
  }
}
