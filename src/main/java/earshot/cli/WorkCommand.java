package earshot.cli;

import earshot.model.Lane;
import earshot.model.LookAlikes;
import earshot.model.Mention;
import earshot.model.Shown;
import earshot.model.Work;
import earshot.model.WorkCounts;
import earshot.model.WorkFilter;
import earshot.model.WorkPage;
import earshot.replies.work.WorkDesk;
import earshot.storage.Progress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what is in work, the most pressing first.
@Command(
    name = "work",
    description = {
      "Lists what is in work: what waits for an answer of ours, by when it is due, then what we"
          + " wait",
      "for and what was sent. An answer is owed to who speaks to us, asks about us by name, or",
      "complains about us; how soon is told in the hours of the team."
    },
    mixinStandardHelpOptions = true)
final class WorkCommand implements Callable<Integer> {
  private static final int PAGE = 200;
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Mixin private final Common common = new Common();

  @Option(
      names = "--lane",
      paramLabel = "LANE",
      description = "one list: new, drafting, for-approval, approved, waiting, sent or snoozed")
  private Optional<String> lane = Optional.empty();

  @Option(names = "--of", paramLabel = "NAME", description = "only what this person has")
  private Optional<String> person = Optional.empty();

  @Option(names = "--mine", description = "only what you have")
  private boolean mine;

  @Option(names = "--overdue", description = "only answers that are late")
  private boolean overdue;

  @Option(names = "--today", description = "only answers due before tonight, the late ones too")
  private boolean today;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "print at most N mentions (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  private final Doors doors;
  private final Terminal terminal;

  WorkCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1) throw new Refusal("--limit is a number of mentions, at least 1.");
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    // A command answers in full: what arrived since is judged first.
    desk.replying().turns().take(Progress.NONE);
    WorkDesk work = desk.replying().work(Names.ofUser());
    Instant now = desk.alerts().book().now();
    WorkFilter filter = filter(work, now);
    List<WorkPage.Item> items = items(work, filter);
    if (common.json()) {
      items.forEach(item -> terminal.json(json(item, now)));
      return Commands.DONE;
    }
    if (items.isEmpty()) {
      terminal.say("Nothing waits for an answer.");
    } else {
      ZoneId zone = desk.zone();
      terminal.table(
          List.of("id", "state", "due", "who", "author", "text"),
          items.stream().map(item -> row(item, zone, now)).toList());
    }
    terminal.say(sums(work.counts()));
    return Commands.DONE;
  }

  private WorkFilter filter(WorkDesk work, Instant now) {
    WorkFilter filter = WorkFilter.EVERYTHING;
    if (overdue) filter = WorkFilter.dueBefore(now);
    else if (today) filter = WorkFilter.dueBefore(work.tonight());
    if (mine) filter = filter.of(work.user());
    if (person.isPresent()) filter = filter.of(person.get());
    return lane.isPresent() ? filter.in(lane(lane.get())) : filter;
  }

  private static Lane lane(String typed) {
    for (Lane each : Lane.values()) if (name(each).equals(typed)) return each;
    throw new Refusal(
        "There is no list “"
            + typed
            + "”; they are new, drafting, for-approval, approved, waiting, sent and snoozed.");
  }

  private List<WorkPage.Item> items(WorkDesk work, WorkFilter filter) {
    List<WorkPage.Item> items = new ArrayList<>();
    Optional<WorkPage.Token> after = Optional.empty();
    do {
      WorkPage page = work.page(filter, after, Math.min(PAGE, limit - items.size()));
      items.addAll(page.items());
      after = page.next();
    } while (after.isPresent() && items.size() < limit);
    return items;
  }

  private static List<String> row(WorkPage.Item item, ZoneId zone, Instant now) {
    Work work = item.work();
    Mention.Content content = item.mention().content();
    String due =
        work.due()
            .map(at -> WHEN.format(at.atZone(zone)) + (at.isBefore(now) ? " late" : ""))
            .orElse("");
    return List.of(
        work.mention().toString(),
        name(work.status()) + (work.snooze().asleep() ? " (snoozed)" : ""),
        due,
        work.assignee().orElse(""),
        LookAlikes.name(content.author()),
        Shown.line(content.whole()));
  }

  private static Map<String, Object> json(WorkPage.Item item, Instant now) {
    Work work = item.work();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", work.mention().value());
    object.put("status", name(work.status()));
    object.put("lane", work.lane().map(WorkCommand::name).orElse(null));
    object.put("due", work.due().map(Instant::toString).orElse(null));
    object.put("late", work.due().filter(at -> at.isBefore(now)).isPresent());
    object.put("need", work.clock().need().map(WorkCommand::name).orElse(null));
    object.put("assignee", work.assignee().orElse(null));
    object.put("priority", name(work.priority()));
    object.put("snoozedUntil", work.snooze().until().map(Instant::toString).orElse(null));
    object.put("untilAnswer", work.snooze().untilAnswer());
    object.put("cameBack", work.cameBack().map(WorkCommand::name).orElse(null));
    object.put("reason", work.stand().reason());
    object.put("author", item.mention().content().author());
    object.put("link", item.mention().content().url());
    object.put("text", item.mention().content().whole());
    return object;
  }

  private static String sums(WorkCounts counts) {
    List<String> lanes = new ArrayList<>();
    for (Lane each : Lane.values()) lanes.add(name(each) + " " + counts.of(each));
    return "%s; late %d, due today %d."
        .formatted(String.join(", ", lanes), counts.overdue(), counts.today());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
