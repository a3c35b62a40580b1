package earshot.listening;

import earshot.listening.preset.Preset;
import earshot.model.FailureReason;
import earshot.model.SeenItems;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a feed: asks for it, understands it, and tells what is new.
public final class FeedReader implements SourceReader {
  /// Changes whenever the parser would understand an old document differently; all validators are
  /// dropped then.
  public static final String PARSER_VERSION = "2";

  private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

  private static final int OFFERS_NAMED = 3;

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Parsers parsers;

  /// @param parsers documents understood at once; as many as there are processors
  public FeedReader(Fetcher fetcher, InstantSource clock, int parsers) {
    this(fetcher, clock, new Parsers(parsers));
  }

  FeedReader(Fetcher fetcher, InstantSource clock, Parsers parsers) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.parsers = parsers;
  }

  /// What is read, and what is known of it.
  ///
  /// @param version of the parser, and of the preset where there is one
  /// @param watched whether an item that goes missing from its midst is taken to be deleted
  private record Ask(
      Source source,
      SourceCursor cursor,
      String version,
      FeedOverrides overrides,
      boolean watched,
      Instant now) {
    Optional<CursorKey> key() {
      return CursorKey.in(cursor, source, version);
    }

    FeedWindow window() {
      return watched && key().isPresent() ? FeedWindow.of(cursor.position()) : FeedWindow.NONE;
    }

    Validators validators() {
      return key()
          .filter(_ -> !window().asksToBeRead(now))
          .map(
              known ->
                  new Validators(
                      Optional.of(known.answered()), cursor.etag(), cursor.lastModified()))
          .orElse(Validators.NONE);
    }
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    return hear(source, cursor).polled();
  }

  @Override
  public Heard hear(Source source, SourceCursor cursor) {
    Ask ask = new Ask(source, cursor, PARSER_VERSION, FeedOverrides.NONE, true, clock.instant());
    WebRequest request =
        WebRequest.to(source.url(), source.setup().allowPrivate())
            .on(WebRequest.Errand.poll(source.id()))
            .unlessUnchanged(ask.validators());
    return switch (fetcher.ask(request)) {
      case Fetched.Body body -> new Heard.Unread(() -> understood(ask, body));
      case Fetched.NotModified same ->
          new Heard.Known(new Polled.Unchanged(Optional.empty(), cursor, same.exchange()));
      case Fetched.Refused refused ->
          new Heard.Known(new Polled.Refused(refused.retryAfter(), refused.exchange()));
      case Fetched.Blocked blocked ->
          new Heard.Known(new Polled.Blocked(blocked.title(), blocked.exchange()));
      case Fetched.Gone gone -> new Heard.Known(new Polled.Gone(gone.exchange()));
      case Fetched.Failed failed ->
          new Heard.Known(new Polled.Failed(failed.reason(), failed.sentence(), failed.exchange()));
    };
  }

  /// Reads a feed as a preset says.
  Polled read(Source source, Preset preset, SourceCursor cursor, Inquiry inquiry) {
    String version = preset.version() + "." + PARSER_VERSION;
    FeedOverrides overrides = FeedOverrides.of(preset, inquiry.params());
    // Where posts are looked up one by one, the feed need not tell.
    boolean watched = preset.about().mirror().isEmpty() && !preset.manners().ranked();
    Ask ask = new Ask(source, cursor, version, overrides, watched, inquiry.moment().now());
    URI url = preset.request().ask(inquiry.params(), inquiry.moment());
    return switch (inquiry.ask(url, WebRequest.Wanted.FEED, ask.validators())) {
      case Inquiry.Reply.Here(Fetched.Body body) -> understood(ask, body);
      case Inquiry.Reply.Same() ->
          new Polled.Unchanged(Optional.empty(), cursor, inquiry.exchange());
      case Inquiry.Reply.Over(Polled polled) -> polled;
    };
  }

  private Polled understood(Ask ask, Fetched.Body body) {
    if (body.bytes().length == 0) {
      return new Polled.Failed(FailureReason.EMPTY, "Empty answer.", body.exchange());
    }
    String sha256 = sha256(body.bytes());
    boolean sameReader = ask.key().isPresent();
    boolean same = sameReader && ask.cursor.bodySha256().equals(Optional.of(sha256));
    if (same && !ask.window().asksToBeRead(ask.now)) {
      SourceCursor next = cursor(ask, ask.cursor.seen(), body, sha256, ask.window());
      return new Polled.Unchanged(Optional.empty(), next, body.exchange());
    }
    try {
      return switch (parsed(ask, body)) {
        case ParsedFeed.Document document -> {
          Instant now = clock.instant();
          FeedWindow window = ask.window().after(inOrder(ask, document), now);
          yield new Sifting(ask.source, ask.cursor, sameReader, now)
              .polled(
                  Sifting.Harvest.of(document, body, now),
                  seen -> cursor(ask, seen, body, sha256, window));
        }
        case ParsedFeed.Unreadable page -> notAFeed(page, body);
      };
    } catch (RuntimeException | StackOverflowError defect) {
      // One document that trips the parser must not end the poll of others.
      LOG.warn("stumbled source={} over={}", ask.source.id(), defect.getClass().getName());
      return new Polled.Failed(
          FailureReason.INTERNAL,
          "Earshot stumbled over this feed; other sources go on.",
          body.exchange());
    }
  }

  /// The items of the feed's own site, newest first; none where nothing could be concluded from one
  /// that is missing.
  private static List<Long> inOrder(Ask ask, ParsedFeed.Document document) {
    if (!ask.watched || !document.dateOrdered()) return List.of();
    String site = Hosts.site(ask.source.url());
    List<FeedItem> own =
        document.items().stream()
            .filter(item -> item.identity().permalink().map(Hosts::site).equals(Optional.of(site)))
            .toList();
    if (own.isEmpty()) return List.of();
    boolean rising =
        own.getFirst().published().orElseThrow().isBefore(own.getLast().published().orElseThrow());
    List<Long> items = own.stream().map(FeedItem::identityHash).distinct().toList();
    return rising ? items.reversed() : items;
  }

  private ParsedFeed parsed(Ask ask, Fetched.Body body) {
    return parsers.understand(
        budget -> FeedParser.parse(body.bytes(), origin(body), ask.overrides, budget));
  }

  private static SourceCursor cursor(
      Ask ask, SeenItems seen, Fetched.Body body, String sha256, FeedWindow window) {
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
        CursorKey.of(ask.source, answerer.at(), ask.version).encoded(),
        window.encoded());
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

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform knows SHA-256", impossible);
    }
  }
}
