package earshot.search;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.SourceId;
import earshot.model.SourceKind;
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

/// How many arriving items one core compares with all brand queries in a second.
///
/// Texts are invented: 55 words on average, drawn from 20,000 by Zipf's law. Every item names a
/// brand, as items do that come from a search for one.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class LiveMatching {
  private static final int ITEMS = 2_000;
  private static final int WORDS = 20_000;
  private static final int MEAN_WORDS = 55;

  @Param({"10", "100", "1000"})
  int queries;

  private final Random random = new Random(1);
  private final List<LiveItem> items = new ArrayList<>();
  private LiveMatcher matcher = new LiveMatcher(List.of());
  private int next;

  /// Invents texts and queries.
  @Setup
  public void invent() {
    for (int i = 0; i < ITEMS; i++) items.add(item());
    List<LiveMatcher.Asked> asked = new ArrayList<>();
    for (int brand = 1; brand <= queries; brand++) {
      asked.add(new LiveMatcher.Asked(new BrandId(brand), BrandRules.checked(query(brand))));
    }
    matcher = new LiveMatcher(asked);
  }

  /// One item against all queries.
  @Benchmark
  public List<BrandHit> match() {
    next = (next + 1) % ITEMS;
    return matcher.match(items.get(next));
  }

  /// The shapes of queries people write for brands.
  private String query(int brand) {
    String name = brandName(brand);
    return switch (brand % 6) {
      case 0 -> "%s OR @%s OR site:%s.example".formatted(name, name, name);
      case 1 -> "\"%s %s\" OR #%s".formatted(name, common(), name);
      case 2 -> "%s (%s OR %s) NOT %s".formatted(name, common(), common(), common());
      case 3 -> "%s NEAR/5 (%s OR \"%s %s\")".formatted(name, common(), common(), common());
      case 4 -> "raw:\"%s+\" OR title:%s*".formatted(name, name);
      default -> "%s lang:en".formatted(name);
    };
  }

  private static String brandName(int brand) {
    return "brand" + word(brand);
  }

  private LiveItem item() {
    StringBuilder body = new StringBuilder();
    int words = MEAN_WORDS / 2 + random.nextInt(MEAN_WORDS);
    int named = random.nextInt(words);
    for (int i = 0; i < words; i++) {
      body.append(i == named ? brandName(1 + random.nextInt(queries)) : common());
      body.append(random.nextInt(9) == 0 ? ". " : " ");
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
    return new LiveItem(content, new SourceId(1), "News", SourceKind.FEED);
  }

  /// A word whose rank follows Zipf's law.
  private String common() {
    return word((int) Math.pow(WORDS, random.nextDouble()));
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnprstvwxzq".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }
}
