package earshot.cli;

import earshot.model.Shown;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where commands write: tables for people, one JSON object a line for programs.
///
/// Text of strangers never steers the terminal: what hides in it is written as a mark.
final class Terminal {
  private static final int WIDEST_CELL = 60;

  private final PrintStream out;
  private final PrintStream err;
  private final Function<String, Optional<String>> keyboard;
  private int counted;

  /// @param keyboard answers a question; empty where nobody can be asked
  Terminal(PrintStream out, PrintStream err, Function<String, Optional<String>> keyboard) {
    this.out = out;
    this.err = err;
    this.keyboard = keyboard;
  }

  /// What a person types as the answer; empty where nobody sits at a terminal.
  Optional<String> ask(String question) {
    return keyboard.apply(Shown.text(question));
  }

  /// One line for a person.
  synchronized void say(String line) {
    out.println(Shown.text(line));
    out.flush();
  }

  /// One line about something that went wrong.
  synchronized void complain(String line) {
    err.println(Shown.text(line));
    err.flush();
  }

  /// How far something is, in the place of what was counted last; nothing clears that place.
  synchronized void count(String now) {
    err.print("\r" + " ".repeat(counted) + "\r" + now);
    err.flush();
    counted = length(now);
  }

  /// One object on one line.
  synchronized void json(Map<String, ?> object) {
    out.println(JsonLine.of(object));
    out.flush();
  }

  /// Whether nobody reads what is written any more, as when a pipe was closed.
  boolean isBroken() {
    return out.checkError();
  }

  /// A table with a header; cells longer than 60 characters are cut.
  synchronized void table(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    for (List<String> row : rows) all.add(row.stream().map(Terminal::cell).toList());
    int[] widths = new int[header.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], length(row.get(i)));
    }
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i));
        if (i < widths.length - 1) line.append(" ".repeat(widths[i] - length(row.get(i)) + 2));
      }
      out.println(line.toString().stripTrailing());
    }
    out.flush();
  }

  private static String cell(String text) {
    String line = Shown.line(text);
    if (length(line) <= WIDEST_CELL) return line;
    return line.substring(0, line.offsetByCodePoints(0, WIDEST_CELL - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
