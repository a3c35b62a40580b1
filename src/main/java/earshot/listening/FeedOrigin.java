package earshot.listening;

import java.net.URI;
import java.util.Optional;

/// Where the bytes of a feed came from, as far as it matters for reading them.
///
/// @param address the final address, after redirects; base of last resort for relative links
/// @param contentTypeCharset the `charset` of the Content-Type header, as written there
/// @param contentLocation the Content-Location header, resolved
record FeedOrigin(URI address, Optional<String> contentTypeCharset, Optional<URI> contentLocation) {

  /// A document that is known by its address alone.
  static FeedOrigin of(URI address) {
    return new FeedOrigin(address, Optional.empty(), Optional.empty());
  }
}
