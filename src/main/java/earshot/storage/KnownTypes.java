package earshot.storage;

import java.nio.ByteBuffer;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Reads the names of the classes a database file asks H2 to load, without loading any; refuses a
/// name H2 itself would not have written.
final class KnownTypes extends BasicDataType<String> {
  private static final String VERSIONED = "org.h2.mvstore.tx.VersionedValueType$Factory";
  private static final String ROW = "org.h2.mvstore.db.RowDataType$Factory";
  private static final Set<String> PLAIN =
      Set.of(
          "org.h2.mvstore.db.NullValueDataType",
          "org.h2.mvstore.db.LobStorageMap$BlobReference$Type",
          "org.h2.mvstore.db.LobStorageMap$BlobMeta$Type",
          "org.h2.mvstore.type.ByteArrayDataType",
          "org.h2.mvstore.type.LongDataType",
          "org.h2.mvstore.type.StringDataType");
  private static final int LONGEST_NAME = 200;

  @Override
  public String read(ByteBuffer bytes) {
    int length = DataUtils.readVarInt(bytes);
    if (length < 0 || length > LONGEST_NAME) throw new IllegalArgumentException("no class name");
    String name = DataUtils.readString(bytes, length);
    if (PLAIN.contains(name)) return name;
    if (name.equals(VERSIONED)) return read(bytes);
    if (!name.equals(ROW)) throw new IllegalArgumentException("unknown type " + name);
    skipRowShape(bytes);
    return name;
  }

  private static void skipRowShape(ByteBuffer bytes) {
    DataUtils.readVarInt(bytes);
    skipNumbers(bytes);
    skipNumbers(bytes);
    bytes.get();
  }

  // A list that is absent is written as 0, any other with its length plus one in front.
  private static void skipNumbers(ByteBuffer bytes) {
    for (int left = DataUtils.readVarInt(bytes) - 1; left > 0; left--) DataUtils.readVarInt(bytes);
  }

  @Override
  public int getMemory(String name) {
    return name.length();
  }

  @Override
  public void write(WriteBuffer target, String name) {
    throw new UnsupportedOperationException("the file is only read");
  }

  @Override
  public String[] createStorage(int size) {
    return new String[size];
  }
}
