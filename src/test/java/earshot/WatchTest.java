package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.alerts.QuietHours;
import earshot.cli.Commands;
import earshot.model.AlertRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `watch` tells of a mention as soon as a poll saw it, and ends in order when it is stopped.
class WatchTest {
  private static final int BY_SIGNAL_15 = 128 + 15;

  @TempDir private Path folder;

  @Test
  void aNewMentionIsPrintedWithinASecondAndAStopClosesTheWorkspace()
      throws IOException, InterruptedException {
    Path workspace = folder.resolve("w");
    try (FeedServer server = new FeedServer()) {
      Console.at(workspace, "add-brand", "Northwind");
      Console.at(
          workspace,
          "add-source",
          server.feed("blog").toString(),
          "--allow-private",
          "--every",
          "1s");
      server.publish("blog", "1", "Northwind opens", Instant.now());
      // Without a display and without a command Earshot watches.
      try (Child child = Child.start(List.of(), "--workspace", workspace.toString())) {
        assertTrue(child.line().startsWith("There is no display here"));
        assertTrue(child.line().startsWith("Watching 1 source for 1 brand in "));
        assertTrue(child.line().contains("Northwind opens"));
        server.publish("blog", "2", "Northwind closes", Instant.now());
        assertTrue(child.line().contains("Northwind closes"));
        Duration late = Duration.between(server.lastSent(), Instant.now());
        assertTrue(late.toMillis() < 1_000, late.toString());
        server.end("blog");
        assertTrue(
            child
                .line()
                .endsWith(
                    "The publisher closed this feed (410). It is paused; what was collected"
                        + " stays."));
        child.stop();
        assertEquals(List.of(), child.rest());
        assertEquals(BY_SIGNAL_15, child.code());
      }
    }
    String log = Files.readString(workspace.resolve("logs").resolve("earshot.log"));
    assertTrue(log.stripTrailing().endsWith("workspace closed"), log);
    Console found = Console.at(workspace, "search", "closes", "--json");
    assertEquals(Commands.DONE, found.code(), found.err());
    assertEquals(1, found.json().size());
  }

  @Test
  void anAlertIsPrintedAsItIsRaisedAtAnyHour() throws IOException {
    Path workspace = folder.resolve("w");
    try (FeedServer server = new FeedServer()) {
      Console.at(workspace, "add-brand", "Northwind");
      Console.at(workspace, "searches", "keep", "Fires", "fire", "--alert");
      String feed = server.feed("blog").toString();
      Console.at(workspace, "add-source", feed, "--allow-private", "--every", "1s");
      try (Workspace opened = (Workspace) new Earshot().open(workspace)) {
        new QuietHours(opened.stores().settings())
            .keep(Optional.of(AlertRule.Quiet.read("00:00-23:59")));
      }
      server.publish("blog", "1", "Northwind on fire", Instant.now());
      try (Child child =
          Child.start(List.of(), "watch", "--alerts", "--workspace", workspace.toString())) {
        assertTrue(child.line().startsWith("Watching 1 source"));
        assertTrue(child.line().startsWith("“Fires” found 1 new mention"));
        String alert = child.line();
        assertTrue(alert.contains("Fires"), alert);
        child.stop();
        assertEquals(List.of(), child.rest(), "once");
      }
    }
  }
}
