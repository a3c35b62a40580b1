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

  DemoCommand(Doors doors) {
    this.doors = doors;
  }

  @Override
  public Integer call() {
    Refusal refusal = new Refusal("The demonstration needs a display. Try: earshot watch");
    if (!doors.hasDisplay()) throw refusal;
    try {
      return doors.demo();
    } catch (NoDisplay named) {
      throw refusal;
    }
  }
}
