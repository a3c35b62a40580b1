package earshot.replies;

import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.storage.Stores;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/// A community feed from which the people in tests are heard.
public final class Forum {
  private Forum() {}

  /// Adds one of that name to a workspace.
  public static SourceId in(Stores stores, String name, Instant at) {
    URI address = URI.create("https://" + name.toLowerCase(Locale.ROOT) + ".example/feed");
    Source.SourceSetup setup =
        new Source.SourceSetup(
            SourceKind.FEED, "any-feed", name, address, SourceRole.COMMUNITY, false, "");
    return stores.sources().add(setup, at).id();
  }
}
