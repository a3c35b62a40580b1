package earshot.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Where an index lies, and what reads it.
///
/// @param key absent for an index that is not encrypted
public record IndexFolder(Path path, Optional<SecretKey> key) {
  /// A folder that is not encrypted.
  public static IndexFolder plain(Path path) {
    return new IndexFolder(path, Optional.empty());
  }

  /// Makes the folder when it is absent.
  Directory open() throws IOException {
    OwnersDirectory.make(path);
    Directory files = new OwnersDirectory(FSDirectory.open(path), path);
    return key.isPresent() ? new EncryptedDirectory(files, key.get()) : files;
  }
}
