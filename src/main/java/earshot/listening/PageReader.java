package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.Inquiry.Reply;
import earshot.listening.WebAddress.Base;
import earshot.listening.WebRequest.Wanted;
import earshot.listening.preset.Preset;
import earshot.listening.preset.UrlTemplate.Moment;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Repair;
import earshot.model.SeenItems;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads a web page as its preset says: its items, or what was added to it.
final class PageReader {
  /// Changes whenever an old page would be understood differently.
  private static final String PARSER_VERSION = "2";

  private final Inquiry.Means means;
  private final Parsers parsers;
  private final Robots robots;

  PageReader(Inquiry.Means means, Parsers parsers) {
    this.means = means;
    this.parsers = parsers;
    this.robots = new Robots(means.clock());
  }

  Polled read(Source source, Preset preset, SourceCursor cursor) {
    Moment moment = new Moment(Optional.empty(), means.clock().instant(), "");
    try (Inquiry inquiry = new Inquiry(means, source, preset, moment)) {
      URI page = preset.request().ask(inquiry.params(), moment);
      // A host that may not be asked is not asked for its rules either.
      Optional<Polled> objection = robots.objection(inquiry, page);
      return objection.isPresent() ? objection.get() : new Look(inquiry, cursor).at(page);
    } catch (IllegalArgumentException unusable) {
      return new Polled.Failed(
          FailureReason.BAD_ADDRESS,
          String.valueOf(unusable.getMessage()),
          new Exchange(0, "", 0, 0, false, false, Optional.empty()));
    }
  }

  /// One look at a page.
  private final class Look {
    private final Inquiry inquiry;
    private final Preset preset;
    private final SourceCursor cursor;
    private final String version;
    private final Optional<CursorKey> key;

    Look(Inquiry inquiry, SourceCursor cursor) {
      this.inquiry = inquiry;
      this.preset = inquiry.preset();
      this.cursor = cursor;
      this.version = preset.version() + "." + PARSER_VERSION;
      this.key = CursorKey.in(cursor, inquiry.source(), version);
    }

    Polled at(URI page) {
      Validators validators =
          key.map(
                  known ->
                      new Validators(
                          Optional.of(known.answered()), cursor.etag(), cursor.lastModified()))
              .orElse(Validators.NONE);
      return switch (inquiry.ask(page, Wanted.PAGE, validators)) {
        case Reply.Over(Polled polled) -> polled;
        case Reply.Same() -> new Polled.Unchanged(Optional.empty(), cursor, inquiry.exchange());
        case Reply.Here(Fetched.Body body) -> parsers.understand(budget -> within(budget, body));
      };
    }

    private Polled within(Budget budget, Fetched.Body body) {
      try {
        return understood(body, budget);
      } catch (Budget.Spent tooLong) {
        return failed(FailureReason.BUDGET, Budget.SENTENCE);
      }
    }

    private Polled understood(Fetched.Body body, Budget budget) {
      String text = JsonPages.text(body);
      if (text.isBlank()) return failed(FailureReason.EMPTY, "Empty answer.");
      Document page =
          Parser.htmlParser()
              .setMaxDepth(Caps.DEPTH)
              .parseInput(budget.over(text), body.answerer().at().toString());
      return preset.mapping().diff() ? changes(body, page) : items(body, page, budget);
    }

    private Polled items(Fetched.Body body, Document page, Budget budget) {
      PageItems.Found found =
          new PageItems(preset, inquiry.params(), budget)
              .in(page, Optional.of(Base.of(body.answerer().at())));
      if (found.items().isEmpty()) {
        Optional<Polled> trouble = nothing(body);
        if (trouble.isPresent()) return trouble.get();
      }
      String sha256 = FeedReader.sha256(found.part().getBytes(UTF_8));
      if (isSame(sha256)) return same(body, sha256);
      return sifted(body, found.items(), cursor, false, seen -> next(body, seen, sha256));
    }

    private Optional<Polled> nothing(Fetched.Body body) {
      Optional<String> wall = BotWall.title(body.bytes());
      if (wall.isPresent()) {
        return Optional.of(new Polled.Blocked(wall.get(), inquiry.exchange()));
      }
      return preset.manners().emptyIs() == Preset.EmptyIs.FAILED
          ? Optional.of(
              failed(
                  FailureReason.EMPTY,
                  "Nothing on this page of %s is where the preset looks; it may have been rebuilt."
                      .formatted(body.exchange().host())))
          : Optional.empty();
    }

    private Polled changes(Fetched.Body body, Document page) {
      if (body.cutShort()) {
        return failed(FailureReason.BAD_SHAPE, "The page broke off before its end.");
      }
      String selectors = preset.mapping().itemsFor(inquiry.params());
      List<Element> parts =
          selectors.isEmpty() ? List.of(page.body()) : PageItems.selected(page, selectors);
      if (parts.isEmpty()) {
        Optional<Polled> trouble = nothing(body);
        if (trouble.isPresent()) return trouble.get();
      }
      PageDiff diff = new PageDiff(PageLines.of(parts));
      String sha256 = FeedReader.sha256(diff.part().getBytes(UTF_8));
      if (isSame(sha256)) return same(body, sha256);
      // The first look is what later ones are compared with.
      boolean first = key.isEmpty() || cursor.bodySha256().isEmpty();
      Optional<FeedItem> change =
          first
              ? Optional.empty()
              : diff.since(
                  cursor.seen(),
                  cursor.bodySha256().orElse(""),
                  page.title().strip(),
                  body.answerer().at());
      SourceCursor lines = next(body, diff.memory(), sha256);
      return sifted(body, change.stream().toList(), SourceCursor.START, true, seen -> lines);
    }

    private boolean isSame(String sha256) {
      return key.isPresent() && cursor.bodySha256().equals(Optional.of(sha256));
    }

    private Polled same(Fetched.Body body, String sha256) {
      return new Polled.Unchanged(
          Optional.empty(), next(body, cursor.seen(), sha256), inquiry.exchange());
    }

    private Polled sifted(
        Fetched.Body body,
        List<FeedItem> items,
        SourceCursor before,
        boolean reachesBack,
        Function<SeenItems, SourceCursor> remember) {
      Instant now = means.clock().instant();
      ParsedFeed.Document document =
          XmlFeed.feed(
              "page",
              preset.name(),
              Optional.empty(),
              items,
              FeedHints.NONE,
              EnumSet.noneOf(Repair.class));
      var harvest =
          new Sifting.Harvest(
              document,
              !body.cutShort(),
              reachesBack,
              Freshness.in(body.answerer().headers(), now),
              body.answerer().movedTo(),
              inquiry.exchange());
      return new Sifting(inquiry.source(), before, key.isPresent(), now).polled(harvest, remember);
    }

    private SourceCursor next(Fetched.Body body, SeenItems seen, String sha256) {
      return CursorKey.cursor(
          inquiry.source(),
          body,
          version,
          body.cutShort() ? Optional.empty() : Optional.of(sha256),
          seen);
    }

    private Polled failed(FailureReason reason, String sentence) {
      return new Polled.Failed(reason, sentence, inquiry.exchange());
    }
  }
}
