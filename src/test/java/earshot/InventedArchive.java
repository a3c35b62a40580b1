package earshot;

import earshot.model.DateSource;
import earshot.model.Provenance;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;

/// Invents an archive of two years, the same one every time: who said what, where and when. Each
/// mention can be made by its number alone.
///
/// Nobody in it exists. Twenty brands, of which the first is named by 31 %; one mention in eight
/// passes on an earlier one; 323 bytes of title and text in the mean.
final class InventedArchive {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  static final Duration SPAN = Duration.ofDays(730);
  static final int SOURCES = 40;

  /// Changes whenever the same number gives another mention.
  static final int VERSION = 1;

  private static final List<String> BRANDS =
      List.of(
          "Velmora", "Kestrin", "Ondara", "Brightfell", "Quillon", "Tarvik", "Solenne", "Marrowby",
          "Ferncastle", "Zephiron", "Halvorn", "Lumistra", "Corvane", "Dunmere", "Eskaro", "Pellwyn",
          "Rivanta", "Thornway", "Ulmira", "Wexford");
  private static final List<String> FEELINGS =
      List.of(
          "love", "great", "terrible", "broken", "not good", "happy", "awful", "thanks", "excellent",
          "worst", "disappointed", "nice", "slow", "useless", "perfect", "hate", "sad", "amazing");

  private final List<InventedWords> languages = InventedWords.languages();
  private final long size;

  /// @param size how many mentions there are; the last was written at `NOW`
  InventedArchive(long size) {
    this.size = size;
  }

  long size() {
    return size;
  }

  static List<String> brands() {
    return BRANDS;
  }

  /// What finds a brand.
  static String query(int brand) {
    String name = BRANDS.get(brand);
    return name + " OR #" + name.toLowerCase(java.util.Locale.ROOT) + "care";
  }

  InventedWords english() {
    return languages.getFirst();
  }

  static Source.SourceSetup source(int n) {
    return new Source.SourceSetup(
        n % 10 == 9 ? SourceKind.JSON : SourceKind.FEED,
        "any-feed",
        "Source " + n,
        URI.create("https://source" + n + ".example/feed"),
        n % 4 == 0 ? SourceRole.PRESS : SourceRole.COMMUNITY,
        false,
        "");
  }

  /// Which source brought a mention: a few bring most.
  int sourceOf(long n) {
    return (int) (SOURCES * Math.pow(random(n, 1).nextDouble(), 2.5));
  }

  /// Where a mention stands in the end: most of the older ones are done.
  Status status(long n) {
    int drawn = random(n, 2).nextInt(100);
    boolean old = n < size * 0.9;
    if (drawn < (old ? 22 : 4)) return Status.CLOSED;
    if (drawn < (old ? 27 : 8)) return Status.NO_ACTION;
    if (drawn < 30) return Status.WAITING;
    return drawn < 33 ? Status.TRIAGED : Status.NEW;
  }

  /// Three in ten, for trials with hidden mentions.
  boolean hidden(long n) {
    return random(n, 3).nextInt(10) < 3;
  }

  /// When it was written: later ones later, but not in order within a day; those past the archive
  /// within the last day.
  Instant at(long n) {
    long passed = SPAN.toMillis() / size * Math.min(n, size);
    long late = random(n, 4).nextLong(Duration.ofDays(1).toMillis());
    return NOW.minus(SPAN).plusMillis(passed).minusMillis(late);
  }

  /// The mention of this number, from 1.
  Sighting sighting(long n, SourceId source) {
    SplittableRandom random = random(n, 5);
    String url = "https://source" + source.value() + ".example/posts/" + n;
    int author = (int) (40_000 * Math.pow(random.nextDouble(), 3));
    Instant at = at(n);
    return new Sighting(
        source,
        new Sighting.Identity(
            Optional.of("p" + n), "", Optional.of(URI.create(url)), Optional.of(url), ""),
        words(n),
        new Sighting.Author("Person " + author, "@person" + author, Optional.empty(), ""),
        new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, NOW),
        new Sighting.Conversation("", ""),
        counts(random),
        List.of(),
        Provenance.POLLED,
        Set.of());
  }

  private static Sighting.Counts counts(SplittableRandom random) {
    int kind = random.nextInt(10);
    if (kind > 1) return Sighting.Counts.NONE;
    if (kind == 1) {
      return new Sighting.Counts(
          OptionalLong.of(random.nextInt(900)),
          OptionalLong.of(random.nextInt(90)),
          OptionalLong.of(random.nextInt(40)),
          OptionalLong.empty(),
          Optional.empty());
    }
    return new Sighting.Counts(
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.of(new Sighting.Rating(1 + random.nextInt(5), 5)));
  }

  private Sighting.Words words(long n) {
    long first = n;
    SplittableRandom random = random(n, 6);
    // One in eight passes on what was said within the last few thousand.
    while (first > 1 && random.nextInt(100) < 12) {
      first = Math.max(1, first - 1 - (long) (3_000 * Math.pow(random.nextDouble(), 2)));
      random = random(first, 6);
    }
    InventedWords language = language(random);
    String title = random.nextInt(10) < 6 ? title(random, language) : "";
    String text = text(random, language);
    if (first != n && random(n, 7).nextBoolean()) text = "RT @person" + first % 999 + ": " + text;
    return new Sighting.Words(title, title.length(), "", "", text, language.tag());
  }

  private InventedWords language(SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (drawn < 62) return languages.getFirst();
    return languages.get(drawn < 74 ? 1 : drawn < 84 ? 2 : drawn < 93 ? 3 : 4);
  }

  private static String title(SplittableRandom random, InventedWords language) {
    StringBuilder title = new StringBuilder();
    int words = 4 + random.nextInt(6);
    for (int i = 0; i < words; i++) say(title, language.any(random), i == 0);
    return title.toString();
  }

  private static String text(SplittableRandom random, InventedWords language) {
    int words = (int) (10.55 * Math.exp(0.75 * random.nextGaussian() + 0.85));
    words = Math.clamp(words, 6, 400);
    int named = random.nextInt(words);
    boolean feels = random.nextInt(10) < 6;
    StringBuilder text = new StringBuilder(words * 6);
    int sentence = 0;
    for (int i = 0; i < words; i++) {
      if (i == named) name(text, random);
      if (feels && random.nextInt(words) == 0) say(text, feeling(random), false);
      say(text, language.any(random), sentence++ == 0);
      if (sentence > 5 && random.nextInt(9) == 0) {
        text.append(random.nextInt(4) == 0 ? "!" : ".");
        sentence = 0;
      }
    }
    plant(text, random, language);
    if (random.nextInt(7) == 0) text.append(" #").append(language.word(40 + random.nextInt(400)));
    if (random.nextInt(6) == 0) text.append(" https://go.example/").append(random.nextInt(90_000));
    return text.toString();
  }

  private static String feeling(SplittableRandom random) {
    return FEELINGS.get(random.nextInt(FEELINGS.size()));
  }

  private static void name(StringBuilder text, SplittableRandom random) {
    int first = random.nextInt(1_000) < 298 ? 0 : 1 + (int) (19 * Math.pow(random.nextDouble(), 1.6));
    say(text, BRANDS.get(first), false);
    if (random.nextInt(25) == 0) say(text, BRANDS.get(random.nextInt(BRANDS.size())), false);
  }

  // What queries look for: words that stand together, or near each other.
  private static void plant(StringBuilder text, SplittableRandom random, InventedWords language) {
    int drawn = random.nextInt(1_000);
    if (drawn < 18) {
      say(text, language.word(210), false);
      say(text, language.word(310), false);
    } else if (drawn < 37) {
      say(text, language.word(220), false);
      for (int i = random.nextInt(5); i > 0; i--) say(text, language.any(random), false);
      say(text, language.word(320), false);
    } else if (drawn < 40) {
      say(text, language.word(random.nextBoolean() ? 230 : 240), false);
      for (int i = random.nextInt(10); i > 0; i--) say(text, language.any(random), false);
      say(text, language.word(330), false);
    }
  }

  private static void say(StringBuilder text, String word, boolean first) {
    if (!text.isEmpty()) text.append(' ');
    if (first) text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    else text.append(word);
  }

  private static SplittableRandom random(long n, int use) {
    // Mixed first: neighbouring seeds of this generator give overlapping rows of numbers.
    long mixed = (n * 8 + use) * 0xBF58476D1CE4E5B9L;
    return new SplittableRandom((mixed ^ (mixed >>> 31)) * 0x94D049BB133111EBL);
  }
}
