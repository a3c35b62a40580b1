package earshot;

import earshot.model.BrandId;
import earshot.model.MentionFilter;
import earshot.storage.Database;
import earshot.storage.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Measures a workspace with a million mentions, beside SQLite where that is on the class path.
///
/// Arguments: `--mentions=1000000`, `--folder=` (default: kept in the folder for temporary files),
/// then what to measure. To be run with `-Xmx512m`.
public final class Million {
  private Million() {}

  public static void main(String[] arguments) throws Exception {
    long started = java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime();
    List<String> given = List.of(arguments);
    long size = Long.parseLong(PollStorm.value(given, "--mentions=", "1000000"));
    String usual =
        Path.of(
                System.getProperty("java.io.tmpdir"),
                "earshot-million",
                "v" + InventedArchive.VERSION + "-" + size)
            .toString();
    Path folder = Path.of(PollStorm.value(given, "--folder=", usual));
    Files.createDirectories(folder);
    InventedArchive archive = new InventedArchive(size);
    for (String part : given) {
      if (part.equals("open")) open(folder, started);
      else if (part.equals("reading")) reading(folder, started);
      else if (!part.startsWith("--")) measure(part, folder, archive);
    }
    System.exit(0);
  }

  private static void reading(Path folder, long started) throws Exception {
    System.out.println("# reading");
    new MillionReading(MillionHanded.into(folder).resolve(MillionHanded.HALF_NAME)).run(started);
  }

  private static void measure(String part, Path folder, InventedArchive archive) throws Exception {
    System.out.println("# " + part);
    switch (part) {
      case "texts" -> texts(archive);
      case "build" -> build(folder, archive);
      case "polls" -> MillionPolls.run(Files.createTempDirectory("polls").resolve("w"));
      case "rebuild" -> MillionLife.rebuild(folder);
      case "encryption" -> new MillionEncrypted(folder, archive).run();
      case "compact" -> MillionLife.compact(folder, archive);
      case "pages",
          "timeline",
          "figures",
          "queries",
          "one",
          "pollers",
          "heap",
          "matching",
          "difference",
          "scores",
          "import",
          "reports",
          "lists",
          "archives",
          "peer" ->
          opened(part, folder, archive);
      default -> throw new IllegalArgumentException("unknown part " + part);
    }
  }

  private static void opened(String part, Path folder, InventedArchive archive) throws Exception {
    try (MillionGround ground = new MillionGround(folder.resolve("workspace"))) {
      ground.awaitIndex();
      Optional<MillionSqlite> peer = MillionSqlite.open(folder);
      switch (part) {
        case "pages" -> {
          new MillionPages(ground).run();
          if (peer.isPresent()) peer.get().run();
        }
        case "timeline" -> new MillionTimeline(ground).run();
        case "figures" -> new MillionFigures(ground).run();
        case "queries" -> new MillionQueries(ground, archive).run(peer);
        case "one" -> new MillionLife(ground, archive).one();
        case "pollers" -> new MillionLife(ground, archive).pollers();
        case "heap" -> new MillionLife(ground, archive).heap(60);
        case "matching" -> new MillionLife(ground, archive).matching(archive.english());
        case "difference" -> new MillionLife(ground, archive).difference(archive.english());
        case "import" -> new MillionImport(ground, archive).run(folder);
        case "scores" -> new MillionScores(ground).run();
        case "reports" -> new MillionHanded(ground, MillionHanded.into(folder)).reports();
        case "lists" -> new MillionHanded(ground, MillionHanded.into(folder)).lists();
        case "archives" -> new MillionHanded(ground, MillionHanded.into(folder)).archives();
        default -> MillionSqlite.build(folder, ground);
      }
    }
  }

  // Measured from the start of the virtual machine, which a person waits for too.
  private static void open(Path folder, long started) throws Exception {
    long main = System.currentTimeMillis();
    Path workspace = folder.resolve("workspace");
    try (Database database = Database.open(workspace, MillionGround.CLOCK, () -> false)) {
      long opened = System.currentTimeMillis();
      Optional<BrandId> none = Optional.empty();
      int shown =
          new Stores(database)
              .mentions()
              .page(none, Optional.empty(), Optional.empty(), Optional.empty(), 50)
              .mentions()
              .size();
      long page = System.currentTimeMillis();
      System.out.printf(
          "store alone: opened after %d ms, %d texts after %d ms; since the process began %d ms%n",
          opened - main, shown, page - main, page - started);
    }
    main = System.currentTimeMillis();
    try (MillionGround ground = new MillionGround(workspace)) {
      ground.mentions.page(MentionFilter.ALL, Optional.empty(), 50);
      System.out.printf("workspace, warm: page %d ms%n", System.currentTimeMillis() - main);
      ground.awaitIndex();
      System.out.printf("everything found after %d ms%n", System.currentTimeMillis() - main);
    }
  }

  private static void build(Path folder, InventedArchive archive) throws Exception {
    try (MillionGround ground = new MillionGround(folder.resolve("workspace"))) {
      ground.awaitIndex();
      MillionBuild build = new MillionBuild(ground, archive);
      build.run(ground.stores.mentions().greatestId() + 1);
      if (!Boolean.getBoolean("nowork")) build.work();
    }
  }

  private static void texts(InventedArchive archive) {
    long bytes = 0;
    long first = 0;
    long again = 0;
    java.util.Set<String> texts = new java.util.HashSet<>();
    long start = System.nanoTime();
    int many = 20_000;
    for (int n = 1; n <= many; n++) {
      var words = archive.sighting(n, new earshot.model.SourceId(1)).words();
      bytes += words.title().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      bytes += words.plain().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      if (words.plain().contains(InventedArchive.brands().getFirst())) first++;
      if (!texts.add(words.plain().substring(words.plain().indexOf(": ") + 1).trim())) again++;
    }
    System.out.printf(
        "bytes=%.1f first=%.3f again=%.3f took=%.2fs%n",
        bytes / (double) many,
        first / (double) many,
        again / (double) many,
        (System.nanoTime() - start) / 1e9);
  }
}
