package earshot;

import earshot.listening.FeedReader;
import earshot.listening.FetchLimits;
import earshot.listening.Fetcher;
import earshot.listening.HostGate;
import earshot.listening.Polled;
import earshot.listening.Resolver;
import earshot.listening.SourceReader;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
      Web web = new Web(() -> fetcher(gate, contact, clock), clock);
      return new Outside(web, web::close);
    };
  }

  /// Makes its client when the first source is asked: most commands ask none, and reading the
  /// certificates of the system is slow.
  private static final class Web implements SourceReader {
    private final Supplier<Fetcher> maker;
    private final InstantSource clock;
    private @Nullable Fetcher fetcher;
    private @Nullable FeedReader reader;
    private boolean closed;

    Web(Supplier<Fetcher> maker, InstantSource clock) {
      this.maker = maker;
      this.clock = clock;
    }

    @Override
    public Polled read(Source source, SourceCursor cursor) {
      return reader().read(source, cursor);
    }

    private synchronized FeedReader reader() {
      FeedReader made = reader;
      if (made != null) return made;
      if (closed) throw new IllegalStateException("the workspace is closed");
      Fetcher opened = maker.get();
      made = new FeedReader(opened, clock, Runtime.getRuntime().availableProcessors());
      fetcher = opened;
      reader = made;
      return made;
    }

    synchronized void close() {
      closed = true;
      if (fetcher != null) fetcher.close();
    }
  }

  static Fetcher fetcher(HostGate gate, String contact, InstantSource clock) {
    return new Fetcher(
        new Fetcher.Way(
            FetchLimits.STANDARD, Fetcher.userAgent(VERSION, contact), Resolver.ofTheSystem()),
        gate,
        line -> {},
        clock);
  }

  @Override
  public void close() {
    closing.run();
  }
}
