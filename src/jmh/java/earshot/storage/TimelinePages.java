package earshot.storage;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.Coded;
import earshot.model.DateSource;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.Outcome;
import earshot.model.PageToken;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.Provenance;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.SeriesPoint;
import earshot.model.Sighting;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Span;
import earshot.model.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/// How long a page, a chart and a durable mention take in a workspace with many mentions.
///
/// Places and brands are drawn anew for each call: H2 gives the last answer of an unchanged
/// statement without running it.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class TimelinePages {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int PAGE = 50;
  private static final int PER_BATCH = 200;
  private static final int BRANDS = 20;

  /// Mentions in the workspace.
  @Param({"100000"})
  public int mentions;

  private final Random random = new Random(1);
  private final List<BrandId> brands = new ArrayList<>();
  private Path folder = Path.of("");
  private Database database;
  private Stores stores;
  private SourceId source;
  private long next;

  /// Opens the workspace of earlier runs, or fills one and says how fast that went.
  @Setup
  public void open() throws IOException {
    folder = Path.of(System.getProperty("java.io.tmpdir"), "timeline-pages-" + mentions);
    database = Database.open(folder, InstantSource.fixed(NOW), () -> false);
    stores = new Stores(database);
    URI url = URI.create("https://example.org/feed");
    SourceSetup setup =
        new SourceSetup(SourceKind.FEED, "any-feed", "blog", url, SourceRole.COMMUNITY, false, "");
    source = stores.sources().add(setup, NOW).id();
    stores.brands().all().forEach(brand -> brands.add(brand.id()));
    for (int i = brands.size(); i < BRANDS; i++) {
      brands.add(stores.brands().add("brand" + i, BrandRole.OWN, "fern", "b" + i, "ana").id());
    }
    next = stores.mentions().greatestId();
    if (next < mentions) fill();
  }

  private void fill() throws IOException {
    long first = next;
    long start = System.nanoTime();
    while (next < mentions) stores.mentions().take(batch(PER_BATCH));
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes = Files.size(folder.resolve("mentions-001.mv.db"));
    System.out.printf(
        "taking: %.0f mentions/s, %d bytes each%n", (next - first) / seconds, bytes / next);
  }

  /// Closes it; the folder stays for the next run.
  @TearDown
  public void close() {
    database.close();
  }

  /// Fifty mentions with texts from anywhere in the timeline.
  @Benchmark
  public MentionPage page() {
    return stores
        .mentions()
        .page(Optional.empty(), Optional.empty(), Optional.empty(), anywhere(), PAGE);
  }

  /// The same of one brand.
  @Benchmark
  public MentionPage pageOfBrand() {
    return stores.mentions().page(brand(), Optional.empty(), Optional.empty(), anywhere(), PAGE);
  }

  /// The same of one brand and status.
  @Benchmark
  public MentionPage pageOfBrandAndStatus() {
    return stores
        .mentions()
        .page(brand(), Optional.of(Status.NEW), Optional.empty(), anywhere(), PAGE);
  }

  /// Ninety days of one brand.
  @Benchmark
  public List<SeriesPoint> ninetyDaysOfBrand() {
    return ninetyDays(brand());
  }

  /// Ninety days of everything.
  @Benchmark
  public List<SeriesPoint> ninetyDaysOfAll() {
    return ninetyDays(Optional.empty());
  }

  /// One live mention, durable.
  @Benchmark
  public MentionStore.Taken takingOne() {
    return stores.mentions().take(batch(1));
  }

  private List<SeriesPoint> ninetyDays(Optional<BrandId> brand) {
    LocalDate to = TODAY.minusDays(random.nextInt(30));
    return stores.series().days(brand, to.minusDays(90), to);
  }

  private Optional<PageToken> anywhere() {
    Instant at = NOW.minus(Duration.ofSeconds(random.nextInt(180 * 86_400)));
    return Optional.of(new PageToken(at, new MentionId(Long.MAX_VALUE)));
  }

  // The first brand has about a third of all mentions.
  private Optional<BrandId> brand() {
    return Optional.of(brands.get(random.nextInt(3) == 0 ? 0 : random.nextInt(BRANDS)));
  }

  private PollBatch batch(int size) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < size; i++) candidates.add(candidate(next++));
    PollAttempt attempt =
        new PollAttempt(
            source,
            NOW,
            NOW,
            new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
            new PollAttempt.Exchange(200, "example.org", 1, 1, false, false, Optional.empty()),
            new PollAttempt.Yield(size, size, size, 0, Set.of()),
            new PollAttempt.Proof(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false));
    return new PollBatch(source, candidates, SourceCursor.START, attempt, NOW, 0);
  }

  private Candidate candidate(long n) {
    Instant at = NOW.minus(Duration.ofSeconds(random.nextInt(180 * 86_400)));
    String url = "https://example.org/posts/" + n;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 45; i++) text.append("word").append(random.nextInt(5_000)).append(' ');
    Sighting sighting =
        new Sighting(
            source,
            new Sighting.Identity(
                Optional.of(url), "", Optional.of(URI.create(url)), Optional.of(url), "f" + n),
            new Sighting.Words("A title of " + n, 10, "", "", text.toString(), "en"),
            new Sighting.Author("Ana " + n % 999, "@ana" + n % 999, Optional.empty(), ""),
            new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, NOW),
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE,
            List.of(),
            Provenance.POLLED,
            Set.of());
    Label label = Coded.of(Label.class, 1 + random.nextInt(Label.values().length));
    Score score = new Score(label, 0.1, 0.1, 0.1, 0.8, List.of());
    BrandHit hit = new BrandHit(brand().orElseThrow(), List.of(), List.of(new Span(0, 4)));
    return new Candidate(sighting, List.of(hit), new Reading("en", score, Map.of(), "plus-1/en/1"));
  }
}
