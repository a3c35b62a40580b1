package earshot.listening.secret;

import earshot.listening.secret.Vault.Slot;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The key store of the system this program runs on.
record SystemVault(Vault vault) implements SystemStore {
  static final Duration PATIENCE = Duration.ofSeconds(5);

  // What belongs to no workspace's own secrets.
  private static final String SCOPE = "this computer";

  /// The one that works here.
  ///
  /// @throws SecretsUnavailable when there is none that is open
  static Vault working(String system, Map<String, String> environment, Duration patience) {
    Vault working =
        PatientVault.within(() -> tried(ofSystem(system, environment)), patience, "unknown");
    return new PatientVault(working, patience);
  }

  private static Vault ofSystem(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) return new MacKeychain();
    if (name.startsWith("windows")) return new WindowsCredentials();
    return SecretService.open(environment);
  }

  /// A key store that was seen to keep, give back and forget.
  private static Vault tried(Vault vault) {
    Slot slot = new Slot("trial", new SecretRef("trial/" + ProcessHandle.current().pid(), "trial"));
    vault.keep(slot, "trial");
    boolean kept = vault.find(slot).equals(Optional.of("trial"));
    vault.forget(slot);
    if (!kept || vault.find(slot).isPresent()) {
      throw new SecretsUnavailable("the key store keeps nothing");
    }
    return vault;
  }

  @Override
  public String name() {
    return vault.name();
  }

  @Override
  public Optional<Secret> find(SecretRef ref) {
    return vault.find(new Slot(SCOPE, ref)).map(Secret::new);
  }

  @Override
  public void keep(SecretRef ref, Secret secret) {
    vault.keep(new Slot(SCOPE, ref), secret.value());
  }

  @Override
  public void forget(SecretRef ref) {
    vault.forget(new Slot(SCOPE, ref));
  }
}
