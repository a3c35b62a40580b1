package earshot.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The last line of an archive: a hash of every byte before it.
///
/// The hashes of the parts tell which part changed; this one also covers what lies between them,
/// where a zip has room for bytes that nobody reads. SHA-256 as in FIPS 180-4.
final class Seal {
  private static final String WORDS = "earshot-seal:";
  private static final int HEX = 64;
  private static final int BUFFER = 1 << 16;

  private Seal() {}

  /// Stands at the end of a zip until the hash is known.
  static String empty() {
    return WORDS + "0".repeat(HEX);
  }

  /// Writes the hash of everything before it.
  static void put(Path file) throws IOException {
    String hash = hash(file);
    try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "rw")) {
      end.seek(end.length() - HEX);
      end.write(hash.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /// The hash that stands there; it names the archive.
  static String read(Path file) throws IOException {
    try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "r")) {
      byte[] last = new byte[WORDS.length() + HEX];
      if (end.length() < last.length) return "";
      end.seek(end.length() - last.length);
      end.readFully(last);
      String said = new String(last, StandardCharsets.US_ASCII);
      return said.startsWith(WORDS) ? said.substring(WORDS.length()) : "";
    }
  }

  /// The hash that names an archive which was just read.
  static String named(Path file) {
    try {
      return read(file);
    } catch (IOException gone) {
      throw new ArchiveRefused("“" + file + "” can no longer be read.", gone);
    }
  }

  /// Whether every byte is as it was written.
  static boolean holds(Path file) throws IOException {
    return hash(file).equals(read(file));
  }

  private static String hash(Path file) throws IOException {
    Measure measure = new Measure();
    long left = Files.size(file) - HEX;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        OutputStream hashed = measure.over(OutputStream.nullOutputStream())) {
      byte[] some = new byte[BUFFER];
      while (left > 0) {
        int read = in.read(some, 0, (int) Math.min(some.length, left));
        if (read < 0) break;
        hashed.write(some, 0, read);
        left -= read;
      }
    }
    return measure.sha256Hex();
  }
}
