package earshot.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

/// Tells one file from every other by its bytes.
final class FileDigest {
  private FileDigest() {}

  /// SHA-256 as 64 hex digits.
  static String of(Path file, Imports.Watch watch) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] some = new byte[1 << 16];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (watch.stopped()) throw new CancellationException("the preview was stopped");
        digest.update(some, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform knows SHA-256", impossible);
    }
  }
}
