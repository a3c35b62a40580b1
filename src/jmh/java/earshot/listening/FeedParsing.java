package earshot.listening;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How fast real saved feeds become items, beside ROME, which gives less: it neither cleans markup
/// nor makes text of it. `megabytes` is input read per second; run with `-prof gc` for allocation.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
public class FeedParsing {
  private static final FeedOrigin HERE = FeedOrigin.of(URI.create("https://feed.example/"));

  private final List<byte[]> feeds = new ArrayList<>();
  private long bytes;

  /// Counts the input, so that results read as megabytes per second.
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Input {
    /// Millions of bytes read.
    public double megabytes;

    /// Items found.
    public long items;

    /// Starts each iteration at nothing.
    @Setup(Level.Iteration)
    public void reset() {
      megabytes = 0;
      items = 0;
    }
  }

  /// Loads the feeds that both can read at all: no JSON.
  @Setup
  public void load() throws IOException {
    Path folder = Path.of(System.getProperty("earshot.corpus", "../shared/corpus"), "served");
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> !file.toString().endsWith(".tsv") && !file.toString().endsWith(".json"))
          .sorted()
          .forEach(this::load);
    }
  }

  private void load(Path file) {
    try {
      byte[] feed = Files.readAllBytes(file);
      feeds.add(feed);
      bytes += feed.length;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// All feeds through Earshot.
  @Benchmark
  public void earshot(Input input) {
    for (byte[] feed : feeds) {
      if (FeedParser.parse(feed, HERE) instanceof ParsedFeed.Document document) {
        input.items += document.items().size();
      }
    }
    input.megabytes += bytes / 1e6;
  }

  /// All feeds through ROME; those it refuses cost it only the refusal.
  @Benchmark
  public void rome(Input input) {
    for (byte[] feed : feeds) {
      try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed))) {
        input.items += new SyndFeedInput().build(reader).getEntries().size();
      } catch (FeedException | IllegalArgumentException | IOException refused) {
        // Not well-formed: nothing was read, so nothing is counted.
      }
    }
    input.megabytes += bytes / 1e6;
  }
}
