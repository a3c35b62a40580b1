package earshot.listening;

import earshot.listening.JsonPages.Read;
import earshot.listening.preset.Preset;
import earshot.listening.preset.UrlTemplate.Moment;
import earshot.model.FailureReason;
import earshot.model.Repair;
import earshot.model.SeenItems;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a JSON API as its preset says.
final class JsonReader {
  /// Changes whenever an old answer would be understood differently.
  private static final String PARSER_VERSION = "2";

  /// What an API adds to its index late is asked for once more; and an item that is known again
  /// proves that nothing was missed.
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private final Inquiry.Means means;
  private final Parsers parsers;

  JsonReader(Inquiry.Means means, Parsers parsers) {
    this.means = means;
    this.parsers = parsers;
  }

  Polled read(Source source, Preset preset, SourceCursor cursor) {
    Optional<CursorKey> key = CursorKey.in(cursor, source, version(preset));
    Position position = key.isPresent() ? Position.of(cursor.position()) : Position.START;
    Moment moment = moment(preset, position);
    try (Inquiry inquiry = new Inquiry(means, source, preset, moment)) {
      URI first = preset.request().ask(inquiry.params(), moment);
      return new Poll(inquiry, cursor, key, position).read(first);
    } catch (IllegalArgumentException unusable) {
      return new Polled.Failed(
          FailureReason.BAD_ADDRESS,
          String.valueOf(unusable.getMessage()),
          new earshot.model.PollAttempt.Exchange(0, "", 0, 0, false, false, Optional.empty()));
    }
  }

  private Moment moment(Preset preset, Position position) {
    boolean ofPages = preset.request().paging().next() == Preset.Paging.Next.CURSOR;
    return new Moment(
        position.newest().map(newest -> newest.minus(OVERLAP)),
        means.clock().instant(),
        ofPages ? "" : position.id());
  }

  private static String version(Preset preset) {
    return preset.version() + "." + PARSER_VERSION;
  }

  /// One poll.
  private final class Poll {
    private final Inquiry inquiry;
    private final SourceCursor cursor;
    private final Optional<CursorKey> key;
    private final Position position;

    Poll(Inquiry inquiry, SourceCursor cursor, Optional<CursorKey> key, Position position) {
      this.inquiry = inquiry;
      this.cursor = cursor;
      this.key = key;
      this.position = position;
    }

    Polled read(URI first) {
      Validators validators =
          key.map(
                  known ->
                      new Validators(
                          Optional.of(known.answered()), cursor.etag(), cursor.lastModified()))
              .orElse(Validators.NONE);
      JsonPages pages = new JsonPages(inquiry, first, cursor.seen());
      return switch (pages.read(validators, this::isKnown)) {
        case Read.Over(Polled polled) -> polled;
        case Read.Same(Optional<Fetched.Body> body) ->
            new Polled.Unchanged(
                Optional.empty(),
                body.map(same -> next(same, cursor.seen(), position, true)).orElse(cursor),
                inquiry.exchange());
        case Read.Found found -> found(found);
      };
    }

    private boolean isKnown(Fetched.Body body) {
      return key.isPresent()
          && cursor.bodySha256().equals(Optional.of(FeedReader.sha256(body.bytes())));
    }

    private Polled found(Read.Found found) {
      Optional<Instant> quiet = quiet(found);
      if (found.items().isEmpty()) {
        if (quiet.isPresent()) return new Polled.Refused(quiet.get(), inquiry.exchange());
        if (inquiry.preset().manners().emptyIs() == Preset.EmptyIs.FAILED) {
          return new Polled.Failed(
              FailureReason.EMPTY,
              "%s answered without items.".formatted(inquiry.exchange().host()),
              inquiry.exchange());
        }
      }
      return parsers.understand(budget -> sifted(found));
    }

    private Polled sifted(Read.Found found) {
      Instant now = means.clock().instant();
      Set<Repair> repaired = EnumSet.noneOf(Repair.class);
      List<FeedItem> items = ItemCap.newest(found.items(), FeedItem::published, repaired);
      ParsedFeed.Document document =
          XmlFeed.feed(
              "json", inquiry.preset().name(), Optional.empty(), items, FeedHints.NONE, repaired);
      boolean lastPage = found.ended() || items.size() < position.pageSize();
      var harvest =
          new Sifting.Harvest(
              document,
              found.whole(),
              found.whole() && lastPage && !position.equals(Position.START),
              Freshness.in(found.first().answerer().headers(), now),
              found.first().answerer().movedTo(),
              inquiry.exchange());
      Position reached = found.whole() ? position(found, items, now) : position;
      return new Sifting(inquiry.source(), cursor, key.isPresent(), now)
          .polled(harvest, seen -> next(found.first(), seen, reached, found.whole()));
    }

    private Position position(Read.Found found, List<FeedItem> items, Instant now) {
      Optional<FeedItem> newest =
          items.stream()
              .filter(item -> item.published().filter(at -> !at.isAfter(now)).isPresent())
              .max(Comparator.comparing(item -> item.published().orElseThrow()))
              .or(() -> items.stream().findFirst());
      Optional<Instant> date = newest.flatMap(FeedItem::published).filter(at -> !at.isAfter(now));
      boolean forward =
          position.newest().isEmpty() || date.filter(position.newest().get()::isBefore).isPresent();
      return new Position(
          forward ? date.or(position::newest) : position.newest(),
          forward
              ? newest.flatMap(item -> item.identity().externalId()).orElse(position.id())
              : position.id(),
          Math.max(position.pageSize(), found.longest()));
    }

    /// An answer that asks for silence in its body or headers, although it brought something.
    private Optional<Instant> quiet(Read.Found found) {
      return Quota.wish(found.root(), found.first().answerer().headers(), means.clock().instant())
          .map(wish -> means.fetcher().hold(found.first().answerer().at(), Optional.of(wish)));
    }

    private SourceCursor next(Fetched.Body first, SeenItems seen, Position reached, boolean whole) {
      Optional<String> sha256 =
          whole && !first.cutShort()
              ? Optional.of(FeedReader.sha256(first.bytes()))
              : Optional.empty();
      return CursorKey.cursor(inquiry.source(), first, version(inquiry.preset()), sha256, seen)
          .at(reached.encoded());
    }
  }
}
