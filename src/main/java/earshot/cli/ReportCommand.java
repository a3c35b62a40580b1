package earshot.cli;

import earshot.insight.ArchiveFigures;
import earshot.insight.Means;
import earshot.intake.BrandTerms;
import earshot.reports.Definition;
import earshot.reports.Definition.Tongue;
import earshot.reports.Form;
import earshot.reports.Period;
import earshot.reports.ReportRefused;
import earshot.reports.Reports;
import earshot.storage.Progress;
import earshot.storage.ReportStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a report, lists those that were made, verifies one that was handed out.
@Command(
    name = "report",
    description = {
      "Makes a report (FILE.html or FILE.pdf) of what was said in a time.",
      "Names are hidden. The same data gives the same bytes wherever it is made."
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "the file to write")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "the first day, as in 2026-11-01 (default: the last calendar month)")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "the last day")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "by which it is kept; one that is kept is made anew (default: Report)")
  private String name = "Report";

  @Option(names = "--brand", paramLabel = "NAME", description = "may be given several times")
  private List<String> brands = List.of();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "whose days, as in Europe/London (default: the workspace's)")
  private Optional<String> zone = Optional.empty();

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "how numbers and days are written, as in de-DE (default: en-GB)")
  private Optional<String> locale = Optional.empty();

  @Option(names = "--force", description = "replace the file when there is one")
  private boolean force;

  private final Doors doors;
  private final Terminal terminal;

  private ReportCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with `list` and `verify`.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new ReportCommand(doors, terminal));
    line.addSubcommand(new ListReports(doors, terminal));
    line.addSubcommand(new VerifyReportCommand(doors, terminal));
    return line;
  }

  /// The reports of a workspace whose mentions are all in their stories and found.
  static Reports reports(Desk desk, Doors doors) {
    desk.stories();
    Asked.requireIndex(desk);
    return new Reports(
        desk.stores(),
        zone ->
            new ArchiveFigures(
                desk.stores(),
                new Means(
                    desk.index(),
                    () -> BrandTerms.tracked(desk.brands().all()),
                    doors.clock(),
                    zone)),
        doors.clock(),
        new Reports.Maker(doors.version(), Names.ofUser()));
  }

  @Override
  public Integer call() {
    Path wanted = file.orElseThrow(() -> new Refusal("Name the file: report.html or report.pdf."));
    if (!force && Files.exists(wanted)) {
      throw new Refusal(wanted + " is there already. --force replaces it.");
    }
    return Commands.atLength(
        doors, common, terminal, (desk, progress) -> make(desk, wanted, progress));
  }

  private int make(Desk desk, Path wanted, Progress progress) {
    try {
      Form form = Form.of(String.valueOf(wanted.getFileName()));
      Reports reports = reports(desk, doors);
      Reports.Made made = reports.make(definition(desk, reports), wanted, progress);
      if (common.json()) {
        terminal.json(Map.of("file", wanted.toString(), "sha256", made.sha256()));
      } else {
        terminal.say("%s written to %s.".formatted(form, wanted));
      }
      return Commands.DONE;
    } catch (ReportRefused | IllegalArgumentException refused) {
      throw new Refusal(String.valueOf(refused.getMessage()));
    }
  }

  private Definition definition(Desk desk, Reports reports) {
    Optional<Definition> known =
        reports.all().stream()
            .map(Reports.Kept::definition)
            .filter(each -> each.name().equals(name))
            .findFirst();
    Tongue usual = known.map(Definition::tongue).orElseGet(() -> new Tongue(desk.zone(), "en-GB"));
    Tongue tongue =
        new Tongue(
            zone.map(ReportCommand::zone).orElse(usual.zone()), locale.orElse(usual.locale()));
    Definition base = known.orElseGet(() -> Definition.usual(name, tongue));
    Set<Integer> about = new HashSet<>(base.brands());
    if (!brands.isEmpty()) {
      about.clear();
      brands.forEach(each -> about.add(Asked.brand(desk, each).id().value()));
    }
    return new Definition(
        name,
        about,
        period().orElse(base.period()),
        tongue,
        base.sections(),
        base.quotes(),
        base.style());
  }

  private Optional<Period> period() {
    if (from.isEmpty() && to.isEmpty()) return Optional.empty();
    if (from.isEmpty() || to.isEmpty()) throw new Refusal("--from and --to go together.");
    try {
      return Optional.of(Period.dates(LocalDate.parse(from.get()), LocalDate.parse(to.get())));
    } catch (DateTimeException none) {
      throw new Refusal("Give days as in 2026-11-01.");
    }
  }

  private static ZoneId zone(String typed) {
    try {
      return ZoneId.of(typed);
    } catch (DateTimeException none) {
      throw new Refusal("“" + typed + "” is no time zone; write one as in Europe/London.");
    }
  }

  /// Lists what is kept and what was made.
  @Command(
      name = "list",
      description = "Lists the reports that are kept and what was made of them.",
      mixinStandardHelpOptions = true)
  private static final class ListReports implements Callable<Integer> {
    @Mixin private final Common common = new Common();
    private final Doors doors;
    private final Terminal terminal;

    ListReports(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::list);
    }

    private int list(Desk desk) {
      List<Reports.Kept> all = reports(desk, doors).all();
      if (common.json()) {
        for (Reports.Kept kept : all) kept.runs().forEach(run -> terminal.json(json(kept, run)));
        return Commands.DONE;
      }
      if (all.isEmpty()) terminal.say("No report was made yet.");
      for (Reports.Kept kept : all) {
        terminal.say(kept.definition().name());
        for (ReportStore.Run run : kept.runs()) {
          terminal.say(
              "  %s  %s  %s"
                  .formatted(run.made().at(), run.fileName(), run.fileSha().substring(0, 16)));
        }
      }
      return Commands.DONE;
    }

    private static Map<String, Object> json(Reports.Kept kept, ReportStore.Run run) {
      Map<String, Object> object = new HashMap<>();
      object.put("report", kept.definition().name());
      object.put("from", run.range().from().toString());
      object.put("to", run.range().to().toString());
      object.put("file", run.fileName());
      object.put("sha256", run.fileSha());
      object.put("data", run.dataSha());
      object.put("madeAt", run.made().at().toString());
      return object;
    }
  }
}
