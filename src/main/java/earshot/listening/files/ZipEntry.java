package earshot.listening.files;

import earshot.listening.files.MemberRefused.Rule;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// One line of a zip archive's list of members.
///
/// @param nameBytes how many bytes the name has, and their sum, to compare with the other header
/// @param objection the rule it breaks, known before a byte of it is read
record ZipEntry(String name, Name nameBytes, Place place, Optional<Rule> objection) {
  private static final int ENCRYPTED = 1;
  private static final int SIZES_FOLLOW = 8;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final long IN_ZIP64 = 0xFFFFFFFFL;

  /// The name as bytes, by its length and its CRC-32.
  record Name(int length, long crc) {}

  /// Where a member is and how it is packed.
  ///
  /// @param header where its own header begins
  /// @param end where the next member or the list begins
  record Place(int flags, int method, long crc, long packed, long size, long header, long end) {
    Place until(long next) {
      return new Place(flags, method, crc, packed, size, header, next);
    }
  }

  ZipEntry refusedFor(Rule rule) {
    return new ZipEntry(name, nameBytes, place, objection.or(() -> Optional.of(rule)));
  }

  ZipEntry until(long next) {
    return new ZipEntry(name, nameBytes, place.until(next), objection);
  }

  boolean isFolder() {
    return name.endsWith("/") || name.endsWith("\\");
  }

  boolean isEncrypted() {
    return (place.flags & ENCRYPTED) != 0;
  }

  /// The first place its bytes may end, were its own header as short as can be.
  long leastEnd() {
    return place.header + LOCAL_SIZE + nameBytes.length + place.packed;
  }

  /// Where its bytes begin.
  ///
  /// @throws MemberRefused when its own header says something else than the list, or its bytes
  ///   reach into the next member
  long from(FileChannel file) throws IOException {
    ByteBuffer local;
    byte[] ownName;
    try {
      local = Stretch.bytes(file, place.header, LOCAL_SIZE);
      ownName = Stretch.bytes(file, place.header + LOCAL_SIZE, local.getShort(26) & 0xFFFF).array();
    } catch (EOFException outside) {
      throw new MemberRefused(name, Rule.HEADER);
    }
    if (!agrees(local) || !ZipDirectory.name(ownName).equals(nameBytes)) {
      throw new MemberRefused(name, Rule.HEADER);
    }
    long from = place.header + LOCAL_SIZE + ownName.length + (local.getShort(28) & 0xFFFF);
    if (from + place.packed > place.end) throw new MemberRefused(name, Rule.OVERLAP);
    return from;
  }

  private boolean agrees(ByteBuffer local) {
    int flags = local.getShort(6) & 0xFFFF;
    return local.getInt(0) == LOCAL
        && (flags & (ENCRYPTED | SIZES_FOLLOW)) == (place.flags & (ENCRYPTED | SIZES_FOLLOW))
        && (local.getShort(8) & 0xFFFF) == place.method
        && same(local.getInt(18), place.packed, flags)
        && same(local.getInt(22), place.size, flags)
        && same(local.getInt(14), place.crc, flags);
  }

  // Where the sizes follow the bytes, or stand in the zip64 part, the header holds none.
  private static boolean same(int written, long listed, int flags) {
    long own = Integer.toUnsignedLong(written);
    boolean open = own == IN_ZIP64 || ((flags & SIZES_FOLLOW) != 0 && own == 0);
    return open || own == listed;
  }
}
