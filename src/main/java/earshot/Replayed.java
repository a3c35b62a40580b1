package earshot;

import earshot.listening.FeedDiscovery;
import earshot.listening.FeedHints;
import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.listening.SourceTrial;
import earshot.listening.preset.Presets;
import earshot.listening.secret.SecretStore;
import earshot.model.PollAttempt;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The outside of a drill: what was recorded is said again when its time comes, and nobody is
/// contacted, whatever a person tries.
final class Replayed implements Outside, SourceReader {
  private final Web services;
  private final InstantSource clock;
  private final Map<SourceId, List<Sighting>> waiting = new ConcurrentHashMap<>();

  Replayed(Ground ground, InstantSource clock) {
    this.services = new Web(ground, clock);
    this.clock = clock;
  }

  /// Keeps what is to be said again.
  void record(Map<SourceId, List<Sighting>> said) {
    waiting.putAll(said);
  }

  /// How much is still to be said.
  int left() {
    return waiting.values().stream().mapToInt(List::size).sum();
  }

  /// Whether a source has something to say by now.
  boolean speaks(SourceId source) {
    Instant now = clock.instant();
    return waiting.getOrDefault(source, List.of()).stream().anyMatch(said -> isDue(said, now));
  }

  private static boolean isDue(Sighting said, Instant now) {
    return !said.time().effective().isAfter(now);
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    Instant now = clock.instant();
    List<Sighting> said = new ArrayList<>();
    List<Sighting> later = new ArrayList<>();
    for (Sighting each : waiting.getOrDefault(source.id(), List.of())) {
      if (isDue(each, now)) said.add(each);
      else later.add(each);
    }
    waiting.put(source.id(), later);
    PollAttempt.Exchange exchange =
        new PollAttempt.Exchange(200, "drill.invalid", 0, 0, false, false, Optional.empty());
    return said.isEmpty()
        ? new Polled.Unchanged(Optional.of(contents(said)), cursor, exchange)
        : new Polled.News(contents(said), said.reversed(), cursor, exchange);
  }

  private static Polled.Contents contents(List<Sighting> said) {
    List<Instant> dates = said.stream().map(sighting -> sighting.time().effective()).toList();
    return new Polled.Contents(
        said.size(),
        dates.stream().min(Instant::compareTo),
        dates.stream().max(Instant::compareTo),
        FeedHints.NONE,
        dates,
        true,
        true,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public SourceReader reader() {
    return this;
  }

  @Override
  public SourceReader once() {
    return (source, cursor) -> {
      throw nobody();
    };
  }

  @Override
  public SourceTrial trial() {
    throw nobody();
  }

  @Override
  public FeedDiscovery discovery() {
    throw nobody();
  }

  @Override
  public SourceTrial trial(SecretStore keys) {
    throw nobody();
  }

  private static IllegalStateException nobody() {
    return new IllegalStateException("In a drill nobody is contacted. End the drill to try this.");
  }

  @Override
  public Presets presets() {
    return services.presets();
  }

  @Override
  public void keep(String file, String json) {
    services.keep(file, json);
  }

  @Override
  public SecretStore secrets() {
    return services.secrets();
  }

  @Override
  public void hurry() {
    services.hurry();
  }

  @Override
  public void close() {
    services.close();
  }
}
