package earshot.cli;

import earshot.model.BrandId;
import earshot.model.LegalHold;
import earshot.model.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells, sets and lifts legal holds.
@Command(
    name = "holds",
    description = {
      "Tells what must not be deleted although its time has come.",
      "--set holds everything, or with --source or --brand only that, until a day, for a reason."
    },
    mixinStandardHelpOptions = true)
final class HoldsCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--set", paramLabel = "REASON", description = "hold from now on, for this reason")
  private String reason = "";

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "the day it ends, such as 2027-06-30")
  private String until = "";

  @Option(names = "--source", paramLabel = "ID", description = "hold this source only")
  private int source;

  @Option(names = "--brand", paramLabel = "ID", description = "hold this brand only")
  private int brand;

  @Option(names = "--lift", paramLabel = "ID", description = "end this hold now")
  private int lift;

  private final Doors doors;
  private final Terminal terminal;

  HoldsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::hold);
  }

  private int hold(Desk desk) {
    var holds = desk.stores().keeping().holds();
    if (lift != 0 && !holds.lift(lift, Names.ofUser())) {
      throw new Refusal("There is no hold of that number that still holds.");
    }
    if (!reason.isBlank()) {
      try {
        var unused = holds.set(scope(), reason, end(desk), Names.ofUser());
      } catch (IllegalArgumentException refused) {
        throw new Refusal(String.valueOf(refused.getMessage()));
      }
    }
    list(holds.all());
    return Commands.DONE;
  }

  private LegalHold.Scope scope() {
    return new LegalHold.Scope(
        Optional.of(source).filter(id -> id != 0).map(SourceId::new),
        Optional.of(brand).filter(id -> id != 0).map(BrandId::new));
  }

  private Instant end(Desk desk) {
    try {
      return LocalDate.parse(until).plusDays(1).atStartOfDay(desk.zone()).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw new Refusal("Say until when with --until DAY, such as 2027-06-30.");
    }
  }

  private void list(List<LegalHold> holds) {
    Instant now = doors.clock().instant();
    List<List<String>> rows = new ArrayList<>();
    for (LegalHold hold : holds) {
      String what =
          hold.scope()
              .source()
              .map(id -> "source " + id)
              .or(() -> hold.scope().brand().map(id -> "brand " + id))
              .orElse("everything");
      if (common.json()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", hold.id());
        line.put("what", what);
        line.put("reason", hold.reason());
        line.put("until", hold.until());
        line.put("holds", hold.holds(now));
        terminal.json(line);
        continue;
      }
      String state = hold.holds(now) ? "until " + hold.until() : "ended";
      rows.add(List.of(Integer.toString(hold.id()), what, state, hold.reason()));
    }
    if (common.json()) return;
    if (rows.isEmpty()) terminal.say("Nothing is held.");
    else terminal.table(List.of("id", "what", "holds", "reason"), rows);
  }
}
