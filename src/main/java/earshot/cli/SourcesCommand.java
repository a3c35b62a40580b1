package earshot.cli;

import earshot.intake.Checkup;
import earshot.listening.Health;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the sources and how they fare.
@Command(
    name = "sources",
    description = "Lists the sources with their health and next poll.",
    mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  SourcesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<SourceStatus> statuses = desk.sources().statuses();
    Instant now = doors.clock().instant();
    if (common.json()) {
      statuses.forEach(status -> terminal.json(json(status)));
      return Commands.DONE;
    }
    if (statuses.isEmpty()) {
      terminal.say("No sources yet. Add one: earshot add-source any-feed url=ADDRESS");
      return Commands.DONE;
    }
    Map<SourceId, Health.Diagnosis> health =
        new Checkup(desk.stores(), desk.zone()).of(statuses, now);
    List<List<String>> rows = new ArrayList<>();
    for (SourceStatus status : statuses) {
      rows.add(
          List.of(
              status.source().id().toString(),
              status.source().name(),
              Objects.requireNonNull(health.get(status.source().id())).sentence(),
              Long.toString(status.stored())));
    }
    terminal.table(List.of("id", "name", "state", "stored"), rows);
    return Commands.DONE;
  }

  private static Map<String, Object> json(SourceStatus status) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", status.source().id().value());
    object.put("name", status.source().name());
    object.put("url", status.source().url().toString());
    object.put("state", status.source().state().name().toLowerCase(Locale.ROOT));
    object.put("stored", status.stored());
    object.put("failures", status.failures());
    object.put("lastSuccess", status.lastSuccess().map(Instant::toString).orElse(null));
    object.put("nextDue", status.nextDue().map(Instant::toString).orElse(null));
    return object;
  }
}
