package earshot.replies.advice;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table of rules as a text file: one rule a line, cells between tabs, remarks begin with `#`.
///
/// Cells: id, conditions, verdict, origin, date, words; a line that begins with `-` is switched
/// off.
public final class RuleFile {
  private static final String HEAD =
      "# id, conditions, verdict, origin, date, words; between them tabs.\n";
  private static final int CELLS = 6;

  private RuleFile() {}

  /// The table that ships with the program.
  public static RuleTable shipped() {
    return Shipped.TABLE;
  }

  /// Reads a table.
  ///
  /// @throws IllegalArgumentException with line and position, when it cannot be used
  public static RuleTable read(String text) {
    List<AdviceRule> rules = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      rules.add(rule(line, number));
      lines.add(number);
    }
    try {
      return new RuleTable(rules);
    } catch (RuleProblem problem) {
      throw new IllegalArgumentException(place(problem, rules, lines) + problem.placed(), problem);
    }
  }

  /// Writes a table so that it can be read again.
  public static String write(RuleTable table) {
    StringBuilder text = new StringBuilder(HEAD);
    for (AdviceRule rule : table.rules()) {
      text.append(rule.enabled() ? "" : "-")
          .append(
              String.join(
                  "\t",
                  rule.id(),
                  oneLine(rule.conditions()),
                  rule.verdict().name(),
                  oneLine(rule.source().origin()),
                  oneLine(rule.source().dated()),
                  oneLine(rule.words())))
          .append('\n');
    }
    return text.toString();
  }

  private static AdviceRule rule(String line, int number) {
    boolean off = line.startsWith("-");
    String[] cells = line.substring(off ? 1 : 0).split("\t", -1);
    if (cells.length != CELLS) {
      throw new IllegalArgumentException(
          "Line "
              + number
              + " has "
              + cells.length
              + " cells instead of 6. Put tabs between id, conditions, verdict, origin, date and"
              + " words.");
    }
    AdviceRule.Source source = new AdviceRule.Source(cells[3].strip(), cells[4].strip());
    return new AdviceRule(
        cells[0].strip(), cells[1].strip(), verdict(cells, number), cells[5].strip(), source, !off);
  }

  private static Advised verdict(String[] cells, int number) {
    String wanted = cells[2].strip().toUpperCase(Locale.ROOT);
    for (Advised each : Advised.values()) if (each.name().equals(wanted)) return each;
    int position = cells[0].length() + cells[1].length() + 3;
    List<String> possible = java.util.Arrays.stream(Advised.values()).map(Advised::name).toList();
    throw new IllegalArgumentException(
        "Line %d, position %d: “%s” is no verdict. Write %s."
            .formatted(number, position, cells[2].strip(), String.join(", ", possible)));
  }

  private static String place(RuleProblem problem, List<AdviceRule> rules, List<Integer> lines) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).id().equals(problem.rule())) return "Line " + lines.get(i) + ", ";
    }
    return "";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static final class Shipped {
    private static final RuleTable TABLE = read(text());

    private static String text() {
      try (InputStream in = RuleFile.class.getResourceAsStream("rules.tsv")) {
        if (in == null) {
          throw new IllegalStateException(
              "rules.tsv is missing from the program; install it again");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read rules.tsv; install the program again", e);
      }
    }
  }
}
