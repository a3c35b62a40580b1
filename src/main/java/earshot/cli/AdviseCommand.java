package earshot.cli;

import earshot.model.Advised;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PersonsMark;
import earshot.replies.advice.Advice;
import earshot.replies.advice.AdviceDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells whether mentions want an answer, and why.
@Command(
    name = "advise",
    description = {
      "Tells whether a mention wants an answer, by which rule, and which words show it.",
      "A person may say what it is, or decide otherwise with a reason."
    },
    mixinStandardHelpOptions = true)
final class AdviseCommand implements Callable<Integer> {
  private static final String WIDEST = "500";

  @Mixin private final Common common = new Common();

  @Parameters(
      paramLabel = "ID|QUERY",
      description = "a mention's id, as search prints it, or a query")
  private String which = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "advise on at most N mentions of a query (default: ${DEFAULT-VALUE})",
      defaultValue = "50")
  private int limit;

  @Option(names = "--mark", paramLabel = "KIND", description = "it is: ${COMPLETION-CANDIDATES}")
  private Optional<PersonsMark> mark = Optional.empty();

  @Option(names = "--unmark", paramLabel = "KIND", description = "it is not")
  private Optional<PersonsMark> unmark = Optional.empty();

  @Option(
      names = "--overrule",
      paramLabel = "VERDICT",
      description = "do this instead: ${COMPLETION-CANDIDATES}")
  private Optional<Advised> instead = Optional.empty();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "why it is overruled, in at least 10 characters")
  private String reason = "";

  @Option(names = "--follow-rules", description = "overrule no longer")
  private boolean follow;

  private final Doors doors;
  private final Terminal terminal;

  AdviseCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > Integer.parseInt(WIDEST)) {
      throw new Refusal("--limit is a number of mentions, from 1 to " + WIDEST + ".");
    }
    return Commands.at(doors, common, desk -> which.matches("\\d{1,18}") ? one(desk) : some(desk));
  }

  private int one(Desk desk) {
    Mention mention =
        Optional.of(Long.parseLong(which))
            .filter(number -> number > 0)
            .flatMap(number -> desk.stores().mentions().byId(new MentionId(number)))
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no mention " + which + ". earshot search prints the ids."));
    try {
      act(desk.replying().advice(), mention);
    } catch (IllegalArgumentException refused) {
      throw new Refusal(String.valueOf(refused.getMessage()));
    }
    Advice advice = desk.replying().advisor().advise(mention);
    if (common.json()) terminal.json(AdviceLines.json(advice));
    else AdviceLines.of(advice).forEach(terminal::say);
    return Commands.DONE;
  }

  private void act(AdviceDesk advice, Mention mention) {
    String user = Names.ofUser();
    mark.ifPresent(is -> advice.mark(mention.id(), is, user));
    unmark.ifPresent(is -> advice.unmark(mention.id(), is, user));
    if (follow) advice.takeBack(mention.id(), user);
    instead.ifPresent(verdict -> advice.overrule(mention, verdict, reason, user));
  }

  private int some(Desk desk) {
    if (mark.isPresent() || unmark.isPresent() || instead.isPresent() || follow) {
      throw new Refusal("Name one mention by its id to say what it is or to overrule advice.");
    }
    if (!desk.index().isReady()) {
      throw new Refusal(
          "Not every mention can be searched at the moment. earshot doctor says why.");
    }
    MentionFilter filter =
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), which, Optional.empty());
    List<Mention> found = desk.mentions().page(filter, Optional.empty(), limit).mentions();
    Map<MentionId, Advice> all = desk.replying().advisor().advise(found);
    if (common.json()) {
      found.forEach(each -> advice(all, each).map(AdviceLines::json).ifPresent(terminal::json));
      return Commands.DONE;
    }
    MentionLines lines = new MentionLines(desk.brands().all(), desk.zone());
    terminal.table(
        List.of("id", "advice", "rule", "when", "text"),
        found.stream().map(each -> row(advice(all, each).orElseThrow(), each, lines)).toList());
    return Commands.DONE;
  }

  private static Optional<Advice> advice(Map<MentionId, Advice> all, Mention mention) {
    return Optional.ofNullable(all.get(mention.id()));
  }

  private static List<String> row(Advice advice, Mention mention, MentionLines lines) {
    return List.of(
        mention.id().toString(),
        AdviceLines.words(advice.verdict()) + (advice.overruled().isPresent() ? " (person)" : ""),
        advice.rule().id(),
        lines.time(mention.at()),
        mention.content().whole());
  }
}
