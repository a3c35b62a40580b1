package earshot.cli;

import earshot.intake.Checkup;
import earshot.listening.Health;
import earshot.model.CoverageSpan;
import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.model.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the sources and how they fare.
@Command(
    name = "sources",
    description = {
      "Lists the sources with their health, the share of the last 7 days that was",
      "watched, and what they brought. Its own commands change many at once."
    },
    mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {
  private static final Duration A_WEEK = Duration.ofDays(7);

  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private SourcesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change sources.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new SourcesCommand(doors, terminal));
    line.addSubcommand(
        "pause",
        new ChangeSourcesCommand(
            doors, terminal, new SourceEdit.State(SourceState.PAUSED), "paused"));
    line.addSubcommand(
        "resume",
        new ChangeSourcesCommand(
            doors, terminal, new SourceEdit.State(SourceState.ACTIVE), "asked again"));
    line.addSubcommand(
        "remove",
        new ChangeSourcesCommand(doors, terminal, new SourceEdit.Removed(true), "removed"));
    line.addSubcommand("trust", new TrustKeyCommand(doors, terminal));
    line.addSubcommand(
        "distrust",
        new ChangeSourcesCommand(
            doors, terminal, new SourceEdit.Trust(Optional.empty()), "trusted by no key any more"));
    line.addSubcommand("set", new SetSourcesCommand(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<SourceStatus> statuses = desk.sources().statuses();
    if (statuses.isEmpty() && !common.json()) {
      terminal.say("No sources yet. Add one: earshot add-source any-feed url=ADDRESS");
      return Commands.DONE;
    }
    Instant now = doors.clock().instant();
    Map<SourceId, Health.Diagnosis> health =
        new Checkup(desk.stores(), desk.zone()).of(statuses, now);
    Map<SourceId, Double> watched = watched(desk, now);
    List<List<String>> rows = new ArrayList<>();
    for (SourceStatus status : statuses) {
      SourceId id = status.source().id();
      String sentence = Objects.requireNonNull(health.get(id)).sentence();
      double share = watched.getOrDefault(id, 0.0);
      if (common.json()) terminal.json(json(status, sentence, share));
      else rows.add(row(status, sentence, share));
    }
    if (!common.json()) {
      terminal.table(List.of("id", "name", "state", "7 days", "stored"), rows);
    }
    return Commands.DONE;
  }

  /// The share of the last week that each source was watched.
  private static Map<SourceId, Double> watched(Desk desk, Instant now) {
    TimeRange week = new TimeRange(now.minus(A_WEEK), now);
    Map<SourceId, List<CoverageSpan>> spans =
        desk.stores().coverage().spans(Set.of(), week).stream()
            .collect(Collectors.groupingBy(CoverageSpan::source));
    return spans.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, each -> new Watched(each.getValue()).share(week)));
  }

  private static List<String> row(SourceStatus status, String sentence, double share) {
    return List.of(
        status.source().id().toString(),
        status.source().name(),
        sentence,
        "%d %%".formatted((int) (share * 100)),
        Long.toString(status.stored()));
  }

  private static Map<String, Object> json(SourceStatus status, String sentence, double share) {
    Source source = status.source();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", source.id().value());
    object.put("name", source.name());
    object.put("url", source.url().toString());
    object.put("state", source.state().name().toLowerCase(Locale.ROOT));
    object.put("stored", status.stored());
    object.put("failures", status.failures());
    object.put("lastSuccess", status.lastSuccess().map(Instant::toString).orElse(null));
    object.put("nextDue", status.nextDue().map(Instant::toString).orElse(null));
    object.put("health", sentence);
    object.put("watched7d", share);
    object.put("preset", source.setup().presetId());
    object.put("role", source.setup().role().name().toLowerCase(Locale.ROOT));
    object.put("folder", source.setup().folder());
    object.put("every", source.interval().map(Duration::toString).orElse(null));
    object.put("takeEverything", source.takeEverything());
    return object;
  }
}
