package earshot.cli;

import earshot.model.AdviceRule;
import earshot.replies.advice.RuleBook;
import earshot.replies.advice.RuleFile;
import earshot.replies.advice.RuleTable;
import earshot.storage.Durable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists the rules of advice; its own commands write, check, keep and reset them.
@Command(
    name = "advice-rules",
    description = {
      "Lists the rules by which advice is given; the first that fits decides.",
      "Its own commands write them to a file, check and keep a file, and go back to what ships."
    },
    mixinStandardHelpOptions = true)
final class AdviceRulesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private AdviceRulesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with its own commands.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new AdviceRulesCommand(doors, terminal));
    line.addSubcommand("list", new AdviceRulesCommand(doors, terminal));
    line.addSubcommand("export", new OfFile(doors, terminal, AdviceRulesCommand::export));
    line.addSubcommand("check", new OfFile(doors, terminal, AdviceRulesCommand::check));
    line.addSubcommand("keep", new OfFile(doors, terminal, AdviceRulesCommand::keep));
    line.addSubcommand("reset", new Reset(doors, terminal));
    line.addSubcommand("offer-help", new OfferHelp(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    RuleBook book = desk.replying().adviceRules();
    List<AdviceRule> rules = book.table().rules();
    if (common.json()) {
      rules.forEach(rule -> terminal.json(json(rule)));
      return Commands.DONE;
    }
    terminal.table(
        List.of("rule", "when", "advice", "why", "decides"),
        rules.stream()
            .map(
                rule ->
                    List.of(
                        rule.id(),
                        rule.conditions(),
                        AdviceLines.words(rule.verdict()),
                        rule.words(),
                        rule.enabled() ? "yes" : "no"))
            .toList());
    terminal.say(
        book.offersHelp()
            ? "Help is offered unasked."
            : "Help is not offered unasked: “Offer help, once” comes to “Listen, do not answer”.");
    if (book.offer().isPresent()) {
      terminal.say("The shipped rules have changed. To take them over: earshot advice-rules reset");
    }
    return Commands.DONE;
  }

  private static Map<String, Object> json(AdviceRule rule) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", rule.id());
    object.put("when", rule.conditions());
    object.put("verdict", rule.verdict().name());
    object.put("words", rule.words());
    object.put("origin", rule.source().origin());
    object.put("dated", rule.source().dated());
    object.put("enabled", rule.enabled());
    return object;
  }

  private static String export(RuleBook book, Path file) throws IOException {
    Durable.replace(file, RuleFile.write(book.table()));
    return "Wrote " + book.table().rules().size() + " rules to " + file + ".";
  }

  private static String check(RuleBook book, Path file) throws IOException {
    RuleTable table = read(file);
    String same = table.rules().equals(book.table().rules()) ? " They hold already." : "";
    return table.rules().size() + " rules, all of them can be used." + same;
  }

  private static String keep(RuleBook book, Path file) throws IOException {
    RuleTable table = read(file);
    book.keep(book.table(), table, Names.ofUser());
    return "Kept " + table.rules().size() + " rules. They hold from now on.";
  }

  private static RuleTable read(Path file) throws IOException {
    return RuleFile.read(Files.readString(file, StandardCharsets.UTF_8));
  }

  /// Something done with a file of rules; says what came of it.
  private interface Deed {
    String on(RuleBook book, Path file) throws IOException;
  }

  @Command(description = "Reads or writes a file of rules.", mixinStandardHelpOptions = true)
  private static final class OfFile implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "a file of rules, one a line")
    private Path file = Path.of("");

    private final Doors doors;
    private final Terminal terminal;
    private final Deed deed;

    private OfFile(Doors doors, Terminal terminal, Deed deed) {
      this.doors = doors;
      this.terminal = terminal;
      this.deed = deed;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::run);
    }

    private int run(Desk desk) {
      try {
        terminal.say(deed.on(desk.replying().adviceRules(), file));
        return Commands.DONE;
      } catch (IOException failed) {
        throw new Refusal("The file " + file + " cannot be used; check its name and your rights.");
      } catch (IllegalArgumentException refused) {
        throw new Refusal(file.getFileName() + ": " + refused.getMessage());
      }
    }
  }

  @Command(
      description = "Goes back to the rules that ship with the program.",
      mixinStandardHelpOptions = true)
  private static final class Reset implements Callable<Integer> {
    @Mixin private final Common common = new Common();
    private final Doors doors;
    private final Terminal terminal;

    private Reset(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(
          doors,
          common,
          desk -> {
            RuleBook book = desk.replying().adviceRules();
            book.keep(book.table(), book.shipped(), Names.ofUser());
            terminal.say("The " + book.shipped().rules().size() + " shipped rules hold again.");
            return Commands.DONE;
          });
    }
  }

  @Command(
      description = "Offers help to people who did not ask us, or no longer.",
      mixinStandardHelpOptions = true)
  private static final class OfferHelp implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "on|off", description = "on or off")
    private String now = "";

    private final Doors doors;
    private final Terminal terminal;

    private OfferHelp(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      if (!now.equals("on") && !now.equals("off")) throw new Refusal("Write on or off.");
      return Commands.at(
          doors,
          common,
          desk -> {
            desk.replying().adviceRules().offerHelp(now.equals("on"), Names.ofUser());
            terminal.say(
                now.equals("on") ? "Help is offered unasked." : "Help is not offered unasked.");
            return Commands.DONE;
          });
    }
  }
}
