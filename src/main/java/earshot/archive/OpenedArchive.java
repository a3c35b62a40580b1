package earshot.archive;

import earshot.storage.Database;
import earshot.storage.Forgotten;
import earshot.storage.Loading;
import earshot.storage.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An archive that is being read. Nothing is ever written into it, and nothing is asked of any
/// network.
public final class OpenedArchive implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenedArchive.class);
  private static final String MENTION = "mention";
  private static final String TEXT = "mention_text";

  // Without these nothing of the rest can be shown.
  private static final Set<String> NEEDED = Set.of("source", "setting", "id_block");

  private final Path file;
  private final BundleReader reader;
  private final String seal;

  private OpenedArchive(Path file, BundleReader reader, String seal) {
    this.file = file;
    this.reader = reader;
    this.seal = seal;
  }

  static OpenedArchive open(Path file) {
    BundleReader reader = BundleReader.openWhatIsLeft(file);
    try {
      if (reader.manifest().about().isEmpty()) {
        throw new ArchiveRefused(
            "“"
                + file
                + "” is a backup, not an archive; “earshot restore” makes a workspace of it.");
      }
      return new OpenedArchive(file, reader, Seal.read(file));
    } catch (IOException unreadable) {
      reader.close();
      throw new ArchiveRefused("“" + file + "” cannot be read to its end.", unreadable);
    } catch (RuntimeException refused) {
      reader.close();
      throw refused;
    }
  }

  /// Where it lies.
  public Path file() {
    return file;
  }

  /// What it says of itself.
  public Manifest manifest() {
    return reader.manifest();
  }

  /// What was said of it when it was made.
  public Manifest.About about() {
    return reader.manifest().about().orElseThrow();
  }

  /// The hash that names it, 64 hex digits; a review is bound to it.
  public String seal() {
    return seal;
  }

  /// The newest mentions, newest first, read from the head of the file; empty when that is damaged.
  public List<Glimpse> first() {
    List<Glimpse> seen = new ArrayList<>();
    try {
      reader.readFirst(Sieve.seeing(row -> seen.add(Glimpse.of(row))));
      return seen;
    } catch (ArchiveRefused | IllegalArgumentException damaged) {
      return List.of();
    }
  }

  /// The zone whose midnights divide its days; absent when it does not say so.
  public Optional<ZoneId> zone() {
    List<String> found = new ArrayList<>();
    eachLeft(
        "setting",
        row -> {
          if (row.words("name").equals(SelectionCut.ZONE)) found.add(row.words("content"));
        });
    try {
      return found.stream().findFirst().map(ZoneId::of);
    } catch (DateTimeException unknownHere) {
      return Optional.empty();
    }
  }

  /// Whether somebody in it was forgotten by a workspace; its head may show them.
  public boolean holds(Forgotten whom) {
    if (whom.macs().isEmpty()) return false;
    boolean[] found = {false};
    Forgotten.Asked asked = whom.asked();
    try {
      reader.read(
          "author",
          Sieve.seeing(
              row ->
                  found[0] |=
                      row.whole("ident_hash")
                          .filter(hash -> asked.holds(row.words("site"), hash))
                          .isPresent()));
    } catch (ArchiveRefused | IllegalArgumentException damaged) {
      return true;
    }
    return found[0];
  }

  /// Shows each row of a table that is not lost.
  void eachLeft(String table, Consumer<HeldRow> sees) {
    for (Manifest.Entry part : manifest().of(table)) {
      try {
        reader.read(part, Sieve.seeing(sees));
      } catch (ArchiveRefused lost) {
        LOG.info("rows of a damaged part are passed over rows={}", part.rows());
      }
    }
  }

  /// The names in a table, by their numbers.
  Map<Long, String> names(String table) {
    Map<Long, String> names = new HashMap<>();
    eachLeft(table, row -> row.whole("id").ifPresent(id -> names.put(id, row.words("name"))));
    return names;
  }

  /// Makes a database of it in a folder, for this reading only.
  ///
  /// @param folder absent or empty
  /// @param progress hears bytes checked, then rows, then steps of the indexes
  /// @return the parts that are lost; mentions of which a part is lost are left out
  /// @throws ArchiveRefused when too much of it is lost to show the rest
  public List<BundleReader.Damage> restore(Path folder, InstantSource clock, Progress progress) {
    List<BundleReader.Damage> damages = reader.damages(progress);
    Set<String> lost = damages.stream().map(BundleReader.Damage::part).collect(Collectors.toSet());
    refuseWithoutNeeded(lost);
    Survivors survivors = survivors(lost);
    try (Loading loading = Loading.into(folder, manifest().schema(), clock)) {
      load(loading, lost, survivors, progress);
      loading.finish(progress);
    } catch (IllegalArgumentException misfit) {
      throw new ArchiveRefused(
          "“" + file + "” does not hold the rows of a workspace (" + misfit.getMessage() + ").",
          misfit);
    }
    return damages;
  }

  /// Writes what was restored as an archive with what was said of this one.
  ///
  /// @throws ArchiveRefused when it cannot be written
  public Bundles.Made copy(Database restored, Path to, Progress progress) {
    return Bundles.again(restored, manifest(), to, progress);
  }

  @Override
  public void close() {
    reader.close();
  }

  private void load(Loading loading, Set<String> lost, Survivors survivors, Progress progress) {
    if (!new HashSet<>(reader.tables()).equals(new HashSet<>(loading.tables()))) {
      throw new IllegalArgumentException("other tables");
    }
    long done = 0;
    for (String table : reader.tables()) {
      for (Manifest.Entry part : manifest().of(table)) {
        progress.at(done, manifest().rows());
        if (!lost.contains(part.name())) {
          reader.read(part, survivors.only(table, loading.table(table)));
        }
        done += part.rows();
      }
    }
  }

  private void refuseWithoutNeeded(Set<String> lost) {
    Set<String> gone = new TreeSet<>();
    for (Manifest.Entry entry : manifest().entries()) {
      if (entry.isTable() && lost.contains(entry.name()) && NEEDED.contains(entry.table())) {
        gone.add(entry.name());
      }
    }
    if (gone.isEmpty()) return;
    throw new ArchiveRefused(
        "%s of “%s” is damaged, and the rest cannot be shown without it; ask for the file once more."
            .formatted(String.join(", ", gone), file.getFileName()));
  }

  // A mention lives in two tables; where one of its rows is lost, nothing of it can be shown.
  private Survivors survivors(Set<String> lost) {
    boolean torn =
        lost.stream()
            .anyMatch(name -> name.startsWith("tables/mention") && isOf(name, MENTION, TEXT));
    if (!torn) return Survivors.ALL;
    return Survivors.of(ids(MENTION, "id", lost), ids(TEXT, "mention_id", lost));
  }

  private boolean isOf(String name, String... tables) {
    for (String table : tables) {
      if (manifest().of(table).stream().anyMatch(part -> part.name().equals(name))) return true;
    }
    return false;
  }

  private Set<Long> ids(String table, String column, Set<String> lost) {
    Set<Long> ids = new HashSet<>();
    for (Manifest.Entry part : manifest().of(table)) {
      if (lost.contains(part.name())) continue;
      reader.read(part, Sieve.seeing(row -> row.whole(column).ifPresent(ids::add)));
    }
    return ids;
  }
}
