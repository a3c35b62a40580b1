package earshot.listening;

import earshot.listening.Inquiry.Reply;
import earshot.listening.WebAddress.Base;
import earshot.listening.WebRequest.Wanted;
import earshot.listening.preset.JsonAnswer;
import earshot.listening.preset.JsonLookup;
import earshot.listening.preset.Lookup;
import earshot.listening.preset.Preset;
import earshot.model.FailureReason;
import earshot.model.SeenItems;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the pages of one API from the newest on, until it meets what is known or may ask no more.
final class JsonPages {
  private final Inquiry inquiry;
  private final Preset preset;
  private final URI first;
  private final NextPage next;
  private final SeenItems seen;
  private final ItemMapping mapping;
  private final List<FeedItem> items = new ArrayList<>();
  private final Set<Long> collected = new HashSet<>();
  private int longest;
  private int shortest = Integer.MAX_VALUE;
  private boolean whole = true;
  private boolean ended;

  JsonPages(Inquiry inquiry, URI first, SeenItems seen) {
    this.inquiry = inquiry;
    this.preset = inquiry.preset();
    this.first = first;
    this.next = new NextPage(inquiry, first);
    this.seen = seen;
    this.mapping = new ItemMapping(preset);
  }

  /// What came of reading.
  sealed interface Read {
    /// Items of all pages.
    ///
    /// @param first the answer of the first page
    /// @param root the first answer as a tree
    /// @param whole nothing broke off
    /// @param ended the last page there is was reached
    /// @param longest items of the longest page
    record Found(
        List<FeedItem> items,
        Fetched.Body first,
        Lookup root,
        boolean whole,
        boolean ended,
        int longest)
        implements Read {}

    /// The first page is the same as last time.
    record Same(Optional<Fetched.Body> body) implements Read {}

    /// Nothing could be read.
    record Over(Polled polled) implements Read {}
  }

  /// Reads from the first page on.
  ///
  /// @param known whether an answer is the one of the last poll
  Read read(Validators validators, java.util.function.Predicate<Fetched.Body> known) {
    return switch (inquiry.ask(first, Wanted.JSON, validators)) {
      case Reply.Over(Polled polled) -> new Read.Over(polled);
      case Reply.Same() -> new Read.Same(Optional.empty());
      case Reply.Here(Fetched.Body body) ->
          known.test(body) ? new Read.Same(Optional.of(body)) : from(body);
    };
  }

  private Read from(Fetched.Body first) {
    JsonDocument document = JsonDocument.read(text(first));
    Optional<Polled> trouble = take(first, document);
    if (trouble.isPresent()) return new Read.Over(trouble.get());
    Lookup root = lookup(document);
    Fetched.Body body = first;
    for (int pages = 1; goesOn() && pages < preset.request().paging().max(); pages++) {
      Optional<URI> at = next.after(pages, items.size(), body, lookup(document));
      if (at.isEmpty()) {
        ended |= preset.request().paging().next() != Preset.Paging.Next.NONE;
        break;
      }
      if (!(inquiry.ask(at.get(), Wanted.JSON, Validators.NONE) instanceof Reply.Here here)) {
        whole = false;
        break;
      }
      body = here.body();
      document = JsonDocument.read(text(body));
      // What was read before stays; the rest is missing, and is said to be.
      if (take(body, document).isPresent()) whole = false;
    }
    return new Read.Found(List.copyOf(items), first, root, whole, ended, longest);
  }

  private boolean goesOn() {
    return whole && !ended && items.size() < Caps.ITEMS;
  }

  /// Adds the items of a page; says what is wrong when it has none for a bad reason.
  private Optional<Polled> take(Fetched.Body body, JsonDocument document) {
    if (document.isEmpty()) return Optional.of(notJson(body, document));
    JsonAnswer.Items found =
        document.answer().items(preset.mapping().itemsFor(inquiry.params()), inquiry.params());
    return switch (found) {
      case JsonAnswer.Items.BadShape(String sentence) ->
          Optional.of(failed(FailureReason.BAD_SHAPE, sentence));
      case JsonAnswer.Items.Found(List<Lookup> page) -> {
        boolean broken = body.cutShort() || document.broken().isPresent();
        if (broken && page.isEmpty()) {
          yield Optional.of(
              failed(
                  document.broken().orElse(FailureReason.BAD_SHAPE),
                  "The answer broke off before its first item."));
        }
        whole &= !broken;
        add(page, body);
        yield Optional.empty();
      }
    };
  }

  private void add(List<Lookup> page, Fetched.Body body) {
    Optional<Base> base = Optional.of(Base.of(body.answerer().at()));
    boolean known = false;
    int fresh = 0;
    for (Lookup each : page) {
      FeedItem item = mapping.read(each, base);
      if (!item.saysSomething()) continue;
      long identity = item.identityHash();
      known |= seen.content(identity).isPresent();
      if (!collected.add(identity)) continue;
      items.add(item);
      fresh++;
    }
    shortest = Math.min(shortest, page.size());
    longest = Math.max(longest, page.size());
    // An API that answers every page with the same items would keep us turning pages for ever.
    ended |= fresh == 0 || shortest < longest;
    if (known && preset.request().paging().stopWhenSeen()) ended = true;
  }

  private Polled notJson(Fetched.Body body, JsonDocument document) {
    String text = text(body);
    String host = body.exchange().host();
    if (text.isBlank()) return failed(FailureReason.EMPTY, "Empty answer.");
    if (WebPage.isPage(text)) {
      Optional<String> wall = BotWall.title(body.bytes());
      return wall.isPresent()
          ? new Polled.Blocked(wall.get(), inquiry.exchange())
          : failed(
              FailureReason.HTML, "%s answers with a web page where JSON is due.".formatted(host));
    }
    return failed(
        document.broken().orElse(FailureReason.BAD_SHAPE),
        "%s does not answer with JSON; the service may have changed.".formatted(host));
  }

  private Polled failed(FailureReason reason, String sentence) {
    return new Polled.Failed(reason, sentence, inquiry.exchange());
  }

  private Lookup lookup(JsonDocument document) {
    return new JsonLookup(document.root(), document.root(), inquiry.params());
  }

  /// The characters of an answer.
  static String text(Fetched.Body body) {
    Optional<String> charset =
        body.answerer().headers().get("Content-Type").flatMap(ContentTypes::charset);
    return Charsets.decode(body.bytes(), charset).text();
  }
}
