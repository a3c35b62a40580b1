package earshot.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Invents what sources say, for benchmarks.
public final class Invented {
  /// The moment at which benchmarks happen.
  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static final List<String> FEELINGS =
      List.of("love", "great", "terrible", "broken", "not good", "happy", "awful", "thanks");
  private static final int WORDS = 45;

  private Invented() {}

  /// The source of this number.
  public static Source.SourceSetup source(int n) {
    return new Source.SourceSetup(
        SourceKind.FEED,
        "any-feed",
        "Source " + n,
        URI.create("https://source" + n + ".example/feed"),
        SourceRole.COMMUNITY,
        false,
        "");
  }

  /// A time as live posts have it: most of the last hour, some of the last day, a few older.
  public static Instant recently(RandomGenerator random) {
    int most =
        switch (random.nextInt(20)) {
          case 0 -> 30 * 86_400;
          case 1, 2, 3, 4, 5, 6 -> 86_400;
          default -> 3_600;
        };
    return NOW.minus(Duration.ofSeconds(random.nextInt(most)));
  }

  /// A post of about 300 characters that says a word, with an id and an address of its own.
  ///
  /// @param n makes it differ from every other one
  public static Sighting sighting(
      SourceId source, long n, Instant at, String word, RandomGenerator random) {
    String url = "https://source" + source.value() + ".example/posts/" + n;
    String author = "Ana " + n % 999;
    return new Sighting(
        source,
        new Sighting.Identity(
            Optional.of(url), "", Optional.of(URI.create(url)), Optional.of(url), ""),
        new Sighting.Words("A title of " + n, 20, "", "", text(word, random), "en"),
        new Sighting.Author(author, "@ana" + n % 999, Optional.empty(), ""),
        new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, NOW),
        new Sighting.Conversation("", ""),
        Sighting.Counts.NONE,
        List.of(),
        Provenance.POLLED,
        Set.of());
  }

  /// What a poll that went well looks like in the ledger.
  public static PollAttempt attempt(SourceId source, int items) {
    return new PollAttempt(
        source,
        NOW,
        NOW,
        new PollAttempt.Result(Outcome.NEWS, Optional.empty(), ""),
        exchange(),
        new PollAttempt.Yield(items, items, items, 0, Set.of()),
        new PollAttempt.Proof(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false));
  }

  /// An answer over the network.
  public static PollAttempt.Exchange exchange() {
    return new PollAttempt.Exchange(
        200, "source.example", 9_000, 40_000, false, false, Optional.empty());
  }

  private static String text(String word, RandomGenerator random) {
    int named = random.nextInt(WORDS);
    int felt = random.nextInt(WORDS);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      if (i == named) text.append(word).append(' ');
      if (i == felt) text.append(FEELINGS.get(random.nextInt(FEELINGS.size()))).append(' ');
      text.append("word").append(random.nextInt(5_000)).append(' ');
    }
    return text.toString();
  }
}
