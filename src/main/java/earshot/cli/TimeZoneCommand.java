package earshot.cli;

import earshot.model.Zones;
import earshot.storage.ZoneStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the time zone of a workspace, or changes it.
@Command(
    name = "time-zone",
    description = "Shows in which time zone the workspace's days begin, or chooses another.",
    mixinStandardHelpOptions = true)
final class TimeZoneCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "0..1",
      paramLabel = "ZONE",
      description = "such as Europe/London; without it the zone is only shown")
  private Optional<String> zone = Optional.empty();

  @Option(names = "--of-this-computer", description = "chooses the zone of this computer")
  private boolean computers;

  private final Doors doors;
  private final Terminal terminal;

  TimeZoneCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (zone.isPresent() && computers) {
      throw new Refusal("Say a zone or --of-this-computer, not both.");
    }
    Optional<ZoneId> wanted =
        computers ? Optional.of(doors.zone()) : zone.map(TimeZoneCommand::called);
    return Commands.at(doors, common, desk -> use(desk, wanted));
  }

  private static ZoneId called(String typed) {
    return Zones.called(typed)
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no time zone “%s”; name a place such as Europe/London or UTC."
                        .formatted(typed)));
  }

  private int use(Desk desk, Optional<ZoneId> wanted) {
    ZoneStore zones = desk.stores().settings().zone();
    Told told = new Told(terminal, common.json());
    wanted.ifPresent(each -> zones.change(each, Names.ofUser(), told));
    // Also what an earlier change has left.
    zones.finish(told);
    Instant now = doors.clock().instant();
    if (common.json()) terminal.json(object(zones.zone()));
    else {
      terminal.say("Days begin at midnight in " + Zones.written(zones.zone(), now) + ".");
      if (!Zones.alike(zones.zone(), doors.zone(), now)) {
        terminal.say("This computer is in " + Zones.written(doors.zone(), now) + ".");
      }
    }
    return Commands.DONE;
  }

  private Map<String, Object> object(ZoneId holds) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("zone", holds.getId());
    object.put("computer", doors.zone().getId());
    return object;
  }
}
