package earshot.listening;

import earshot.model.DateSource;
import earshot.model.PollAttempt;
import earshot.model.Provenance;
import earshot.model.SeenItems;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceRole;
import earshot.model.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Invents what people say about invented brands, for the demonstration; contacts nobody.
///
/// The first reading of a source brings six quiet weeks and the first complaints about one batch;
/// the next one, if it comes later, the crisis: the complaints re-posted by many. All others bring
/// what was said since.
public final class InventedReader implements SourceReader {
  private static final int DAYS = 42;
  private static final Duration WAVE = Duration.ofHours(14);
  private static final int WAVE_POSTS = 44;
  private static final int CRISIS_POSTS = 10;
  private static final Duration LATER = Duration.ofMinutes(10);
  private static final Set<String> RESTLESS = Set.of("espresso", "mastodon", "forum");

  /// Stands before the time in the mark of a first reading.
  private static final String FIRST = "first ";

  private static final double LIVE_CHANCE = 0.25;

  /// Posts by hour of the day, as a share of the busiest hour.
  private static final double[] DAY = {
    .1, .05, .04, .03, .05, .1, .25, .5, .7, .8, .75, .8, .9, 1, .9, .85, .8, .9, 1, .95, .8, .6,
    .4, .2
  };

  private final SampleVoices voices = SampleVoices.load();
  private final InstantSource clock;

  /// One invented source.
  ///
  /// @param key which voices speak there
  /// @param perDay posts a day
  public record Invented(String key, String name, String host, SourceRole role, double perDay) {}

  /// The sources of the demonstration.
  public static final List<Invented> SOURCES =
      List.of(
          new Invented("espresso", "r/espresso", "espresso.example", SourceRole.COMMUNITY, 24),
          new Invented(
              "mastodon", "#coffee on coffeetown", "coffeetown.example", SourceRole.COMMUNITY, 28),
          new Invented("forum", "Bean Forum", "beanforum.example", SourceRole.COMMUNITY, 15),
          new Invented("press", "Brewnotes Weekly", "brewnotes.example", SourceRole.PRESS, 3),
          new Invented("gazette", "Ropeworks Gazette", "gazette.example", SourceRole.PRESS, 2),
          new Invented("reviews", "Table Talk reviews", "tabletalk.example", SourceRole.REVIEW, 9),
          new Invented("comments", "Comments on our blog", "northwind.example", SourceRole.OWN, 8));

  /// @param clock tells until when something was said
  public InventedReader(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    Invented place =
        SOURCES.stream()
            .filter(known -> known.host().equals(source.url().getHost()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("nobody speaks at " + source.url()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    boolean first = cursor.etag().isEmpty();
    List<Sighting> said =
        first ? history(source, place, now) : since(source, place, cursor.etag().get(), now);
    PollAttempt.Exchange exchange =
        new PollAttempt.Exchange(200, place.host(), 0, 0, false, false, Optional.empty());
    SourceCursor next =
        new SourceCursor(
            Optional.of((first ? FIRST : "") + now),
            Optional.empty(),
            Optional.empty(),
            SeenItems.NONE,
            "",
            "");
    Polled.Contents contents = contents(said);
    return said.isEmpty()
        ? new Polled.Unchanged(Optional.of(contents), next, exchange)
        : new Polled.News(contents, said, next, exchange);
  }

  private List<Sighting> history(Source source, Invented place, Instant now) {
    Random random = new Random(place.key().hashCode());
    Instant from = now.minus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    List<Sighting> said = usual(source, place, new TimeRange(from, now), random);
    if (RESTLESS.contains(place.key())) {
      for (int i = 0; i < WAVE_POSTS; i++) {
        // More and more of them towards now.
        double age = 1 - Math.sqrt(random.nextDouble());
        Instant at = now.minusSeconds((long) (age * WAVE.toSeconds()) + 60);
        said.add(post(source, place, place.key() + "-wave", at, random));
      }
    }
    return newestFirst(said);
  }

  private List<Sighting> usual(Source source, Invented place, TimeRange range, Random random) {
    List<Sighting> said = new ArrayList<>();
    double busiest = place.perDay() / 12.5;
    Instant hour = range.from().truncatedTo(ChronoUnit.HOURS);
    for (; hour.isBefore(range.to()); hour = hour.plus(1, ChronoUnit.HOURS)) {
      double expected = busiest * DAY[hour.atOffset(ZoneOffset.UTC).getHour()];
      for (int i = poisson(expected, random); i > 0; i--) {
        Instant at = hour.plusSeconds(random.nextInt(3600));
        if (range.contains(at)) said.add(post(source, place, place.key(), at, random));
      }
    }
    return said;
  }

  private List<Sighting> since(Source source, Invented place, String mark, Instant now) {
    boolean second = mark.startsWith(FIRST);
    Instant before = Instant.parse(second ? mark.substring(FIRST.length()) : mark);
    if (!before.plus(LATER).isBefore(now)) return now(source, place, now);
    TimeRange range = new TimeRange(before, now);
    Random random = new Random(place.key().hashCode() + 1L);
    List<Sighting> said = usual(source, place, range, random);
    if (second && RESTLESS.contains(place.key())) crisis(source, place, range, random, said);
    return newestFirst(said);
  }

  private void crisis(
      Source source, Invented place, TimeRange range, Random random, List<Sighting> said) {
    long seconds = Duration.between(range.from(), range.to()).toSeconds();
    for (int i = 0; i < CRISIS_POSTS; i++) {
      Instant at = range.to().minusSeconds(30 + (long) (random.nextDouble() * (seconds - 60)));
      said.add(post(source, place, place.key() + "-wave", at, random));
    }
  }

  private List<Sighting> now(Source source, Invented place, Instant now) {
    Random random = new Random(now.toEpochMilli() ^ place.key().hashCode());
    double liveliness = LIVE_CHANCE * place.perDay() / 12;
    return random.nextDouble() < liveliness
        ? List.of(post(source, place, place.key(), now, random))
        : List.of();
  }

  private static List<Sighting> newestFirst(List<Sighting> said) {
    said.sort(Comparator.comparing((Sighting s) -> s.time().effective()).reversed());
    return said;
  }

  private Sighting post(Source source, Invented place, String voice, Instant at, Random random) {
    SampleVoices.Said said = voices.say(voice, random);
    String somebody = voices.somebody(place.key(), random);
    String id = Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    URI link = URI.create("https://" + place.host() + "/" + id);
    boolean named = RESTLESS.contains(place.key());
    boolean federated = place.key().equals("mastodon");
    String handle = named ? handle(somebody) + (federated ? "@" + place.host() : "") : "";
    return new Sighting(
        source.id(),
        new Sighting.Identity(Optional.of(id), "", Optional.of(link), CanonicalUrl.of(link), id),
        new Sighting.Words(said.title(), said.title().length(), said.text(), "", said.text(), ""),
        new Sighting.Author(somebody, handle, Optional.empty(), ""),
        new Sighting.Time(
            Optional.of(at), at.toString(), DateSource.PUBLISHED, at, clock.instant()),
        new Sighting.Conversation("", ""),
        Sighting.Counts.NONE,
        List.of(),
        Provenance.POLLED,
        Set.of());
  }

  private static String handle(String name) {
    int blank = name.indexOf(' ');
    return "@" + (blank < 0 ? name : name.substring(0, blank)).toLowerCase(Locale.ROOT);
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

  /// How often something happens that is expected so often (Knuth 1969, §3.4.1).
  private static int poisson(double expected, Random random) {
    double limit = Math.exp(-expected);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
