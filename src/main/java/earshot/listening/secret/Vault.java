package earshot.listening.secret;

import java.util.Optional;

/// A key store of an operating system. Every call may take as long as the system likes, and may be
/// refused.
interface Vault {
  /// Its name as a person knows it, such as `Keychain`.
  String name();

  /// What was kept in a slot.
  ///
  /// @throws SecretsUnavailable when the key store is locked, absent or refuses
  Optional<String> find(Slot slot);

  /// Keeps something, replacing what was there.
  ///
  /// @throws SecretsUnavailable when the key store is locked, absent or refuses
  void keep(Slot slot, String content);

  /// Forgets what is in a slot; nothing happens when it is empty.
  ///
  /// @throws SecretsUnavailable when the key store is locked, absent or refuses
  void forget(Slot slot);

  /// A place in a key store.
  ///
  /// @param scope the workspace, so that those of two clients never mix
  record Slot(String scope, SecretRef ref) {
    /// One text that names it.
    String label() {
      return "Earshot " + scope + " " + ref.name() + " " + ref.origin();
    }
  }
}
