package earshot.listening;

import earshot.listening.PresetSources.Ring;
import earshot.listening.mail.MailReader;
import earshot.listening.preset.Preset;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.model.Egress;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceTerms;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A service on this machine and a reader that asks it with one preset.
final class ApiStand implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final WebStand web = new WebStand();
  final Ring ring = new Ring();
  final List<Egress> book = new CopyOnWriteArrayList<>();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final HostGate gate = Fetching.gate();
  final Fetcher fetcher;
  final ReaderByKind reader;
  private Optional<Preset> preset = Optional.empty();

  ApiStand() throws IOException {
    this(Resolver.ofTheSystem());
  }

  ApiStand(Resolver resolver) throws IOException {
    this(resolver, new Parsers(2));
  }

  ApiStand(Resolver resolver, Parsers parsers) throws IOException {
    fetcher =
        Fetching.fetcher(
            FetchLimits.STANDARD.within(Duration.ofSeconds(10)), resolver, gate, book::add);
    reader =
        new ReaderByKind(
            new ReaderByKind.Means(
                fetcher,
                id -> preset.filter(found -> found.id().equals(id)),
                ring,
                () ->
                    new MailReader(
                        resolver,
                        ring,
                        book::add,
                        any -> SourceTerms.NONE,
                        InstantSource.fixed(NOW)),
                pauses::add),
            InstantSource.fixed(NOW),
            parsers);
  }

  /// The members of a preset that asks a path of this stand, between `request` and `fields`.
  String request(String path, String more) {
    return "\"request\": {\"url\": \"%s\"%s}".formatted(safe(path), more);
  }

  /// The address of a path as a preset has it; it is asked without TLS all the same.
  String safe(String path) {
    return "https://127.0.0.1:" + web.port() + path;
  }

  /// Uses a preset from now on.
  ApiStand with(Preset used) {
    preset = Optional.of(used);
    return this;
  }

  Polled poll(SourceCursor cursor) {
    return poll(cursor, Map.of());
  }

  Polled poll(SourceCursor cursor, Map<String, String> params) {
    return reader.read(source(params), cursor);
  }

  Source source(Map<String, String> params) {
    return PresetSources.source(preset.orElseThrow(), params);
  }

  /// Keeps a key for this stand.
  void keep(String name, String value) {
    ring.keep(new SecretRef(name, "http://127.0.0.1:" + web.port()), new Secret(value));
  }

  List<String> paths() {
    return web.requests.stream().map(WebStand.Request::path).toList();
  }

  @Override
  public void close() throws IOException {
    fetcher.close();
    web.close();
  }
}
