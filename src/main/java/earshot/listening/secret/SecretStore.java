package earshot.listening.secret;

import java.util.Optional;

/// Keeps secrets by name and origin; a secret is given out only for exactly the origin it was kept
/// for.
public interface SecretStore {
  /// The secret, if it was kept for this origin.
  Optional<Secret> find(SecretRef ref);

  /// Keeps a secret, replacing an older one.
  ///
  /// @throws SecretsUnavailable with one sentence, when it cannot be kept safely
  void keep(SecretRef ref, Secret secret);

  /// Forgets a secret; nothing happens when there is none.
  void forget(SecretRef ref);

  /// A mark that changes whenever a secret is kept anew and says nothing about it; empty when there
  /// is none. By it a reader that gave up on a refused secret sees that another one was entered.
  default String edition(SecretRef ref) {
    return "";
  }

  /// Where secrets are kept, as one sentence for a person.
  String where();
}
