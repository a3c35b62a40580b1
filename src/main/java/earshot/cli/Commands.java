package earshot.cli;

import earshot.search.QueryError;
import earshot.storage.StorageRefused;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Earshot for a terminal: without a command it opens the window.
@Command(
    name = "earshot",
    description = "Listens to what is said about a brand. Without a command it opens the window.",
    mixinStandardHelpOptions = true,
    version = "Earshot 0.1.0",
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
      String[] args, Doors doors, InputStream in, PrintStream out, PrintStream err) {
    Terminal terminal = new Terminal(out, err);
    Commands top = new Commands(doors, terminal);
    CommandLine line = new CommandLine(top);
    line.addSubcommand(new DemoCommand(doors, terminal));
    line.addSubcommand(new WatchCommand(doors, terminal));
    line.addSubcommand(new PollCommand(doors, terminal));
    line.addSubcommand(new AddBrandCommand(doors, terminal));
    line.addSubcommand(new AddSourceCommand(doors, terminal));
    line.addSubcommand(new SourcesCommand(doors, terminal));
    line.addSubcommand(new TrySourceCommand(doors, terminal));
    line.addSubcommand(new ImportCommand(doors, terminal));
    line.addSubcommand(new SearchCommand(doors, terminal));
    line.addSubcommand(new ExplainCommand(doors, terminal));
    line.addSubcommand(new ScoreCommand(in, terminal));
    line.addSubcommand(new DoctorCommand(doors, terminal));
    line.setOut(new java.io.PrintWriter(out, true, java.nio.charset.StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(err, true, java.nio.charset.StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((mishap, command, parsed) -> refuse(mishap, terminal));
    int exit = line.execute(args);
    return exit == DONE ? top.code : exit;
  }

  @Override
  public void run() {
    if (doors.hasDisplay()) {
      code = doors.window(common.workspace());
      return;
    }
    terminal.complain("There is no display here, so Earshot watches in the terminal instead.");
    code = new WatchCommand(doors, terminal).watch(common);
  }

  /// Opens the workspace that a command names, uses it, and closes it.
  static int at(Doors doors, Common common, ToIntFunction<Desk> use) {
    try (Desk desk = doors.open(common.workspace().orElseGet(doors::usualFolder))) {
      return use.applyAsInt(desk);
    }
  }

  private static int refuse(Exception mishap, Terminal terminal) throws Exception {
    boolean meantForPeople =
        mishap instanceof QueryError
            || mishap instanceof StorageRefused
            || mishap instanceof Refusal
            || mishap instanceof IllegalArgumentException;
    if (!meantForPeople) throw mishap;
    terminal.complain(
        Optional.ofNullable(mishap.getMessage()).orElse("That value is not possible."));
    return REFUSED;
  }
}
