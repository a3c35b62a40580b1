package earshot;

import earshot.listening.secret.Sealing;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.listening.secret.Secrets;
import earshot.listening.secret.SecretsUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keys of a workspace, looked for when the first one is needed: the key store of a computer
/// may take seconds to answer.
final class KeptSecrets implements SecretStore {
  private final Path folder;
  private final Sealing sealing;
  private @Nullable SecretStore opened;

  KeptSecrets(Path folder, Sealing sealing) {
    this.folder = folder;
    this.sealing = sealing;
  }

  private synchronized Optional<SecretStore> store() {
    if (opened == null && Files.isDirectory(folder)) opened = Secrets.open(folder, sealing);
    return Optional.ofNullable(opened);
  }

  @Override
  public Optional<Secret> find(SecretRef ref) {
    return store().flatMap(secrets -> secrets.find(ref));
  }

  @Override
  public void keep(SecretRef ref, Secret secret) {
    store()
        .orElseThrow(() -> new SecretsUnavailable("There is no workspace to keep this key in."))
        .keep(ref, secret);
  }

  @Override
  public void forget(SecretRef ref) {
    store().ifPresent(secrets -> secrets.forget(ref));
  }

  @Override
  public String edition(SecretRef ref) {
    return store().map(secrets -> secrets.edition(ref)).orElse("");
  }

  @Override
  public String where() {
    return store().map(SecretStore::where).orElse("There is no workspace to keep keys in.");
  }
}
