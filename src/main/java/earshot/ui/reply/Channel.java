package earshot.ui.reply;

import earshot.model.Mention;
import java.net.URI;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Where an answer will be pasted, and how long it may be there.
///
/// Limits as published by the services in 2026; a place that is not known has none.
public enum Channel {
  /// Reddit comments, 10,000 characters.
  REDDIT(10_000),
  /// Mastodon with its usual limit of 500 characters; an address counts 23.
  MASTODON(500),
  /// Bluesky, 300 graphemes.
  BLUESKY(300),
  /// X, 280; an address counts 23, wide letters and emoji count two.
  X(280),
  /// YouTube comments, 10,000 characters.
  YOUTUBE(10_000),
  /// Anywhere else.
  ELSEWHERE(0);

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final String SHORTENED = "x".repeat(23);
  private static final Pattern FEDIVERSE = Pattern.compile("@?[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final int limit;

  Channel(int limit) {
    this.limit = limit;
  }

  /// The place in which a mention was written.
  public static Channel of(Mention mention) {
    String host = host(mention);
    if (within(host, "reddit.com")) return REDDIT;
    if (within(host, "bsky.app")) return BLUESKY;
    if (within(host, "x.com") || within(host, "twitter.com")) return X;
    if (within(host, "youtube.com")) return YOUTUBE;
    if (FEDIVERSE.matcher(mention.content().handle()).matches()) return MASTODON;
    return ELSEWHERE;
  }

  /// The host of a mention's page without `www.`, or empty.
  public static String host(Mention mention) {
    try {
      String host = URI.create(mention.content().url()).getHost();
      if (host == null) return "";
      String low = host.toLowerCase(Locale.ROOT);
      return low.startsWith("www.") ? low.substring(4) : low;
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }

  /// How long an answer may be; absent where that is not known.
  public OptionalInt limit() {
    return limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  /// How long the text is as this place counts.
  public int length(String text) {
    return switch (this) {
      case REDDIT, YOUTUBE, ELSEWHERE -> text.codePointCount(0, text.length());
      case MASTODON -> {
        String shortened = ADDRESS.matcher(text).replaceAll(SHORTENED);
        yield shortened.codePointCount(0, shortened.length());
      }
      case BLUESKY -> graphemes(text);
      case X -> weighted(ADDRESS.matcher(text).replaceAll(SHORTENED));
    };
  }

  private static int graphemes(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int n = 0;
    while (clusters.next() != BreakIterator.DONE) n++;
    return n;
  }

  // The published ranges of weight 100 (one character); everything else weighs 200.
  private static int weighted(String text) {
    return text.codePoints()
        .map(
            c ->
                c <= 0x10FF
                        || (c >= 0x2000 && c <= 0x200D)
                        || (c >= 0x2010 && c <= 0x201F)
                        || (c >= 0x2032 && c <= 0x2037)
                    ? 1
                    : 2)
        .sum();
  }

  private static boolean within(String host, String site) {
    return host.equals(site) || host.endsWith("." + site);
  }
}
