package earshot.cli;

import earshot.model.Charter;
import earshot.model.Client;
import earshot.model.WorkMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the clients of this computer.
@Command(
    name = "workspaces",
    description = {
      "Lists the clients of this computer, one workspace each.",
      "Wherever a command takes --workspace DIR, the name of a listed client will do."
    },
    mixinStandardHelpOptions = true)
final class WorkspacesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  private final Doors doors;
  private final Terminal terminal;

  private WorkspacesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change the list.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new WorkspacesCommand(doors, terminal));
    line.addSubcommand("list", new WorkspacesCommand(doors, terminal));
    line.addSubcommand(new New(doors, terminal));
    line.addSubcommand(new Add(doors, terminal));
    line.addSubcommand(new Rename(doors, terminal));
    line.addSubcommand(new Colour(doors, terminal));
    line.addSubcommand(new DeleteClientCommand(doors, terminal));
    line.addSubcommand(
        "enable",
        new Act(
            doors, terminal, "is asked with all others.", (b, c) -> b.enable(c.folder(), true)));
    line.addSubcommand(
        "disable",
        new Act(doors, terminal, "is put aside.", (b, c) -> b.enable(c.folder(), false)));
    line.addSubcommand(
        "forget-entry",
        new Act(
            doors,
            terminal,
            "is no longer in the list; its files stay where they are.",
            (b, c) -> b.remove(c.folder())));
    return line;
  }

  @Override
  public Integer call() {
    List<Client> all = doors.clients().all();
    if (common.json()) {
      all.forEach(client -> terminal.json(json(client)));
    } else {
      terminal.table(
          List.of("name", "colour", "asked", "opened", "folder"),
          all.stream().map(WorkspacesCommand::row).toList());
    }
    return Commands.DONE;
  }

  private static List<String> row(Client client) {
    return List.of(
        shown(client),
        client.colour(),
        client.enabled() ? "yes" : "put aside",
        client.lastOpened().map(at -> at.toString().substring(0, 10)).orElse("never"),
        client.folder().toString());
  }

  private static Map<String, Object> json(Client client) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", client.name());
    json.put("colour", client.colour());
    json.put("enabled", client.enabled());
    json.put("lastOpened", client.lastOpened().map(Instant::toString).orElse(""));
    json.put("folder", client.folder().toString());
    return json;
  }

  static String shown(Client client) {
    return client.name().isEmpty() ? "(no name yet)" : client.name();
  }

  /// The client that a person names, by its name or its folder.
  ///
  /// @throws Refusal when there is none
  static Client named(Doors doors, String words) {
    List<Client> all = doors.clients().all();
    return all.stream()
        .filter(client -> client.isCalled(words))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(
                        each -> each.folder().equals(Path.of(words).toAbsolutePath().normalize()))
                    .findFirst())
        .orElseThrow(
            () ->
                new Refusal(
                    "No client is called \"" + words + "\". earshot workspaces lists them."));
  }

  /// Makes a new client.
  @Command(
      name = "new",
      description = "Makes a workspace for a new client.",
      mixinStandardHelpOptions = true)
  private static final class New implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "NAME", description = "as people call the client")
    private String name = "";

    @Option(names = "--colour", paramLabel = "COLOUR", description = "fern, plum, ocean, …")
    private Optional<String> colour = Optional.empty();

    @Option(
        names = "--purpose",
        paramLabel = "TEXT",
        required = true,
        description = "why you listen; kept in the workspace")
    private String purpose = "";

    @Option(
        names = "--objective",
        paramLabel = "TEXT",
        description = "what you want to learn or change")
    private String objective = "";

    @Option(names = "--hands-on", description = "answers are on from the start")
    private boolean handsOn;

    private final Doors doors;
    private final Terminal terminal;

    private New(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      List<Client> all = doors.clients().all();
      String worn =
          colour
              .map(given -> given.toLowerCase(Locale.ROOT))
              .orElseGet(() -> Client.COLOURS.get(all.size() % Client.COLOURS.size()));
      if (name.isBlank() || purpose.isBlank()) {
        throw new Refusal("A client needs a name, and a purpose for which you listen.");
      }
      Client made =
          doors
              .clients()
              .make(
                  Client.of(doors.usualFolder(), name, worn),
                  new Charter(purpose, objective),
                  handsOn ? WorkMode.HANDS_ON : WorkMode.LISTENING);
      if (common.json()) terminal.json(json(made));
      else terminal.say("Made \"" + made.name() + "\" in " + made.folder() + ".");
      return Commands.DONE;
    }
  }

  /// Takes a folder into the list.
  @Command(
      name = "add",
      description = "Takes a folder that holds a workspace into the list.",
      mixinStandardHelpOptions = true)
  private static final class Add implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder of the workspace")
    private Path folder = Path.of("");

    private final Doors doors;
    private final Terminal terminal;

    private Add(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Client added = doors.clients().add(folder);
      if (common.anyway()) doors.useAnyway(added.folder());
      doors.warning(added.folder()).ifPresent(terminal::complain);
      terminal.say(shown(added) + " is in the list.");
      return Commands.DONE;
    }
  }

  /// Gives a client another name.
  @Command(
      name = "rename",
      description = "Gives a client another name.",
      mixinStandardHelpOptions = true)
  private static final class Rename implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CLIENT", description = "its name or folder")
    private String client = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "the new name")
    private String name = "";

    private final Doors doors;
    private final Terminal terminal;

    private Rename(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Client was = named(doors, client);
      if (name.isBlank()) throw new Refusal("A client needs a name.");
      doors.clients().change(was.folder(), name, was.colour());
      terminal.say(shown(was) + " is called \"" + name.strip() + "\" from now on.");
      return Commands.DONE;
    }
  }

  /// Gives a client another colour.
  @Command(
      name = "colour",
      description =
          "Gives a client another colour: fern, plum, ocean, rust, slate, moss, rose, teal.",
      mixinStandardHelpOptions = true)
  private static final class Colour implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CLIENT", description = "its name or folder")
    private String client = "";

    @Parameters(index = "1", paramLabel = "COLOUR", description = "the new colour")
    private String colour = "";

    private final Doors doors;
    private final Terminal terminal;

    private Colour(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Client was = named(doors, client);
      doors.clients().change(was.folder(), was.name(), colour.toLowerCase(Locale.ROOT));
      terminal.say(shown(was) + " is " + colour.toLowerCase(Locale.ROOT) + " from now on.");
      return Commands.DONE;
    }
  }

  /// One act on one client.
  @Command(mixinStandardHelpOptions = true)
  private static final class Act implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CLIENT", description = "its name or folder")
    private String client = "";

    private final Doors doors;
    private final Terminal terminal;
    private final String done;
    private final BiConsumer<ClientBook, Client> act;

    /// @param done what is so afterwards, said after the name
    private Act(Doors doors, Terminal terminal, String done, BiConsumer<ClientBook, Client> act) {
      this.doors = doors;
      this.terminal = terminal;
      this.done = done;
      this.act = act;
    }

    @Override
    public Integer call() {
      Client meant = named(doors, client);
      act.accept(doors.clients(), meant);
      terminal.say(shown(meant) + " " + done);
      return Commands.DONE;
    }
  }
}
