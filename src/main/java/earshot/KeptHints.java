package earshot;

import earshot.ui.kit.Hint;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which hints the person at this computer has seen, in a file with one name a line; each is shown
/// once, whatever client is open.
record KeptHints(Path file) {
  private static final String FILE = "hints.txt";
  private static final Pattern NAME = Pattern.compile("[a-z]{1,32}");

  /// Lets hints be shown that were not seen, and keeps what is seen from now on; on the FX thread.
  ///
  /// @param program the folder in which the list of clients lies
  static void hold(Path program) {
    KeptHints kept = new KeptHints(program.resolve(FILE));
    Hint.kept(kept.read(), kept::write);
  }

  /// What was seen before.
  Set<String> read() {
    return lines()
        .read()
        .lines()
        .map(String::strip)
        .filter(line -> NAME.matcher(line).matches())
        .collect(Collectors.toSet());
  }

  void write(Set<String> seen) {
    lines()
        .write(new TreeSet<>(seen).stream().map(each -> each + "\n").collect(Collectors.joining()));
  }

  private KeptFile lines() {
    return new KeptFile(file, "hints");
  }
}
