package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.storage.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file of lines beside the list of clients, for what belongs to the person at this
/// computer and holds for all their clients.
///
/// @param what is in it, for the log
record KeptFile(Path file, String what) {
  private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
  private static final int MOST = 64 * 1024;

  /// What was written last; empty when nothing was, or nothing that this program writes.
  String read() {
    try {
      return Files.exists(file) && Files.size(file) <= MOST ? Files.readString(file, UTF_8) : "";
    } catch (IOException unreadable) {
      LOG.warn("not read what={} kind={}", what, unreadable.getClass().getSimpleName());
      return "";
    }
  }

  /// Writes all lines anew; what cannot be kept holds until the program ends.
  void write(String lines) {
    try {
      Durable.replace(file, lines.getBytes(UTF_8));
    } catch (IOException unwritable) {
      LOG.warn("not kept what={} kind={}", what, unwritable.getClass().getSimpleName());
    }
  }
}
