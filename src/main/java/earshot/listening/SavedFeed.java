package earshot.listening;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Reads feeds that were kept in files and web archives, as if they had just been answered.
public final class SavedFeed {
  /// Bytes of one document that are read.
  public static final int LONGEST = Caps.DOCUMENT_BYTES;

  private SavedFeed() {}

  /// The items of a feed; absent when the bytes are none. Nothing is contacted.
  ///
  /// @param at where it was answered
  /// @param charset as the answer named it
  public static Optional<List<FeedItem>> items(byte[] feed, URI at, Optional<String> charset) {
    try {
      FeedOrigin origin = new FeedOrigin(at, charset, Optional.empty());
      return switch (FeedParser.parse(feed, origin)) {
        case ParsedFeed.Document document -> Optional.of(document.items());
        case ParsedFeed.Unreadable _ -> Optional.empty();
      };
    } catch (StackOverflowError tooDeep) {
      return Optional.empty();
    }
  }
}
