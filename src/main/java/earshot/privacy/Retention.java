package earshot.privacy;

import earshot.model.LegalHold;
import earshot.model.SourceId;
import earshot.storage.Deletion;
import earshot.storage.RetentionStore;
import earshot.storage.RetentionStore.Chosen;
import earshot.storage.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets go of what was kept long enough: each source's mentions after its time, unless something
/// holds them. What was counted stays counted.
public final class Retention {
  /// How long words are kept where nobody chose: 24 months.
  public static final int DEFAULT_DAYS = 730;

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final String ANNOUNCED = "retention.announced";
  private static final Duration NOTICE = Duration.ofHours(24);
  private static final int LONGEST_DAYS = 36_500;

  private final Stores stores;
  private final Function<String, Optional<Duration>> presetLimit;
  private final InstantSource clock;

  /// @param presetLimit the longest time the texts of a preset may be kept, by its name
  public Retention(
      Stores stores, Function<String, Optional<Duration>> presetLimit, InstantSource clock) {
    this.stores = stores;
    this.presetLimit = presetLimit;
    this.clock = clock;
  }

  /// How long a source's words are kept.
  ///
  /// @param days absent until a person deletes them
  /// @param limit the longest time its preset allows
  /// @param reason why for ever
  public record Term(
      SourceId source,
      String name,
      Optional<Integer> days,
      Optional<Integer> limit,
      boolean chosen,
      String reason) {}

  /// What a run would take now.
  ///
  /// @param bySource sources of which something would go
  public record Preview(long mentions, Map<SourceId, Long> bySource, Map<SourceId, Instant> until) {
    /// Copies the maps.
    public Preview {
      bySource = Map.copyOf(bySource);
      until = Map.copyOf(until);
    }
  }

  /// What a run came to.
  ///
  /// @param notBefore when the first one may begin, where it was only announced
  public record Ran(long deleted, Optional<Instant> notBefore) {}

  /// The terms of all sources.
  public List<Term> terms() {
    return stores.keeping().retention().chosen().stream()
        .filter(chosen -> !chosen.removed())
        .map(this::term)
        .toList();
  }

  /// Chooses how long a source's words are kept.
  ///
  /// @param days at least 1; empty until a person deletes them
  /// @param reason needed for that
  /// @throws IllegalArgumentException with one sentence, when that cannot be
  public void choose(SourceId source, Optional<Integer> days, String reason, String byUser) {
    Term now =
        terms().stream()
            .filter(term -> term.source().equals(source))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no such source."));
    if (days.isPresent() && (days.get() < 1 || days.get() > LONGEST_DAYS)) {
      throw new IllegalArgumentException("Keep texts between 1 and 36,500 days.");
    }
    if (days.isEmpty() && reason.isBlank()) {
      throw new IllegalArgumentException(
          "Say why the texts of “" + now.name() + "” are to be kept until you delete them.");
    }
    if (now.limit().isPresent() && days.map(each -> each > now.limit().get()).orElse(true)) {
      throw new IllegalArgumentException(
          "The terms of this service allow %,d days at most; choose no more."
              .formatted(now.limit().get()));
    }
    stores.keeping().retention().choose(source, Optional.of(days.orElse(0)), reason, byUser);
  }

  /// Goes back to the default of 24 months.
  public void chooseDefault(SourceId source, String byUser) {
    stores.keeping().retention().choose(source, Optional.empty(), "", byUser);
  }

  /// What a run would take now. Walks through what is old enough.
  public Preview preview() {
    Map<SourceId, Instant> until = until();
    Map<SourceId, Long> bySource = stores.keeping().retention().preview(until, holding());
    long all = bySource.values().stream().mapToLong(Long::longValue).sum();
    return new Preview(all, bySource, until);
  }

  /// Takes what is due. The first run ever only announces itself, and takes nothing for a day.
  public Ran run(Deletion.Rest rest) {
    Optional<Instant> notBefore = notBefore();
    if (notBefore.isEmpty()) {
      if (preview().mentions() == 0) return new Ran(0, Optional.empty());
      Instant then = clock.instant().plus(NOTICE);
      stores.settings().put(ANNOUNCED, then.toString());
      LOG.info("retention announced");
      return new Ran(0, Optional.of(then));
    }
    if (clock.instant().isBefore(notBefore.get())) return new Ran(0, notBefore);
    return new Ran(take(rest), Optional.empty());
  }

  /// When the first run may begin or might have begun; absent while none was needed.
  public Optional<Instant> notBefore() {
    return stores.settings().get(ANNOUNCED).filter(told -> !told.isEmpty()).map(Instant::parse);
  }

  /// Takes what is due at once, for a person who has seen the preview.
  public long take(Deletion.Rest rest) {
    RetentionStore retention = stores.keeping().retention();
    Map<SourceId, Instant> until = until();
    long deleted = 0;
    RetentionStore.Due page = new RetentionStore.Due(List.of(), 0, true);
    while (page.more()) {
      page = retention.due(until, holding(), page.last());
      deleted += stores.keeping().deletion().run(page.mentions(), rest).mentions();
      if (page.more() && !page.mentions().isEmpty() && !rest.goOn()) break;
    }
    retention.ran(deleted);
    if (deleted > 0) LOG.info("retention deleted={}", deleted);
    return deleted;
  }

  private List<LegalHold> holding() {
    return stores.keeping().holds().holding();
  }

  /// Before which moment the mentions of each source must have been stored to go now.
  private Map<SourceId, Instant> until() {
    Instant now = clock.instant();
    Map<SourceId, Instant> until = new HashMap<>();
    for (Chosen each : stores.keeping().retention().chosen()) {
      term(each)
          .days()
          .ifPresent(days -> until.put(each.source(), now.minus(Duration.ofDays(days))));
    }
    for (LegalHold hold : holding()) hold.scope().source().ifPresent(until::remove);
    return until;
  }

  private Term term(Chosen chosen) {
    Optional<Integer> limit =
        presetLimit.apply(chosen.presetId()).map(most -> Math.toIntExact(most.toDays()));
    Optional<Integer> wanted = chosen.days().or(() -> Optional.of(DEFAULT_DAYS));
    if (wanted.get() == 0) wanted = Optional.empty();
    Optional<Integer> days = wanted;
    if (limit.isPresent()) days = Optional.of(Math.min(wanted.orElse(LONGEST_DAYS), limit.get()));
    return new Term(
        chosen.source(), chosen.name(), days, limit, chosen.days().isPresent(), chosen.reason());
  }
}
