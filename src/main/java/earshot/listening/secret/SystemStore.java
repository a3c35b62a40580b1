package earshot.listening.secret;

import java.util.Optional;

/// The key store of this computer's system with no file behind it: what it does not take is kept
/// nowhere.
public interface SystemStore {
  /// Its name as a person knows it, such as `Keychain`.
  String name();

  /// What was kept.
  ///
  /// @throws SecretsUnavailable when the key store is locked, does not answer or refuses
  Optional<Secret> find(SecretRef ref);

  /// Keeps something, replacing what was there.
  ///
  /// @throws SecretsUnavailable when the key store is locked, does not answer or refuses
  void keep(SecretRef ref, Secret secret);

  /// Forgets it; nothing happens when nothing was kept.
  ///
  /// @throws SecretsUnavailable when the key store is locked, does not answer or refuses
  void forget(SecretRef ref);

  /// The key store of this computer, seen to keep, give back and forget; absent where none answers.
  /// Takes a few seconds at most, and asks nobody for a password.
  static Optional<SystemStore> open() {
    try {
      return Optional.of(
          new SystemVault(
              SystemVault.working(
                  System.getProperty("os.name", ""), System.getenv(), SystemVault.PATIENCE)));
    } catch (SecretsUnavailable none) {
      return Optional.empty();
    }
  }
}
