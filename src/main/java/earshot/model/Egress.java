package earshot.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One exchange with a host of the outside: a line of the book of what left this computer.
///
/// @param at when it was over
/// @param host the host that was connected to
/// @param source for which source, where it was for one
/// @param bytesOut bytes of the request's line and headers, and of its body
/// @param bytesIn bytes of the answer's body as they came over the wire
public record Egress(
    Instant at,
    String host,
    Purpose purpose,
    Optional<SourceId> source,
    long bytesOut,
    long bytesIn) {

  /// Why a host was contacted.
  public enum Purpose {
    /// A source was due.
    POLL,
    /// A person tried an address or a preset before adding it.
    TRY,
    /// A site was searched for its feeds.
    DISCOVERY,
    /// Rules for robots were asked for.
    ROBOTS,
    /// A key was exchanged for a session.
    LOGIN,
    /// A mail folder was read.
    MAIL;

    /// The code as stored and printed, such as `poll`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
