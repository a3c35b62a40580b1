package earshot;

import earshot.ui.kit.Widths;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The widths that the person at this computer gave the columns, in a file of lines such as `detail
/// = 480`; they hold for all their clients.
record KeptWidths(Path file) {
  private static final String FILE = "widths.txt";
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
    Matcher lines = LINE.matcher(kept().read());
    while (lines.find()) widths.put(lines.group(1), Double.valueOf(lines.group(2)));
    return widths;
  }

  void write(Map<String, Double> widths) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(widths)
        .forEach((column, width) -> lines.append(column + " = " + Math.round(width) + "\n"));
    kept().write(lines.toString());
  }

  private KeptFile kept() {
    return new KeptFile(file, "widths");
  }
}
