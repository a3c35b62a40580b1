package earshot.intake;

import earshot.listening.HostGate;
import earshot.listening.Pace;
import earshot.listening.Polled;
import earshot.listening.Refusals;
import earshot.listening.SourceReader;
import earshot.model.FailureReason;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A simulated outside: publishers on hosts that fail three times in ten, and a book of everything
/// that was asked of them and what they truly showed.
final class Simulation implements SourceReader {
  /// Hosts that carry ten sources each; the others carry one.
  private static final int CROWDED = 20;

  private static final Duration[] GAPS = {
    Duration.ofMinutes(1),
    Duration.ofMinutes(12),
    Duration.ofMinutes(40),
    Duration.ofHours(2),
    Duration.ofHours(7),
    Duration.ofDays(2),
    Duration.ofDays(20)
  };

  final Map<SourceId, Book> books = new HashMap<>();
  final List<String> rudeness = new ArrayList<>();
  int faults;

  private final VirtualTime time;
  private final double faulty;
  private final Random random = new Random(7);
  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<Integer, Fate> fates = new HashMap<>();
  private Optional<HostGate> gate = Optional.empty();

  /// @param faulty the share of requests that go wrong
  Simulation(VirtualTime time, double faulty) {
    this.time = time;
    this.faulty = faulty;
  }

  /// What becomes of one request.
  enum Fate {
    FINE,
    REFUSED_SECONDS,
    REFUSED_DATE,
    ERROR,
    TIMEOUT,
    CUT,
    PAGE
  }

  /// Everything that was asked of one source, and what it truly showed.
  static final class Book {
    final Publisher publisher;
    final List<Served> served = new ArrayList<>();

    Book(Publisher publisher) {
      this.publisher = publisher;
    }
  }

  /// One request.
  record Served(Instant at, Fate fate, boolean notModified, List<Instant> shown) {}

  private static final class Host {
    private int inFlight;
    private Instant lastStart = Instant.MIN;
    private Instant silentUntil = Instant.MIN;
    private final List<TimeRange> quiet = new ArrayList<>();
  }

  SourceReader behind(HostGate hostGate) {
    gate = Optional.of(hostGate);
    return this;
  }

  /// The address of the source of this number.
  static String address(int number, int count) {
    boolean crowded = number < Math.min(CROWDED, count / 50) * 10;
    return crowded
        ? "https://crowd%d.example/feed%d".formatted(number / 10, number)
        : "https://alone%d.example/feed".formatted(number);
  }

  /// Some hosts like more time between two questions.
  static Pace pace(Source source) {
    boolean crowd = String.valueOf(source.url().getHost()).startsWith("crowd");
    return crowd
        ? new Pace(Duration.ofMinutes(10), Duration.ofSeconds(5), false, false)
        : Pace.PLAIN;
  }

  /// Lets a source publish from three windows ago to the end.
  void add(Source source, Instant from, Duration how) {
    Duration gap = GAPS[random.nextInt(GAPS.length)];
    int window = new int[] {5, 10, 20}[random.nextInt(3)];
    Publisher publisher = new Publisher("p" + source.id().value(), window, random.nextInt(3) > 0);
    Instant end = from.plus(how);
    Instant at = from.minus(gap.multipliedBy(window));
    while (at.isBefore(end)) {
      at = at.plusMillis((long) (gap.toMillis() * -Math.log(1 - random.nextDouble())) + 1_000);
      publisher.publish(at);
    }
    books.put(source.id(), new Book(publisher));
  }

  /// A request sets out: how long it will take. Anything impolite goes into the book.
  Duration setOut(Source source) {
    Host host = host(source.url());
    Instant now = time.instant();
    if (now.isBefore(host.silentUntil)) rudeness.add("asked a silent host " + source.url());
    if (host.inFlight > 0) rudeness.add("two at once " + source.url());
    if (now.isBefore(host.lastStart.plus(pace(source).spacing()))) {
      rudeness.add("too soon " + source.url());
    }
    host.lastStart = now;
    host.inFlight++;
    Fate fate = random.nextDouble() >= faulty ? Fate.FINE : Fate.values()[1 + random.nextInt(6)];
    fates.put(source.id().value(), fate);
    return fate == Fate.TIMEOUT
        ? Duration.ofSeconds(30)
        : Duration.ofMillis(30 + random.nextInt(400));
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    Instant now = time.instant();
    Host host = host(source.url());
    host.inFlight--;
    Fate fate = Optional.ofNullable(fates.remove(source.id().value())).orElseThrow();
    if (fate != Fate.FINE) faults++;
    Book book = Optional.ofNullable(books.get(source.id())).orElseThrow();
    Polled polled = answer(fate, host, source, cursor, book.publisher);
    book.served.add(served(fate, polled, book.publisher, now));
    return polled;
  }

  private Polled answer(
      Fate fate, Host host, Source source, SourceCursor cursor, Publisher publisher) {
    Instant now = time.instant();
    return switch (fate) {
      case FINE -> publisher.answer(source, cursor, now);
      case CUT -> publisher.cut(source, cursor, now);
      case REFUSED_SECONDS -> {
        int seconds = 60 + random.nextInt(3_600);
        yield refused(host, source, now.plusSeconds(seconds), Integer.toString(seconds));
      }
      case REFUSED_DATE -> {
        Instant until = now.plusSeconds(60 + random.nextInt(3_600));
        yield refused(
            host,
            source,
            until.truncatedTo(ChronoUnit.SECONDS),
            DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC)));
      }
      case ERROR -> Publisher.failed(FailureReason.HTTP_STATUS, 500);
      case TIMEOUT -> Publisher.failed(FailureReason.DEADLINE, 0);
      case PAGE -> Publisher.failed(FailureReason.HTML, 200);
    };
  }

  private Polled refused(Host host, Source source, Instant until, String retryAfter) {
    host.silentUntil = until;
    Instant kept =
        gate.orElseThrow().refused(source.url(), Refusals.retryAfter(retryAfter, time.instant()));
    host.quiet.add(new TimeRange(time.instant(), kept));
    return new Polled.Refused(kept, Publisher.exchange(429, false));
  }

  private static Served served(Fate fate, Polled polled, Publisher publisher, Instant now) {
    List<Instant> shown = publisher.shown(now);
    return switch (fate) {
      case FINE -> {
        boolean same = polled instanceof Polled.Unchanged u && u.contents().isEmpty();
        yield new Served(now, fate, same, shown);
      }
      case CUT -> new Served(now, fate, false, shown.subList(0, (shown.size() + 1) / 2));
      case REFUSED_SECONDS, REFUSED_DATE, ERROR, TIMEOUT, PAGE ->
          new Served(now, fate, false, List.of());
    };
  }

  private Host host(URI url) {
    return hosts.computeIfAbsent(String.valueOf(url.getHost()), name -> new Host());
  }

  /// Whether the silence of a host came between these times.
  boolean silent(URI url, Instant from, Instant to) {
    return host(url).quiet.stream()
        .anyMatch(quiet -> quiet.from().isBefore(to) && from.isBefore(quiet.to()));
  }
}
