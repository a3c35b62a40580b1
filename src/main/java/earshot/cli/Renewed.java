package earshot.cli;

import earshot.model.Shown;
import earshot.storage.Upgrading.Far;
import earshot.storage.Upgrading.Step;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells at the terminal that a workspace is made ready for a newer Earshot, which may take
/// minutes: in one line, with how far it is where a person is looking.
final class Renewed implements Consumer<Far> {
  private final Terminal terminal;
  private final String name;
  private final boolean counts;
  private String last = "";

  /// @param counts whether how far it is may be written over and over in one line
  Renewed(Terminal terminal, Path folder, boolean counts) {
    this.terminal = terminal;
    this.counts = counts;
    name = Shown.line(String.valueOf(folder.getFileName()));
  }

  @Override
  public void accept(Far far) {
    if (last.isEmpty()) {
      last = " ";
      terminal.complain(
          "Earshot was updated, and “%s” is made ready for it: a copy is kept first, then a new file is made from the old one. Ctrl+C leaves everything as it was."
              .formatted(name));
    }
    if (!counts || far.of() == 0) return;
    String now =
        String.format(Locale.ROOT, "%s: %d %%", words(far.step()), far.done() * 100 / far.of());
    if (now.equals(last)) return;
    terminal.count(now);
    last = now;
  }

  /// Counts where both ends are a terminal.
  static Renewed at(Terminal terminal, Path folder) {
    return new Renewed(terminal, folder, Passphrases.atTerminal());
  }

  /// It is done, where anything was.
  void end() {
    if (last.isEmpty()) return;
    if (counts) terminal.count("");
    terminal.complain("“%s” is ready. The copy of before is among its backups.".formatted(name));
  }

  private static String words(Step step) {
    return switch (step) {
      case KEEPING -> "Keeping a copy";
      case CHECKING -> "Reading the copy back";
      case COPYING -> "Making the new file";
      case CHANGING -> "Bringing the new file up to date";
    };
  }
}
