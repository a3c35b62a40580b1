package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.Repair;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns the bytes of a feed of any dialect into its items, however badly it is written.
final class FeedParser {
  /// A saved file may be compressed, and the answer that was saved as well.
  private static final int LAYERS = 2;

  private final FeedOrigin origin;
  private final FeedOverrides overrides;
  private final Budget budget;
  private final Set<Repair> repaired = EnumSet.noneOf(Repair.class);

  private FeedParser(FeedOrigin origin, FeedOverrides overrides, Budget budget) {
    this.origin = origin;
    this.overrides = overrides;
    this.budget = budget;
  }

  /// Reads RSS 0.9x, 1.0, 1.1 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed 1.0 and 1.1 under the
  /// limits of [Caps]. Throws nothing for what is in the bytes; opens nothing that they name.
  static ParsedFeed parse(byte[] body, FeedOrigin origin) {
    return parse(body, origin, FeedOverrides.NONE);
  }

  /// The same, with what a preset wants read differently.
  static ParsedFeed parse(byte[] body, FeedOrigin origin, FeedOverrides overrides) {
    return parse(body, origin, overrides, Budget.NONE);
  }

  /// The same within a budget; over it, the feed counts as one that cannot be read.
  static ParsedFeed parse(byte[] body, FeedOrigin origin, FeedOverrides overrides, Budget budget) {
    try {
      return new FeedParser(origin, overrides, budget).parse(body, LAYERS);
    } catch (Budget.Spent tooLong) {
      return unreadable(FailureReason.BUDGET, Budget.SENTENCE);
    }
  }

  private ParsedFeed parse(byte[] body, int layers) {
    if (body.length > Caps.DOCUMENT_BYTES) return tooLarge();
    if (layers == 0 || !Gzip.isGzip(body)) return parse(body);
    repaired.add(Repair.DOUBLE_GZIP);
    return switch (Gzip.inflated(body)) {
      case Gzip.Inflated.Bytes inner -> parse(inner.bytes(), layers - 1);
      case Gzip.Inflated.TooLarge _ -> tooLarge();
      case Gzip.Inflated.Damaged _ ->
          unreadable(FailureReason.NOT_A_FEED, "The answer is compressed and damaged.");
    };
  }

  private ParsedFeed parse(byte[] body) {
    Charsets.Decoded decoded = Charsets.decode(body, origin.contentTypeCharset());
    String text = decoded.text();
    if (text.isBlank()) return unreadable(FailureReason.EMPTY, "Empty answer.");
    repaired.addAll(decoded.repaired());
    if (JsonFeed.looksLikeJson(text)) return JsonFeed.read(text, origin, repaired, budget);
    XmlTree tree = XmlTree.of(decoded, budget);
    Optional<ParsedFeed> feed =
        XmlFeed.read(tree, new XmlFeed.Manner(origin, overrides, budget), repaired);
    return feed.orElseGet(() -> WebPage.isPage(text) ? WebPage.read(text, origin) : notAFeed());
  }

  private static ParsedFeed tooLarge() {
    return unreadable(FailureReason.TOO_BIG, Caps.tooLarge(Caps.DOCUMENT_BYTES));
  }

  private static ParsedFeed notAFeed() {
    return unreadable(
        FailureReason.NOT_A_FEED,
        "This is neither a feed nor a page that names one; check the address.");
  }

  private static ParsedFeed unreadable(FailureReason reason, String sentence) {
    return new ParsedFeed.Unreadable(reason, sentence, List.of());
  }
}
