package earshot.listening.folder;

import java.io.IOException;

/// How far a file that grows was read.
///
/// @param key of its name
/// @param stamp of the file when it was looked at last
/// @param offset bytes that were read, all of whole records
/// @param records how many those are, without the names of columns
/// @param print of what was read, by which a file that began anew is told
/// @param tail size of the file at which its unended last record was read too; 0 when it was not
record Grown(long key, long stamp, long offset, long records, long print, long tail) {
  static final int RADIX = Character.MAX_RADIX;

  /// Whether nothing of a file of this size is unread.
  boolean isWhole(long size) {
    return offset == size || tail == size;
  }

  /// Whether a file begins with what was read.
  boolean isBeginningOf(FolderFile file) throws IOException {
    return file.size() >= offset && Prints.ofBeginning(file.path(), offset) == print;
  }

  String written() {
    return String.join(
        "\t",
        "g",
        Long.toString(key, RADIX),
        Long.toString(stamp, RADIX),
        Long.toString(offset, RADIX),
        Long.toString(records, RADIX),
        Long.toString(print, RADIX),
        Long.toString(tail, RADIX));
  }

  /// @throws NumberFormatException when it is damaged
  static Grown read(String[] parts) {
    long[] numbers = new long[parts.length - 1];
    for (int i = 0; i < numbers.length; i++) numbers[i] = Long.parseLong(parts[i + 1], RADIX);
    return new Grown(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
  }
}
