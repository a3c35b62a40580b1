package earshot.cli;

import earshot.language.ScoreSettings;
import earshot.language.WordList;
import earshot.model.WordRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the words of the workspace.
@Command(
    name = "words",
    description = {
      "Lists the words to which this workspace gives a value of its own. Its own commands",
      "add, remove, import and export them. What arrives is read by them at once; what is",
      "stored already, after \"earshot rescore --commit\"."
    },
    mixinStandardHelpOptions = true)
final class WordsCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(names = "--language", paramLabel = "fr", description = "only words of this language")
  private Optional<String> language = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  private WordsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change words.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new WordsCommand(doors, terminal));
    line.addSubcommand("list", new WordsCommand(doors, terminal));
    // A value may be negative, which looks like an option.
    CommandLine add = new CommandLine(new Add(doors, terminal));
    line.addSubcommand("add", add.setUnmatchedOptionsArePositionalParams(true));
    line.addSubcommand("remove", new Remove(doors, terminal));
    line.addSubcommand("import", new ImportWordsCommand(doors, terminal));
    line.addSubcommand("export", new ExportWordsCommand(doors, terminal));
    line.addSubcommand("threshold", new Threshold(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    ScoreSettings settings = desk.scores().words().settings();
    List<WordList> lists =
        settings.lists().stream()
            .filter(list -> language.isEmpty() || language.get().equals(list.language()))
            .toList();
    if (common.json()) {
      lists.forEach(list -> terminal.json(json(list)));
      return Commands.DONE;
    }
    terminal.say(
        "A text is positive from %s on and negative from %s down."
            .formatted(settings.threshold(), -settings.threshold()));
    if (lists.isEmpty()) {
      terminal.say("No words of your own yet. Add one: earshot words add \"war zone\" 0");
      return Commands.DONE;
    }
    terminal.table(
        List.of("language", "word", "value"),
        lists.stream().flatMap(list -> rows(list).stream()).toList());
    return Commands.DONE;
  }

  private static List<List<String>> rows(WordList list) {
    List<List<String>> rows = new ArrayList<>();
    new TreeMap<>(list.values())
        .forEach((word, value) -> rows.add(List.of(list.language(), word, value.toString())));
    for (WordRole role : WordRole.values()) {
      if (role == WordRole.VALUE) continue;
      for (String word : new TreeSet<>(list.of(role))) {
        rows.add(List.of(list.language(), word, name(role)));
      }
    }
    return rows;
  }

  private static Map<String, Object> json(WordList list) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("language", list.language());
    object.put("words", new TreeMap<>(list.values()));
    for (WordRole role : WordRole.values()) {
      if (role != WordRole.VALUE) object.put(name(role), List.copyOf(new TreeSet<>(list.of(role))));
    }
    return object;
  }

  private static String name(WordRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /// Keeps changed words and says what is left to do.
  static int keep(Desk desk, Terminal terminal, boolean json, ScoreSettings settings) {
    desk.scores().words().keep(settings, Names.ofUser());
    String version = desk.scores().words().version();
    if (json) terminal.json(Map.of("version", version));
    else {
      terminal.say("Kept. What arrives from now on is read so (" + version + ").");
      terminal.say("What this would change in stored mentions: earshot rescore --preview");
    }
    return Commands.DONE;
  }

  /// Adds a word.
  @Command(
      description = "Gives a word or phrase a value, or makes it one that changes others.",
      mixinStandardHelpOptions = true)
  private static final class Add implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "WORD", description = "one to five words")
    private String word = "";

    @Parameters(
        index = "1",
        paramLabel = "VALUE",
        description = {
          "from -4 to 4, 0 for a word that says nothing;",
          "or negator, booster, dampener (not in English)"
        })
    private String value = "";

    @Option(names = "--language", paramLabel = "fr", description = "of the word (default: en)")
    private String language = WordList.ENGLISH;

    private final Doors doors;
    private final Terminal terminal;

    private Add(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::add);
    }

    private int add(Desk desk) {
      ScoreSettings settings = desk.scores().words().settings();
      WordList list = settings.list(language);
      return keep(desk, terminal, common.json(), settings.with(with(list)));
    }

    private WordList with(WordList list) {
      for (WordRole role : WordRole.values()) {
        if (role != WordRole.VALUE && name(role).equals(value)) return list.with(role, word);
      }
      try {
        return list.with(word, Double.parseDouble(value));
      } catch (NumberFormatException other) {
        throw new Refusal(
            "Give a value from -4 to 4, or negator, booster or dampener, instead of \""
                + value
                + "\".");
      }
    }
  }

  /// Removes a word.
  @Command(description = "Removes a word or phrase.", mixinStandardHelpOptions = true)
  private static final class Remove implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "WORD", description = "as earshot words lists it")
    private String word = "";

    @Option(names = "--language", paramLabel = "fr", description = "of the word (default: en)")
    private String language = WordList.ENGLISH;

    private final Doors doors;
    private final Terminal terminal;

    private Remove(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::remove);
    }

    private int remove(Desk desk) {
      ScoreSettings settings = desk.scores().words().settings();
      WordList list = settings.list(language);
      WordList fewer = list.without(word);
      if (fewer.equals(list)) {
        throw new Refusal("“" + word + "” is not listed. earshot words lists what is.");
      }
      return keep(desk, terminal, common.json(), settings.with(fewer));
    }
  }

  /// Moves the border between neutral and the rest.
  @Command(
      description = "Sets from which score on a text is positive, and below minus which negative.",
      mixinStandardHelpOptions = true)
  private static final class Threshold implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "0.05", description = "between 0 and 1")
    private double from;

    private final Doors doors;
    private final Terminal terminal;

    private Threshold(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::set);
    }

    private int set(Desk desk) {
      ScoreSettings settings = desk.scores().words().settings();
      return keep(desk, terminal, common.json(), settings.withThreshold(from));
    }
  }
}
