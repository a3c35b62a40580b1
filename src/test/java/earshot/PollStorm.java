package earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures `earshot poll --once` over 2,000 late feeds, from the start of the process to its end,
/// beside newsboat where that is installed. Prints lines for the table in docs/benchmarks.md.
///
/// Arguments: `--distinct` (50,447 items, four in five of their own), `--newsboat`, `--runs=3`,
/// `--flags=-Xmx256m ...` (of the virtual machine, in place of those of the start script),
/// `--port=8741`.
public final class PollStorm {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What the start script gives a poll, and half of its heap.
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m");

  // Every source of the list is called by the name of its file, so this names them all.
  private static final String EVERYTHING = "source:xml OR source:json";

  private final StormServer server;
  private final List<String> flags;
  private final Path folder;

  private PollStorm(StormServer server, List<String> flags, Path folder) {
    this.server = server;
    this.flags = flags;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> given = List.of(arguments);
    boolean distinct = given.contains("--distinct");
    int runs = Integer.parseInt(value(given, "--runs=", "1"));
    int port = Integer.parseInt(value(given, "--port=", "8741"));
    String flags = value(given, "--flags=", String.join(" ", FLAGS));
    Path folder = Files.createTempDirectory("storm");
    try (StormServer server = StormServer.start(port, distinct)) {
      PollStorm storm = new PollStorm(server, Arrays.asList(flags.split(" ")), folder);
      for (int run = 1; run <= runs; run++) storm.earshot(run);
      if (given.contains("--newsboat")) storm.newsboat();
    } finally {
      delete(folder);
    }
  }

  private void earshot(int run) throws IOException, InterruptedException {
    String workspace = folder.resolve("w" + run).toString();
    Path list = Files.writeString(folder.resolve("feeds.opml"), server.opml());
    Measured.of(program("import", list.toString(), "--allow-private", "--workspace", workspace));
    Measured.of(program("add-brand", "All", "--query", EVERYTHING, "--workspace", workspace));
    List<String> poll = program("poll", "--once", "--json", "--workspace", workspace);
    tell("earshot first", () -> Measured.of(poll));
    tell("earshot again", () -> Measured.of(poll));
  }

  private void newsboat() throws IOException, InterruptedException {
    Path urls = Files.write(folder.resolve("urls"), server.addresses());
    Path config = Files.writeString(folder.resolve("config"), "reload-threads 200\n");
    List<String> reload =
        List.of(
            "newsboat",
            "-u",
            urls.toString(),
            "-C",
            config.toString(),
            "-c",
            folder.resolve("cache.db").toString(),
            "-x",
            "reload");
    tell("newsboat first", () -> Measured.of(reload));
    tell("newsboat again", () -> Measured.of(reload));
  }

  private interface Run {
    Measured run() throws IOException, InterruptedException;
  }

  private void tell(String name, Run run) throws IOException, InterruptedException {
    double before = server.cpuSeconds();
    Measured took = run.run();
    long stored = sum(took, "stored");
    System.out.printf(
        Locale.ROOT,
        "| %-15s | %6.2f s = %5.2f × floor | last told %6.2f s | cpu %6.2f s | server %5.2f s | %4d"
            + " MB | entries %d: stored %d, joined %d, known %d, unmatched %d | %.0f/s |%n",
        name,
        took.wall(),
        took.wall() / StormServer.FLOOR_SECONDS,
        took.lastLine(),
        took.cpu(),
        server.cpuSeconds() - before,
        took.megabytes(),
        sum(took, "entries"),
        stored,
        sum(took, "joined"),
        sum(took, "known"),
        sum(took, "unmatched"),
        stored / took.wall());
  }

  private List<String> program(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djdk.serialFilter=!*"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static long sum(Measured took, String field) {
    long sum = 0;
    for (String line : took.lines()) {
      if (!line.startsWith("{")) continue;
      JsonNode told = JSON.readTree(line);
      sum += told.path(field).asLong(0);
    }
    return sum;
  }

  static String value(List<String> given, String name, String usual) {
    return given.stream()
        .filter(argument -> argument.startsWith(name))
        .map(argument -> argument.substring(name.length()))
        .findFirst()
        .orElse(usual);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
