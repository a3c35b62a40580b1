package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.ImportPreview;
import earshot.archive.Imports;
import earshot.listening.files.Choices;
import earshot.model.ImportRun;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.storage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import that is killed leaves whole mentions, and the same import again brings exactly the
/// rest.
class KilledImportTest {
  private static final int ROWS = 1_600;
  private static final int BATCHES = 8;
  private static final long SEED = 20_261_123;
  private static final int BY_SIGNAL_9 = 128 + 9;

  @TempDir private Path folder = Path.of("");
  private final Set<String> links = new HashSet<>();
  private int files;

  /// What a row of kills came to.
  ///
  /// @param midway kills that left some of the file, but not all of it
  /// @param cut runs that were left without an end
  private record Kills(int midway, int cut) {}

  @Test
  void anImportKilledTwiceLeavesNothingHalfAndNothingDoubled() throws Exception {
    Kills kills = kill(2);
    assertTrue(kills.cut() >= 1, kills.toString());
  }

  @Test
  @Tag("soak")
  void anImportKilledFiftyTimesLeavesNothingHalfAndNothingDoubled() throws Exception {
    Kills kills = kill(50);
    System.out.println("kills of an import: " + kills + " seed=" + SEED);
    assertTrue(kills.cut() >= 40 && kills.midway() >= 5, kills.toString());
  }

  private Kills kill(int times) throws Exception {
    Path workspace = folder.resolve("w");
    Random chance = new Random(SEED);
    int midway = 0;
    int cut = 0;
    try (OneDesk desk = OneDesk.in(workspace)) {
      assertEquals(0, desk.run("add-brand", "Northwind").code());
    }
    for (int round = 1; round <= times; round++) {
      long before = links.size();
      Path file = file();
      boolean killed = importUntilKilled(workspace, file, 1 + chance.nextInt(BATCHES));
      try (OneDesk desk = OneDesk.in(workspace)) {
        long left = whole(desk) - before;
        ImportRun run = imports(desk).latest(1).getFirst();
        assertEquals(killed, imports(desk).isCutShort(run), run.toString());
        if (killed) cut++;
        if (left > 0 && left < links.size() - before) midway++;
        again(desk, file, left, before);
      }
    }
    return new Kills(midway, cut);
  }

  // True when it was killed within; it may have ended while the signal was under way.
  private static boolean importUntilKilled(Path workspace, Path file, int batches)
      throws IOException, InterruptedException {
    try (Child child =
        Child.of(ImportChild.class, List.of("-Xmx256m"), workspace.toString(), file.toString())) {
      List<String> said = new ArrayList<>();
      for (String line = child.line(); !line.isEmpty(); line = child.line()) {
        said.add(line);
        if (line.equals("done") || Collections.frequency(said, "batch") == batches) break;
      }
      assertTrue(said.contains("batch"), said.toString());
      child.kill();
      said.addAll(child.rest());
      int code = child.code();
      assertTrue(code == BY_SIGNAL_9 || said.contains("done"), code + " " + said);
      return !said.contains("done");
    }
  }

  /// What is there is of the files, whole, there once, and found.
  ///
  /// @return how many mentions
  private long whole(OneDesk desk) {
    Set<String> seen = new HashSet<>();
    long last = 0;
    for (List<Mention> some = after(desk, last); !some.isEmpty(); some = after(desk, last)) {
      for (Mention each : some) {
        String url = each.content().url();
        assertTrue(links.contains(url), "nobody wrote " + url);
        assertTrue(seen.add(url), "doubled: " + url);
        assertEquals(text(url), each.content().body(), url);
        assertEquals(1, each.brands().size(), url);
      }
      last = some.getLast().id().value();
    }
    assertEquals(seen.size(), desk.workspace().stores().mentions().total());
    assertEquals(seen.size(), desk.workspace().index().count(MentionFilter.ALL));
    assertEquals(0, desk.workspace().stores().derivedCheck().run().mended());
    return seen.size();
  }

  private void again(OneDesk desk, Path file, long left, long before) throws IOException {
    ImportPreview preview = imports(desk).preview(file, Choices.NONE, Imports.Watch.NONE);
    ImportRun run = imports(desk).run(preview, false, Imports.Watch.NONE);
    assertEquals(ImportRun.State.DONE, run.state());
    assertEquals(left, run.counts().known());
    assertEquals(links.size() - before - left, run.counts().added());
    assertEquals(links.size(), whole(desk));
    assertEquals(List.of(), desk.workspace().stores().scrub().run(Progress.NONE).findings());
    List<ImportRun> runs = imports(desk).latest(2);
    assertTrue(runs.stream().noneMatch(imports(desk)::isCutShort), runs.toString());
  }

  // Each tenth row names no brand, and each fiftieth has a day that never was.
  private Path file() throws IOException {
    int number = ++files;
    StringBuilder rows = new StringBuilder("date,text,url\n");
    for (int i = 0; i < ROWS; i++) {
      String url = "https://f.example/" + number + "/" + i;
      boolean readable = i % 50 != 7;
      boolean named = i % 10 != 3;
      if (readable && named) links.add(url);
      rows.append(readable ? "2026-11-%02dT10:00:00Z".formatted(1 + i % 20) : "2026-02-31")
          .append(',')
          .append(named ? text(url) : "about nothing")
          .append(',')
          .append(url)
          .append('\n');
    }
    return Files.writeString(folder.resolve("f" + number + ".csv"), rows, UTF_8);
  }

  private static String text(String url) {
    return "Northwind is great at " + url.substring(url.lastIndexOf('/') + 1);
  }

  private static List<Mention> after(OneDesk desk, long last) {
    return desk.workspace().stores().mentions().after(last, 500);
  }

  private static Imports imports(OneDesk desk) {
    return desk.workspace().imports();
  }
}
