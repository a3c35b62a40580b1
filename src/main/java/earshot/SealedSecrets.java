package earshot;

import earshot.listening.secret.Sealing;
import earshot.listening.secret.SecretsUnavailable;
import earshot.storage.lock.Sealed;
import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Seals the secrets of a workspace with its key, while it has one.
record SealedSecrets(Path folder, Keyring keys) implements Sealing {
  @Override
  public byte[] seal(byte[] plain) {
    return key().map(key -> Sealed.seal(plain, key.files())).orElse(plain);
  }

  @Override
  public byte[] open(byte[] kept) throws IOException {
    if (!Sealed.is(kept)) return kept;
    Optional<WorkspaceKey> key = key();
    if (key.isEmpty()) {
      throw new SecretsUnavailable(
          "The keys of this workspace are encrypted with it; unlock the workspace first.");
    }
    return Sealed.open(kept, key.get().files());
  }

  @Override
  public boolean fits(byte[] kept) {
    return Sealed.is(kept) == key().isPresent();
  }

  private Optional<WorkspaceKey> key() {
    return keys.of(folder);
  }
}
