package earshot.intake.start;

import earshot.listening.Polled;
import earshot.model.Source;

/// Asks a source once, with one request, under the rules of its host, and keeps nothing.
@FunctionalInterface
public interface OneRequest {
  /// Asks; never throws for what the outside does. Blocks, and is meant for a virtual thread; an
  /// interrupt ends it.
  Polled ask(Source source) throws InterruptedException;
}
