package earshot.cli;

import earshot.model.Egress;
import earshot.model.LookAlikes;
import earshot.storage.EgressStore.HostUse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what left this computer.
@Command(
    name = "egress",
    description = "Lists the hosts that Earshot contacted, why, and how many bytes went.",
    mixinStandardHelpOptions = true)
final class EgressCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(
      names = "--since",
      paramLabel = "7d",
      defaultValue = "7d",
      description = "from when on (default: a week ago; kept for 90 days)")
  private String since = "7d";

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "the latest 200 exchanges with one host instead")
  private Optional<String> host = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  EgressCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, desk -> host.isPresent() ? lines(desk) : hosts(desk));
  }

  private int hosts(Desk desk) {
    Instant from = Moments.read(since, doors.clock().instant(), desk.zone());
    List<HostUse> hosts = desk.stores().egress().hosts(from);
    if (common.json()) {
      hosts.forEach(use -> terminal.json(json(use)));
      return Commands.DONE;
    }
    if (hosts.isEmpty()) {
      terminal.say("Nobody was contacted since " + from + ".");
      return Commands.DONE;
    }
    terminal.table(
        List.of("host", "why", "exchanges", "bytes out", "bytes in", "sources", "last"),
        hosts.stream().map(EgressCommand::row).toList());
    return Commands.DONE;
  }

  private int lines(Desk desk) {
    List<Egress> lines = desk.stores().egress().lines(host.orElseThrow(), 200);
    if (common.json()) {
      lines.forEach(line -> terminal.json(json(line)));
    } else {
      terminal.table(
          List.of("when", "why", "source", "bytes out", "bytes in"),
          lines.stream().map(EgressCommand::row).toList());
    }
    return Commands.DONE;
  }

  private static String why(HostUse use) {
    return use.purposes().stream()
        .sorted()
        .map(Egress.Purpose::code)
        .collect(Collectors.joining(", "));
  }

  private static List<String> row(HostUse use) {
    return List.of(
        LookAlikes.host(use.host()),
        why(use),
        Long.toString(use.exchanges()),
        Long.toString(use.bytesOut()),
        Long.toString(use.bytesIn()),
        Integer.toString(use.sources()),
        use.last().toString());
  }

  private static List<String> row(Egress line) {
    return List.of(
        line.at().toString(),
        line.purpose().code(),
        line.source().map(Object::toString).orElse(""),
        Long.toString(line.bytesOut()),
        Long.toString(line.bytesIn()));
  }

  private static Map<String, Object> json(HostUse use) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("host", use.host());
    object.put("purposes", use.purposes().stream().sorted().map(Egress.Purpose::code).toList());
    object.put("exchanges", use.exchanges());
    object.put("bytesOut", use.bytesOut());
    object.put("bytesIn", use.bytesIn());
    object.put("sources", use.sources());
    object.put("last", use.last().toString());
    return object;
  }

  private static Map<String, Object> json(Egress line) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("at", line.at().toString());
    object.put("host", line.host());
    object.put("purpose", line.purpose().code());
    object.put("source", line.source().map(id -> (Object) id.value()).orElse(null));
    object.put("bytesOut", line.bytesOut());
    object.put("bytesIn", line.bytesIn());
    return object;
  }
}
