package earshot.listening;

import earshot.model.PollAttempt;
import earshot.model.SourceStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Says how a source is doing, and what a person can do about it.
public final class Health {
  private final HealthWords words;

  /// @param zone the zone in which times are told
  public Health(ZoneId zone) {
    words = new HealthWords(zone);
  }

  /// The worst that is true of a source.
  public enum State {
    /// Added, and not asked yet.
    NEW(false),
    /// The last poll was fine.
    LISTENING(false),
    /// Answers, but has published nothing for long.
    QUIET(false),
    /// Publishes faster than it is asked.
    LOSING(true),
    /// Its host wants silence.
    ASKED_TO_WAIT(false),
    /// Its host refuses readers.
    BLOCKED(true),
    /// Needs a key, or another one.
    NEEDS_KEY(true),
    /// Nothing that can be read has been at its address for a day or longer.
    MISSING(true),
    /// A web page is at its address.
    NOT_A_FEED(true),
    /// Its answers are damaged.
    BROKEN(true),
    /// The last poll failed; too early to say more.
    TROUBLED(false),
    /// Closed by its publisher.
    GONE(false),
    /// Cannot be read safely.
    UNSAFE(true),
    /// The network is down, or not to be trusted; the source is not to blame.
    NETWORK(false),
    /// Paused by the person.
    PAUSED(false);

    private final boolean needsALook;

    State(boolean needsALook) {
      this.needsALook = needsALook;
    }

    /// Whether a person can do something about it.
    public boolean needsALook() {
      return needsALook;
    }
  }

  /// How a source is doing.
  ///
  /// @param at the instant its sentence speaks of: the answer, the end of the waiting, since when
  ///   it is so, or when it last was well; absent when none is known
  /// @param sentence one or two sentences in English, with advice
  public record Diagnosis(State state, Optional<Instant> at, String sentence) {
    /// Whether a person can do something about it.
    public boolean needsALook() {
      return state.needsALook();
    }
  }

  /// Judges a source.
  ///
  /// @param latest its attempts of the last seven days, newest first; empty when they were not
  ///   read, which leaves losses and the usual gap between its news unknown
  public Diagnosis of(SourceStatus status, List<PollAttempt> latest, Instant now) {
    HealthRules rules = new HealthRules(status, latest, now);
    HealthRules.Found found = rules.judged();
    return new Diagnosis(found.state(), found.at(), words.sentence(found, rules));
  }
}
