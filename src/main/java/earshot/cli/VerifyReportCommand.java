package earshot.cli;

import earshot.reports.ReportRefused;
import earshot.reports.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Compares a report that was handed out with the workspace.
@Command(
    name = "verify",
    description = {
      "Compares a report that was handed out with what the workspace holds now:",
      "IDENTICAL, SAME DATA NEW APP, or which figures differ."
    },
    mixinStandardHelpOptions = true)
final class VerifyReportCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "the report")
  private Path file = Path.of("report.html");

  private final Doors doors;
  private final Terminal terminal;

  VerifyReportCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::verify);
  }

  private int verify(Desk desk) {
    Verdict verdict;
    try {
      verdict = ReportCommand.reports(desk, doors).verify(file);
    } catch (ReportRefused refused) {
      throw new Refusal(String.valueOf(refused.getMessage()));
    }
    switch (verdict) {
      case Verdict.Identical _ -> say("IDENTICAL", "every byte is as this program makes it now.");
      case Verdict.SameDataNewApp same ->
          say(
              "SAME DATA NEW APP",
              "the figures are the same; Earshot " + same.drawnBy() + " drew it.");
      case Verdict.FileChanged _ ->
          say("FILE CHANGED", "the figures it carries are right, but the file was changed since.");
      case Verdict.FiguresDiffer differ -> {
        say("DIFFERENT", differ.many() + " figures differ.");
        for (Verdict.Difference each : differ.differences()) {
          if (common.json()) {
            terminal.json(Map.of("figure", each.where(), "then", each.then(), "now", each.now()));
          } else {
            terminal.say("  " + each.told());
          }
        }
        if (differ.fileChanged()) say("FILE CHANGED", "it is not as it was made either.");
      }
    }
    boolean same =
        verdict instanceof Verdict.Identical || verdict instanceof Verdict.SameDataNewApp;
    return same ? Commands.DONE : Commands.REFUSED;
  }

  private void say(String verdict, String words) {
    if (common.json()) terminal.json(Map.of("verdict", verdict));
    else terminal.say(verdict + ": " + words);
  }
}
