package earshot.storage;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.Coded;
import earshot.model.Invented;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.model.PollBatch;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.SeriesPoint;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.Span;
import earshot.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// How long a page, a chart and a durable mention take in a workspace with many mentions.
///
/// The workspace is filled once and kept in the folder for temporary files; each run that takes
/// mentions leaves it a little larger. Places and brands are drawn anew for each call: H2 gives the
/// last answer of an unchanged statement without running it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@SuppressWarnings("NullAway.Init") // JMH calls what is annotated with @Setup first.
public class TimelinePages {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int DAYS = 180;
  private static final int PAGE = 50;
  private static final int PER_BATCH = 200;
  private static final int PER_POLL = 5;
  private static final int BRANDS = 20;
  private static final int SOURCES = 40;

  /// Mentions in the workspace.
  @Param({"100000"})
  public int mentions;

  private final List<BrandId> brands = new ArrayList<>();
  private final List<SourceId> sources = new ArrayList<>();
  private final AtomicLong next = new AtomicLong();
  private Path folder = Path.of("");
  private Database database;
  private Stores stores;

  /// Opens the workspace of earlier runs, or fills one and says how fast that went.
  @Setup
  public void open() throws IOException {
    folder = Path.of(System.getProperty("java.io.tmpdir"), "timeline-pages-" + mentions);
    database = opened();
    stores = new Stores(database);
    for (int i = 0; i < SOURCES; i++) {
      sources.add(stores.sources().add(Invented.source(i), Invented.NOW).id());
    }
    stores.brands().all().forEach(brand -> brands.add(brand.id()));
    for (int i = brands.size(); i < BRANDS; i++) {
      brands.add(stores.brands().add("brand" + i, BrandRole.OWN, "fern", "b" + i, "ana").id());
    }
    next.set(stores.mentions().greatestId());
    if (next.get() < mentions) fill();
  }

  // A workspace of another version is of no use.
  private Database opened() throws IOException {
    try {
      return Database.open(folder, InstantSource.fixed(Invented.NOW), () -> false);
    } catch (StorageRefused old) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
      return Database.open(folder, InstantSource.fixed(Invented.NOW), () -> false);
    }
  }

  // Half a year from its first day to its last, as an archive would bring it.
  private void fill() throws IOException {
    Random random = new Random(1);
    long first = next.get();
    long start = System.nanoTime();
    while (next.get() < mentions) {
      long passed = DAYS * 86_400L * next.get() / mentions;
      Instant day = Invented.NOW.minus(Duration.ofDays(DAYS)).plusSeconds(passed);
      List<Instant> times = new ArrayList<>();
      for (int i = 0; i < PER_BATCH; i++) times.add(day.minusSeconds(random.nextInt(86_400)));
      stores.mentions().take(batch(times, random));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes =
        Files.size(folder.resolve("mentions-%03d.mv.db".formatted(Migrations.ours().latest())));
    System.out.printf(
        "filled: %.0f mentions/s, %d bytes each%n",
        (next.get() - first) / seconds, bytes / next.get());
  }

  /// Closes it; the folder stays for the next run.
  @TearDown
  public void close() {
    database.close();
  }

  /// Fifty mentions with texts from anywhere in the timeline.
  @Benchmark
  public MentionPage page() {
    return page(Optional.empty(), Optional.empty());
  }

  /// The same of one brand.
  @Benchmark
  public MentionPage pageOfBrand() {
    return page(anyBrand(), Optional.empty());
  }

  /// The same of one brand and status.
  @Benchmark
  public MentionPage pageOfBrandAndStatus() {
    return page(anyBrand(), Optional.of(Status.NEW));
  }

  /// Ninety days of one brand.
  @Benchmark
  public List<SeriesPoint> ninetyDaysOfBrand() {
    return ninetyDays(anyBrand());
  }

  /// Ninety days of everything.
  @Benchmark
  public List<SeriesPoint> ninetyDaysOfAll() {
    return ninetyDays(Optional.empty());
  }

  /// One live mention, durable.
  @Benchmark
  public MentionStore.Taken takingOne() {
    return stores.mentions().take(live(1));
  }

  /// Five live mentions, durable, while seven others store as many: mentions per second are forty
  /// over the mean time.
  @Benchmark
  @Threads(8)
  public MentionStore.Taken takingFiveBesideSeven() {
    return stores.mentions().take(live(PER_POLL));
  }

  private MentionPage page(Optional<BrandId> brand, Optional<Status> status) {
    int back = ThreadLocalRandom.current().nextInt(DAYS * 86_400);
    PageToken after = new PageToken(Invented.NOW.minusSeconds(back), new MentionId(Long.MAX_VALUE));
    return stores.mentions().page(brand, status, Optional.empty(), Optional.of(after), PAGE);
  }

  private List<SeriesPoint> ninetyDays(Optional<BrandId> brand) {
    LocalDate to = TODAY.minusDays(ThreadLocalRandom.current().nextInt(30));
    return stores.series().days(brand, to.minusDays(90), to);
  }

  private Optional<BrandId> anyBrand() {
    return Optional.of(brand(ThreadLocalRandom.current()));
  }

  // The first brand has about a third of all mentions.
  private BrandId brand(RandomGenerator random) {
    return brands.get(random.nextInt(3) == 0 ? 0 : random.nextInt(BRANDS));
  }

  private PollBatch live(int size) {
    RandomGenerator random = ThreadLocalRandom.current();
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < size; i++) times.add(Invented.recently(random));
    return batch(times, random);
  }

  private PollBatch batch(List<Instant> times, RandomGenerator random) {
    SourceId source = sources.get(random.nextInt(SOURCES));
    List<Candidate> candidates = times.stream().map(at -> candidate(source, at, random)).toList();
    return new PollBatch(
        source,
        candidates,
        SourceCursor.START,
        Invented.attempt(source, times.size()),
        Invented.NOW,
        0);
  }

  private Candidate candidate(SourceId source, Instant at, RandomGenerator random) {
    Sighting sighting = Invented.sighting(source, next.incrementAndGet(), at, "Northwind", random);
    Label label = Coded.of(Label.class, 1 + random.nextInt(Label.values().length));
    Score score = new Score(label, 0.1, 0.1, 0.1, 0.8, List.of());
    BrandHit hit = new BrandHit(brand(random), List.of(), List.of(new Span(0, 4)));
    return new Candidate(sighting, List.of(hit), new Reading("en", score, Map.of(), "plus-1/en/1"));
  }
}
