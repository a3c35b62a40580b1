package earshot.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `workspace.json` says: which database file is the workspace's, and who may open it. It
/// stands outside the database so that an older program can refuse without touching that.
///
/// @param database the file name of the database, without folder
/// @param schema the number of the last migration applied to it
/// @param leastReader the least schema number a program must know to open it
/// @param h2 the version of H2 that wrote it
record WorkspaceFile(
    String id,
    String name,
    String colour,
    String database,
    int schema,
    int leastReader,
    String h2) {
  static final String FILE = "workspace.json";
  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// A workspace that was not there before.
  static WorkspaceFile fresh(String database, int schema, String h2) {
    SecureRandom chance = new SecureRandom();
    StringBuilder id = new StringBuilder("ws-");
    for (int i = 0; i < 26; i++) id.append(BASE_32.charAt(chance.nextInt(32)));
    return new WorkspaceFile(id.toString(), "", "", database, schema, 1, h2);
  }

  /// The same workspace on another database file.
  WorkspaceFile on(String otherDatabase, int otherSchema) {
    return on(otherDatabase, otherSchema, h2);
  }

  WorkspaceFile on(String otherDatabase, int otherSchema, String otherH2) {
    return new WorkspaceFile(id, name, colour, otherDatabase, otherSchema, leastReader, otherH2);
  }

  /// Reads it; absent when the folder has none.
  ///
  /// @throws StorageRefused when it cannot be read
  static Optional<WorkspaceFile> read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      WorkspaceFile read = JSON.readValue(Files.readString(file), WorkspaceFile.class);
      if (read.complete()) return Optional.of(read);
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException | JacksonException damaged) {
      throw refused(folder, damaged);
    }
    throw refused(folder, null);
  }

  /// When it was last replaced.
  static Instant since(Path folder) throws IOException {
    return Files.getLastModifiedTime(folder.resolve(FILE)).toInstant();
  }

  /// Replaces it in one step that survives a power cut.
  void write(Path folder) {
    byte[] json =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(this)
            .getBytes(StandardCharsets.UTF_8);
    try {
      Durable.replace(folder.resolve(FILE), json);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  // The file may be edited by other hands: parts may be missing, and the name may lead elsewhere.
  @SuppressWarnings("ConstantValue")
  private boolean complete() {
    return id != null
        && name != null
        && colour != null
        && h2 != null
        && database != null
        && database.matches("mentions-[0-9]{3,6}\\.mv\\.db")
        && schema > 0;
  }

  private static StorageRefused refused(Path folder, @Nullable Throwable cause) {
    String sentence =
        "cannot read "
            + folder.resolve(FILE)
            + ": it is damaged; restore it from a backup, or move it away to have it made again.";
    return cause == null ? new StorageRefused(sentence) : new StorageRefused(sentence, cause);
  }
}
