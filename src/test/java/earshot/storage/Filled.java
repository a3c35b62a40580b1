package earshot.storage;

import static earshot.storage.Stored.item;

import earshot.model.BrandId;
import earshot.model.Coded;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// Workspaces with something in each corner, for tests of rooms that keep them safe.
public final class Filled {
  /// When it was filled: no mention is younger.
  public static final Instant NOW = Stored.NOW;

  private static final Map<Integer, Path> MADE = new ConcurrentHashMap<>();

  private Filled() {}

  /// Makes a workspace with invented mentions, drafts, notes and settings; each size is filled once
  /// and copied from then on.
  public static void make(Path folder, int mentions) {
    Path whole = MADE.computeIfAbsent(mentions, Filled::made);
    try {
      Files.createDirectories(folder);
      for (String name : List.of(Stored.FILE, "workspace.json")) {
        Files.copy(whole.resolve(name), folder.resolve(name));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path made(int mentions) {
    try {
      Path folder = Files.createTempDirectory("filled-workspace");
      try (Stored stored = Stored.fresh(folder)) {
        fill(stored, mentions);
      }
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Opens a workspace.
  public static Database open(Path folder) {
    return Database.open(folder, Stored.CLOCK, () -> false, Seams.product().zone(Stored.ZONE));
  }

  /// Opens a workspace on a disk that can be full.
  public static Database openOnFaultyDisk(Path folder) {
    return openOnFaultyDisk(folder, Stored.CLOCK);
  }

  /// The same with another clock.
  public static Database openOnFaultyDisk(Path folder, InstantSource clock) {
    FaultyDisk.register();
    return Database.open(
        folder,
        clock,
        () -> false,
        Seams.product().disk(FaultyDisk.KIND, Duration.ofMillis(50), 0));
  }

  /// Opens a workspace with one more schema step, keeping a copy of the old state before.
  public static Database upgrade(Path folder, Consumer<Snapshot> before) {
    return Database.open(
        folder,
        Stored.CLOCK,
        () -> false,
        Seams.product().zone(Stored.ZONE).upgrading((old, written) -> before.accept(old)));
  }

  /// Makes a workspace of the first schema.
  public static void makeOld(Path folder) {
    Migrations then =
        new Migrations(
            Migrations.ours().steps().subList(0, 1), SchemaGate::expected, statement -> {});
    try (Database database =
        Database.open(folder, Stored.CLOCK, () -> false, Seams.product().migrations(then))) {
      database.write(
          rows -> rows.change("INSERT INTO setting (name, content) VALUES ('kept', 'from then')"));
    }
  }

  /// A sum over every cell of every table, in order.
  public static String fingerprint(Database database) {
    return database.still(
        snapshot -> {
          StringBuilder all = new StringBuilder();
          for (String table : snapshot.tables()) {
            Sum sum = new Sum();
            snapshot.read(table, sum);
            all.append(table).append(' ').append(sum).append('\n');
          }
          return all.toString();
        });
  }

  /// Changes rows behind the program's back.
  public static void change(Database database, String sql, Object... parameters) {
    database.write(rows -> rows.change(sql, parameters));
  }

  /// The only text of a row.
  public static String text(Database database, String sql, Object... parameters) {
    return database.read(rows -> rows.first(sql, row -> row.text("found"), parameters)).orElse("");
  }

  static void fill(Stored stored, int mentions) {
    Random random = new Random(4);
    SourceId blog = stored.source("blog");
    SourceId forum = stored.source("forum");
    BrandId brand = stored.brand("Northwind");
    for (int from = 0; from < mentions; from += 100) {
      Stored.Item[] items = new Stored.Item[Math.min(100, mentions - from)];
      for (int i = 0; i < items.length; i++) {
        int n = from + i;
        items[i] =
            item("n" + n)
                .titled("Title " + n)
                .saying("Words of mention " + n + " – " + Integer.toHexString(random.nextInt()))
                .published(Stored.NOW.minusSeconds(n * 60L))
                .sounding(Coded.of(Label.class, 1 + random.nextInt(6)));
        if (n % 3 == 0) items[i].about(brand);
      }
      var taken = stored.take(from % 200 == 0 ? blog : forum, items);
      var first = taken.added().getFirst().id();
      stored.stores.mentions().setStatus(List.of(first), Status.TRIAGED);
      stored
          .stores
          .mentions()
          .note(first, "a remark with a torn pair \ud83d and \"quotes\"", "ana");
      var draft = stored.stores.drafts().openOrMake(first, "ana");
      stored.stores.drafts().save(draft.id(), "Dear all,\nthank you. \ud83d\ude00 " + from, "ana");
    }
    stored.stores.settings().put("contact", "ana@example.org");
  }

  /// Sums up cells.
  private static final class Sum implements Cells {
    private final CRC32C crc = new CRC32C();
    private long rows;

    private void add(String column, Object cell) {
      crc.update((column + '=' + cell + ';').getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
    }

    @Override
    public void number(String column, long number) {
      add(column, number);
    }

    @Override
    public void real(String column, double number) {
      add(column, number);
    }

    @Override
    public void flag(String column, boolean flag) {
      add(column, flag);
    }

    @Override
    public void text(String column, String text) {
      add(column, text);
    }

    @Override
    public void time(String column, java.time.Instant at) {
      add(column, at);
    }

    @Override
    public void endOfRow() {
      rows++;
    }

    @Override
    public String toString() {
      return rows + " " + crc.getValue();
    }
  }
}
