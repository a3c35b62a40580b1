package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a file begins with, by which its format is recognised.
public final class Head {
  /// Bytes looked at.
  public static final int LENGTH = 64 << 10;

  private final byte[] start;
  private final List<String> members;

  /// A beginning.
  ///
  /// @param start at most the first 64 KiB
  /// @param members the names in an archive or a folder, at most 200,000; empty for other files
  public Head(byte[] start, List<String> members) {
    this.start = start.clone();
    this.members = List.copyOf(members);
  }

  /// Looks at a file or a folder.
  ///
  /// @throws IOException when it cannot be opened
  public static Head of(Path file) throws IOException {
    if (Files.isDirectory(file)) return new Head(new byte[0], names(file));
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LENGTH);
    }
    return new Head(start, names(file));
  }

  /// The first bytes, at most 64 KiB.
  public byte[] start() {
    return start.clone();
  }

  /// The names in a zip, a tar or a folder, in its order; empty for other files.
  public List<String> members() {
    return members;
  }

  /// Whether it is a zip file.
  public boolean isZip() {
    return isZip(start);
  }

  /// Whether it begins with these bytes.
  public boolean startsWith(int... bytes) {
    if (start.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) if ((start[i] & 0xFF) != bytes[i]) return false;
    return true;
  }

  /// The start as characters, by its byte order mark or by what its bytes show.
  public String text() {
    return Encodings.of(start).text(start);
  }

  /// The start with each byte as one character, for looking for words in ASCII.
  public String latin() {
    return new String(start, ISO_8859_1);
  }

  private static boolean isZip(byte[] start) {
    return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] <= 8;
  }

  // A damaged list of members is no reason to take it for something else.
  private static List<String> names(Path file) throws IOException {
    try {
      Members members = Members.of(file);
      if (members.packing() == Members.Packing.FILE) return List.of();
      return members.list().stream().map(Members.Member::name).toList();
    } catch (MemberRefused damaged) {
      return List.of();
    }
  }
}
