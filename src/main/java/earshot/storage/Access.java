package earshot.storage;

import earshot.storage.lock.WorkspaceKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/// How H2 comes to the file of a database: through which kind of file system, and with which key.
///
/// @param kind the start of the file's address
/// @param key absent when the file is not encrypted
record Access(String kind, Optional<WorkspaceKey> key) {
  static {
    H2Settings.apply();
  }

  /// To a file of the product that is not encrypted.
  static Access plain() {
    return new Access(DatabaseUrl.FILE, Optional.empty());
  }

  /// The same with another key, or none.
  Access with(Optional<WorkspaceKey> other) {
    return new Access(kind, other);
  }

  /// Opens a connection; names are passwords as well, for they guard against our own mistakes only.
  Connection connect(String url, String user) throws SQLException {
    // One blank divides the password of the file from that of the user; neither holds one.
    String password = key.map(each -> each.database() + " " + user).orElse(user);
    return DriverManager.getConnection(url, user, password);
  }

  /// For H2's key-value layer alone.
  MVStore.Builder store(Path file) {
    MVStore.Builder builder = new MVStore.Builder().fileName(file.toString());
    key.ifPresent(each -> builder.encryptionKey(each.database().toCharArray()));
    return builder;
  }

  /// The plain bytes of the file, whatever stands on the disk.
  FileChannel bytes(Path file, StandardOpenOption... how) throws IOException {
    FileChannel raw = FileChannel.open(file, how);
    if (key.isEmpty()) return raw;
    byte[] password = FilePathEncrypt.getPasswordBytes(key.get().database().toCharArray());
    return new FileEncrypt(file.toString(), password, raw);
  }
}
