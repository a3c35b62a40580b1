package earshot.storage.lock;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of one encrypted workspace: 32 random bytes, from which the keys of the database, the
/// index and of files are made by HKDF-SHA-256, so that none of them tells anything of another.
///
/// It says nothing of itself in logs.
public final class WorkspaceKey {
  private static final byte[] NO_SALT = {};

  private final byte[] key;

  private WorkspaceKey(byte[] key) {
    if (key.length != Derivation.KEY) throw new IllegalArgumentException("not a workspace's key");
    this.key = key;
  }

  /// A new one.
  public static WorkspaceKey random() {
    byte[] fresh = new byte[Derivation.KEY];
    new SecureRandom().nextBytes(fresh);
    return new WorkspaceKey(fresh);
  }

  static WorkspaceKey of(byte[] bytes) {
    return new WorkspaceKey(bytes.clone());
  }

  byte[] bytes() {
    return key.clone();
  }

  /// What H2 takes as the password of the file: 64 hexadecimal digits, none of them a blank.
  public String database() {
    return HexFormat.of().formatHex(Derivation.hkdf(key, NO_SALT, "earshot 1 database"));
  }

  /// For the search index.
  public SecretKey index() {
    return aes("earshot 1 index");
  }

  /// For backups and other files, see [Sealed].
  public SecretKey files() {
    return aes("earshot 1 files");
  }

  /// What tells this key from others without telling anything of it.
  public String name() {
    return HexFormat.of()
        .formatHex(Derivation.hkdf(key, NO_SALT, "earshot 1 name"), 0, Derivation.KEY / 4);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkspaceKey same && Arrays.equals(key, same.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return "the key " + name();
  }

  private SecretKey aes(String purpose) {
    return new SecretKeySpec(Derivation.hkdf(key, NO_SALT, purpose), "AES");
  }
}
