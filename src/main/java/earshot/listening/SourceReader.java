package earshot.listening;

import earshot.model.Source;
import earshot.model.SourceCursor;

/// Reads one kind of source.
@FunctionalInterface
public interface SourceReader {
  /// Asks a source once and says what came of it; never throws for what the outside does. Blocks,
  /// and is meant for a virtual thread.
  ///
  /// @param cursor what the last poll left, [SourceCursor#START] at first
  Polled read(Source source, SourceCursor cursor);
}
