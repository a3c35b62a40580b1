package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two thousand feeds on two hundred addresses of this machine, each answer late by 30 to 430 ms:
/// the shared feed server as a process of its own.
final class StormServer implements AutoCloseable {
  static final int FEEDS = 2_000;

  /// What no reader can beat that asks 200 at once: the sum of the delays, divided by 200.
  static final double FLOOR_SECONDS = FEEDS * 0.230 / 200;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final int port;

  private StormServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// The script of the server, which lies beside the shared corpus.
  static Path script() {
    Path corpus = Path.of(System.getProperty("earshot.corpus", "../shared/corpus"));
    return corpus.resolveSibling("tools").resolve("serve-feeds.py").toAbsolutePath().normalize();
  }

  /// Starts the server and waits until it listens.
  ///
  /// @param distinct whether feeds that share a file have items of their own, 50,447 in all: all
  ///   those whose address is not given a second time, as by a redirector
  static StormServer start(int port, boolean distinct) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("python3", script().toString(), "--port", Integer.toString(port)));
    command.addAll(List.of("--feeds", "" + FEEDS, "--hosts", "200", "--latency", "30-430"));
    if (distinct) command.add("--distinct");
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out = process.inputReader(UTF_8);
    String first = out.readLine();
    if (first == null || !first.contains("feeds from")) {
      throw new IOException("the feed server did not start: " + first);
    }
    return new StormServer(process, port);
  }

  /// The list of feeds as other readers export it.
  String opml() throws IOException, InterruptedException {
    return get("/opml");
  }

  /// The addresses of all feeds.
  List<String> addresses() throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    for (JsonNode feed : JSON.readTree(get("/index.json")).path("feeds")) {
      all.add(feed.path("url").asString());
    }
    return all;
  }

  /// How long it has worked so far.
  double cpuSeconds() {
    return process.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0);
  }

  private String get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + port + path);
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(UTF_8))
          .body();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
