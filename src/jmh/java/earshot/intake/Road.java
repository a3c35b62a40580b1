package earshot.intake;

import earshot.language.Lexicon;
import earshot.language.LexiconDamaged;
import earshot.listening.FeedHints;
import earshot.listening.Pace;
import earshot.listening.PollPlan;
import earshot.listening.Polled;
import earshot.model.BrandRole;
import earshot.model.Invented;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PollAttempt;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.MentionStore;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Mentions per second on the whole road: matched against twenty brands, scored, stored durably,
/// indexed and told, with a real database file and index; only the network is invented.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 5)
@SuppressWarnings("NullAway.Init") // JMH calls what is annotated with @Setup first.
public class Road {
  private static final int BRANDS = 20;
  private static final int SOURCES = 40;
  private static final int PER_POLL = 5;
  private static final int PER_JOB = 200;
  private static final InstantSource CLOCK = InstantSource.fixed(Invented.NOW);

  private final Live live = new Live();
  private final AtomicLong next = new AtomicLong(1);
  private final AtomicLong told = new AtomicLong();
  private List<Source> sources = List.of();
  private Path folder = Path.of("");
  private Database database;
  private SearchIndex index;
  private Intake polls;
  private Intake archive;

  /// One caller with sources of its own.
  @State(Scope.Thread)
  public static class Caller {
    private static final AtomicInteger CALLERS = new AtomicInteger();
    private int at;

    /// Starts at another source than the others; eight callers stay apart by moving in step of
    /// eight.
    @Setup
    public void place() {
      at = CALLERS.getAndIncrement();
    }

    private Source next(List<Source> sources) {
      at += 8;
      return sources.get(at % sources.size());
    }
  }

  /// Makes an empty workspace in a temporary folder.
  @Setup
  public void open() throws IOException, LexiconDamaged {
    folder = Files.createTempDirectory("road");
    database = Database.open(folder.resolve("workspace"), CLOCK, () -> false);
    Stores stores = new Stores(database);
    List<Source.SourceSetup> setups = new ArrayList<>();
    for (int i = 0; i < SOURCES; i++) setups.add(Invented.source(i));
    sources = stores.sources().addAll(setups, Invented.NOW);
    for (int i = 0; i < BRANDS; i++) {
      stores.brands().add("brand" + i, BrandRole.OWN, "fern", "brand" + i, "ana");
    }
    index =
        SearchIndex.open(
            folder.resolve("index"), new Stored(stores.mentions()), ZoneOffset.UTC, CLOCK);
    index.catchUp(progress -> {});
    live.subscribe(event -> told.incrementAndGet());
    Ears ears = new Ears(Optional.of(Lexicon.load()), stores.brands().all());
    polls = intake(stores, ears, PER_POLL);
    archive = intake(stores, ears, PER_JOB);
  }

  /// Closes and deletes it.
  @TearDown
  public void close() throws IOException {
    index.close();
    database.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  /// Eight sources are read at once and bring five new posts each.
  @Benchmark
  @Threads(8)
  @OperationsPerInvocation(PER_POLL)
  public PollAttempt polls(Caller caller) {
    return polls.poll(caller.next(sources));
  }

  /// One reader brings two hundred at a time.
  @Benchmark
  @OperationsPerInvocation(PER_JOB)
  public PollAttempt archive(Caller caller) {
    return archive.poll(caller.next(sources));
  }

  private Intake intake(Stores stores, Ears ears, int items) {
    return new Intake(
        stores,
        new Intake.Means((source, cursor) -> news(source, items), ears, index, live),
        new Intake.Manners(
            new PollPlan(RandomGenerator.of("L64X128MixRandom")),
            source -> Pace.PLAIN,
            new Network(live, CLOCK, () -> 0)),
        CLOCK);
  }

  private Polled news(Source source, int items) {
    RandomGenerator random = ThreadLocalRandom.current();
    List<Sighting> fresh = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      Instant at = Invented.recently(random);
      String word = "brand" + (random.nextInt(3) == 0 ? 0 : random.nextInt(BRANDS));
      fresh.add(Invented.sighting(source.id(), next.getAndIncrement(), at, word, random));
    }
    Polled.Contents contents =
        new Polled.Contents(
            items,
            Optional.empty(),
            Optional.empty(),
            FeedHints.NONE,
            List.of(),
            true,
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty());
    return new Polled.News(contents, fresh, SourceCursor.START, Invented.exchange());
  }

  /// The stored mentions, as the index reads them.
  private record Stored(MentionStore store) implements SearchIndex.Rows {
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
