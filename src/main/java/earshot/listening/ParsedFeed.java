package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.Repair;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the bytes of a feed turned out to be.
sealed interface ParsedFeed {

  /// A feed, possibly mended, possibly without items.
  ///
  /// @param kind the dialect: `rss2.0 rss0.92 rss0.91 rss0.9x rss-other rdf channel-bare atom1.0
  ///   atom0.3 atom-entry cdf jsonfeed`
  /// @param title of the feed, plain text, empty when it has none
  /// @param site the page this feed belongs to
  /// @param items in the order of the document, at most 5,000
  /// @param repaired what was mended in the document and in any of its items
  /// @param dateOrdered every item is dated and the dates only fall, or only rise
  record Document(
      String kind,
      String title,
      Optional<URI> site,
      List<FeedItem> items,
      FeedHints hints,
      Set<Repair> repaired,
      boolean dateOrdered)
      implements ParsedFeed {
    /// Copies the collections.
    public Document {
      items = List.copyOf(items);
      repaired = Set.copyOf(repaired);
    }
  }

  /// Not a feed, or not one that can be read safely.
  ///
  /// @param sentence says so to a person, and what to do
  /// @param offeredFeeds when it is a web page: the feeds it names
  record Unreadable(FailureReason reason, String sentence, List<URI> offeredFeeds)
      implements ParsedFeed {
    /// Copies the list.
    public Unreadable {
      offeredFeeds = List.copyOf(offeredFeeds);
    }
  }
}
