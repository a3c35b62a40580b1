package earshot.ui.shell;

import java.time.Instant;
import java.util.Optional;

/// How the listening goes: what the status bar says.
///
/// @param sources how many sources there are, paused ones left out
/// @param answered how many of them answered when they were asked last
/// @param inTrouble how many need a person's look
/// @param lastMention when the newest mention was stored
/// @param mentions how many mentions are stored
/// @param coveredToday the share of (source, time) of this day that was watched, in [0, 1]; absent
///   while nothing is known of it
public record ListeningStatus(
    Mode mode,
    int sources,
    int answered,
    int inTrouble,
    Optional<Instant> lastMention,
    long mentions,
    Optional<Double> coveredToday) {
  /// The same while nothing is known of the coverage.
  public ListeningStatus(
      Mode mode,
      int sources,
      int answered,
      int inTrouble,
      Optional<Instant> lastMention,
      long mentions) {
    this(mode, sources, answered, inTrouble, lastMention, mentions, Optional.empty());
  }

  /// Whether anybody is asked at this moment or soon.
  boolean asks() {
    return switch (mode) {
      case Polling _ -> sources > 0;
      case CatchingUp _ -> true;
      case Paused _, Unwritable _, Offline _, Unconnected _, NotTrusted _ -> false;
    };
  }

  /// What the poller does.
  public sealed interface Mode {}

  /// Asks each source when it is due.
  ///
  /// @param next when the next source is due; absent when none is
  public record Polling(Optional<Instant> next) implements Mode {}

  /// Every source is paused.
  public record Paused() implements Mode {}

  /// The disk takes nothing: what is stored can be read, and what is heard meanwhile is asked for
  /// again once it does.
  public record Unwritable() implements Mode {}

  /// The person chose to work offline.
  public record Offline(Instant since) implements Mode {}

  /// Asks what was missed while the computer slept.
  public record CatchingUp(int done, int of) implements Mode {}

  /// Nobody can be reached; one good source is tried now and then.
  public record Unconnected(Instant since) implements Mode {}

  /// Somebody answers in the publishers' place, such as the login page of a hotel; one good source
  /// is tried now and then.
  public record NotTrusted(Instant since) implements Mode {}
}
