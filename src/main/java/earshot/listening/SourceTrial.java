package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.SourceId;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Reads one feed from a file or an address, once, and keeps nothing.
public final class SourceTrial implements AutoCloseable {
  private static final SourceId NOBODY = new SourceId(1);

  private final Fetcher fetcher;
  private final InstantSource clock;

  /// What came of it.
  public sealed interface Trial {
    /// A feed was read.
    ///
    /// @param kind such as `rss2.0`
    /// @param at where it was read in the end
    record Read(String kind, String title, List<Sighting> items, Set<Repair> repaired, String at)
        implements Trial {
      /// Copies the collections.
      public Read {
        items = List.copyOf(items);
        repaired = Set.copyOf(repaired);
      }
    }

    /// No feed could be read.
    ///
    /// @param offered addresses of feeds that a web page offers
    record NotRead(FailureReason reason, String sentence, List<URI> offered) implements Trial {
      /// Copies the list.
      public NotRead {
        offered = List.copyOf(offered);
      }
    }
  }

  /// A trial that asks through the fetcher, which it closes in the end.
  public SourceTrial(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /// Reads a file of the person's own.
  public Trial file(Path file) {
    return told(LocalFile.read(file), file.toString());
  }

  /// Asks an address.
  public Trial address(URI url, boolean allowPrivate) {
    return switch (fetcher.get(url, allowPrivate)) {
      case Fetched.Body body ->
          told(
              FeedParser.parse(body.bytes(), FeedReader.origin(body)),
              body.answerer().at().toString());
      case Fetched.NotModified same -> notRead(FailureReason.EMPTY, "Nothing was sent.");
      case Fetched.Refused refused ->
          notRead(
              FailureReason.HTTP_STATUS,
              url.getHost() + " asks us to wait until " + refused.retryAfter() + ".");
      case Fetched.Blocked blocked ->
          notRead(
              FailureReason.HTTP_STATUS,
              url.getHost()
                  + " refuses readers ("
                  + blocked.exchange().status()
                  + "). Asking again would not help.");
      case Fetched.Gone gone ->
          notRead(FailureReason.MISSING, "The publisher closed this feed (410).");
      case Fetched.Failed failed -> notRead(failed.reason(), failed.sentence());
    };
  }

  private Trial told(ParsedFeed parsed, String at) {
    return switch (parsed) {
      case ParsedFeed.Document feed ->
          new Trial.Read(
              feed.kind(),
              feed.title(),
              feed.items().stream()
                  .map(item -> item.sightedBy(NOBODY, clock.instant(), Provenance.POLLED))
                  .toList(),
              feed.repaired(),
              at);
      case ParsedFeed.Unreadable unreadable ->
          new Trial.NotRead(unreadable.reason(), unreadable.sentence(), unreadable.offeredFeeds());
    };
  }

  private static Trial notRead(FailureReason reason, String sentence) {
    return new Trial.NotRead(reason, sentence, List.of());
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
