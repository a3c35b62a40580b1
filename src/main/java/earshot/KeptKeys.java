package earshot;

import earshot.ui.kit.Keys;
import earshot.ui.kit.Stroke;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The keys that the person at this computer changed, in a file of lines such as `reply = Ctrl+B`;
/// they hold for all their clients.
record KeptKeys(Path file) {
  private static final String FILE = "keys.txt";

  /// Lets what was chosen hold, and keeps what is chosen from now on; on the FX thread.
  ///
  /// @param program the folder in which the list of clients lies
  static void hold(Path program) {
    KeptKeys kept = new KeptKeys(program.resolve(FILE));
    Keys.kept(kept.read(), kept::write);
  }

  /// What was written last; what cannot be read was never chosen.
  Map<String, Stroke> read() {
    return strokes(kept().read());
  }

  void write(Map<String, Stroke> keys) {
    kept().write(lines(keys));
  }

  private KeptFile kept() {
    return new KeptFile(file, "keys");
  }

  /// Keys as lines, in the order of their names.
  static String lines(Map<String, Stroke> keys) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(keys).forEach((id, stroke) -> lines.append(id + " = " + stroke.written() + "\n"));
    return lines.toString();
  }

  /// Reads such lines; those that are none are left out.
  static Map<String, Stroke> strokes(String lines) {
    Map<String, Stroke> keys = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      int sign = line.indexOf(" = ");
      if (sign < 1) continue;
      Stroke.read(line.substring(sign + 3).strip())
          .ifPresent(stroke -> keys.put(line.substring(0, sign).strip(), stroke));
    }
    return keys;
  }
}
