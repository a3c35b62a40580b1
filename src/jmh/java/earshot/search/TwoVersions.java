package earshot.search;

import earshot.model.DateSource;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long two versions of a query are compared over the archive, and how long one is counted
/// while it is typed.
///
/// Texts are invented as for live matching, without brands; an index of a million takes two minutes
/// to build.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class TwoVersions {
  private static final Instant NEWEST = Instant.parse("2026-11-20T12:00:00Z");

  @Param({"1000000"})
  int mentions;

  @Param({"word", "group", "near", "wildcard", "not"})
  String kind = "";

  private MentionFilter before = MentionFilter.ALL;
  private MentionFilter after = MentionFilter.ALL;
  private Optional<SearchIndex> opened = Optional.empty();

  /// Builds the index once per folder and chooses the queries.
  @Setup
  public void build() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "two-versions-index-" + mentions);
    Files.createDirectories(folder);
    SearchIndex index =
        SearchIndex.open(folder, new Invented(mentions), ZoneOffset.UTC, () -> NEWEST);
    index.catchUp(_ -> {});
    opened = Optional.of(index);
    String common = Words20.word(3);
    String rare = Words20.word(900);
    String other = Words20.word(70);
    before =
        asking(
            switch (kind) {
              case "word" -> common;
              case "group" -> common + " (" + other + " OR " + rare + ")";
              case "near" -> common + " NEAR/5 " + other;
              case "wildcard" -> "*" + other.substring(1);
              default -> common + " NOT " + rare;
            });
    after =
        asking(
            switch (kind) {
              case "word" -> common + " OR " + rare;
              case "group" -> common + " (" + other + " OR " + rare + " OR " + common + ")";
              case "near" -> common + " NEAR/10 " + other;
              case "wildcard" -> other.substring(0, 2) + "*";
              default -> common + " NOT (" + rare + " OR " + other + ")";
            });
  }

  private static MentionFilter asking(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  /// Closes the index.
  @TearDown
  public void close() {
    opened.ifPresent(SearchIndex::close);
  }

  /// Gained, lost and unchanged, with twenty of each side.
  @Benchmark
  public Difference difference() {
    return opened.orElseThrow().difference(before, after, Watch.NONE);
  }

  /// The count and the newest twenty.
  @Benchmark
  public Preview preview() {
    return opened.orElseThrow().preview(after, 20, Watch.NONE);
  }

  /// Words whose rank follows Zipf's law.
  private static final class Words20 {
    private static final int WORDS = 20_000;

    static String common(Random random) {
      return word((int) Math.pow(WORDS, random.nextDouble()));
    }

    static String word(int rank) {
      StringBuilder word = new StringBuilder();
      for (int rest = rank; rest > 0; rest /= 20) {
        word.append("bcdfghjklmnprstvwxzq".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
      }
      return word.toString();
    }
  }

  /// Mentions that are made when they are read.
  private record Invented(int mentions) implements SearchIndex.Rows {
    @Override
    public List<Mention> after(long lastId, int limit) {
      long last = Math.min(mentions, lastId + limit);
      return LongStream.rangeClosed(lastId + 1, last).mapToObj(Invented::mention).toList();
    }

    private static Mention mention(long id) {
      Random random = new Random(id);
      StringBuilder body = new StringBuilder();
      for (int i = 27 + random.nextInt(55); i > 0; i--) {
        body.append(Words20.common(random)).append(' ');
      }
      Instant at = NEWEST.minusSeconds(random.nextInt(63_000_000));
      Mention.Origin origin =
          new Mention.Origin(
              new SourceId(1 + random.nextInt(40)),
              "News",
              SourceKind.FEED,
              SourceRole.PRESS,
              Provenance.POLLED,
              Optional.of(at),
              DateSource.PUBLISHED);
      Mention.Content content =
          new Mention.Content(
              Words20.common(random),
              body.toString(),
              "Ana",
              "ana",
              "https://news.example/" + id,
              "en",
              Optional.empty());
      return new Mention(new MentionId(id), at, at, origin, content, Status.NEW, List.of());
    }

    @Override
    public List<Mention> byIds(List<MentionId> ids) {
      return List.of();
    }

    @Override
    public List<Changed> changed(int limit) {
      return List.of();
    }

    @Override
    public void forget(List<Changed> seen) {}

    @Override
    public long greatestId() {
      return mentions;
    }
  }
}
