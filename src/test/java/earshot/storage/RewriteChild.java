package earshot.storage;

import earshot.storage.lock.KeyFile;
import java.nio.file.Path;
import java.util.Optional;

/// The program under the kill harness: encrypts and decrypts a workspace until it is killed.
final class RewriteChild {
  static final String PASSPHRASE = "seven green bicycles";

  private RewriteChild() {}

  /// Arguments: the workspace, whose key file is there already.
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    var key = Optional.of(KeyFile.read(folder).open(PASSPHRASE.toCharArray()));
    var now =
        Database.isEncrypted(folder) ? key : Optional.<earshot.storage.lock.WorkspaceKey>empty();
    Database.Opening opening = new Database.Opening(now, Upgrading.ALONE);
    try (Database database = Database.open(folder, Stored.CLOCK, () -> false, opening)) {
      System.out.println("begun");
      System.out.flush();
      while (true) {
        database.rewrite(database.key().isPresent() ? Optional.empty() : key, Progress.NONE);
      }
    }
  }
}
