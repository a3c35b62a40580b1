package earshot.language;

import com.vader.sentiment.analyzer.SentimentAnalyzer;
import earshot.model.Score;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
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
import tools.jackson.databind.json.JsonMapper;

/// Texts scored per second on one thread, beside the published Java scorer on the same texts.
///
/// Peer: `SentimentAnalyzer` of `com.github.apanimesh061:vader-sentiment-analyzer:1.0`, one
/// instance per text as its documentation shows. Each call takes the next of the golden texts, so
/// that all three see the same mix.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class Scoring {
  private List<String> texts = List.of();
  private int next;
  private Vader strict = vader(true);
  private Vader plus = vader(false);

  /// Reads the golden texts and prints how many the peer scores differently.
  @Setup
  public void readTexts() throws IOException {
    var json = new JsonMapper();
    var read = new ArrayList<String>();
    int same = 0;
    int different = 0;
    Path file =
        Path.of(System.getProperty("earshot.corpus", "../shared/corpus"))
            .resolve("language/vader-golden.tsv.gz");
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", 13);
        String quoted = cells[12];
        String text = json.readValue(quoted.substring(2, quoted.length() - 2), String.class);
        read.add(text);
        if (cells[3].equals("1")) continue;
        if (Math.abs(peerCompound(text) - Double.parseDouble(cells[4])) > 1e-4) {
          different++;
        } else {
          same++;
        }
      }
    }
    texts = List.copyOf(read);
    System.out.println("published scorer: " + different + " of " + (same + different) + " differ");
  }

  /// The original's rules, with reasons.
  @Benchmark
  public Score strict() {
    return strict.score(text());
  }

  /// The default rules, with reasons.
  @Benchmark
  public Score plus() {
    return plus.score(text());
  }

  /// The published scorer.
  @Benchmark
  public Map<String, Float> published() throws IOException {
    return peer(text());
  }

  private String text() {
    next = next + 1 < texts.size() ? next + 1 : 0;
    return texts.get(next);
  }

  private static double peerCompound(String text) {
    try {
      return peer(text).getOrDefault("compound", 0f);
    } catch (IOException | RuntimeException e) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private static Map<String, Float> peer(String text) throws IOException {
    var analyzer = new SentimentAnalyzer(text);
    analyzer.analyze();
    return analyzer.getPolarity();
  }

  private static Vader vader(boolean strict) {
    try {
      Lexicon lexicon = Lexicon.load();
      return strict ? Vader.strict(lexicon) : Vader.plus(lexicon, TrackedTerms.NONE, WordList.NONE);
    } catch (LexiconDamaged e) {
      throw new IllegalStateException(e);
    }
  }
}
