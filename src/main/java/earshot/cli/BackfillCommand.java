package earshot.cli;

import earshot.intake.Backfill;
import earshot.model.Brand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Gives a brand the mentions that were stored before.
@Command(
    name = "backfill",
    description = {
      "Gives a new or changed brand the mentions that were stored before. Takes nothing",
      "away, and doing it again adds nothing."
    },
    mixinStandardHelpOptions = true)
final class BackfillCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "BRAND", description = "its name or number")
  private String brand = "";

  private final Doors doors;
  private final Terminal terminal;

  BackfillCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::fill);
  }

  private int fill(Desk desk) {
    Brand meant = Asked.brand(desk, brand);
    Asked.requireIndex(desk);
    Backfill.Filled filled =
        desk.questions().backfill().run(meant, Asked.telling(terminal, common.json()));
    if (common.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("brand", meant.name());
      object.put("found", filled.found());
      object.put("added", filled.added());
      terminal.json(object);
    } else {
      terminal.say(
          "%s: %d stored mentions match, %d of them are new to it."
              .formatted(meant.name(), filled.found(), filled.added()));
    }
    return Commands.DONE;
  }
}
