package earshot.ui.lock;

import earshot.storage.Progress;
import earshot.storage.lock.RecoveryCode;

/// Encrypts a workspace, decrypts it, and changes what opens it; never call it on the FX thread.
///
/// What cannot be done comes as a [RuntimeException] with a sentence; then nothing has changed.
public interface EncryptionDesk {
  /// Whether the workspace is encrypted.
  boolean isOn();

  /// Encrypts; what the progress throws gives it up.
  ///
  /// @return how many backups are still readable
  int encrypt(char[] passphrase, RecoveryCode code, Progress progress);

  /// Decrypts; what the progress throws gives it up.
  ///
  /// @return how many backups are still encrypted
  int decrypt(Progress progress);

  /// Makes sure that somebody knows the passphrase.
  void check(char[] passphrase);

  /// Changes the passphrase.
  void change(char[] other);

  /// Whether this computer remembers the key, so that nobody has to type the passphrase.
  boolean isRemembered();

  /// Has it forget the key.
  void forget();

  /// Changes the recovery code.
  void change(RecoveryCode other);
}
