package earshot.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What is watched for being unusual, and how often at most a person is told.
///
/// @param rev rises when the terms change, so that two people do not overwrite each other
public record AlertRule(AlertRuleId id, Terms terms, Standing standing, Authored made, int rev) {
  /// What is watched.
  ///
  /// @param name at most 200 characters, not blank
  /// @param enabled whether it watches at all
  public record Terms(String name, Watched watched, Manners manners, boolean enabled) {
    /// A rule has a name.
    public Terms {
      if (name.isBlank()) throw new IllegalArgumentException("Give the alert rule a name.");
    }
  }

  /// What is counted.
  ///
  /// @param brand absent for what is said about any brand
  /// @param query in the query language, at most 20,000 characters; empty for everything
  public record Watched(
      Measure measure, Optional<BrandId> brand, String query, BucketWidth width) {}

  /// How it speaks up.
  ///
  /// @param falseAlarms a month that are put up with, 0.01 to 100
  /// @param quiet when its notices are collected into one
  public record Manners(double falseAlarms, Optional<Quiet> quiet) {
    private static final double FEWEST = 0.01;
    private static final double MOST = 100;

    /// About one false alarm a month, at any hour.
    public static final Manners USUAL = new Manners(1, Optional.empty());

    /// Refuses a rate that cannot be promised.
    public Manners {
      if (!(falseAlarms >= FEWEST && falseAlarms <= MOST)) {
        throw new IllegalArgumentException(
            "Say between 0.01 and 100 false alarms a month, not " + falseAlarms + ".");
      }
    }
  }

  /// Hours of each day in which nobody is disturbed; they may reach over midnight.
  public record Quiet(LocalTime from, LocalTime to) {
    /// What is offered first.
    public static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0));

    /// Reads hours such as `22:00-07:00`.
    ///
    /// @throws IllegalArgumentException with a sentence, when these are none or would never end
    public static Quiet read(String written) {
      int dash = written.indexOf('-');
      Quiet hours;
      try {
        hours =
            new Quiet(
                LocalTime.parse(written.substring(0, Math.max(0, dash))),
                LocalTime.parse(written.substring(dash + 1)));
      } catch (DateTimeParseException unreadable) {
        throw new IllegalArgumentException(
            "Write quiet hours as 22:00-07:00, not " + written + ".", unreadable);
      }
      if (hours.from.equals(hours.to)) {
        throw new IllegalArgumentException(
            "Quiet hours from " + written + " would never end; let them end at another time.");
      }
      return hours;
    }

    /// As it is read again.
    public String written() {
      return from + "-" + to;
    }

    /// Whether nobody is to be disturbed then.
    public boolean holds(LocalTime at) {
      return from.isBefore(to)
          ? !at.isBefore(from) && at.isBefore(to)
          : !at.isBefore(from) || at.isBefore(to);
    }
  }

  /// Where it stands.
  ///
  /// @param mutedUntil it raises nothing before
  /// @param checkedUntil everything before was judged
  public record Standing(Optional<Instant> mutedUntil, Optional<Instant> checkedUntil) {
    /// Whether it is silent then.
    public boolean isMuted(Instant at) {
      return mutedUntil.isPresent() && at.isBefore(mutedUntil.get());
    }
  }
}
