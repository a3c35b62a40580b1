package earshot.intake;

import earshot.language.Lexicon;
import earshot.listening.HostGate;
import earshot.listening.Pace;
import earshot.listening.PollPlan;
import earshot.listening.SourceReader;
import earshot.listening.preset.Presets;
import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.MentionStore;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// The road from a due date to a stored mention as the program builds it, on a real database file
/// and index, in virtual time and with invented publishers.
final class Rig implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
  static final String BRAND = "northwind";

  final VirtualTime time;
  final Database database;
  final Stores stores;
  final SearchIndex index;
  final Live live = new Live();
  final List<LiveEvent> heard = new ArrayList<>();
  final Network network;
  final HostGate gate;
  final Intake intake;
  final Agenda agenda = new Agenda();
  final Visits visits;
  final Rounds rounds;
  final Sources sources;

  /// How long a visit takes that sets out now.
  interface Latency {
    Duration of(String errand);
  }

  /// A rig over a workspace folder, which may hold what another rig left there.
  Rig(Path folder, VirtualTime time, SourceReader reader) {
    this(folder, time, gate -> reader, source -> Pace.PLAIN, errand -> Duration.ofMillis(200));
  }

  Rig(
      Path folder,
      VirtualTime time,
      Function<HostGate, SourceReader> reader,
      Function<Source, Pace> paces,
      Latency latency) {
    this.time = time;
    database = Unforced.open(folder.resolve("workspace"), time::instant);
    stores = new Stores(database);
    if (stores.brands().all().isEmpty()) {
      stores.brands().add("Northwind", BrandRole.OWN, BRAND, BRAND, "ana");
    }
    index =
        SearchIndex.open(
            folder.resolve("index"),
            new StoredRows(stores.mentions()),
            ZoneOffset.UTC,
            time::instant);
    index.catchUp(progress -> {});
    live.subscribe(heard::add);
    network = new Network(live, time::instant, time::nanos);
    gate = new HostGate(time::instant, time::nanos, new Random(3));
    Ears ears = new Ears(Optional.<Lexicon>empty(), stores.brands().all());
    intake =
        new Intake(
            stores,
            new Intake.Means(reader.apply(gate), ears, index, live),
            new Intake.Manners(new PollPlan(new Random(4)), paces, network),
            time::instant);
    Clocks clocks = new Clocks(time::instant, time::nanos);
    visits =
        new Visits(intake, agenda, clocks, (name, errand) -> time.in(latency.of(name), errand));
    rounds = new Rounds(intake, gate, visits, agenda, clocks);
    sources = new Sources(stores, live, () -> {}, Presets::builtIn, time::instant);
    live.subscribe(
        event -> {
          if (event instanceof LiveEvent.SourcesChanged) rounds.changed();
        });
  }

  /// A plain feed on a host of its own.
  Source source(String name) {
    return stores.sources().add(setup("https://" + name + ".example/feed", name), time.instant());
  }

  static SourceSetup setup(String address, String name) {
    return new SourceSetup(
        SourceKind.FEED,
        Sources.ANY_FEED,
        name,
        URI.create(address),
        SourceRole.COMMUNITY,
        false,
        "");
  }

  /// Ticks once a second for so long.
  void run(Duration how) {
    long seconds = how.toSeconds();
    for (long i = 0; i < seconds; i++) {
      rounds.tick();
      time.pass(Duration.ofSeconds(1));
    }
  }

  /// The computer sleeps.
  void sleep(Duration how) {
    time.jump(how);
  }

  Source fresh(Source source) {
    return stores.sources().byId(source.id()).orElseThrow();
  }

  List<PollAttempt> attempts(Source source) {
    return stores.coverage().attempts(source.id(), 100_000);
  }

  <T extends LiveEvent> List<T> heard(Class<T> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }

  /// The stored mentions, as the index reads them.
  private record StoredRows(MentionStore store) implements SearchIndex.Rows {
    @Override
    public List<Mention> after(long lastId, int limit) {
      return store.after(lastId, limit);
    }

    @Override
    public List<Mention> byIds(List<MentionId> ids) {
      return store.byIds(ids);
    }

    @Override
    public List<Changed> changed(int limit) {
      return List.of();
    }

    @Override
    public void forget(List<Changed> seen) {}

    @Override
    public long greatestId() {
      return store.greatestId();
    }
  }
}
