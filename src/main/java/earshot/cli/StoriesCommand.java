package earshot.cli;

import earshot.insight.ArchiveStories;
import earshot.insight.StoryDetail;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.storage.StoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what was said more than once.
@Command(
    name = "stories",
    description = "Prints what was said more than once: how often, how fast, by how many.",
    mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      defaultValue = "7d",
      description = "the first moment (default: a week ago)")
  private String from = "7d";

  @Option(
      names = "--to",
      paramLabel = "TIME",
      defaultValue = "now",
      description = "the moment after the last (default: now)")
  private String to = "now";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "print at most N stories (default: ${DEFAULT-VALUE})")
  private int limit = 20;

  private final Doors doors;
  private final Terminal terminal;

  StoriesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1) throw new Refusal("--limit is a number of stories, at least 1.");
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    Instant now = doors.clock().instant();
    Instant first = Moments.read(from, now, desk.zone());
    Instant end = Moments.read(to, now, desk.zone());
    if (!first.isBefore(end)) throw new Refusal("--from must lie before --to.");
    TimeRange range = new TimeRange(first, end);
    ArchiveStories stories = desk.stories();
    List<Line> lines = new ArrayList<>();
    for (StoryStore.Lately lately : stories.lately(range, limit)) {
      stories
          .detail(lately.story(), 1)
          .ifPresent(detail -> lines.add(new Line(detail, lately.within())));
    }
    MentionLines mentions = new MentionLines(desk.brands().all(), desk.zone());
    if (common.json()) {
      lines.forEach(line -> terminal.json(line.json()));
      return Commands.DONE;
    }
    terminal.table(
        List.of(
            "story", "first", "told", "of", "per hour", "first hour", "voices", "sources", "text"),
        lines.stream().map(line -> line.row(mentions)).toList());
    Units units = stories.units(within(range)).orElse(Units.NONE);
    terminal.say(
        "%s, %s, %s."
            .formatted(
                Many.mentions(units.mentions()),
                Many.of(units.stories(), "story", "stories"),
                Many.of(units.voices(), "voice")));
    return Commands.DONE;
  }

  private static MentionFilter within(TimeRange range) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", Optional.of(range));
  }

  /// One story, as it is printed.
  ///
  /// @param within members of the window
  private record Line(StoryDetail detail, int within) {
    private StoryStore.Told told() {
      return detail.told();
    }

    private String text() {
      return detail.members().stream()
          .findFirst()
          .map(Mention::content)
          .map(Mention.Content::whole)
          .orElse("");
    }

    private List<String> row(MentionLines mentions) {
      return List.of(
          told().story().toString(),
          mentions.time(told().times().getFirst()),
          Integer.toString(within),
          Integer.toString(told().size()),
          String.format(Locale.ROOT, "%.1f", told().perHour()),
          Integer.toString(told().firstHour()),
          Integer.toString(told().voices()),
          Integer.toString(told().sources()),
          detail.members().stream().findFirst().map(MentionLines::excerpt).orElse(""));
    }

    private Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("story", told().story().value());
      json.put("first", told().first().value());
      json.put("firstAt", told().times().getFirst().toString());
      json.put("lastAt", told().times().getLast().toString());
      json.put("mentions", told().size());
      json.put("within", within);
      json.put("voices", told().voices());
      json.put("sources", told().sources());
      json.put("perHour", told().perHour());
      json.put("firstHour", told().firstHour());
      json.put("text", text());
      return json;
    }
  }
}
