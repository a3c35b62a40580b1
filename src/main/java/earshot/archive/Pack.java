package earshot.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The entries of a zip, wherever its bytes come from.
interface Pack extends Closeable {
  /// The names of all entries; a name may come twice.
  List<String> names();

  /// How many bytes an entry takes before it is inflated; absent when there is no such entry.
  Optional<Long> packed(String name);

  /// Inflates an entry.
  ///
  /// @throws IOException when there is no such entry, or it cannot be read
  InputStream open(String name) throws IOException;

  /// The checksum (CRC-32) of an entry as the list of entries has it; absent where somebody else
  /// vouched for every byte before.
  default Optional<Long> checksum(String name) {
    return Optional.empty();
  }

  /// A zip as a file.
  static Pack of(Path file) throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    return new Pack() {
      @Override
      public List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
      }

      @Override
      public Optional<Long> packed(String name) {
        return Optional.ofNullable(zip.getEntry(name)).map(ZipEntry::getCompressedSize);
      }

      @Override
      public Optional<Long> checksum(String name) {
        return Optional.ofNullable(zip.getEntry(name)).map(ZipEntry::getCrc);
      }

      @Override
      public InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new IOException("entry vanished");
        return zip.getInputStream(entry);
      }

      @Override
      public void close() throws IOException {
        zip.close();
      }
    };
  }
}
