package earshot.storage;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.value.Value;
import org.h2.value.ValueVarchar;

/// Reads the rows in which H2 keeps the statements it runs while opening: three numbers and the
/// statement.
final class StoredStatement extends BasicDataType<String> {
  private final ValueDataType values = new ValueDataType();

  @Override
  public String read(ByteBuffer bytes) {
    for (int i = 0; i < 3; i++) values.read(bytes);
    Value statement = values.read(bytes);
    if (statement instanceof ValueVarchar text) return text.getString();
    throw new IllegalArgumentException("a stored statement is no text");
  }

  @Override
  public int getMemory(String statement) {
    return statement.length();
  }

  @Override
  public void write(WriteBuffer target, String statement) {
    throw new UnsupportedOperationException("the file is only read");
  }

  @Override
  public String[] createStorage(int size) {
    return new String[size];
  }
}
