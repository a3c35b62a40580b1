package earshot.language;

import earshot.model.BrandId;
import earshot.model.Cue;
import earshot.model.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Posts understood per second on one thread: their language, and what they do.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class Understanding {
  private static final List<String> OURS = List.of("Northwind", "@northwind");

  private List<String> texts = List.of();
  private int next;
  private final TrackedTerms terms = TrackedTerms.of(Map.of(new BrandId(1), OURS));
  private final CueReader cues =
      new CueReader(terms, new CueReader.Own(OURS, Optional.empty(), "US"));
  private final TextReader reader;

  /// Loads the word list.
  public Understanding() {
    try {
      Map<BrandId, List<String>> names = Map.of(new BrandId(1), OURS);
      reader = new TextReader(Lexicon.load(), names, Vader.DEFAULT_THRESHOLD);
    } catch (LexiconDamaged damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  /// Reads 12,284 posts.
  @Setup
  public void readTexts() throws IOException {
    Path file =
        Path.of(System.getProperty("earshot.corpus", "../shared/corpus"))
            .resolve("language/tweeteval/test_text.txt");
    texts = List.of(Files.readString(file, StandardCharsets.UTF_8).split("\n", -1));
  }

  /// The language alone.
  @Benchmark
  public String language() {
    return reader.language(text(), "");
  }

  /// The signs alone.
  @Benchmark
  public List<Cue> signs() {
    return cues.signs(text(), EMPTY, CueReader.Posted.ANYWHERE);
  }

  /// Language, score with its reasons, and signs: all that the road asks of a text.
  @Benchmark
  public Reading everything() {
    String text = text();
    return cues.read(text, reader.read(text, "", List.of()), CueReader.Posted.ANYWHERE);
  }

  private static final Reading EMPTY = TextReader.withoutScores().read("", "", List.of());

  private String text() {
    if (++next >= texts.size()) next = 0;
    return texts.get(next);
  }
}
