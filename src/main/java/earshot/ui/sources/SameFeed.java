package earshot.ui.sources;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Tells whether two addresses stand for the same feed.
///
/// @param key the address without what makes no difference: scheme, `www.`, standard port, fragment
///   and a slash at the end
record SameFeed(String key) {
  static SameFeed of(URI url) {
    String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (host.startsWith("www.")) host = host.substring(4);
    boolean standardPort = url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443;
    String path = Optional.ofNullable(url.getRawPath()).orElse("");
    if (path.endsWith("/")) path = path.substring(0, path.length() - 1);
    String query = Optional.ofNullable(url.getRawQuery()).map(q -> "?" + q).orElse("");
    return new SameFeed(host + (standardPort ? "" : ":" + url.getPort()) + path + query);
  }
}
