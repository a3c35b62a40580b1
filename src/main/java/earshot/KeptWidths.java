package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.storage.Durable;
import earshot.ui.kit.Widths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The widths that the person at this computer gave the columns, in a file of lines such as `detail
/// = 480`; they hold for all their clients.
record KeptWidths(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(KeptWidths.class);
  private static final String FILE = "widths.txt";
  private static final int MOST = 4 * 1024;
  private static final Pattern LINE = Pattern.compile("(?m)^([a-z]+) = ([1-9]\\d{1,3})$");

  /// Lets what was chosen hold, and keeps what is chosen from now on; on the FX thread.
  ///
  /// @param program the folder in which the list of clients lies
  static void hold(Path program) {
    KeptWidths kept = new KeptWidths(program.resolve(FILE));
    Widths.kept(kept.read(), kept::write);
  }

  /// What was written last; what cannot be read was never chosen.
  Map<String, Double> read() {
    Map<String, Double> widths = new TreeMap<>();
    try {
      if (!Files.exists(file) || Files.size(file) > MOST) return widths;
      Matcher lines = LINE.matcher(Files.readString(file, UTF_8));
      while (lines.find()) widths.put(lines.group(1), Double.valueOf(lines.group(2)));
    } catch (IOException unreadable) {
      LOG.warn("widths not read kind={}", unreadable.getClass().getSimpleName());
    }
    return widths;
  }

  void write(Map<String, Double> widths) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(widths)
        .forEach((column, width) -> lines.append(column + " = " + Math.round(width) + "\n"));
    try {
      Durable.replace(file, lines.toString().getBytes(UTF_8));
    } catch (IOException unwritable) {
      LOG.warn("widths not kept kind={}", unwritable.getClass().getSimpleName());
    }
  }
}
