package earshot.listening;

import earshot.listening.preset.Lookup;
import earshot.listening.preset.Preset.Paging;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Works out where the next page of an answer is; a page of another origin is never the next one.
final class NextPage {
  // RFC 8288 §3, as servers write it.
  private static final Pattern NEXT =
      Pattern.compile("<([^>]{1,4096})>[^<]*?;\\s*rel\\s*=\\s*\"?[^\",;]*\\bnext\\b");

  private final Inquiry inquiry;
  private final Paging paging;
  private final URI first;

  NextPage(Inquiry inquiry, URI first) {
    this.inquiry = inquiry;
    this.paging = inquiry.preset().request().paging();
    this.first = first;
  }

  /// The address after so many pages and items; absent when there is none.
  ///
  /// @param answer the whole answer of the last page
  Optional<URI> after(int pages, int items, Fetched.Body body, Lookup answer) {
    return switch (paging.next()) {
      case NONE -> Optional.empty();
      case PAGE -> numbered(paging.from() + pages * Math.max(paging.step(), 1));
      case OFFSET -> numbered(paging.from() + (paging.step() > 0 ? pages * paging.step() : items));
      case CURSOR -> cursor(answer).map(this::at);
      case NEXT_URL -> cursor(answer).flatMap(next -> sameOrigin(body, next));
      case LINK_HEADER ->
          body.answerer()
              .headers()
              .get("Link")
              .flatMap(NextPage::linked)
              .flatMap(next -> sameOrigin(body, next));
    };
  }

  private Optional<URI> numbered(int number) {
    return Optional.of(at(Integer.toString(number)));
  }

  private URI at(String page) {
    return inquiry.preset().request().ask(inquiry.params(), inquiry.moment(), page);
  }

  private Optional<String> cursor(Lookup answer) {
    return paging.cursor().flatMap(path -> path.text(answer));
  }

  private Optional<URI> sameOrigin(Fetched.Body body, String written) {
    return Locations.resolve(body.answerer().at(), written)
        .filter(next -> BoundKey.origin(next).equals(BoundKey.origin(first)));
  }

  private static Optional<String> linked(String header) {
    Matcher matcher = NEXT.matcher(header);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
