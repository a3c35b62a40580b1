package earshot.listening;

import java.time.Duration;

/// How much time and memory one exchange with the outside may cost.
///
/// @param connect to look up a name, and again to connect
/// @param firstByte the longest silence while waiting for an answer
/// @param whole the whole exchange, redirects and a dripping body included
/// @param wireBytes the most bytes read from the connection
/// @param inflatedBytes the most bytes after decompression
/// @param redirects the most addresses followed after the first
public record FetchLimits(
    Duration connect,
    Duration firstByte,
    Duration whole,
    int wireBytes,
    int inflatedBytes,
    int redirects) {

  /// The limits of the product.
  public static final FetchLimits STANDARD =
      new FetchLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Caps.WIRE_BYTES,
          Caps.DOCUMENT_BYTES,
          5);

  /// Headers of one answer; a connection that sends more is closed.
  static final int HEADER_BYTES = 64 << 10;

  /// The same limits with another deadline for the whole; waiting for connections and first bytes
  /// shrinks with it.
  public FetchLimits within(Duration newWhole) {
    return new FetchLimits(
        connect.compareTo(newWhole) < 0 ? connect : newWhole,
        firstByte.compareTo(newWhole) < 0 ? firstByte : newWhole,
        newWhole,
        wireBytes,
        inflatedBytes,
        redirects);
  }
}
