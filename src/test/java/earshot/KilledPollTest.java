package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a poll said it stored stays stored and is never doubled, however the program is killed.
class KilledPollTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FEEDS = 24;
  private static final int BY_SIGNAL_9 = 128 + 9;

  @TempDir private Path folder;
  private Path workspace = Path.of("");

  /// What a row of kills came to.
  ///
  /// @param effective kills after something was said to be stored and before all was; the others
  ///   say nothing
  private record Kills(int effective, int acknowledged) {}

  @BeforeEach
  void brand() {
    workspace = folder.resolve("w");
    assertEquals(Commands.DONE, Console.at(workspace, "add-brand", "Northwind").code());
  }

  @Test
  void whatAPollSaidItStoredSurvivesFourKills() throws Exception {
    Kills kills = kill(4);
    assertTrue(kills.effective() >= 2, kills.toString());
  }

  @Test
  @Tag("soak")
  void whatAPollSaidItStoredSurvivesFortyKills() throws Exception {
    Kills kills = kill(40);
    System.out.println("kills of a poll: " + kills);
    assertTrue(kills.effective() >= 25, kills.toString());
  }

  @Test
  void aRowThatIsLostOrDoubledIsNoticed() {
    Set<String> published = Set.of("http://blog.example/f1/1", "http://blog.example/f1/2");
    assertEquals(Set.of(), missing(published, List.copyOf(published)));
    assertEquals(
        Set.of("http://blog.example/f1/2"),
        missing(published, List.of("http://blog.example/f1/1")));
    assertEquals(List.of("a"), doubled(List.of("a", "b", "a")));
  }

  private Kills kill(int times) throws Exception {
    Random chance = new Random(7);
    Set<String> published = new HashSet<>();
    int effective = 0;
    int acknowledged = 0;
    try (FeedServer server = new FeedServer()) {
      follow(server);
      for (int round = 1; round <= times; round++) {
        publish(server, round, published);
        Set<String> said = pollUntilKilled(1 + chance.nextInt(FEEDS - 6), published);
        try (OneDesk desk = OneDesk.in(workspace)) {
          List<String> rows = rows(desk);
          assertEquals(Set.of(), missing(said, rows), "lost in round " + round);
          assertEquals(List.of(), doubled(rows), "doubled in round " + round);
          if (!said.isEmpty() && rows.size() < published.size()) effective++;
          acknowledged += said.size();
          Console next = desk.run("poll", "--once", "--json");
          assertEquals(Commands.DONE, next.code(), next.err());
          List<String> caughtUp = rows(desk);
          assertEquals(Set.of(), missing(published, caughtUp), "not caught up in round " + round);
          assertEquals(published.size(), caughtUp.size(), "doubled in round " + round);
        }
      }
      Console doctor = Console.at(workspace, "doctor");
      assertEquals(Commands.DONE, doctor.code(), doctor.out());
    }
    return new Kills(effective, acknowledged);
  }

  private void follow(FeedServer server) {
    try (OneDesk desk = OneDesk.in(workspace)) {
      for (int feed = 1; feed <= FEEDS; feed++) {
        String url = server.feed("f" + feed).toString();
        Console added = desk.run("add-source", url, "name=f" + feed, "--allow-private");
        assertEquals(Commands.DONE, added.code(), added.err());
      }
    }
  }

  private static void publish(FeedServer server, int round, Set<String> published) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    for (int feed = 1; feed <= FEEDS; feed++) {
      for (int item = 1; item <= 3; item++) {
        String id = round + "-" + item;
        server.publish("f" + feed, id, "Northwind says " + feed + " " + id, now);
        published.add("http://blog.example/f" + feed + "/" + id);
      }
    }
  }

  /// Kills a poll after it has told of some sources.
  ///
  /// @return the links that it said are stored: all that the sources it told of have published
  private Set<String> pollUntilKilled(int sources, Set<String> published)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    try (Child child =
        Child.start(
            List.of("-Xmx256m"), "poll", "--once", "--json", "--workspace", workspace.toString())) {
      for (int i = 0; i < sources; i++) lines.add(child.line());
      child.kill();
      lines.addAll(child.rest());
      // Where the last of a pipe was still under way, the poll may just have ended by itself.
      assertTrue(Set.of(BY_SIGNAL_9, Commands.DONE).contains(child.code()), lines.toString());
    }
    Set<String> said = new HashSet<>();
    for (String line : lines) {
      if (!line.endsWith("}")) continue;
      JsonNode told = JSON.readTree(line);
      assertEquals("news", told.path("outcome").asString(), line);
      String feed = "/" + told.path("name").asString() + "/";
      published.stream().filter(link -> link.contains(feed)).forEach(said::add);
    }
    return said;
  }

  private static List<String> rows(OneDesk desk) {
    Console found = desk.run("search", "--json", "--limit", "100000");
    assertEquals(Commands.DONE, found.code(), found.err());
    return found.json().stream().map(mention -> mention.path("link").asString()).toList();
  }

  private static Set<String> missing(Set<String> expected, List<String> rows) {
    Set<String> missing = new HashSet<>(expected);
    rows.forEach(missing::remove);
    return missing;
  }

  private static List<String> doubled(List<String> rows) {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(row -> row.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }
}
