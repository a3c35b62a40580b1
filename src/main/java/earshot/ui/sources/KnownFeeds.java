package earshot.ui.sources;

import earshot.listening.CanonicalUrl;
import earshot.model.Source;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The feeds that are sources already, however their address is spelled; not for the FX thread.
final class KnownFeeds {
  private final Map<String, String> names = new HashMap<>();

  KnownFeeds(SourceDesk desk) {
    desk.statuses().forEach(status -> add(status.source()));
  }

  /// What the source at this address is called, if there is one.
  Optional<String> named(URI address) {
    return Optional.ofNullable(names.get(CanonicalUrl.ofFeed(address)));
  }

  private void add(Source source) {
    names.put(CanonicalUrl.ofFeed(source.url()), source.name());
  }
}
