package earshot.listening;

import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What came of asking one address.
public sealed interface Fetched {
  /// What went over the wire.
  Exchange exchange();

  /// Bytes arrived, with a status of success.
  final class Body implements Fetched {
    private final byte[] bytes;
    private final boolean cutShort;
    private final Answerer answerer;
    private final Exchange exchange;

    Body(byte[] bytes, boolean cutShort, Answerer answerer, Exchange exchange) {
      this.bytes = bytes;
      this.cutShort = cutShort;
      this.answerer = answerer;
      this.exchange = exchange;
    }

    /// The body as it was sent, after the transport's own compression; not a copy.
    public byte[] bytes() {
      return bytes;
    }

    /// Whether the connection broke off before the end.
    public boolean cutShort() {
      return cutShort;
    }

    /// Who answered.
    public Answerer answerer() {
      return answerer;
    }

    @Override
    public Exchange exchange() {
      return exchange;
    }
  }

  /// The validators still hold: nothing changed (304).
  record NotModified(Answerer answerer, Exchange exchange) implements Fetched {}

  /// The host asked for silence.
  ///
  /// @param retryAfter until when the host is left alone
  record Refused(Instant retryAfter, Exchange exchange) implements Fetched {}

  /// The host refuses readers (403, 406, 451).
  ///
  /// @param title title of the page that says so, or empty
  record Blocked(String title, Exchange exchange) implements Fetched {}

  /// Closed for good (410).
  record Gone(Exchange exchange) implements Fetched {}

  /// It did not work this time.
  ///
  /// @param sentence one sentence for a person
  record Failed(FailureReason reason, String sentence, Exchange exchange) implements Fetched {}

  /// Who answered at last, and with which headers.
  ///
  /// @param at the address that answered
  /// @param movedTo where the address has moved for good (301, 308), when no temporary redirect
  ///   came before
  record Answerer(URI at, Optional<URI> movedTo, Headers headers) {}

  /// The headers of an answer by lower-case name; repeated ones are joined by a comma.
  record Headers(Map<String, String> byName) {
    /// Copies the map.
    public Headers {
      byName = Map.copyOf(byName);
    }

    /// The value of a header, whatever its case.
    public Optional<String> get(String name) {
      return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }
  }
}
