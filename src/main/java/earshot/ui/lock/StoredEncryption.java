package earshot.ui.lock;

import earshot.archive.Encryption;
import earshot.storage.Progress;
import earshot.storage.lock.RecoveryCode;

/// The encryption of an opened workspace.
///
/// @param byUser under whose name acts are noted
public record StoredEncryption(Encryption encryption, String byUser) implements EncryptionDesk {
  @Override
  public boolean isOn() {
    return encryption.isOn();
  }

  @Override
  public int encrypt(char[] passphrase, RecoveryCode code, Progress progress) {
    return encryption.encrypt(byUser, passphrase, code, progress);
  }

  @Override
  public int decrypt(Progress progress) {
    return encryption.decrypt(byUser, progress);
  }

  @Override
  public void check(char[] passphrase) {
    encryption.check(passphrase);
  }

  @Override
  public void change(char[] other) {
    encryption.change(byUser, other);
  }

  @Override
  public boolean isRemembered() {
    return encryption.isRemembered();
  }

  @Override
  public void forget() {
    encryption.forget();
  }

  @Override
  public void change(RecoveryCode other) {
    encryption.change(byUser, other);
  }
}
