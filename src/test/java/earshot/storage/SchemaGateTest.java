package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaGateTest {
  private static final String FILE = Stored.FILE;

  private Path folder;
  private Path file;
  private Path marker;

  @BeforeEach
  void make(@TempDir Path temporary) {
    folder = temporary.resolve("ws");
    file = folder.resolve(FILE);
    marker = temporary.resolve("marker.csv");
    Stored.fresh(folder).close();
  }

  @Test
  void theStoredTextIsWhatTheMigrationsMake(@TempDir Path other) throws Exception {
    assertEquals(
        SchemaGate.expected(Migrations.ours().latest()),
        WriteSchemaText.statements(other),
        "after adding a migration write the text anew with WriteSchemaText");
  }

  @Test
  void ourOwnFilePassesAfterUseAndNoByteChanges() throws IOException {
    try (Stored stored = new Stored(folder)) {
      var brand = stored.brand("Northwind");
      for (int i = 0; i < 300; i++) stored.take(stored.source("s" + i), item("i" + i).about(brand));
      stored.database.write(rows -> rows.change("ANALYZE"));
    }
    byte[] before = Files.readAllBytes(file);
    assertEquals(
        Optional.of(SchemaGate.expected(Migrations.ours().latest())),
        SchemaGate.statements(file, Access.plain()));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE LINKED TABLE l ('', 'jdbc:h2:mem:x;INIT=CREATE TABLE t (a INT)\\;CALL"
            + " CSVWRITE(''MARKER'', ''SELECT 1'')', '', '', 'T')",
        "CREATE ALIAS a AS 'String a() throws Exception { return"
            + " java.nio.file.Files.writeString(java.nio.file.Path.of(\"MARKER\"), \"x\").toString();"
            + " }'",
        "CREATE ALIAS b FOR 'java.lang.System.setProperty'",
        "CREATE VIEW v AS SELECT * FROM mention",
        "CREATE VIEW w AS SELECT * FROM CSVREAD('MARKER')",
        "CREATE TRIGGER t BEFORE INSERT ON mention FOR EACH ROW AS 'org.h2.api.Trigger create() {"
            + " return (connection, before, after) -> {}; }'",
        "ALTER TABLE setting ALTER COLUMN content SET DEFAULT CSVWRITE('MARKER', 'SELECT 1')",
        "ALTER TABLE setting ADD CONSTRAINT c CHECK (CSVWRITE('MARKER', 'SELECT 1') > 0)",
        "CREATE DOMAIN d AS INTEGER DEFAULT 1 CHECK (VALUE > 0)",
        "CREATE CONSTANT k VALUE 1",
        "CREATE SEQUENCE s",
        "CREATE USER mallory PASSWORD 'x' ADMIN",
        "GRANT ALL ON SCHEMA PUBLIC TO reader",
        "ALTER USER reader ADMIN TRUE",
        "CREATE SCHEMA other",
        "CREATE ROLE r",
        "CREATE INDEX more ON mention (kind)",
        "DROP INDEX mention_at",
        "DROP TABLE note",
        "ALTER TABLE note ADD COLUMN more INTEGER",
        "SET IGNORECASE TRUE",
        "SET DEFAULT_LOCK_TIMEOUT 5",
        "COMMENT ON TABLE note IS 'x'",
      })
  void aFileWithAnythingElseInItIsRefusedUntouched(String statement) throws Exception {
    // Planting may need the file or make it; afterwards it must not come back.
    Files.writeString(marker, "a\n1\n");
    plant(statement.replace("MARKER", marker.toString()));
    Files.delete(marker);
    refusedUntouched();
  }

  @Test
  void aFileThatAsksForAForeignClassIsRefusedUntouched() throws IOException {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
      MVMap<String, String> types =
          store.openMap(
              "_",
              new MVMap.Builder<String, String>()
                  .keyType(StringDataType.INSTANCE)
                  .valueType(new ClassName()));
      types.clear();
      types.put("0", "earshot.storage.Detonator");
    }
    refusedUntouched();
    assertFalse(Detonator.Trace.left());
  }

  @Test
  void aCutFileIsRefusedUntouched() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 4_096, 8_192, whole.length / 2}) {
      Files.write(file, Arrays.copyOf(whole, length));
      refusedUntouched();
    }
  }

  @Test
  void garbageIsRefusedUntouched() throws IOException {
    byte[] garbage = new byte[100_000];
    new Random(7).nextBytes(garbage);
    Files.write(file, garbage);
    refusedUntouched();
  }

  @Test
  void anotherProgramsDatabaseIsRefusedUntouched() throws Exception {
    Files.delete(file);
    try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
      run(connection, "CREATE TABLE t (a INTEGER)");
    }
    refusedUntouched();
  }

  @Test
  void aForeignDatabaseInAFolderWithoutWorkspaceFileIsNotAdopted() throws Exception {
    plant("CREATE CONSTANT k VALUE 1");
    Files.delete(folder.resolve("workspace.json"));
    refusedUntouched();
  }

  private void refusedUntouched() throws IOException {
    byte[] before = Files.readAllBytes(file);
    StorageRefused refused = assertThrows(StorageRefused.class, () -> new Stored(folder));
    assertTrue(refused.toString().contains("restore its newest backup"), refused.toString());
    assertArrayEquals(before, Files.readAllBytes(file));
    assertFalse(Files.exists(marker), "the file acted");
  }

  private void plant(String statement) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(url(), DatabaseUrl.WRITER, DatabaseUrl.WRITER)) {
      run(connection, statement);
    }
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve(FILE.replace(".mv.db", "")) + ";TRACE_LEVEL_FILE=0";
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Writes a class name the way H2 does.
  private static final class ClassName extends BasicDataType<String> {
    @Override
    public int getMemory(String name) {
      return name.length();
    }

    @Override
    public void write(WriteBuffer target, String name) {
      target.putVarInt(name.length()).putStringData(name, name.length());
    }

    @Override
    public String read(ByteBuffer bytes) {
      return new KnownTypes().read(bytes);
    }

    @Override
    public String[] createStorage(int size) {
      return new String[size];
    }
  }
}
