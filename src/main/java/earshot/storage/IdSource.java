package earshot.storage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Hands out ids that rise and never return, from blocks noted in the database. Used by the writer
/// only.
///
/// The last id in use is no guide: ids of deleted rows must not come back.
final class IdSource {
  private static final int BLOCK = 1_000;

  private final Map<String, Block> blocks = new HashMap<>();

  private static final class Block {
    private long next;
    private long end;
  }

  /// The next id of this name, from 1.
  long next(Rows rows, String name) throws SQLException {
    Block block = blocks.computeIfAbsent(name, _ -> new Block());
    if (block.next == block.end) take(rows, name, block);
    return block.next++;
  }

  /// The next id of a small catalogue.
  int nextSmall(Rows rows, String name) throws SQLException {
    return Math.toIntExact(next(rows, name));
  }

  /// Called when a transaction was rolled back: a block taken in it was never noted.
  void forget() {
    blocks.clear();
  }

  private static void take(Rows rows, String name, Block block) throws SQLException {
    long noted =
        rows.number(
            """
            SELECT next_id
            FROM id_block
            WHERE name = ?""",
            name);
    block.next = Math.max(noted, 1);
    block.end = block.next + BLOCK;
    if (noted == 0) {
      rows.change("INSERT INTO id_block (name, next_id) VALUES (?, ?)", name, block.end);
    } else {
      rows.change("UPDATE id_block SET next_id = ? WHERE name = ?", block.end, name);
    }
  }
}
