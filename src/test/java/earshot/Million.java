package earshot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Measures a workspace with a million mentions, beside SQLite where that is on the class path.
///
/// Arguments: `--mentions=1000000`, `--folder=` (default: kept in the folder for temporary files),
/// then what to measure. To be run with `-Xmx512m`.
public final class Million {
  private Million() {}

  public static void main(String[] arguments) throws Exception {
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
      if (!part.startsWith("--")) measure(part, folder, archive);
    }
    System.exit(0);
  }

  private static void measure(String part, Path folder, InventedArchive archive) throws Exception {
    System.out.println("# " + part);
    switch (part) {
      case "texts" -> texts(archive);
      case "build" -> build(folder, archive);
      case "polls" -> MillionPolls.run(Files.createTempDirectory("polls").resolve("w"));
      default -> throw new IllegalArgumentException("unknown part " + part);
    }
  }

  private static void build(Path folder, InventedArchive archive) throws Exception {
    try (MillionGround ground = new MillionGround(folder.resolve("workspace"))) {
      ground.awaitIndex();
      MillionBuild build = new MillionBuild(ground, archive);
      build.run(ground.stores.mentions().greatestId() + 1);
      build.work();
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
