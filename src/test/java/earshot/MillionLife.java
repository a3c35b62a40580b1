package earshot;

import earshot.model.BrandId;
import earshot.model.MentionFilter;
import earshot.model.Source;
import earshot.search.Difference;
import earshot.search.LiveItem;
import earshot.search.LiveMatcher;
import earshot.search.QueryParser;
import earshot.search.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What a great workspace does while it lives: takes mentions in, asks queries of arriving ones,
/// compares queries, makes its index anew.
final class MillionLife {
  private final MillionGround ground;
  private final InventedArchive more;
  private long next;

  MillionLife(MillionGround ground, InventedArchive archive) {
    this.ground = ground;
    more = archive;
    // Numbers past the archive, and past those of earlier runs: new ones, written just now.
    next = (1L << 40) + System.nanoTime() % (1L << 38);
  }

  private int live(int many) {
    Source source = ground.sources.get((int) (next % ground.sources.size()));
    List<earshot.model.Sighting> fresh = new ArrayList<>();
    for (int i = 0; i < many; i++) fresh.add(more.sighting(next++, source.id()));
    return ground.intake.take(source, MillionGround.news(fresh)).yield().stored();
  }

  /// One mention durable, and found by a filter the index answers.
  void one() throws Exception {
    say("one mention durable", Timed.of(900, _ -> live(1)));
    say(
        "one mention durable and visible",
        Timed.of(
            300,
            _ -> {
              live(1);
              ground.index.refresh();
              ground.mentions.page(query("love is:new"), Optional.empty(), 50);
            }));
  }

  /// Eight pollers with jobs of five, and a reader who turns pages meanwhile.
  void pollers() throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all = new ArrayList<>();
      int each = 300;
      long start = System.nanoTime();
      for (int i = 0; i < 8; i++) all.add(callers.submit(() -> poll(each)));
      MillionPages pages = new MillionPages(ground);
      Timed page = Timed.of(200, _ -> pages.one());
      for (Future<?> one : all) one.get();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "eight pollers: %.0f mentions/s, page meanwhile: %s%n", 40 * each / seconds, page);
    }
  }

  private void poll(int times) {
    for (int i = 0; i < times; i++) {
      List<earshot.model.Sighting> fresh = new ArrayList<>();
      Source source;
      synchronized (this) {
        source = ground.sources.get((int) (next % ground.sources.size()));
        for (int k = 0; k < 5; k++) fresh.add(more.sighting(next++, source.id()));
      }
      ground.intake.take(source, MillionGround.news(fresh));
    }
  }

  /// What 200 new mentions a minute for an hour leave on the heap, at ten times the speed.
  void heap(int minutes) throws InterruptedException {
    for (int minute = 0; minute <= minutes; minute++) {
      if (minute % 6 == 0) System.out.printf("minute=%d heap=%dMB%n", minute, used());
      for (int i = 0; i < 20; i++) live(10);
      ground.mentions.page(MentionFilter.ALL, Optional.empty(), 50);
      ground.mentions.page(query("love OR great"), Optional.empty(), 50);
      Thread.sleep(600);
    }
  }

  private static long used() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  /// Items a second on one thread against a thousand queries.
  void matching(InventedWords words) {
    Random random = new Random(1);
    List<LiveMatcher.Asked> asked = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      asked.add(
          new LiveMatcher.Asked(new BrandId(i + 1), QueryParser.parse(text(i, words, random))));
    }
    LiveMatcher matcher = new LiveMatcher(asked);
    List<LiveItem> items = new ArrayList<>();
    Source source = ground.sources.getFirst();
    for (int i = 0; i < 20_000; i++) {
      items.add(LiveItem.of(more.sighting(1_000 + i, source.id()), source));
    }
    for (int round = 0; round < 4; round++) {
      long start = System.nanoTime();
      long hits = 0;
      for (LiveItem item : items) hits += matcher.match(item).size();
      System.out.printf(
          "matching: %.0f items/s, %.2f hits each%n",
          items.size() / ((System.nanoTime() - start) / 1e9), hits / (double) items.size());
    }
  }

  // Names, phrases, names near a word, names without a word, starts of words.
  private static String text(int i, InventedWords words, Random random) {
    String name = words.word(1_500 + random.nextInt(12_000));
    String other = words.word(200 + random.nextInt(3_000));
    return switch (i % 5) {
      case 0 -> name;
      case 1 -> "\"" + name + " " + other + "\"";
      case 2 -> "(" + name + " OR #" + name + ") NOT " + other;
      case 3 -> name + " NEAR/5 " + other;
      default -> name + "* " + other;
    };
  }

  /// Two versions of a query over the whole archive.
  void difference(InventedWords words) throws Exception {
    String before = words.word(3) + " OR " + words.word(30);
    String after = words.word(3) + " NOT " + words.word(9) + " OR hal*";
    Timed took =
        Timed.of(
            10,
            _ -> {
              Difference found = ground.index.difference(query(before), query(after), Watch.NONE);
              if (found.unchanged() == 0) throw new IllegalStateException("nothing in common");
            });
    say("difference of two queries", took);
  }

  private static MentionFilter query(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  private static void say(String what, Timed took) {
    System.out.println(what + ": " + took);
  }

  /// Makes the index anew in the foreground.
  static void rebuild(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("workspace").resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
    }
    ThreadTimes times = new ThreadTimes();
    long start = System.nanoTime();
    try (MillionGround ground = new MillionGround(folder.resolve("workspace"))) {
      ground.awaitIndex();
      long total = ground.stores.mentions().total();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "rebuilt mentions=%d took=%.1fs perSecond=%.0f cpu µs each:%s%n",
          total, seconds, total / seconds, times.each(total));
    }
  }

  /// Compacts the closed file and says what a mention takes on the disk.
  static void compact(Path folder, InventedArchive archive) throws IOException, SQLException {
    Path workspace = folder.resolve("workspace");
    long before = bytes(workspace, ".mv.db");
    long start = System.nanoTime();
    String file;
    try (Stream<Path> files = Files.list(workspace)) {
      file =
          files
              .map(Path::toString)
              .filter(name -> name.endsWith(".mv.db"))
              .findFirst()
              .orElseThrow()
              .replace(".mv.db", "");
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + file, "earshot", "earshot");
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN COMPACT");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long database = bytes(workspace, ".mv.db");
    long index = bytes(workspace.resolve("index"), "");
    System.out.printf(
        "compacted %d MB to %d MB in %.1fs; bytes a mention: database=%d index=%d%n",
        before >> 20, database >> 20, seconds, database / archive.size(), index / archive.size());
  }

  /// What the files of a folder take on the disk.
  static long bytes(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
