package earshot.listening.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Short prints by which files and their names are told apart: 64 bits of a SHA-256.
final class Prints {
  private static final int SAMPLE = 4_096;

  private Prints() {}

  static long of(String text) {
    return first(digest().digest(text.getBytes(UTF_8)));
  }

  /// Of a digest written as hex digits.
  static long ofHex(String sha) {
    return first(HexFormat.of().parseHex(sha));
  }

  /// Of the beginning of a file: its first 4 KiB and the last 4 KiB before the end of it.
  static long ofBeginning(Path file, long length) throws IOException {
    MessageDigest digest = digest();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      int some = (int) Math.min(SAMPLE, length);
      digest.update(bytes(channel, 0, some));
      digest.update(bytes(channel, length - some, some));
    }
    return first(digest.digest(Long.toString(length).getBytes(UTF_8)));
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) break;
    }
    return bytes.flip();
  }

  private static long first(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform knows SHA-256", impossible);
    }
  }
}
