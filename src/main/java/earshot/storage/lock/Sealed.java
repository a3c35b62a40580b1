package earshot.storage.lock;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.crypto.SecretKey;

/// Writes and reads files that only the key of the workspace opens: AES-256-GCM in chunks of 1 MiB.
///
/// A changed bit, a chunk that is missing, doubled or in another place, and a file that was cut off
/// are all found, chunk by chunk, before a byte of it is believed.
public final class Sealed {
  private static final byte[] NO_NOTE = {};

  private Sealed() {}

  /// Seals what is written; the file is whole once the stream was closed.
  ///
  /// @param note stands readable in front, and cannot be changed unnoticed either
  public static OutputStream write(OutputStream out, SecretKey files, byte[] note)
      throws IOException {
    SealedHead head = SealedHead.fresh(note);
    out.write(head.bytes());
    return new SealingStream(out, head.under(files));
  }

  /// Opens a sealed file.
  ///
  /// @throws IOException when it is not one, was changed or cut off, or the key is another
  public static SealedFile open(Path file, SecretKey files) throws IOException {
    return SealedFile.open(file, files);
  }

  /// Whether a file is sealed.
  public static boolean is(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return is(in.readNBytes(SealedHead.letters()));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// Whether bytes are those of a sealed file.
  public static boolean is(byte[] content) {
    return SealedHead.begins(content);
  }

  /// What stands readable in front of a sealed file.
  ///
  /// @throws IOException when it is not one
  public static byte[] note(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return SealedHead.read(in).note();
    }
  }

  /// Seals a small file.
  public static byte[] seal(byte[] plain, SecretKey files) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = write(sealed, files, NO_NOTE)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return sealed.toByteArray();
  }

  /// Opens a small file.
  ///
  /// @throws IOException when it is not a sealed one, was changed, or the key is another
  public static byte[] open(byte[] sealed, SecretKey files) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(sealed);
    SealedHead.Chunks chunks = SealedHead.read(in).under(files);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    long number = 0;
    do {
      byte[] chunk = in.readNBytes(SealedHead.CHUNK + SealedHead.TAG);
      plain.write(chunks.open(number++, in.available() == 0, chunk));
    } while (in.available() > 0);
    return plain.toByteArray();
  }
}
