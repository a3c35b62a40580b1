package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// A search that is kept under a name and read like a feed.
///
/// @param name unlike that of every other search, whatever the case of its letters; at most 200
///   characters
/// @param query in the query language, at most 20,000 characters
/// @param column its place in the deck from 0, absent when it has none
/// @param made by whom it was kept first
/// @param rev rises when name, query or alert change, so that two people do not overwrite each
///   other
public record SavedSearch(
    SavedSearchId id,
    String name,
    String query,
    Optional<Integer> column,
    Feed feed,
    Authored made,
    int rev) {
  /// How it is read.
  ///
  /// @param readUntil what was stored later than this is unread; absent means everything is
  /// @param alerting whether a person is told of what it finds
  public record Feed(Optional<Instant> readUntil, boolean alerting) {}

  /// Whether a mention it finds was not read yet.
  public boolean isUnread(Mention found) {
    return feed.readUntil().isEmpty() || found.storedAt().isAfter(feed.readUntil().get());
  }
}
