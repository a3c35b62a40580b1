package earshot.listening.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;

/// Mails written by hand after the documented look of those that services send.
final class Samples {
  static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");

  private Samples() {}

  static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name + ".eml")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Letter letter(String name) {
    return WholeMail.of(bytes(name), RECEIVED);
  }
}
