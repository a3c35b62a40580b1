package earshot.listening.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Tells one file from every other by its bytes.
public final class FileDigest {
  private FileDigest() {}

  /// SHA-256 as 64 hex digits.
  ///
  /// @param stopped asked often; once true, the reading ends
  /// @throws CancellationException when it was stopped
  public static String of(Path file, BooleanSupplier stopped) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] some = new byte[1 << 16];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (stopped.getAsBoolean()) throw new CancellationException("the reading was stopped");
        digest.update(some, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform knows SHA-256", impossible);
    }
  }
}
