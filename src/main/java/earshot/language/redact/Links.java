package earshot.language.redact;

import earshot.model.TrackingParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cleans addresses: no tracking parameters, no user info, and none that names an account.
final class Links {
  /// Stands for a link to an account, or to what an account wrote.
  private static final String ACCOUNT = "[link to an account at %s]";

  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://");

  /// Sites on which the first part of a path is the name of an account.
  private static final Set<String> NAME_FIRST =
      Set.of(
          "x.com",
          "twitter.com",
          "instagram.com",
          "facebook.com",
          "fb.com",
          "t.me",
          "wa.me",
          "threads.net",
          "threads.com",
          "github.com",
          "gitlab.com",
          "pinterest.com",
          "twitch.tv",
          "soundcloud.com",
          "vimeo.com",
          "patreon.com",
          "ko-fi.com",
          "linktr.ee",
          "snapchat.com",
          "dev.to",
          "telegram.me",
          "tumblr.com",
          "vk.com",
          "weibo.com",
          "truthsocial.com",
          "about.me",
          "paypal.me",
          "cash.app",
          "fb.me",
          "m.me",
          "keybase.io",
          "last.fm",
          "flickr.com");

  /// Parts of a path after which an account is named.
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "user",
          "users",
          "u",
          "profile",
          "profiles",
          "in",
          "author",
          "authors",
          "people",
          "member",
          "members",
          "channel",
          "c",
          "add",
          "stories",
          "photos",
          "contributor");

  /// First parts that are pages of the site, not names.
  private static final Set<String> PAGES =
      Set.of(
          "i",
          "search",
          "hashtag",
          "explore",
          "help",
          "about",
          "intent",
          "share",
          "sharer",
          "sharer.php",
          "home",
          "tos",
          "privacy",
          "legal",
          "settings",
          "p",
          "reel",
          "watch",
          "events",
          "marketplace",
          "topics",
          "features",
          "pricing",
          "blog",
          "login",
          "signup");

  private static final Set<String> NAME_AS_HOST =
      Set.of(
          "tumblr.com",
          "substack.com",
          "medium.com",
          "blogspot.com",
          "wordpress.com",
          "github.io",
          "bsky.social",
          "livejournal.com",
          "deviantart.com",
          "bandcamp.com");

  /// Parameters that name an account.
  private static final Set<String> NAMING =
      Set.of(
          "user",
          "username",
          "userid",
          "user_id",
          "profile",
          "author",
          "handle",
          "screen_name",
          "email",
          "mail",
          "phone",
          "tel");

  private final TrackingParameters tracking = TrackingParameters.load();

  /// The address without what follows readers or names an account.
  String without(String address) {
    Parts parts = Parts.of(address);
    if (parts.host().isEmpty()) return address;
    if (namesAnAccount(parts)) return ACCOUNT.formatted(siteOf(parts));
    return parts.scheme()
        + parts.hostAndPort()
        + parts.path()
        + kept(parts.query())
        + (parts.fragment().indexOf('@') >= 0 ? "" : parts.fragment());
  }

  /// The site alone.
  String site(String address) {
    Parts parts = Parts.of(address);
    if (parts.host().isEmpty()) return "";
    return namesAnAccount(parts) ? "" : parts.shortHost();
  }

  /// Where an account names its own host, the host behind it.
  private static String siteOf(Parts parts) {
    String host = parts.shortHost();
    return NAME_AS_HOST.stream().filter(site -> host.endsWith("." + site)).findFirst().orElse(host);
  }

  private static boolean namesAnAccount(Parts parts) {
    String host = parts.shortHost();
    if (NAME_AS_HOST.stream().anyMatch(site -> host.endsWith("." + site))) return true;
    List<String> path = parts.segments();
    for (int i = 0; i < path.size(); i++) {
      String part = path.get(i);
      if (part.startsWith("@") || part.startsWith("~") || part.startsWith("%40")) return true;
      boolean named = i + 1 < path.size() && BEFORE_A_NAME.contains(part.toLowerCase(Locale.ROOT));
      if (named) return true;
    }
    boolean first =
        NAME_FIRST.contains(host)
            && !path.isEmpty()
            && !PAGES.contains(path.getFirst().toLowerCase(Locale.ROOT));
    if (first) return true;
    for (String each : parts.query().split("&", -1)) {
      int is = each.indexOf('=');
      if (is > 0 && NAMING.contains(each.substring(0, is).toLowerCase(Locale.ROOT))) return true;
    }
    return false;
  }

  private String kept(String query) {
    if (query.isEmpty()) return "";
    List<String> kept = new ArrayList<>();
    for (String each : query.split("&", -1)) {
      int is = each.indexOf('=');
      String name = is < 0 ? each : each.substring(0, is);
      boolean personal = each.indexOf('@') >= 0 || each.toLowerCase(Locale.ROOT).contains("%40");
      if (!tracking.contains(name) && !personal) kept.add(each);
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /// The parts of an address as written, also of one that no parser takes.
  ///
  /// @param scheme with `://`, or empty for `www.example.com`
  /// @param query without its `?`
  /// @param fragment with its `#`, or empty
  private record Parts(
      String scheme, String hostAndPort, String path, String query, String fragment) {
    static Parts of(String address) {
      var scheme = SCHEME.matcher(address);
      int from = scheme.find() ? scheme.end() : 0;
      int hash = address.indexOf('#', from);
      String fragment = hash < 0 ? "" : address.substring(hash);
      String rest = address.substring(from, hash < 0 ? address.length() : hash);
      int ask = rest.indexOf('?');
      String query = ask < 0 ? "" : rest.substring(ask + 1);
      if (ask >= 0) rest = rest.substring(0, ask);
      int slash = rest.indexOf('/');
      String authority = slash < 0 ? rest : rest.substring(0, slash);
      String path = slash < 0 ? "" : rest.substring(slash);
      String host = authority.substring(authority.lastIndexOf('@') + 1);
      return new Parts(address.substring(0, from), host, path, query, fragment);
    }

    String host() {
      int colon = hostAndPort.indexOf(':');
      return (colon < 0 ? hostAndPort : hostAndPort.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    String shortHost() {
      String host = host();
      for (String front : List.of("www.", "m.", "mobile.", "old.", "new.")) {
        if (host.startsWith(front)) return host.substring(front.length());
      }
      return host;
    }

    List<String> segments() {
      List<String> segments = new ArrayList<>();
      for (String each : path.split("/", -1)) if (!each.isEmpty()) segments.add(each);
      return segments;
    }
  }
}
