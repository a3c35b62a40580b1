package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/// The block before each member of a tar archive.
///
/// @param size in bytes; below 0 when it cannot be read
/// @param type one character: `0` a file, `5` a folder, `x` more about the next member…
record TarHeader(String name, long size, char type) {
  private static final int SUM_AT = 148;
  private static final int SUM_LENGTH = 8;

  /// Reads a block; empty when its sum is wrong.
  static Optional<TarHeader> of(byte[] block) {
    if (isEmpty(block) || octal(block, SUM_AT, SUM_LENGTH) != sum(block)) return Optional.empty();
    String name = text(block, 0, 100);
    boolean ustar = new String(block, 257, 5, ISO_8859_1).equals("ustar");
    // GNU's own form keeps times where POSIX keeps the beginning of a name.
    boolean posix = ustar && block[262] == 0;
    String before = posix ? text(block, 345, 155) : "";
    return Optional.of(
        new TarHeader(
            before.isEmpty() ? name : before + "/" + name,
            size(block),
            (char) (block[156] & 0xFF)));
  }

  /// Whether a block holds nothing, as at the end of an archive.
  static boolean isEmpty(byte[] block) {
    for (byte each : block) if (each != 0) return false;
    return true;
  }

  /// Whether it is a file.
  boolean isFile() {
    return (type == '0' || type == 0 || type == '7') && !name.endsWith("/");
  }

  /// Whether it is a folder.
  boolean isFolder() {
    return type == '5' || ((type == '0' || type == 0) && name.endsWith("/"));
  }

  /// Whether it says something about the members that follow.
  boolean isMeta() {
    return type == 'x' || type == 'g' || type == 'L' || type == 'K';
  }

  /// The value of a key in a pax header: lines of `length key=value`.
  static Optional<String> pax(String text, String key) {
    for (String line : text.split("\n", -1)) {
      int blank = line.indexOf(' ');
      if (blank >= 0 && line.startsWith(key + "=", blank + 1)) {
        return Optional.of(line.substring(blank + key.length() + 2));
      }
    }
    return Optional.empty();
  }

  /// A size as written in a pax header.
  static Optional<Long> number(String written) {
    return written.matches("\\d{1,18}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
  }

  /// Text up to the first zero.
  static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) end++;
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(block, from, end - from)).toString();
    } catch (CharacterCodingException other) {
      return new String(block, from, end - from, ISO_8859_1);
    }
  }

  private static long size(byte[] block) {
    if ((block[124] & 0x80) == 0) return octal(block, 124, 12);
    // Sizes from 8 GiB on are written in binary (GNU).
    long size = block[124] & 0x7F;
    for (int i = 125; i < 136; i++) {
      if (size > Long.MAX_VALUE >> 8) return -1;
      size = size << 8 | (block[i] & 0xFF);
    }
    return size;
  }

  private static long octal(byte[] block, int from, int length) {
    String written = new String(block, from, length, ISO_8859_1).replace('\0', ' ').strip();
    return written.matches("[0-7]{1,12}") ? Long.parseLong(written, 8) : -1;
  }

  private static long sum(byte[] block) {
    long sum = 0;
    for (int i = 0; i < block.length; i++) {
      boolean own = i >= SUM_AT && i < SUM_AT + SUM_LENGTH;
      sum += own ? ' ' : block[i] & 0xFF;
    }
    return sum;
  }
}
