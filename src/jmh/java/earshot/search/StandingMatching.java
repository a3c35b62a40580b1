package earshot.search;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.Status;
import earshot.model.Traits;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many arriving mentions one core compares with all saved searches in a second.
///
/// Texts are invented: 55 words on average, drawn from 20,000 by Zipf's law; each names one of 20
/// brands with a label. A third of the searches holds no word at all, such as `brand:x
/// sentiment:negative`.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class StandingMatching {
  private static final int ITEMS = 2_000;
  private static final int WORDS = 20_000;
  private static final int MEAN_WORDS = 55;
  private static final int BRANDS = 20;

  @Param({"10", "100", "1000"})
  int searches;

  private final Random random = new Random(1);
  private final List<Arrived> items = new ArrayList<>();
  private final Asking asking =
      new Asking(QueryNames.NONE, ZoneOffset.UTC, Instant.parse("2026-11-20T12:00:00Z"));
  private StandingQueries<Integer> standing = new StandingQueries<>(List.of());
  private int next;

  /// Invents texts and searches.
  @Setup
  public void invent() {
    for (int i = 0; i < ITEMS; i++) items.add(item());
    List<StandingQueries.Asked<Integer>> asked = new ArrayList<>();
    for (int i = 0; i < searches; i++) {
      asked.add(new StandingQueries.Asked<>(i, QueryParser.parse(query(i))));
    }
    standing = new StandingQueries<>(asked);
  }

  /// One mention against all searches.
  @Benchmark
  public List<Integer> match() {
    next = (next + 1) % ITEMS;
    return standing.match(items.get(next), asking);
  }

  /// The shapes of searches people keep.
  private String query(int number) {
    int brand = 1 + random.nextInt(BRANDS);
    return switch (number % 9) {
      case 0 -> "brand:%d sentiment:negative is:new".formatted(brand);
      case 1 -> "brand:%d rating:<=2 after:7d".formatted(brand);
      case 2 -> "brand:%d NOT lang:en".formatted(brand);
      case 3 -> "brand:%d (%s OR %s)".formatted(brand, rare(), rare());
      case 4 -> "\"%s %s\" sentiment:negative".formatted(rare(), common());
      case 5 -> "%s NEAR/5 (%s OR %s)".formatted(rare(), common(), common());
      case 6 -> "%s* NOT %s".formatted(rare(), common());
      case 7 -> "site:%s.example OR @%s".formatted(rare(), rare());
      default -> "(%s OR #%s) brand:%d before:2030-01-01".formatted(rare(), rare(), brand);
    };
  }

  private Arrived item() {
    StringBuilder body = new StringBuilder();
    int words = MEAN_WORDS / 2 + random.nextInt(MEAN_WORDS);
    for (int i = 0; i < words; i++) {
      body.append(common()).append(random.nextInt(9) == 0 ? ". " : " ");
    }
    Mention.Content content =
        new Mention.Content(
            common() + " " + common(),
            body.toString(),
            "Ana",
            "ana",
            "https://news.example/" + random.nextInt(),
            "en",
            Optional.empty());
    Label label = Label.values()[random.nextInt(3)];
    Mention.BrandMark mark =
        new Mention.BrandMark(
            new BrandId(1 + random.nextInt(BRANDS)), label, Optional.of(0.1), false);
    return new Arrived(
        new LiveItem(content, new SourceId(1), "News", SourceKind.FEED),
        Instant.parse("2026-11-20T11:00:00Z"),
        Status.NEW,
        List.of(mark),
        Traits.NONE);
  }

  /// A word whose rank follows Zipf's law.
  private String common() {
    return word((int) Math.pow(WORDS, random.nextDouble()));
  }

  /// A word as people search for: not one of the commonest.
  private String rare() {
    return word(200 + random.nextInt(WORDS - 200));
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnprstvwxzq".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }
}
