package earshot.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Shows Earshot on invented voices.
@Command(
    name = "demo",
    description = "Opens the window on a throw-away workspace with invented voices.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Doors doors;
  private final Terminal terminal;

  DemoCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (doors.hasDisplay()) return doors.demo();
    terminal.complain("The demonstration needs a display. Try: earshot watch");
    return Commands.REFUSED;
  }
}
