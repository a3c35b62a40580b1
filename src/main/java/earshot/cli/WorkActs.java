package earshot.cli;

import earshot.model.MentionId;
import earshot.model.Snooze;
import earshot.model.Status;
import earshot.replies.work.Transitions;
import earshot.replies.work.Undoable;
import earshot.replies.work.WorkDesk;
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
import picocli.CommandLine.Parameters;

/// What a person does about mentions in work, at a terminal.
final class WorkActs {
  private final Doors doors;
  private final Terminal terminal;

  private WorkActs(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// Adds the commands.
  static void addTo(Offered all, Doors doors, Terminal terminal) {
    WorkActs acts = new WorkActs(doors, terminal);
    all.add(Assign.class, () -> acts.new Assign());
    all.add(SnoozeCommand.class, () -> acts.new SnoozeCommand());
    all.add(Star.class, () -> acts.new Star());
    all.add(Note.class, () -> acts.new Note());
    all.add(Close.class, () -> acts.new Close());
    all.add(Reopen.class, () -> acts.new Reopen());
  }

  private interface Act {
    Undoable on(WorkDesk work, List<MentionId> mentions, Desk desk);
  }

  private int act(Common common, List<Long> numbers, Act act) {
    if (numbers.stream().anyMatch(number -> number < 1)) {
      throw new Refusal("Mentions have numbers from 1; earshot search prints them.");
    }
    List<MentionId> mentions = numbers.stream().map(MentionId::new).toList();
    return Commands.at(
        doors,
        common,
        desk -> {
          WorkDesk work = desk.replying().work(Names.ofUser());
          List<MentionId> stored =
              mentions.stream().filter(work.of(mentions)::containsKey).toList();
          if (stored.size() < mentions.size()) {
            throw new Refusal("Not all of these mentions are stored; earshot search prints them.");
          }
          return tell(common, act.on(work, stored, desk));
        });
  }

  private int tell(Common common, Undoable done) {
    String left =
        done.refused().entrySet().stream()
            .map(each -> each.getValue() + " left: " + words(each.getKey()))
            .collect(Collectors.joining(", "));
    if (common.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("changed", done.changed().stream().map(MentionId::value).sorted().toList());
      object.put("left", left);
      terminal.json(object);
    } else {
      String changed = Many.mentions(done.changed().size()) + " changed";
      terminal.say(changed + (left.isEmpty() ? "." : "; " + left + "."));
    }
    return done.changed().isEmpty() && !done.refused().isEmpty() ? Commands.REFUSED : Commands.DONE;
  }

  private static String words(Transitions.Refusal why) {
    return switch (why) {
      case STANDS_THERE -> "as it is already";
      case NOT_NEW_AGAIN -> "work has begun";
      case NOTHING_WRITTEN -> "nothing has been written";
      case NOT_SUBMITTED -> "nobody asked for approval";
      case NOT_APPROVED -> "a second person has to approve it first";
      case NOTHING_SAID -> "nothing was said to them yet";
      case ANSWERED -> "it was answered";
      case DONE -> "it is done, reopen it first";
    };
  }

  @Command(
      name = "assign",
      description = "Gives mentions to somebody.",
      mixinStandardHelpOptions = true)
  private final class Assign implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Option(names = "--to", paramLabel = "NAME", description = "who has them; nobody without it")
    private Optional<String> person = Optional.empty();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of mentions")
    private List<Long> ids = List.of();

    @Override
    public Integer call() {
      return act(common, ids, (work, mentions, _) -> work.assign(mentions, person));
    }
  }

  @Command(
      name = "snooze",
      description = "Puts mentions out of sight until a time, or until they answer.",
      mixinStandardHelpOptions = true)
  private final class SnoozeCommand implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Option(
        names = "--until",
        paramLabel = "TIME",
        description = "such as 2026-11-20T14:00; without it until they answer")
    private Optional<String> until = Optional.empty();

    @Option(names = "--wake", description = "bring them back now")
    private boolean wake;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of mentions")
    private List<Long> ids = List.of();

    @Override
    public Integer call() {
      return act(common, ids, (work, mentions, desk) -> work.snooze(mentions, snooze(desk)));
    }

    private Snooze snooze(Desk desk) {
      if (wake) return Snooze.NONE;
      if (until.isEmpty()) return Snooze.forAnswer();
      Instant now = desk.alerts().book().now();
      Instant at = Moments.read(until.get(), now, desk.zone());
      if (!at.isAfter(now)) throw new Refusal("--until lies in the past.");
      return Snooze.till(at);
    }
  }

  @Command(
      name = "star",
      description = "Puts a star on mentions, to find them again by is:starred; or takes it off.",
      mixinStandardHelpOptions = true)
  private final class Star implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Option(names = "--off", description = "take the star off")
    private boolean off;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of mentions")
    private List<Long> ids = List.of();

    @Override
    public Integer call() {
      return act(common, ids, (work, mentions, _) -> work.star(mentions, !off));
    }
  }

  @Command(
      name = "note",
      description = "Keeps a remark beside mentions.",
      mixinStandardHelpOptions = true)
  private final class Note implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "the remark")
    private String text = "";

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of mentions")
    private List<Long> ids = List.of();

    @Override
    public Integer call() {
      if (text.isBlank()) throw new Refusal("A note needs some words.");
      return act(common, ids, (work, mentions, _) -> work.note(mentions, text));
    }
  }

  @Command(
      name = "close",
      description = "Closes mentions, or says that they need no answer.",
      mixinStandardHelpOptions = true)
  private final class Close implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Option(
        names = "--no-answer",
        paramLabel = "REASON",
        description = "they need none, and why: joke, spam, not about us")
    private Optional<String> reason = Optional.empty();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of mentions")
    private List<Long> ids = List.of();

    @Override
    public Integer call() {
      Status to = reason.isPresent() ? Status.NO_ACTION : Status.CLOSED;
      return act(common, ids, (work, mentions, _) -> work.move(mentions, to, reason.orElse("")));
    }
  }

  @Command(
      name = "reopen",
      description = "Opens mentions again that were done or answered.",
      mixinStandardHelpOptions = true)
  private final class Reopen implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of mentions")
    private List<Long> ids = List.of();

    @Override
    public Integer call() {
      return act(common, ids, (work, mentions, _) -> work.reopen(mentions));
    }
  }
}
