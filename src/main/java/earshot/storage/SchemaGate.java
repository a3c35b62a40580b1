package earshot.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.h2.value.VersionedValue;

/// Looks at a database file before H2 opens it, and lets only those pass whose stored statements
/// are exactly what our migrations make.
///
/// H2 runs stored statements while connecting, so a crafted file acts before the first query. Here
/// they are only read, through H2's key-value layer, which executes nothing and changes no byte.
final class SchemaGate {
  private static final List<Reduction> REDUCTIONS =
      List.of(
          new Reduction("\\s+SELECTIVITY \\d+", ""),
          new Reduction("SALT '[0-9a-fA-F]*' HASH '[0-9a-fA-F]*'", "SALT HASH"),
          new Reduction("\"PRIMARY_KEY_[0-9A-F_]+\"", "\"PRIMARY_KEY\""),
          new Reduction("\"CONSTRAINT_[0-9A-F_]+\"", "\"CONSTRAINT\""),
          new Reduction("_INDEX_[0-9A-F_]+\"", "_INDEX\""));
  private static final Pattern SETTING =
      Pattern.compile("SET (CREATE_BUILD|CACHE_SIZE|WRITE_DELAY) \\d+");

  private SchemaGate() {}

  private record Reduction(Pattern pattern, String with) {
    private Reduction(String pattern, String with) {
      this(Pattern.compile(pattern), with);
    }
  }

  /// Lets the file pass, or throws.
  ///
  /// @throws StorageRefused when anything in it is not ours
  static void pass(Path file, Access access, List<String> expected) {
    Optional<List<String>> found = statements(file, access);
    if (found.isPresent() && found.get().equals(expected)) return;
    if (access.key().isPresent() && found.isEmpty()) throw otherKey(file);
    throw new StorageRefused(
        "\""
            + file.getFileName()
            + "\" was not made by this version of Earshot, or is damaged; restore its newest backup"
            + " instead.");
  }

  // A wrong key and a damaged file look the same from here; both are cured by the same backup.
  private static StorageRefused otherKey(Path file) {
    return new StorageRefused(
        "\"%s\" is encrypted and cannot be read with this key: it is damaged, or lock.json beside it belongs to another workspace; put the right lock.json back, or restore its newest backup."
            .formatted(file.getFileName()));
  }

  /// The statements stored in the file, reduced to what must be equal; absent when the file is not
  /// a whole database, or the key is another.
  static Optional<List<String>> statements(Path file, Access access) {
    if (!Files.isRegularFile(file)) return Optional.empty();
    try (MVStore store = access.store(file).readOnly().open()) {
      if (!onlyKnownTypes(store)) return Optional.empty();
      return Optional.of(reduced(stored(store)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
      // Whatever the bytes made the reader do, the answer is the same: not ours.
      return Optional.empty();
    }
  }

  /// What the migrations up to this number make.
  static List<String> expected(int schema) {
    String name = String.format(Locale.ROOT, "schema-%03d.txt", schema);
    try (InputStream text = SchemaGate.class.getResourceAsStream(name)) {
      if (text == null) throw new IllegalStateException("no resource " + name);
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean onlyKnownTypes(MVStore store) {
    MVMap<String, String> types =
        store.openMap(
            "_",
            new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE)
                .valueType(new KnownTypes()));
    long seen = 0;
    for (var cursor = types.cursor(null); cursor.hasNext(); cursor.next()) seen++;
    return seen == types.sizeAsLong();
  }

  private static List<String> stored(MVStore store) {
    MVMap<Long, VersionedValue<String>> rows =
        store.openMap(
            "table.0",
            new MVMap.Builder<Long, VersionedValue<String>>()
                .keyType(LongDataType.INSTANCE)
                .valueType(new VersionedValueType<String, Object>(new StoredStatement())));
    List<String> all = new ArrayList<>();
    for (var cursor = rows.cursor(null); cursor.hasNext(); ) {
      cursor.next();
      VersionedValue<String> row = cursor.getValue();
      // An open change of the catalogue is a half-made one.
      if (!row.isCommitted()) throw new IllegalArgumentException("unfinished statement");
      all.add(row.getCurrentValue());
    }
    return all;
  }

  private static List<String> reduced(List<String> statements) {
    return statements.stream()
        .filter(statement -> !SETTING.matcher(statement).matches())
        .map(SchemaGate::reduced)
        .sorted()
        .toList();
  }

  private static String reduced(String statement) {
    String text = statement;
    for (Reduction each : REDUCTIONS) text = each.pattern().matcher(text).replaceAll(each.with());
    return String.join(" ", text.strip().lines().map(String::strip).toList());
  }
}
