package earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Writes the text the schema gate compares with, after a migration was added: run its `main` with
/// the file to write.
final class WriteSchemaText {
  private WriteSchemaText() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("schema");
    Files.write(Path.of(arguments[0]), statements(folder));
  }

  /// What the product's migrations make today.
  static List<String> statements(Path folder) throws IOException, SQLException {
    return SchemaGate.statements(made(folder, Migrations.ours()), Access.plain()).orElseThrow();
  }

  /// A new database made by these migrations, whatever the gate would say.
  static Path made(Path folder, Migrations migrations) throws IOException, SQLException {
    Path file = folder.resolve("mentions-%03d.mv.db".formatted(migrations.latest()));
    try {
      new Migrations(migrations.steps(), schema -> List.of(), statement -> {})
          .make(Access.plain(), file, Stored.CLOCK);
    } catch (StorageRefused expectedOfTheEmptyText) {
      return file;
    }
    return file;
  }
}
