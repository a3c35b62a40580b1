package earshot.listening;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How long one document may keep a processor busy; asked now and then while it is read.
final class Budget {
  /// Processor time of one document.
  static final Duration MOST = Duration.ofSeconds(5);

  /// What is said of a document that takes longer.
  static final String SENTENCE =
      "This takes too long to read safely (more than %d seconds of the processor)."
          .formatted(MOST.toSeconds());

  /// For what a person brings and waits for.
  static final Budget NONE = new Budget(() -> 0);

  private final LongSupplier spent;
  private final long end;

  /// Thrown where a document is over its budget.
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1;

    Spent() {
      super(SENTENCE, null, false, false);
    }
  }

  /// Begins now.
  ///
  /// @param spent nanoseconds that the reading thread has had the processor for
  Budget(LongSupplier spent) {
    this.spent = spent;
    end = spent.getAsLong() + MOST.toNanos();
  }

  /// @throws Spent when it is used up
  void check() {
    if (spent.getAsLong() > end) throw new Spent();
  }

  /// The text for a parser, checked whenever it takes some thousand characters more.
  Reader over(String text) {
    return new StringReader(text) {
      @Override
      public int read(char[] into, int from, int most) throws IOException {
        check();
        return super.read(into, from, most);
      }
    };
  }
}
