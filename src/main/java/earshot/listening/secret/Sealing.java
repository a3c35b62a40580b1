package earshot.listening.secret;

import java.io.IOException;

/// How the file of secrets of an encrypted workspace is made unreadable for whoever has not its
/// key.
///
/// Safe for any number of threads; whether it seals may change while a workspace is open.
public interface Sealing {
  /// For a workspace that is not encrypted.
  Sealing NONE =
      new Sealing() {
        @Override
        public byte[] seal(byte[] plain) {
          return plain;
        }

        @Override
        public byte[] open(byte[] kept) {
          return kept;
        }

        @Override
        public boolean fits(byte[] kept) {
          return true;
        }
      };

  /// What is written for these bytes; the bytes themselves where nothing is encrypted.
  byte[] seal(byte[] plain);

  /// The bytes for which something was written, sealed or not.
  ///
  /// @throws IOException when they were damaged, or sealed under another key
  /// @throws SecretsUnavailable with one sentence, when they are sealed and nobody has unlocked the
  ///   workspace
  byte[] open(byte[] kept) throws IOException;

  /// Whether something is written as it would be now: sealed where the workspace is encrypted.
  boolean fits(byte[] kept);
}
