package earshot;

import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.listening.secret.SecretsUnavailable;
import java.util.Optional;

/// Keeps no keys, where there is no place for them.
final class NoSecrets implements SecretStore {
  @Override
  public Optional<Secret> find(SecretRef ref) {
    return Optional.empty();
  }

  @Override
  public void keep(SecretRef ref, Secret secret) {
    throw new SecretsUnavailable("There is no place to keep keys here.");
  }

  @Override
  public void forget(SecretRef ref) {}

  @Override
  public String where() {
    return "Keys are kept nowhere.";
  }
}
