package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.Mention;
import earshot.storage.Database;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However the program is killed while somebody types, at most the last second of it is lost.
class KilledTypingTest {
  private static final int BY_SIGNAL_9 = 128 + 9;
  private static final long SEED = 20_261_122;
  private static final long A_SECOND = 1_000;

  @TempDir private Path folder;
  private Path workspace = Path.of("");

  /// What a row of kills came to.
  ///
  /// @param effective kills that came after the first second of typing
  /// @param keys typed in all
  /// @param lost keys that were not on disk
  /// @param worst age in milliseconds of the oldest lost key when the kill came
  private record Kills(int effective, int keys, int lost, long worst) {}

  private record Key(int number, long at) {}

  @BeforeEach
  void mention() {
    workspace = folder.resolve("w");
    try (OneDesk desk = OneDesk.in(workspace)) {
      assertEquals(Commands.DONE, desk.run("add-brand", "Northwind").code());
      assertEquals(
          Commands.DONE,
          desk.run("paste", "--text", "Northwind is late again", "--url", "https://blog.example/1")
              .code());
    }
  }

  @Test
  void threeKillsLoseAtMostTheLastSecondOfTyping() throws Exception {
    Kills kills = kill(3);
    assertTrue(kills.worst() <= A_SECOND, kills.toString());
    assertTrue(kills.effective() >= 1, kills.toString());
  }

  @Test
  @Tag("soak")
  void fiftyKillsLoseAtMostTheLastSecondOfTyping() throws Exception {
    Kills kills = kill(50);
    System.out.println("kills while typing: " + kills + " seed=" + SEED);
    assertTrue(kills.worst() <= A_SECOND, kills.toString());
    assertTrue(kills.effective() >= 30, kills.toString());
  }

  private Kills kill(int times) throws IOException, InterruptedException {
    Random random = new Random(SEED);
    Kills all = new Kills(0, 0, 0, 0);
    for (int run = 1; run <= times; run++) {
      Path said = folder.resolve("said-" + run);
      Process child = start(run, said);
      awaitFirstKey(child, said);
      child.waitFor(200 + random.nextInt(2_300), TimeUnit.MILLISECONDS);
      child.destroyForcibly();
      assertEquals(BY_SIGNAL_9, child.waitFor(), "it died by itself: " + Files.readString(said));
      all = plus(all, loss(run, Files.readString(said)));
    }
    return all;
  }

  private static Kills plus(Kills one, Kills other) {
    return new Kills(
        one.effective() + other.effective(),
        one.keys() + other.keys(),
        one.lost() + other.lost(),
        Math.max(one.worst(), other.worst()));
  }

  private Kills loss(int run, String said) {
    List<Key> keys = new ArrayList<>();
    long last = 0;
    // A line without its end was being written when the kill came; it counts for nothing.
    for (String line : said.substring(0, said.lastIndexOf('\n')).split("\n", -1)) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3 || !(parts[0].equals("key") || parts[0].equals("alive"))) continue;
      last = Math.max(last, Long.parseLong(parts[2]));
      if (parts[0].equals("key")) {
        keys.add(new Key(Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
      }
    }
    int saved = saved(run);
    List<Key> lost = keys.stream().filter(key -> key.number() > saved).toList();
    long worst = lost.isEmpty() ? 0 : last - lost.getFirst().at();
    boolean effective = last - keys.getFirst().at() > A_SECOND;
    return new Kills(effective ? 1 : 0, keys.size(), lost.size(), worst);
  }

  /// How many keys of a run are on disk, each of them whole and in order.
  private int saved(int run) {
    Database database = Database.open(workspace, InstantSource.system(), () -> false);
    try {
      Stores stores = new Stores(database);
      Mention mention = stores.mentions().after(0, 1).getFirst();
      String body = stores.drafts().open(mention.id()).map(draft -> draft.body()).orElse("");
      String head = "run " + run + ":";
      if (!body.startsWith(head)) return 0;
      String[] numbers = body.substring(head.length()).strip().split(" ", -1);
      for (int i = 0; i < numbers.length; i++) {
        assertEquals(Integer.toString(i + 1), numbers[i], "a draft is torn: " + body);
      }
      assertEquals(List.of(), stores.scrub().run((done, of) -> {}).findings());
      return numbers.length;
    } finally {
      database.close();
    }
  }

  private Process start(int run, Path said) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            TypingChild.class.getName(),
            workspace.toString(),
            Integer.toString(run))
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static void awaitFirstKey(Process child, Path said)
      throws IOException, InterruptedException {
    for (int i = 0; i < 2_000 && child.isAlive(); i++) {
      if (Files.readString(said).contains("key ")) return;
      child.waitFor(10, TimeUnit.MILLISECONDS);
    }
  }
}
