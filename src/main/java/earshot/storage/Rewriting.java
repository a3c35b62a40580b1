package earshot.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;

/// Writes a closed database once more under another key, or under none, and believes the copy only
/// after it was read back byte for byte, passed the gate and was counted.
final class Rewriting {
  private static final int PIECE = 1 << 20;
  private static final int BLOCK = 4096;

  private Rewriting() {}

  /// Makes the copy; the file itself stays as it is.
  ///
  /// @param copy must not be there yet
  /// @param progress hears bytes, and may throw to give it up
  /// @throws Unavailable when the disk has no room, or the copy is not what it should be
  static void copy(Path file, Access access, Path copy, Access other, Progress progress)
      throws SQLException, IOException {
    long size = Files.size(file);
    if (Files.getFileStore(file).getUsableSpace() < size + size / 4) {
      throw new Unavailable(
          "writing the workspace anew needs %,d MB of free space on its disk; make room and try again. Nothing was changed."
              .formatted((size + size / 4) / 1_000_000 + 1));
    }
    Durable.make(copy);
    try (FileChannel from = access.bytes(file, StandardOpenOption.READ);
        FileChannel to = other.bytes(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      write(from, to, progress);
      to.force(true);
      compare(from, to, progress);
    }
    SchemaGate.pass(copy, other, SchemaGate.statements(file, access).orElseThrow());
    Map<String, Long> owned = Compaction.owned(access, file);
    if (!Compaction.owned(other, copy).equals(owned)) throw notWhole();
  }

  private static void write(FileChannel from, FileChannel to, Progress progress)
      throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    long size = from.size();
    for (long at = 0; at < size; at += PIECE) {
      progress.at(at, 2 * size);
      read(from, at, piece, size);
      // The cipher takes whole blocks; H2's file is made of them.
      while (piece.remaining() % BLOCK != 0) {
        piece.limit(piece.limit() + 1);
        piece.put(piece.limit() - 1, (byte) 0);
      }
      for (long place = at; piece.hasRemaining(); ) place += to.write(piece, place);
    }
  }

  private static void compare(FileChannel from, FileChannel to, Progress progress)
      throws IOException {
    ByteBuffer first = ByteBuffer.allocate(PIECE);
    ByteBuffer second = ByteBuffer.allocate(PIECE);
    long size = from.size();
    for (long at = 0; at < size; at += PIECE) {
      progress.at(size + at, 2 * size);
      read(from, at, first, size);
      read(to, at, second, size);
      if (!first.equals(second)) throw notWhole();
    }
  }

  private static void read(FileChannel from, long at, ByteBuffer piece, long size)
      throws IOException {
    piece.clear().limit((int) Math.min(PIECE, size - at));
    while (piece.hasRemaining()) {
      if (from.read(piece, at + piece.position()) < 0) throw new IOException("the file shrank");
    }
    piece.flip();
  }

  private static Unavailable notWhole() {
    return new Unavailable(
        "the copy did not read back as it was written, so the workspace stays as it was; look at"
            + " its disk before you try again.");
  }
}
