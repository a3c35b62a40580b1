package earshot.cli;

import earshot.insight.ArchiveFigures;
import earshot.insight.Basis;
import earshot.insight.Figures;
import earshot.insight.Means;
import earshot.insight.Scope;
import earshot.insight.Table;
import earshot.insight.ThemeFigures;
import earshot.insight.Themes;
import earshot.intake.BrandTerms;
import earshot.model.BrandId;
import earshot.search.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes one figure of Insights as a table, with what it rests on.
@Command(mixinStandardHelpOptions = true)
final class FigureCommand implements Callable<Integer> {
  /// Cells that are words even where they look like numbers.
  private static final Set<String> WORDS =
      Set.of("words", "brand", "source", "emoji", "theme", "marker", "owner", "decision", "note");

  private enum Format {
    table,
    csv,
    jsonl
  }

  @Mixin private final Common common = new Common();
  @Mixin private final FigureScope scope = new FigureScope();

  @Option(
      names = "--format",
      paramLabel = "table|csv|jsonl",
      description = "csv for spreadsheets, jsonl for programs (default: table)")
  private Format format = Format.table;

  private final Doors doors;
  private final Terminal terminal;
  private final Question question;

  /// What one figure is asked with.
  ///
  /// @param brands those that were named, in their order
  record Asking(
      Figures figures,
      ThemeFigures themes,
      Desk desk,
      Scope scope,
      List<BrandId> brands,
      Watch watch) {}

  /// An answer and what is said beside it.
  record Answer(Table table, Optional<Basis> basis, List<String> notes) {
    static Answer of(Table table, Basis basis, String... notes) {
      return new Answer(table, Optional.of(basis), List.of(notes));
    }
  }

  /// Computes one figure.
  interface Question {
    Answer of(Asking asking);
  }

  FigureCommand(Doors doors, Terminal terminal, Question question) {
    this.doors = doors;
    this.terminal = terminal;
    this.question = question;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::write);
  }

  private int write(Desk desk) {
    // Stories must be placed and words be found, or figures lack something.
    desk.stories();
    Asked.requireIndex(desk);
    Scope asked = scope.of(desk, doors.clock().instant());
    Means means =
        new Means(
            desk.index(),
            () -> BrandTerms.tracked(desk.brands().all()),
            doors.clock(),
            desk.zone());
    ArchiveFigures figures = new ArchiveFigures(desk.stores(), means);
    ThemeFigures themes = new Themes(desk.stores(), means, figures);
    boolean people = !common.json() && format == Format.table;
    Watch watch = Asked.telling(terminal, !people);
    try {
      print(question.of(new Asking(figures, themes, desk, asked, scope.brands(desk), watch)));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(String.valueOf(wrong.getMessage()));
    }
    return Commands.DONE;
  }

  private void print(Answer answer) {
    if (common.json() || format == Format.jsonl) {
      answer.basis().ifPresent(basis -> terminal.json(BasisLine.json(basis)));
      answer.table().rows().forEach(row -> terminal.json(json(answer.table(), row)));
      return;
    }
    if (format == Format.csv) {
      answer.table().csv().lines().forEach(terminal::say);
      return;
    }
    terminal.table(answer.table().columns(), answer.table().rows());
    answer.notes().forEach(terminal::say);
    answer.basis().ifPresent(basis -> terminal.say(BasisLine.of(basis)));
  }

  private static Map<String, @Nullable Object> json(Table table, List<String> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String column = table.columns().get(i);
      object.put(column, value(column, row.get(i)));
    }
    return object;
  }

  private static @Nullable Object value(String column, String cell) {
    if (WORDS.contains(column)) return cell;
    if (cell.isEmpty()) return null;
    if (cell.equals("true") || cell.equals("false")) return cell.equals("true");
    if (cell.matches("-?\\d{1,18}")) return Long.parseLong(cell);
    return cell.matches("-?\\d{1,18}\\.\\d+") ? (Object) Double.parseDouble(cell) : cell;
  }
}
