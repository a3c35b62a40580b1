package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a feed: asks for it, understands it, and tells what is new.
public final class FeedReader implements SourceReader {
  /// Changes whenever the parser would understand an old document differently; all validators are
  /// dropped then.
  public static final String PARSER_VERSION = "1";

  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

  private static final int OFFERS_NAMED = 3;

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Semaphore parsing;

  /// @param parsers documents understood at once; as many as there are processors
  public FeedReader(Fetcher fetcher, InstantSource clock, int parsers) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.parsing = new Semaphore(parsers);
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    Optional<CursorKey> key = CursorKey.in(cursor, source, PARSER_VERSION);
    Validators validators =
        key.map(
                k ->
                    new Validators(Optional.of(k.answered()), cursor.etag(), cursor.lastModified()))
            .orElse(Validators.NONE);
    return switch (fetcher.get(source.url(), source.setup().allowPrivate(), validators)) {
      case Fetched.Body body -> understood(source, cursor, key.isPresent(), body);
      case Fetched.NotModified same ->
          new Polled.Unchanged(Optional.empty(), cursor, same.exchange());
      case Fetched.Refused refused -> new Polled.Refused(refused.retryAfter(), refused.exchange());
      case Fetched.Blocked blocked -> new Polled.Blocked(blocked.title(), blocked.exchange());
      case Fetched.Gone gone -> new Polled.Gone(gone.exchange());
      case Fetched.Failed failed ->
          new Polled.Failed(failed.reason(), failed.sentence(), failed.exchange());
    };
  }

  private Polled understood(
      Source source, SourceCursor cursor, boolean sameReader, Fetched.Body body) {
    if (body.bytes().length == 0) {
      return new Polled.Failed(FailureReason.EMPTY, "Empty answer.", body.exchange());
    }
    String sha256 = sha256(body.bytes());
    if (sameReader && cursor.bodySha256().equals(Optional.of(sha256))) {
      SourceCursor next = cursor(source, cursor.seen(), body, sha256);
      return new Polled.Unchanged(Optional.empty(), next, body.exchange());
    }
    try {
      return switch (parsed(body)) {
        case ParsedFeed.Document document ->
            sifted(source, sameReader, cursor, document, body, sha256);
        case ParsedFeed.Unreadable page -> notAFeed(page, body);
      };
    } catch (RuntimeException | StackOverflowError defect) {
      // One document that trips the parser must not end the poll of others.
      LOG.warn("stumbled source={} over={}", source.id(), defect.getClass().getName());
      return new Polled.Failed(
          FailureReason.INTERNAL,
          "Earshot stumbled over this feed; other sources go on.",
          body.exchange());
    }
  }

  private ParsedFeed parsed(Fetched.Body body) {
    parsing.acquireUninterruptibly();
    try {
      return FeedParser.parse(body.bytes(), origin(body));
    } finally {
      parsing.release();
    }
  }

  /// Sorts out what is new. A cursor that belongs to nobody (another reader, or brands that
  /// changed) makes everything new once more; what is stored already is recognised by its keys.
  private Polled sifted(
      Source source,
      boolean sameReader,
      SourceCursor cursor,
      ParsedFeed.Document document,
      Fetched.Body body,
      String sha256) {
    Instant now = clock.instant();
    Map<Long, Long> shown = new LinkedHashMap<>();
    List<Sighting> all = new ArrayList<>();
    List<Sighting> fresh = new ArrayList<>();
    boolean overlap = false;
    for (FeedItem item : document.items()) {
      Sighting sighting = item.sightedBy(source.id(), now, Provenance.POLLED);
      all.add(sighting);
      long identity = item.identityHash();
      OptionalLong known = cursor.seen().content(identity);
      overlap |= known.isPresent();
      boolean first = shown.putIfAbsent(identity, item.contentHash()) == null;
      boolean same = sameReader && known.isPresent() && known.getAsLong() == item.contentHash();
      if (first && !same) fresh.add(sighting);
    }
    Polled.Contents contents = contents(document, all, overlap, body);
    SourceCursor next = cursor(source, cursor.seen().after(shown), body, sha256);
    return fresh.isEmpty()
        ? new Polled.Unchanged(Optional.of(contents), next, body.exchange())
        : new Polled.News(contents, fresh, next, body.exchange());
  }

  private Polled.Contents contents(
      ParsedFeed.Document document, List<Sighting> all, boolean overlap, Fetched.Body body) {
    List<Instant> dates =
        all.stream()
            .map(Sighting::time)
            .filter(time -> time.published().equals(Optional.of(time.effective())))
            .map(Sighting.Time::effective)
            .toList();
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    repairs.addAll(document.repaired());
    all.forEach(sighting -> repairs.addAll(sighting.repaired()));
    if (body.cutShort()) repairs.add(Repair.TRUNCATED);
    return new Polled.Contents(
        document.items().size(),
        dates.stream().min(Instant::compareTo),
        dates.stream().max(Instant::compareTo),
        document.hints(),
        dates,
        overlap,
        document.dateOrdered(),
        repairs,
        Freshness.in(body.answerer().headers(), clock.instant()),
        body.answerer().movedTo());
  }

  private static SourceCursor cursor(
      Source source, earshot.model.SeenItems seen, Fetched.Body body, String sha256) {
    // A document that broke off must be asked for again in full.
    if (body.cutShort()) {
      return new SourceCursor(Optional.empty(), Optional.empty(), Optional.empty(), seen, "", "");
    }
    Fetched.Answerer answerer = body.answerer();
    return new SourceCursor(
        answerer.headers().get("ETag").filter(tag -> !tag.isBlank()),
        answerer.headers().get("Last-Modified").filter(date -> !date.isBlank()),
        Optional.of(sha256),
        seen,
        CursorKey.of(source, answerer.at(), PARSER_VERSION).encoded(),
        "");
  }

  private static Polled notAFeed(ParsedFeed.Unreadable page, Fetched.Body body) {
    Optional<String> wall = BotWall.title(body.bytes());
    if (page.reason() == FailureReason.HTML && page.offeredFeeds().isEmpty() && wall.isPresent()) {
      return new Polled.Blocked(wall.get(), body.exchange());
    }
    return new Polled.Failed(page.reason(), sentence(page), body.exchange());
  }

  private static String sentence(ParsedFeed.Unreadable page) {
    if (page.offeredFeeds().isEmpty()) return page.sentence();
    String offered =
        page.offeredFeeds().stream()
            .limit(OFFERS_NAMED)
            .map(URI::toString)
            .collect(Collectors.joining(" · "));
    return page.sentence() + " " + offered;
  }

  static FeedOrigin origin(Fetched.Body body) {
    Fetched.Answerer answerer = body.answerer();
    return new FeedOrigin(
        answerer.at(),
        answerer.headers().get("Content-Type").flatMap(ContentTypes::charset),
        answerer
            .headers()
            .get("Content-Location")
            .flatMap(at -> Locations.resolve(answerer.at(), at)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform knows SHA-256", impossible);
    }
  }
}
