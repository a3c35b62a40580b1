package earshot.cli;

import earshot.model.JournalEntry;
import earshot.storage.JournalCheck;
import earshot.storage.JournalStore;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what was decided, by whom and when, and checks that nothing of it was changed.
@Command(
    name = "journal",
    description = {
      "Lists the newest decisions: who decided what about which thing, and when.",
      "The journal holds no words of people, only a keyed fingerprint of what was said."
    },
    mixinStandardHelpOptions = true)
final class JournalCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);

  @Mixin private final Common common = new Common();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "print at most N decisions (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  @Option(
      names = "--about",
      paramLabel = "THING",
      description = "only about this, such as mention:17 or draft:3")
  private Optional<String> about = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  private JournalCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with the one that checks.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new JournalCommand(doors, terminal));
    line.addSubcommand("verify", new Verify(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    if (limit < 1) throw new Refusal("--limit is a number of decisions, at least 1.");
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    JournalStore journal = desk.stores().journal();
    List<JournalEntry> entries =
        about.isPresent()
            ? journal.about(about.get(), limit)
            : journal.page(Optional.empty(), limit);
    if (common.json()) {
      entries.forEach(entry -> terminal.json(json(entry)));
    } else if (entries.isEmpty()) {
      terminal.say("Nothing was decided yet.");
    } else {
      terminal.table(
          List.of("n", "when", "who", "what", "about"),
          entries.stream().map(entry -> row(entry, desk.zone())).toList());
    }
    return Commands.DONE;
  }

  private static List<String> row(JournalEntry entry, ZoneId zone) {
    return List.of(
        Long.toString(entry.seq()),
        WHEN.format(entry.at().atZone(zone)),
        entry.byUser(),
        entry.action(),
        entry.object());
  }

  private static Map<String, Object> json(JournalEntry entry) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("seq", entry.seq());
    object.put("at", entry.at().toString());
    object.put("by", entry.byUser());
    object.put("action", entry.action());
    object.put("object", entry.object());
    object.put("digest", entry.digest());
    object.put("hash", entry.hash());
    return object;
  }

  /// A fault with what to do about it.
  static String advice(JournalCheck.Fault fault) {
    String found = fault.words();
    return "The journal is not as it was written: "
        + found
        + ". Decisions before it can be believed; “earshot backup --list” tells which backups are"
        + " older.";
  }

  /// Checks the chain from its first row.
  @Command(
      description = {
        "Checks each row of the journal, and the heads that the backups keep.",
        "Names the first row that was changed, is missing, was inserted, swapped or cut off."
      },
      mixinStandardHelpOptions = true)
  private static final class Verify implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    private final Doors doors;
    private final Terminal terminal;

    Verify(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::verify);
    }

    private int verify(Desk desk) {
      JournalCheck.Result result = desk.safekeeping().verifyJournal();
      int heads = desk.safekeeping().list().size();
      if (common.json()) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rows", result.rows());
        object.put("head", result.head());
        object.put("backups", heads);
        object.put("valid", result.fault().isEmpty());
        object.put("firstBadRow", result.fault().map(JournalCheck.Fault::seq).orElse(null));
        object.put(
            "wrong",
            result.fault().map(fault -> fault.kind().name().toLowerCase(Locale.ROOT)).orElse(null));
        terminal.json(object);
      } else if (result.fault().isPresent()) {
        terminal.complain(advice(result.fault().get()));
      } else {
        terminal.say(
            "%s, each as it was written, and as %s remember. Head: %s"
                .formatted(
                    Many.of(result.rows(), "decision"), Many.of(heads, "backup"), result.head()));
      }
      return result.fault().isEmpty() ? Commands.DONE : Commands.REFUSED;
    }
  }
}
