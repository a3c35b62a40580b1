package earshot.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Looks into zips and changes them, for tests.
final class Zips {
  private Zips() {}

  /// Copies a zip, entry by entry; an entry that becomes empty bytes is left out.
  static void copy(Path from, Path to, BiFunction<String, byte[], byte[]> change)
      throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] before = zip.getInputStream(entry).readAllBytes();
        int length = before.length;
        byte[] bytes = change.apply(entry.getName(), before);
        if (bytes.length == 0 && length > 0) continue;
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
        out.closeEntry();
      }
    }
  }

  /// The words of an entry.
  static String text(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) throw new IOException("no entry " + name);
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
