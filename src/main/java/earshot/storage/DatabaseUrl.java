package earshot.storage;

import java.nio.file.Path;
import java.util.Locale;

/// Builds the address of the database from a path and constants; the only place that does.
final class DatabaseUrl {
  /// The kind of file system H2 goes through in the product; tests put failing ones in its place.
  static final String FILE = "file:";

  static final String WRITER = "earshot";
  static final String READER = "reader";
  private static final String SUFFIX = ".mv.db";

  /// Milliseconds after which a thread of H2 would store what nobody forces; a third of them is
  /// more than a week. It would take one map after the other while a transaction goes on, and a
  /// kill before the next store would leave half of that transaction. The thread of the [Writer]
  /// stores.
  private static final int WRITE_DELAY = Integer.MAX_VALUE;

  private DatabaseUrl() {}

  /// For the writer. Without the trace setting H2 writes failing statements with their values into
  /// a file beside the database.
  static String writing(Access access, Path file) {
    return existing(access, file)
        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=65536;WRITE_DELAY="
        + WRITE_DELAY;
  }

  /// For the writer of a file that is being made.
  static String making(Access access, Path file) {
    return writing(access, file).replace(";IFEXISTS=TRUE", "");
  }

  /// For readers beside the writer, which has set everything else.
  static String reading(Access access, Path file) {
    return existing(access, file);
  }

  /// For readers without a writer, on a file nobody may change now.
  static String readingOnly(Access access, Path file) {
    return existing(access, file)
        + ";ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=65536";
  }

  /// Refuses a folder whose name would become settings: H2 runs what follows `;INIT=`.
  static Path checked(Path folder) {
    String path = folder.toAbsolutePath().normalize().toString();
    if (path.indexOf(';') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
      throw new StorageRefused(
          "cannot use this folder: its path holds a semicolon or a control character; choose"
              + " another one.");
    }
    return Path.of(path);
  }

  private static String existing(Access access, Path file) {
    String path = checked(file).toString().replace('\\', '/');
    if (!path.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
      throw new IllegalArgumentException("not a database file: " + path);
    }
    return "jdbc:h2:"
        + access.kind()
        + path.substring(0, path.length() - SUFFIX.length())
        + ";IFEXISTS=TRUE"
        + (access.key().isPresent() ? ";CIPHER=AES" : "");
  }
}
