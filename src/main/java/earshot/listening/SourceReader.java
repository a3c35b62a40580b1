package earshot.listening;

import earshot.model.Source;
import earshot.model.SourceCursor;
import java.util.function.Supplier;

/// Reads one kind of source.
@FunctionalInterface
public interface SourceReader {
  /// Asks a source once and says what came of it; never throws for what the outside does. Blocks,
  /// and is meant for a virtual thread.
  ///
  /// @param cursor what the last poll left, [SourceCursor#START] at first
  Polled read(Source source, SourceCursor cursor);

  /// Asks a source once, and leaves its answer unread where reading it can wait: what is packed
  /// takes little room, so that hundreds of answers may wait for a processor.
  default Heard hear(Source source, SourceCursor cursor) {
    return new Heard.Known(read(source, cursor));
  }

  /// An answer.
  sealed interface Heard {
    /// Nothing is left to be read.
    record Known(Polled polled) implements Heard {}

    /// The answer is here; reading it takes a processor, but never throws.
    record Unread(Supplier<Polled> reading) implements Heard {}

    /// What came of asking.
    default Polled polled() {
      return switch (this) {
        case Known(Polled polled) -> polled;
        case Unread(Supplier<Polled> reading) -> reading.get();
      };
    }
  }
}
