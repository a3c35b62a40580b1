package earshot;

import earshot.model.MentionFilter;
import earshot.storage.Progress;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What encryption costs: the same rows are imported into a plain and an encrypted workspace, which
/// are then asked in turn.
///
/// Fifty thousand mentions fit into the memory a database has on screen, a million do not; so pages
/// are asked for with the small memory of a client that rests as well. Processor time is told
/// beside wall time, for it holds on a busy computer too.
final class MillionEncrypted {
  private static final int OPENINGS = 9;
  private static final int ROUNDS = 5;
  private static final int TIMES = 300;

  private final Path folder;
  private final InventedArchive archive;
  private final List<Side> sides;

  /// One of the two workspaces.
  private record Side(String name, Path folder, Optional<WorkspaceKey> key) {
    MillionGround open() {
      return new MillionGround(folder, key);
    }
  }

  /// What is asked of an open workspace.
  private interface Asking {
    Runnable in(MillionGround ground);
  }

  /// What one thing took, in milliseconds.
  private record Taken(double wall, double processor) {
    Taken of(int times) {
      return new Taken(wall / times, processor / times);
    }
  }

  /// Looks at both clocks from when it is made.
  private static final class Meter {
    private final ThreadTimes times = new ThreadTimes();
    private final long start = System.nanoTime();

    Taken taken() {
      return new Taken((System.nanoTime() - start) / 1e6, times.all(1) / 1e3);
    }
  }

  MillionEncrypted(Path folder, InventedArchive archive) {
    this.folder = folder;
    this.archive = archive;
    sides =
        List.of(
            new Side("plain", folder.resolve("plain"), Optional.empty()),
            new Side("encrypted", folder.resolve("encrypted"), Optional.of(WorkspaceKey.random())));
  }

  void run() throws Exception {
    passphrase();
    // The first of all imports runs in a program that is not compiled yet, and counts for nobody.
    for (Side side : List.of(sides.getFirst(), sides.getFirst(), sides.getLast())) load(side);
    for (Side side : sides.reversed()) load(side);
    openings();
    compare("page, brand", ground -> new MillionPages(ground)::one);
    compare("page, brand + label", ground -> new MillionPages(ground)::ofTwoFilters);
    compare(
        "page, brand, resting",
        ground -> {
          ground.database.rest(true);
          return new MillionPages(ground)::one;
        });
    MentionFilter asked = asked(archive.english().word(40));
    compare(
        "search with count",
        ground ->
            () -> {
              ground.mentions.page(asked, Optional.empty(), 50);
              ground.index.count(asked);
            });
    bytes("as left");
    for (Side side : sides) {
      try (MillionGround ground = side.open()) {
        var unused = ground.database.compact(Progress.NONE);
      }
    }
    bytes("compacted");
  }

  // Two rounds each, the one in the middle of the other, so that neither has the warmer program.
  private void load(Side side) throws Exception {
    clear(side.folder());
    System.out.println("## " + side.name());
    try (MillionGround ground = side.open()) {
      ground.awaitIndex();
      new MillionImport(ground, archive).run(folder);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(each);
      }
    }
  }

  private void openings() throws Exception {
    List<List<Taken>> opened = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Taken>> shown = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < OPENINGS; i++) {
      for (int each = 0; each < sides.size(); each++) {
        Meter meter = new Meter();
        try (MillionGround ground = sides.get(each).open()) {
          opened.get(each).add(meter.taken());
          meter = new Meter();
          ground.mentions.page(MentionFilter.ALL, Optional.empty(), 50);
          shown.get(each).add(meter.taken());
        }
      }
    }
    say("opening", opened);
    say("first page of texts after it", shown);
  }

  // In turn, so that neither side has the warmer program or the quieter computer.
  private void compare(String what, Asking asking) throws Exception {
    List<List<Taken>> taken = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      for (int each = 0; each < sides.size(); each++) {
        try (MillionGround ground = sides.get(each).open()) {
          ground.awaitIndex();
          Runnable question = asking.in(ground);
          for (int i = 0; i < TIMES; i++) question.run();
          Meter meter = new Meter();
          for (int i = 0; i < TIMES; i++) question.run();
          taken.get(each).add(meter.taken().of(TIMES));
        }
      }
    }
    say(what, taken);
  }

  private static MentionFilter asked(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  private void bytes(String when) throws IOException {
    for (String ending : List.of(".mv.db", "")) {
      long[] taken = new long[sides.size()];
      for (int each = 0; each < taken.length; each++) {
        Path place = sides.get(each).folder();
        taken[each] = MillionLife.bytes(ending.isEmpty() ? place.resolve("index") : place, ending);
      }
      System.out.printf(
          Locale.ROOT,
          "%s, bytes of the %s: %s, %.3f times%n",
          when,
          ending.isEmpty() ? "index" : "database",
          Arrays.toString(taken),
          taken[1] / (double) taken[0]);
    }
  }

  private static void passphrase() throws Exception {
    char[] words = "seven green bicycles".toCharArray();
    KeyFile lock = KeyFile.of(WorkspaceKey.random(), words, RecoveryCode.random());
    System.out.println("passphrase to key: " + Timed.of(9, _ -> lock.open(words)));
  }

  private static void say(String what, List<List<Taken>> taken) {
    Taken plain = middle(taken.getFirst());
    Taken encrypted = middle(taken.getLast());
    System.out.printf(
        Locale.ROOT,
        "%s, wall / processor ms: plain %.2f / %.2f, encrypted %.2f / %.2f, %.2f / %.2f times%n",
        what,
        plain.wall(),
        plain.processor(),
        encrypted.wall(),
        encrypted.processor(),
        encrypted.wall() / plain.wall(),
        encrypted.processor() / plain.processor());
  }

  private static Taken middle(List<Taken> rounds) {
    return new Taken(
        median(rounds.stream().mapToDouble(Taken::wall)),
        median(rounds.stream().mapToDouble(Taken::processor)));
  }

  private static double median(DoubleStream some) {
    double[] all = some.sorted().toArray();
    return all[all.length / 2];
  }
}
