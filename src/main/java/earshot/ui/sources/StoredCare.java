package earshot.ui.sources;

import earshot.intake.Sources;
import earshot.listening.AddressGuard;
import earshot.listening.FeedDiscovery;
import earshot.listening.Fetched;
import earshot.listening.Fetcher;
import earshot.listening.HostCertificate;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Presets;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.listening.secret.SecretsUnavailable;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import earshot.storage.MoveStore;
import earshot.ui.sources.preset.KeyPlace;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks after the sources of the opened workspace.
public final class StoredCare implements SourceCare {
  private static final Duration LEAST = Duration.ofMinutes(5);
  private static final Duration LEAST_ON_OWN_NETWORK = Duration.ofMinutes(1);

  private final Sources sources;
  private final MoveStore moves;
  private final Supplier<Presets> presets;
  private final SecretStore secrets;
  private final Ways ways;

  /// Searches a site for feeds because a person asked for it.
  @FunctionalInterface
  public interface Discovery {
    /// At most six requests; blocks, and ends early when its thread is interrupted.
    FeedDiscovery.Found at(URI site, boolean allowPrivate);
  }

  /// Looks which certificate a host shows because a person asked for it.
  @FunctionalInterface
  public interface Look {
    /// One request at most; blocks.
    Fetcher.Looked at(URI address, boolean allowPrivate);
  }

  /// How the outside is asked because a person asked for it.
  public record Ways(Discovery discovery, Look look) {}

  /// What the root needs to give.
  public StoredCare(
      Sources sources, MoveStore moves, Supplier<Presets> presets, SecretStore secrets, Ways ways) {
    this.sources = sources;
    this.moves = moves;
    this.presets = presets;
    this.secrets = secrets;
    this.ways = ways;
  }

  @Override
  public Optional<Preset> preset(Source source) {
    String id = source.setup().presetId();
    return id.equals(Sources.ANY_FEED) ? Optional.empty() : presets.get().find(id);
  }

  @Override
  public Optional<Preset> searchOf(Source source) {
    return presets.get().searchOf(source.setup());
  }

  @Override
  public Duration floor(Source source) {
    Duration least = AddressGuard.isOwnNetwork(source.url()) ? LEAST_ON_OWN_NETWORK : LEAST;
    return preset(source)
        .map(preset -> preset.manners().minInterval())
        .filter(floor -> floor.compareTo(least) > 0)
        .orElse(least);
  }

  @Override
  public List<Move> moves(SourceId source) {
    return moves.of(source).stream()
        .filter(move -> move.undone().isEmpty())
        .flatMap(move -> move.believed().map(at -> new Move(at, move.from(), move.to())).stream())
        .toList();
  }

  @Override
  public void undoMove(SourceId source) {
    sources.undoMove(source);
  }

  @Override
  public List<Trial.Offer> findFeeds(Source source) {
    FeedDiscovery.Found found = ways.discovery().at(source.url(), source.setup().allowPrivate());
    List<Trial.Offer> offers =
        found.offers().stream()
            .filter(offer -> !offer.feed().equals(source.url()))
            .map(offer -> new Trial.Offer(offer.title(), offer.feed()))
            .toList();
    if (offers.isEmpty() && found.problem().isPresent()) {
      throw new IllegalStateException(found.problem().get());
    }
    return offers;
  }

  @Override
  public Optional<HostCertificate> look(Source source) {
    Fetcher.Looked looked = ways.look().at(source.url(), source.setup().allowPrivate());
    if (looked.refused().isEmpty()
        && looked.fetched() instanceof Fetched.Failed(var reason, var sentence, var exchange)
        && exchange.status() == 0) {
      throw new IllegalStateException(sentence);
    }
    return looked.refused();
  }

  @Override
  public SourceTerms terms(SourceId source) {
    return sources.terms(source);
  }

  @Override
  public Runnable useAddress(SourceId source, URI address) {
    return sources.readAt(source, address);
  }

  @Override
  public void keepKey(Source source, Secret key) {
    secrets.keep(place(source), key);
    sources.askNow(source.id());
  }

  private SecretRef place(Source source) {
    return preset(source)
        .flatMap(preset -> KeyPlace.of(preset, source.setup()))
        .orElseThrow(
            () ->
                new SecretsUnavailable(
                    "This source takes no key. Remove it and add it from the ready-made ones."));
  }

  @Override
  public String keysLiveAt() {
    return secrets.where();
  }
}
