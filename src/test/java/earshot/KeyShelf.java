package earshot;

import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretsUnavailable;
import earshot.listening.secret.SystemStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A key store of a computer, which can be away, or be locked while it is used.
final class KeyShelf implements SystemStore {
  final Map<SecretRef, Secret> kept = new ConcurrentHashMap<>();
  volatile boolean away;
  volatile boolean locked;

  Keyring keys() {
    return new Keyring(() -> away ? Optional.empty() : Optional.of(this));
  }

  @Override
  public String name() {
    return "Shelf";
  }

  @Override
  public Optional<Secret> find(SecretRef ref) {
    refuseLocked();
    return Optional.ofNullable(kept.get(ref));
  }

  @Override
  public void keep(SecretRef ref, Secret secret) {
    refuseLocked();
    kept.put(ref, secret);
  }

  @Override
  public void forget(SecretRef ref) {
    refuseLocked();
    kept.remove(ref);
  }

  private void refuseLocked() {
    if (locked) throw new SecretsUnavailable("The key store is locked.");
  }
}
