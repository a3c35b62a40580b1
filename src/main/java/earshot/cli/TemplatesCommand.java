package earshot.cli;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Template;
import earshot.replies.template.KeptPhrasebook;
import earshot.replies.template.TemplateError;
import earshot.replies.template.TemplateFile;
import earshot.replies.template.TemplateText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists templates, and adds, imports and exports them.
@Command(
    name = "templates",
    description = {
      "Lists templates, snippets, signatures, holding statements and known answers. Its own",
      "commands add one, and import and export lists of them."
    },
    mixinStandardHelpOptions = true)
final class TemplatesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  private final Doors doors;
  private final Terminal terminal;

  private TemplatesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with those that change templates.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new TemplatesCommand(doors, terminal));
    line.addSubcommand("add", new Add(doors, terminal));
    line.addSubcommand("import", new Import(doors, terminal));
    line.addSubcommand("export", new Export(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::list);
  }

  private int list(Desk desk) {
    List<Template> all = desk.stores().templates().all();
    if (common.json()) {
      all.forEach(each -> terminal.json(json(each)));
    } else if (all.isEmpty()) {
      terminal.say(
          "No templates yet. Add one: earshot templates add NAME --text \"Hi {{author}}\"");
    } else {
      terminal.table(
          List.of("id", "kind", "name", "used"),
          all.stream()
              .map(
                  each ->
                      List.of(
                          each.id().toString(),
                          word(each.terms().kind()),
                          each.terms().name(),
                          Long.toString(each.used())))
              .toList());
    }
    return Commands.DONE;
  }

  private static String word(Template.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> json(Template template) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", template.id().value());
    object.put("kind", word(template.terms().kind()));
    object.put("name", template.terms().name());
    object.put("language", template.terms().language());
    object.put("body", template.terms().body());
    object.put("used", template.used());
    return object;
  }

  private static KeptPhrasebook phrases(Desk desk) {
    return new KeptPhrasebook(desk.stores(), Names.ofUser());
  }

  /// Adds a template.
  @Command(
      description = {
        "Adds a template. Places to fill stand in braces: {{order number}}, {{date:when}},",
        "{{number:order}}, {{choice:tone|warm|plain}}."
      },
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "NAME", description = "how it is found")
    private String name = "";

    @Option(names = "--text", required = true, paramLabel = "WORDS", description = "its words")
    private String text = "";

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description = "template, snippet, signature, holding or answer (default: template)")
    private String kind = "template";

    @Option(names = "--language", paramLabel = "en", description = "of its words")
    private String language = "";

    private final Doors doors;
    private final Terminal terminal;

    Add(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Template.Terms terms = terms();
      return Commands.at(
          doors,
          common,
          desk -> {
            Template added = phrases(desk).add(terms);
            if (common.json()) terminal.json(json(added));
            else terminal.say("Added template %s, %s.".formatted(added.id(), name));
            return Commands.DONE;
          });
    }

    private Template.Terms terms() {
      try {
        TemplateText unused = TemplateText.read(text);
        return new Template.Terms(
            Template.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
            Optional.empty(),
            language,
            name,
            text);
      } catch (TemplateError unclear) {
        throw new Refusal(
            "At character %d: %s".formatted(unclear.position() + 1, unclear.getMessage()));
      } catch (IllegalArgumentException unfit) {
        throw new Refusal(
            "A template has a name, words, and one of these kinds: template, snippet, signature,"
                + " holding, answer.");
      }
    }
  }

  /// Adds the templates of a file.
  @Command(
      description = "Adds the templates of a file; none of a file with a bad entry.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "a list in JSON, as export writes it")
    private Path file = Path.of("");

    private final Doors doors;
    private final Terminal terminal;

    Import(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      String text;
      try {
        text = Files.readString(file);
      } catch (IOException unreadable) {
        throw new Refusal("The file " + file + " cannot be read.");
      }
      return Commands.at(doors, common, desk -> take(desk, text));
    }

    private int take(Desk desk, String text) {
      Map<String, BrandId> brands =
          desk.brands().all().stream()
              .collect(Collectors.toMap(Brand::name, Brand::id, (first, second) -> first));
      List<Template.Terms> all;
      try {
        all = TemplateFile.read(text, brands);
      } catch (IllegalArgumentException bad) {
        throw new Refusal(String.valueOf(bad.getMessage()));
      }
      for (Template.Terms terms : all) {
        Template unused = phrases(desk).add(terms);
      }
      if (common.json()) terminal.json(Map.of("added", all.size()));
      else terminal.say(Many.of(all.size(), "template") + " added.");
      return Commands.DONE;
    }
  }

  /// Writes all templates to a file.
  @Command(
      description = "Writes all templates to a new file, which can be imported elsewhere.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    private Path file = Path.of("");

    private final Doors doors;
    private final Terminal terminal;

    Export(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::write);
    }

    private int write(Desk desk) {
      Map<BrandId, String> brands =
          desk.brands().all().stream().collect(Collectors.toMap(Brand::id, Brand::name));
      List<Template> all = desk.stores().templates().all();
      try {
        Files.writeString(file, TemplateFile.write(all, brands), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException there) {
        throw new Refusal("The file " + file + " is there already; name a new one.");
      } catch (IOException unwritable) {
        throw new Refusal("The file " + file + " cannot be written.");
      }
      if (common.json()) terminal.json(Map.of("file", file.toString(), "templates", all.size()));
      else terminal.say("%s: %d templates.".formatted(file, all.size()));
      return Commands.DONE;
    }
  }
}
