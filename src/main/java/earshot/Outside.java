package earshot;

import earshot.listening.FeedReader;
import earshot.listening.FetchLimits;
import earshot.listening.Fetcher;
import earshot.listening.HostGate;
import earshot.listening.Resolver;
import earshot.listening.SourceReader;
import java.time.InstantSource;

/// The way to the outside of one workspace: the web, or the invented voices of the demonstration.
record Outside(SourceReader reader, Runnable closing) implements AutoCloseable {
  /// The version told to hosts and people.
  static final String VERSION = "0.1.0";

  /// Opens a way to the outside.
  interface Maker {
    Outside open(HostGate gate, String contact);
  }

  /// The web.
  static Maker web(InstantSource clock) {
    return (gate, contact) -> {
      Fetcher fetcher = fetcher(gate, contact, clock);
      int parsers = Runtime.getRuntime().availableProcessors();
      return new Outside(new FeedReader(fetcher, clock, parsers), fetcher::close);
    };
  }

  static Fetcher fetcher(HostGate gate, String contact, InstantSource clock) {
    return new Fetcher(
        FetchLimits.STANDARD,
        Fetcher.userAgent(VERSION, contact),
        Resolver.ofTheSystem(),
        gate,
        clock);
  }

  @Override
  public void close() {
    closing.run();
  }
}
