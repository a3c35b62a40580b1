package earshot.cli;

import earshot.model.Zones;
import earshot.storage.Progress;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// Earshot for a terminal: without a command it opens the window.
@Command(
    name = "earshot",
    description = "Listens to what is said about a brand. Without a command it opens the window.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Commands implements Runnable {
  /// Exit code: done.
  public static final int DONE = 0;

  /// Exit code: refused, with a reason on standard error.
  public static final int REFUSED = 1;

  /// Exit code: wrong use.
  public static final int WRONG_USE = 2;

  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "shows what is in a file, such as an archive, in the window")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Doors doors;
  private final Terminal terminal;
  private int code;

  private Commands(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// Runs one command line.
  ///
  /// @return the exit code
  public static int run(
      String[] args, Doors house, InputStream in, PrintStream out, PrintStream err) {
    Terminal terminal = new Terminal(out, err, Passphrases::answer);
    Passphrases passphrases = new Passphrases(in, terminal);
    boolean json = List.of(args).contains("--json");
    Doors doors =
        new LockedDoors(
            house,
            passphrases,
            terminal,
            desk -> {
              if (!json) tellZone(desk.zone(), house, terminal);
            });
    Complaints complaints = new Complaints(terminal);
    Commands top = new Commands(doors, terminal);
    CommandLine line = new CommandLine(top);
    offered(doors, passphrases, in, terminal).into(line, args);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    String version = "Earshot " + doors.version();
    line.getCommandSpec().version(version);
    line.getSubcommands().values().forEach(each -> each.getCommandSpec().version(version));
    line.registerConverter(Duration.class, Interval::read);
    line.setExecutionStrategy(top::last);
    line.setParameterExceptionHandler((wrong, given) -> complaints.wrongUse(wrong));
    line.setExecutionExceptionHandler((mishap, command, parsed) -> complaints.refuse(mishap));
    try {
      int exit = line.execute(args);
      return exit == DONE ? top.code : exit;
    } catch (RuntimeException | Error unforeseen) {
      return complaints.refuse(unforeseen);
    }
  }

  // Programs are told times in UTC.
  private static void tellZone(ZoneId zone, Doors house, Terminal terminal) {
    ZoneId here = house.zone();
    if (zone.equals(here) || Zones.alike(zone, here, house.clock().instant())) return;
    terminal.complain(
        "Times are those of %s, the time zone of this workspace.".formatted(zone.getId()));
  }

  private static Offered offered(
      Doors doors, Passphrases passphrases, InputStream in, Terminal terminal) {
    Offered all = new Offered();
    all.add(DemoCommand.class, () -> new DemoCommand(doors));
    all.add(WorkspacesCommand.class, () -> WorkspacesCommand.line(doors, terminal));
    all.add(WatchCommand.class, () -> new WatchCommand(doors, terminal));
    all.add(PollCommand.class, () -> new PollCommand(doors, terminal));
    all.add(AddBrandCommand.class, () -> new AddBrandCommand(doors, terminal));
    all.add(BrandsCommand.class, () -> BrandsCommand.line(doors, terminal));
    all.add(PresetsCommand.class, () -> new PresetsCommand(doors, terminal));
    all.add(DiscoverCommand.class, () -> new DiscoverCommand(doors, terminal));
    all.add(AddSourceCommand.class, () -> new AddSourceCommand(doors, in, terminal));
    all.add(AddFolderCommand.class, () -> new AddFolderCommand(doors, terminal));
    all.add(SourcesCommand.class, () -> SourcesCommand.line(doors, terminal));
    all.add(TrySourceCommand.class, () -> new TrySourceCommand(doors, terminal));
    all.add(ImportCommand.class, () -> new ImportCommand(doors, terminal));
    all.add(ExportSourcesCommand.class, () -> new ExportSourcesCommand(doors, terminal));
    all.add(ExportCommand.class, () -> new ExportCommand(doors, terminal));
    all.add(ReportCommand.class, () -> ReportCommand.line(doors, terminal));
    all.add(PasteCommand.class, () -> new PasteCommand(doors, in, terminal));
    all.add(SearchCommand.class, () -> new SearchCommand(doors, terminal));
    all.add(ExplainCommand.class, () -> new ExplainCommand(doors, terminal));
    all.add(AdviseCommand.class, () -> new AdviseCommand(doors, terminal));
    all.add(AdviceRulesCommand.class, () -> AdviceRulesCommand.line(doors, terminal));
    all.add(SearchesCommand.class, () -> SearchesCommand.line(doors, terminal));
    all.add(TagsCommand.class, () -> TagsCommand.line(doors, terminal));
    all.add(RulesCommand.class, () -> RulesCommand.line(doors, terminal));
    all.add(AlertsCommand.class, () -> AlertsCommand.line(doors, terminal));
    all.add(IncidentsCommand.class, () -> IncidentsCommand.line(doors, terminal));
    all.add(PlaybooksCommand.class, () -> PlaybooksCommand.line(doors, terminal));
    all.add(DrillCommand.class, () -> new DrillCommand(doors, terminal));
    all.add(DraftsCommand.class, () -> new DraftsCommand(doors, terminal));
    all.add(TemplatesCommand.class, () -> TemplatesCommand.line(doors, terminal));
    all.add(BackfillCommand.class, () -> new BackfillCommand(doors, terminal));
    all.add(ExamplesCommand.class, () -> ExamplesCommand.line(doors, terminal));
    all.add(QueryCommand.class, () -> QueryCommand.line(doors, terminal));
    all.add(ScoreCommand.class, () -> new ScoreCommand(in, terminal));
    all.add(CheckDraftCommand.class, () -> new CheckDraftCommand(doors, in, terminal));
    all.add(WordsCommand.class, () -> WordsCommand.line(doors, terminal));
    all.add(RescoreCommand.class, () -> new RescoreCommand(doors, terminal));
    all.add(AccuracyCommand.class, () -> AccuracyCommand.line(doors, in, terminal));
    all.add(LearnCommand.class, () -> new LearnCommand(doors, terminal));
    all.add(SeriesCommand.class, () -> new SeriesCommand(doors, terminal));
    all.add(StoriesCommand.class, () -> new StoriesCommand(doors, terminal));
    all.add(InsightsCommand.class, () -> InsightsCommand.line(doors, terminal));
    all.add(PeopleCommand.class, () -> new PeopleCommand(doors, terminal));
    all.add(PersonCommand.class, () -> new PersonCommand(doors, terminal));
    all.add(OptOutCommand.class, () -> new OptOutCommand(doors, terminal));
    all.add(WorkCommand.class, () -> new WorkCommand(doors, terminal));
    WorkActs.addTo(all, doors, terminal);
    all.add(TimeZoneCommand.class, () -> new TimeZoneCommand(doors, terminal));
    all.add(LanguagesCommand.class, () -> new LanguagesCommand(doors, terminal));
    all.add(EgressCommand.class, () -> new EgressCommand(doors, terminal));
    all.add(DoctorCommand.class, () -> new DoctorCommand(doors, terminal));
    all.add(JournalCommand.class, () -> JournalCommand.line(doors, terminal));
    all.add(BackupCommand.class, () -> new BackupCommand(doors, terminal));
    all.add(RestoreCommand.class, () -> new RestoreCommand(doors, passphrases, terminal));
    all.add(ArchiveCommand.class, () -> ArchiveCommand.line(doors, terminal));
    all.add(OpenCommand.class, () -> new OpenCommand(doors, terminal));
    all.add(CompactCommand.class, () -> new CompactCommand(doors, terminal));
    all.add(ForgetCommand.class, () -> new ForgetCommand(doors, terminal));
    all.add(SubjectCommand.class, () -> new SubjectCommand(doors, terminal));
    all.add(RetentionCommand.class, () -> new RetentionCommand(doors, terminal));
    all.add(HoldsCommand.class, () -> new HoldsCommand(doors, terminal));
    EncryptCommands.addTo(all, doors, passphrases, terminal);
    return all;
  }

  @Override
  public void run() {
    if (!files.isEmpty()) {
      code = show();
    } else if (!openedWindow()) {
      terminal.complain("There is no display here, so Earshot watches in the terminal instead.");
      code = new WatchCommand(doors, terminal).watch(common);
    }
  }

  // A word that is misspelt and stands before a command would be taken for a file.
  private int last(ParseResult parsed) {
    if (parsed.hasSubcommand() && !files.isEmpty()) throw unknown();
    return new RunLast().execute(parsed);
  }

  private UnmatchedArgumentException unknown() {
    return new UnmatchedArgumentException(
        spec.commandLine(), files.stream().map(Path::toString).toList());
  }

  private int show() {
    boolean meant = files.size() == 1 && HandedFile.isMeant(files.getFirst());
    if (!meant) throw unknown();
    return new HandedFile(doors, terminal).show(files.getFirst(), common.workspace());
  }

  private boolean openedWindow() {
    if (!doors.hasDisplay()) return false;
    try {
      code = doors.window(common.workspace(), Optional.empty());
      return true;
    } catch (NoDisplay named) {
      return false;
    }
  }

  /// Opens the workspace that a command names, uses it, and closes it.
  static int at(Doors doors, Common common, ToIntFunction<Desk> use) {
    Path folder = common.workspace().orElseGet(doors::usualFolder);
    if (common.anyway()) doors.useAnyway(doors.place(folder));
    try (Desk desk = doors.open(folder)) {
      return use.applyAsInt(desk);
    }
  }

  /// The same for what writes a file and may take long: told to end meanwhile, as by Ctrl+C, the
  /// program leaves nothing of it.
  ///
  /// @param write is to tell its progress
  static int atLength(
      Doors doors, Common common, Terminal terminal, ToIntBiFunction<Desk, Progress> write) {
    // What is closed when it is stopped is closed before the program ends.
    try (Stopping stopping = new Stopping()) {
      try {
        return at(
            doors,
            common,
            desk -> write.applyAsInt(desk, stopping.over(new Told(terminal, common.json()))));
      } catch (CancellationException stopped) {
        terminal.complain("Stopped. Nothing was written.");
        return REFUSED;
      }
    }
  }
}
