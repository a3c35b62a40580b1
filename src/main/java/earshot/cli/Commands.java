package earshot.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    Terminal terminal = new Terminal(out, err);
    Passphrases passphrases = new Passphrases(in, terminal);
    Doors doors = new LockedDoors(house, passphrases);
    Complaints complaints = new Complaints(terminal);
    Commands top = new Commands(doors, terminal);
    CommandLine line = new CommandLine(top);
    line.addSubcommand(new DemoCommand(doors));
    line.addSubcommand(WorkspacesCommand.line(doors, terminal));
    line.addSubcommand(new WatchCommand(doors, terminal));
    line.addSubcommand(new PollCommand(doors, terminal));
    line.addSubcommand(new AddBrandCommand(doors, terminal));
    line.addSubcommand(new PresetsCommand(doors, terminal));
    line.addSubcommand(new DiscoverCommand(doors, terminal));
    line.addSubcommand(new AddSourceCommand(doors, in, terminal));
    line.addSubcommand(SourcesCommand.line(doors, terminal));
    line.addSubcommand(new TrySourceCommand(doors, terminal));
    line.addSubcommand(new ImportCommand(doors, terminal));
    line.addSubcommand(new ExportSourcesCommand(doors, terminal));
    line.addSubcommand(new ExportCommand(doors, terminal));
    line.addSubcommand(ReportCommand.line(doors, terminal));
    line.addSubcommand(new PasteCommand(doors, in, terminal));
    line.addSubcommand(new SearchCommand(doors, terminal));
    line.addSubcommand(new ExplainCommand(doors, terminal));
    line.addSubcommand(new AdviseCommand(doors, terminal));
    line.addSubcommand(AdviceRulesCommand.line(doors, terminal));
    line.addSubcommand(SearchesCommand.line(doors, terminal));
    line.addSubcommand(RulesCommand.line(doors, terminal));
    line.addSubcommand(AlertsCommand.line(doors, terminal));
    line.addSubcommand(IncidentsCommand.line(doors, terminal));
    line.addSubcommand(PlaybooksCommand.line(doors, terminal));
    line.addSubcommand(new DrillCommand(doors, terminal));
    line.addSubcommand(new DraftsCommand(doors, terminal));
    line.addSubcommand(TemplatesCommand.line(doors, terminal));
    line.addSubcommand(new BackfillCommand(doors, terminal));
    line.addSubcommand(ExamplesCommand.line(doors, terminal));
    line.addSubcommand(QueryCommand.line(doors, terminal));
    line.addSubcommand(new ScoreCommand(in, terminal));
    line.addSubcommand(new CheckDraftCommand(doors, in, terminal));
    line.addSubcommand(WordsCommand.line(doors, terminal));
    line.addSubcommand(new RescoreCommand(doors, terminal));
    line.addSubcommand(AccuracyCommand.line(doors, in, terminal));
    line.addSubcommand(new LearnCommand(doors, terminal));
    line.addSubcommand(new SeriesCommand(doors, terminal));
    line.addSubcommand(new StoriesCommand(doors, terminal));
    line.addSubcommand(InsightsCommand.line(doors, terminal));
    line.addSubcommand(new PeopleCommand(doors, terminal));
    line.addSubcommand(new PersonCommand(doors, terminal));
    line.addSubcommand(new OptOutCommand(doors, terminal));
    line.addSubcommand(new WorkCommand(doors, terminal));
    WorkActs.addTo(line, doors, terminal);
    line.addSubcommand(new EgressCommand(doors, terminal));
    line.addSubcommand(new DoctorCommand(doors, terminal));
    line.addSubcommand(JournalCommand.line(doors, terminal));
    line.addSubcommand(new BackupCommand(doors, terminal));
    line.addSubcommand(new RestoreCommand(doors, passphrases, terminal));
    line.addSubcommand(ArchiveCommand.line(doors, terminal));
    line.addSubcommand(new OpenCommand(doors, terminal));
    line.addSubcommand(new CompactCommand(doors, terminal));
    line.addSubcommand(new ForgetCommand(doors, terminal));
    line.addSubcommand(new SubjectCommand(doors, terminal));
    line.addSubcommand(new RetentionCommand(doors, terminal));
    line.addSubcommand(new HoldsCommand(doors, terminal));
    EncryptCommands.addTo(line, doors, passphrases, terminal);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    String version = "Earshot " + doors.version();
    line.getCommandSpec().version(version);
    line.getSubcommands().values().forEach(each -> each.getCommandSpec().version(version));
    line.registerConverter(Duration.class, Interval::read);
    line.setParameterExceptionHandler((wrong, given) -> complaints.wrongUse(wrong));
    line.setExecutionExceptionHandler((mishap, command, parsed) -> complaints.refuse(mishap));
    try {
      int exit = line.execute(args);
      return exit == DONE ? top.code : exit;
    } catch (RuntimeException | Error unforeseen) {
      return complaints.refuse(unforeseen);
    }
  }

  @Override
  public void run() {
    if (!openedWindow()) {
      terminal.complain("There is no display here, so Earshot watches in the terminal instead.");
      code = new WatchCommand(doors, terminal).watch(common);
    }
  }

  private boolean openedWindow() {
    if (!doors.hasDisplay()) return false;
    try {
      code = doors.window(common.workspace());
      return true;
    } catch (NoDisplay named) {
      return false;
    }
  }

  /// Opens the workspace that a command names, uses it, and closes it.
  static int at(Doors doors, Common common, ToIntFunction<Desk> use) {
    try (Desk desk = doors.open(common.workspace().orElseGet(doors::usualFolder))) {
      return use.applyAsInt(desk);
    }
  }
}
