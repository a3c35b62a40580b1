package earshot;

import earshot.listening.FeedDiscovery;
import earshot.listening.Fetcher;
import earshot.listening.Pause;
import earshot.listening.Polled;
import earshot.listening.ReaderByKind;
import earshot.listening.Resolver;
import earshot.listening.RollCall;
import earshot.listening.SourceReader;
import earshot.listening.SourceTrial;
import earshot.listening.mail.MailReader;
import earshot.listening.preset.Mirror;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Presets;
import earshot.listening.secret.SecretStore;
import earshot.model.Egress;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.storage.Durable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The web and mail, asked through one client that is made when the first source is asked: most
/// commands ask none, and reading the certificates of the system is slow.
final class Web implements Outside, SourceReader {
  private static final String OWN_PRESETS = "presets";

  private final Ground ground;
  private final InstantSource clock;
  private final SecretStore secrets;
  private final CountDownLatch hurried = new CountDownLatch(1);
  private @Nullable Presets presets;
  private @Nullable Fetcher fetcher;
  private @Nullable ReaderByKind reader;
  private @Nullable Fetcher onceFetcher;
  private @Nullable ReaderByKind onceReader;
  private boolean closed;

  Web(Ground ground, InstantSource clock) {
    this.ground = ground;
    this.clock = clock;
    this.secrets =
        new KeptSecrets(ground.folder(), new SealedSecrets(ground.folder(), ground.keys()));
  }

  @Override
  public SourceReader reader() {
    return this;
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    return opened().read(source, cursor);
  }

  @Override
  public Heard hear(Source source, SourceCursor cursor) {
    return opened().hear(source, cursor);
  }

  private synchronized ReaderByKind opened() {
    ReaderByKind made = reader;
    if (made != null) return made;
    if (closed) throw new IllegalStateException("the workspace is closed");
    Fetcher opened = Outside.fetcher(ground, secrets, clock);
    made = byKind(opened, ground, secrets, this::preset);
    fetcher = opened;
    reader = made;
    return made;
  }

  @Override
  public Optional<Integer> status(URI address, boolean allowPrivate) {
    return Optional.of(asking().get(address, allowPrivate).exchange().status());
  }

  @Override
  public Map<String, RollCall.Said> rollCall(
      Source source, Preset preset, Mirror.ByIds mirror, List<String> ids) {
    return opened().rollCall(source, preset, mirror, ids);
  }

  private synchronized Fetcher asking() {
    var unused = opened();
    return Objects.requireNonNull(fetcher);
  }

  /// It has a client of its own and writes into the same book, in nobody's name.
  @Override
  public SourceReader once() {
    return (source, cursor) -> openedOnce().read(source, cursor);
  }

  private synchronized SourceReader openedOnce() {
    ReaderByKind made = onceReader;
    if (made != null) return made;
    if (closed) throw new IllegalStateException("the workspace is closed");
    Ground apart = apart();
    Fetcher opened = Outside.fetcher(apart, secrets, clock);
    made = byKind(opened, apart, secrets, this::firstPageOf);
    onceFetcher = opened;
    onceReader = made;
    return made;
  }

  private static Preset onePage(Preset preset) {
    Preset.Request all = preset.request();
    Preset.Paging paging = all.paging();
    Preset.Paging first =
        new Preset.Paging(
            paging.next(),
            paging.param(),
            paging.cursor(),
            paging.from(),
            paging.step(),
            1,
            paging.stopWhenSeen());
    return new Preset(
        preset.id(),
        preset.version(),
        preset.name(),
        preset.kind(),
        preset.idSpace(),
        preset.about(),
        preset.params(),
        new Preset.Request(all.url(), all.headers(), all.auth(), first),
        preset.mapping(),
        preset.manners(),
        preset.recorded());
  }

  private ReaderByKind byKind(
      Fetcher opened, Ground from, SecretStore keys, Function<String, Optional<Preset>> known) {
    return new ReaderByKind(
        new ReaderByKind.Means(
            opened,
            known,
            keys,
            () ->
                new MailReader(
                    Resolver.ofTheSystem(), keys, from.book(), from.asking().terms(), clock),
            pause()),
        clock,
        // One less beside a window, as for polls.
        Integer.getInteger(Earshot.READING_CORES, Runtime.getRuntime().availableProcessors()));
  }

  private Optional<Preset> preset(String id) {
    return presets().find(id);
  }

  // Who has not decided yet asks politely: once.
  private Optional<Preset> firstPageOf(String id) {
    return preset(id).map(Web::onePage);
  }

  private Pause pause() {
    return time -> {
      try {
        return !hurried.await(time.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  /// A trial has a client of its own and writes into the same book, in nobody's name.
  @Override
  public SourceTrial trial() {
    return trial(secrets);
  }

  @Override
  public SourceTrial trial(SecretStore keys) {
    Ground apart = apart();
    Fetcher opened = Outside.fetcher(apart, secrets, clock);
    return new SourceTrial(opened, byKind(opened, apart, keys, this::firstPageOf), clock);
  }

  @Override
  public FeedDiscovery discovery() {
    return new FeedDiscovery(Outside.fetcher(apart(), secrets, clock), ground.gate());
  }

  private Ground apart() {
    return new Ground(
        ground.folder(),
        ground.gate(),
        ground.asking(),
        line -> ground.book().accept(tried(line)),
        ground.keys());
  }

  private static Egress tried(Egress line) {
    Egress.Purpose purpose =
        line.purpose() == Egress.Purpose.POLL ? Egress.Purpose.TRY : line.purpose();
    return new Egress(
        line.at(), line.host(), purpose, Optional.empty(), line.bytesOut(), line.bytesIn());
  }

  @Override
  public synchronized Presets presets() {
    Presets known = presets;
    if (known == null) {
      known = Presets.builtIn().with(ground.folder().resolve(OWN_PRESETS));
      presets = known;
    }
    return known;
  }

  @Override
  public synchronized void keep(String file, String json) {
    Path folder = ground.folder().resolve(OWN_PRESETS);
    try {
      Durable.makeFolder(folder);
      Durable.replace(folder.resolve(file), json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    presets = null;
  }

  @Override
  public SecretStore secrets() {
    return secrets;
  }

  @Override
  public void hurry() {
    hurried.countDown();
  }

  @Override
  public synchronized void close() {
    hurry();
    closed = true;
    if (fetcher != null) fetcher.close();
    if (reader != null) reader.close();
    if (onceFetcher != null) onceFetcher.close();
    if (onceReader != null) onceReader.close();
  }
}
