package earshot.intake;

import earshot.listening.Health;
import earshot.model.PollAttempt;
import earshot.model.Repair;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says how all sources are doing, with as few questions to the store for thousands as for one.
public final class Checkup {
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Stores stores;
  private final Health health;
  private Instant counted = Instant.MIN;
  private int needing;

  /// @param zone the zone in which times are told
  public Checkup(Stores stores, ZoneId zone) {
    this.stores = stores;
    this.health = new Health(zone);
  }

  /// How each source is doing.
  public Map<SourceId, Health.Diagnosis> of(List<SourceStatus> statuses, Instant now) {
    Instant since = now.minus(A_WEEK);
    Set<SourceId> telling = telling(statuses, since);
    Map<SourceId, List<PollAttempt>> attempts =
        telling.isEmpty() ? Map.of() : stores.coverage().attempts(telling, since);
    Map<SourceId, Health.Diagnosis> diagnoses = new HashMap<>();
    for (SourceStatus status : statuses) {
      SourceId id = status.source().id();
      diagnoses.put(id, health.of(status, attempts.getOrDefault(id, List.of()), now));
    }
    return diagnoses;
  }

  /// How many sources need a person's look; counted anew twice a minute at most.
  public synchronized int needALook(List<SourceStatus> statuses, Instant now) {
    if (now.isBefore(counted.plus(FRESH)) && !now.isBefore(counted)) return needing;
    needing =
        (int) of(statuses, now).values().stream().filter(Health.Diagnosis::needsALook).count();
    counted = now;
    return needing;
  }

  /// The sources whose last attempt does not tell everything; most are fine.
  private Set<SourceId> telling(List<SourceStatus> statuses, Instant since) {
    Set<SourceId> telling = new HashSet<>(stores.coverage().doubtful(since));
    for (SourceStatus status : statuses) {
      boolean damaged =
          status
              .last()
              .filter(last -> last.yield().repairs().contains(Repair.TRUNCATED))
              .isPresent();
      if (damaged || status.failures() > 1) telling.add(status.source().id());
    }
    return telling;
  }
}
