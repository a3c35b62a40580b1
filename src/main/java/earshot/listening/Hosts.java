package earshot.listening;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Tells which addresses share a host's patience: known platforms count as one however many names
/// they use.
final class Hosts {
  private static final List<String> PLATFORMS =
      List.of(
          "reddit.com",
          "youtube.com",
          "google.com",
          "googleapis.com",
          "bing.com",
          "medium.com",
          "substack.com",
          "tumblr.com",
          "wordpress.com",
          "blogspot.com",
          "blogger.com",
          "feedburner.com",
          "github.com",
          "githubusercontent.com",
          "bsky.app",
          "stackexchange.com",
          "stackoverflow.com",
          "wikipedia.org",
          "apple.com",
          "algolia.com",
          "gdeltproject.org",
          "dev.to",
          "producthunt.com",
          "t.me",
          "x.com",
          "twitter.com",
          "ghost.io",
          "livejournal.com",
          "typepad.com",
          "soundcloud.com",
          "vimeo.com",
          "flickr.com",
          "blogs.com");

  private static final List<String> FRONTS = List.of("www.", "feeds.", "feed.", "rss.");

  private Hosts() {}

  /// Whether an address belongs to a known platform, all names of which are one service.
  static boolean isPlatform(URI url) {
    return PLATFORMS.contains(of(url));
  }

  /// The site of an address, whether or not its name begins with `www.` or says that it is for
  /// feeds.
  static String site(URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    for (String front : FRONTS) {
      if (host.startsWith(front)) return host.substring(front.length());
    }
    return host;
  }

  /// The name under which requests to this address are counted.
  static String of(URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    for (String platform : PLATFORMS) {
      if (host.equals(platform) || host.endsWith("." + platform)) return platform;
    }
    return host;
  }
}
