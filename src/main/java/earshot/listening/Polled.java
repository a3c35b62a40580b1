package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What came of asking a source once.
public sealed interface Polled {
  /// What went over the wire.
  Exchange exchange();

  /// At least one item is new to this source, or changed.
  ///
  /// @param fresh the new and changed items, in the order of the document
  /// @param cursor to be stored in the transaction that stores the items
  record News(Contents contents, List<Sighting> fresh, SourceCursor cursor, Exchange exchange)
      implements Polled {
    /// Copies the list.
    public News {
      fresh = List.copyOf(fresh);
    }
  }

  /// It answered, and nothing is new.
  ///
  /// @param contents what is in the document; absent when the answer was 304 or the same bytes as
  ///   before, so that nothing was read
  record Unchanged(Optional<Contents> contents, SourceCursor cursor, Exchange exchange)
      implements Polled {}

  /// The host asked for silence.
  ///
  /// @param retryAfter until when the host is left alone
  record Refused(Instant retryAfter, Exchange exchange) implements Polled {}

  /// The host refuses readers.
  ///
  /// @param title title of the page that says so, or empty
  record Blocked(String title, Exchange exchange) implements Polled {}

  /// It did not work this time.
  ///
  /// @param sentence one sentence for a person
  /// @param cursor what to remember of the failure; absent keeps what was known
  record Failed(
      FailureReason reason, String sentence, Exchange exchange, Optional<SourceCursor> cursor)
      implements Polled {
    /// A failure after which nothing more is to be remembered.
    public Failed(FailureReason reason, String sentence, Exchange exchange) {
      this(reason, sentence, exchange, Optional.empty());
    }
  }

  /// Closed for good by its publisher.
  record Gone(Exchange exchange) implements Polled {}

  /// What a document holds, as far as planning and coverage need it.
  ///
  /// @param entries items in the document
  /// @param oldest the oldest date that is believed
  /// @param newest the newest date that is believed
  /// @param dates all believed dates, in the order of the document
  /// @param overlap whether an item was already known from the poll before
  /// @param dateOrdered every item is dated and the dates only fall, or only rise
  /// @param repairs what had to be mended
  /// @param freshFor how long the server says its answer stays good
  /// @param movedTo where the server says the feed has moved for good
  record Contents(
      int entries,
      Optional<Instant> oldest,
      Optional<Instant> newest,
      FeedHints hints,
      List<Instant> dates,
      boolean overlap,
      boolean dateOrdered,
      Set<Repair> repairs,
      Optional<Duration> freshFor,
      Optional<URI> movedTo) {
    /// Copies the collections.
    public Contents {
      dates = List.copyOf(dates);
      repairs = Set.copyOf(repairs);
    }
  }
}
