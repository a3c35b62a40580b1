package earshot.listening.secret;

import earshot.listening.secret.SecretNotes.Kept;
import earshot.listening.secret.Vault.Slot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The secrets of one workspace: in the key store of the operating system where there is one that
/// works, else in a file of the workspace that only its owner can read.
///
/// Safe for any number of threads. Looks the file up anew each time, so that another Earshot may
/// change it.
public final class Secrets implements SecretStore {
  /// The file in the folder of a workspace.
  public static final String FILE = "secrets.json";

  private final SecretFile file;
  private final Optional<Vault> vault;
  private final String noVault;
  private Optional<Path> damaged = Optional.empty();

  private Secrets(Path folder, Sealing sealing, Optional<Vault> vault, String noVault) {
    this.file = new SecretFile(folder.resolve(FILE), sealing);
    this.vault = vault;
    this.noVault = noVault;
  }

  /// The secrets of a workspace. Answers within a few seconds, whatever the key store does, and
  /// asks nobody for a password.
  ///
  /// @param folder of the workspace; it exists
  /// @param sealing of the file, where the workspace is encrypted
  public static SecretStore open(Path folder, Sealing sealing) {
    return open(
        folder, sealing, System.getProperty("os.name", ""), System.getenv(), SystemVault.PATIENCE);
  }

  /// The secrets of a workspace, in its file and nowhere else.
  ///
  /// @param folder of the workspace; it exists
  public static SecretStore inFile(Path folder) {
    return inFile(folder, Sealing.NONE);
  }

  /// The same, sealed where the workspace is encrypted.
  public static SecretStore inFile(Path folder, Sealing sealing) {
    return new Secrets(folder, sealing, Optional.empty(), "");
  }

  static SecretStore open(
      Path folder, String system, Map<String, String> environment, Duration patience) {
    return open(folder, Sealing.NONE, system, environment, patience);
  }

  private static SecretStore open(
      Path folder,
      Sealing sealing,
      String system,
      Map<String, String> environment,
      Duration patience) {
    try {
      Vault working = SystemVault.working(system, environment, patience);
      return new Secrets(folder, sealing, Optional.of(working), "");
    } catch (SecretsUnavailable none) {
      return new Secrets(
          folder,
          sealing,
          Optional.empty(),
          ", because this computer has no key store that is open");
    }
  }

  static SecretStore over(Path folder, Vault vault) {
    return new Secrets(folder, Sealing.NONE, Optional.of(vault), "");
  }

  @Override
  public synchronized Optional<Secret> find(SecretRef ref) {
    return kept(ref).map(Kept::secret);
  }

  @Override
  public synchronized String edition(SecretRef ref) {
    return kept(ref).map(Kept::edition).orElse("");
  }

  @Override
  public synchronized void keep(SecretRef ref, Secret secret) {
    Kept fresh = Kept.fresh(secret);
    SecretNotes notes = noted();
    if (vault.isPresent() && keptInVault(new Slot(notes.scope(), ref), fresh)) {
      if (notes.kept().containsKey(ref)) file.write(notes.without(ref).written());
      return;
    }
    file.write(notes.with(ref, fresh).written());
  }

  @Override
  public synchronized void forget(SecretRef ref) {
    Optional<SecretNotes> notes = notes();
    if (notes.isEmpty()) return;
    vault.ifPresent(store -> store.forget(new Slot(notes.get().scope(), ref)));
    if (notes.get().kept().containsKey(ref)) file.write(notes.get().without(ref).written());
  }

  @Override
  public synchronized String where() {
    boolean some = notes().map(notes -> !notes.kept().isEmpty()).orElse(false);
    String here = "a file only you can read: " + file.path();
    String place =
        vault
            .map(
                store ->
                    "In the key store of this computer (%s).".formatted(store.name())
                        + (some ? " Some are in " + here + "." : ""))
            .orElse("In " + here + noVault + ".");
    return place
        + damaged
            .map(aside -> " The file before it was damaged and lies beside it as " + aside + ".")
            .orElse("");
  }

  private boolean keptInVault(Slot slot, Kept fresh) {
    try {
      vault.orElseThrow().keep(slot, fresh.written(slot.ref()));
      return true;
    } catch (SecretsUnavailable refused) {
      // It may have been locked since, or takes nothing of this length: the file takes it.
      return false;
    }
  }

  private Optional<Kept> kept(SecretRef ref) {
    Optional<SecretNotes> notes = notes();
    if (notes.isEmpty()) return Optional.empty();
    // What the key store refused later than it kept an older one stands in the file.
    Optional<Kept> inFile = Optional.ofNullable(notes.get().kept().get(ref));
    if (inFile.isPresent() || vault.isEmpty()) return inFile;
    Slot slot = new Slot(notes.get().scope(), ref);
    return vault.get().find(slot).flatMap(written -> Kept.read(written, ref));
  }

  private SecretNotes noted() {
    return notes()
        .orElseGet(
            () -> {
              SecretNotes fresh = SecretNotes.fresh();
              file.write(fresh.written());
              return fresh;
            });
  }

  /// A damaged file is put aside rather than written over; what the key store holds stays found.
  private Optional<SecretNotes> notes() {
    Optional<String> text = file.read();
    if (text.isEmpty()) return Optional.empty();
    Optional<SecretNotes> notes = SecretNotes.read(text.get());
    if (notes.isPresent()) return notes;
    damaged = Optional.of(file.putAside().getFileName());
    Optional<SecretNotes> rest = SecretNotes.scopeOf(text.get());
    rest.ifPresent(known -> file.write(known.written()));
    return rest;
  }
}
