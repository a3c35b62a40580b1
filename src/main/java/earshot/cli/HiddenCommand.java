package earshot.cli;

import earshot.model.Hidden;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what is hidden and why.
@Command(
    description = "Lists what is hidden, with the rule and the reason, last stored first.",
    mixinStandardHelpOptions = true)
final class HiddenCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  @Mixin private final Common common = new Common();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "print at most N mentions (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  private final Doors doors;
  private final Terminal terminal;

  HiddenCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1) throw new Refusal("--limit is a number of mentions, at least 1.");
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    MentionLines lines = new MentionLines(desk.brands().all(), desk.zone());
    List<List<String>> rows = new ArrayList<>();
    Optional<MentionId> after = Optional.empty();
    int left = limit;
    while (left > 0) {
      List<Hidden> page = desk.stores().hidden().page(after, Math.min(PAGE, left));
      if (page.isEmpty()) break;
      rows.addAll(told(desk, page, lines));
      left -= page.size();
      after = Optional.of(page.getLast().mention());
    }
    if (!common.json()) {
      terminal.table(List.of("id", "when", "rule", "reason", "text"), rows);
      terminal.say("%d of %d shown.".formatted(limit - left, desk.stores().hidden().count()));
    }
    return Commands.DONE;
  }

  private List<List<String>> told(Desk desk, List<Hidden> page, MentionLines lines) {
    Map<MentionId, Mention> mentions = new HashMap<>();
    desk.stores()
        .mentions()
        .byIds(page.stream().map(Hidden::mention).toList())
        .forEach(mention -> mentions.put(mention.id(), mention));
    List<List<String>> rows = new ArrayList<>();
    for (Hidden hidden : page) {
      Optional<Mention> mention = Optional.ofNullable(mentions.get(hidden.mention()));
      if (mention.isEmpty()) continue;
      if (common.json()) terminal.json(json(hidden, mention.get(), lines));
      else rows.add(row(hidden, lines.row(mention.get())));
    }
    return rows;
  }

  private static Map<String, Object> json(Hidden hidden, Mention mention, MentionLines lines) {
    Map<String, Object> object = lines.json(mention);
    object.put("hiddenBy", hidden.rule().map(RuleId::value).orElse(null));
    object.put("hiddenAt", hidden.at().toString());
    object.put("reason", hidden.reason());
    return object;
  }

  private static List<String> row(Hidden hidden, List<String> mention) {
    return List.of(
        mention.getFirst(),
        mention.get(1),
        hidden.rule().map(RuleId::toString).orElse("by hand"),
        hidden.reason(),
        mention.getLast());
  }
}
