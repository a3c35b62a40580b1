package earshot.ui.sources.preset;

import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import java.util.Optional;

/// The kept keys with one that was typed and is not kept: it is there for one trial.
///
/// @param ref where the typed key belongs
record LentKey(SecretStore kept, SecretRef ref, Secret key) implements SecretStore {
  @Override
  public Optional<Secret> find(SecretRef wanted) {
    return wanted.equals(ref) ? Optional.of(key) : kept.find(wanted);
  }

  @Override
  public void keep(SecretRef other, Secret secret) {
    kept.keep(other, secret);
  }

  @Override
  public void forget(SecretRef other) {
    kept.forget(other);
  }

  @Override
  public String where() {
    return kept.where();
  }
}
