package earshot.cli;

import earshot.intake.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows which languages a workspace expects, or chooses others.
@Command(
    name = "languages",
    description = {
      "Shows which languages people write here, or chooses others, most expected first. They hold",
      "for what arrives from now on; stored mentions keep their language."
    },
    mixinStandardHelpOptions = true)
final class LanguagesCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(
      arity = "0..*",
      paramLabel = "LANGUAGE",
      description = "a code or an English name, such as pt or Portuguese")
  private List<String> wanted = List.of();

  @Option(names = "--usual", description = "goes back to English first")
  private boolean usual;

  private final Doors doors;
  private final Terminal terminal;

  LanguagesCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (usual && !wanted.isEmpty()) throw new Refusal("Say languages or --usual, not both.");
    return Commands.at(doors, common, this::use);
  }

  private int use(Desk desk) {
    Languages languages = desk.scores().languages();
    if (usual || !wanted.isEmpty()) languages.keep(Languages.read(String.join(" ", wanted)));
    List<String> now = languages.chosen();
    if (common.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("languages", now);
      terminal.json(object);
    } else if (now.isEmpty()) {
      terminal.say("English first, and the usual ones: no others were chosen.");
    } else {
      terminal.say("People write " + Languages.called(now) + " here, most expected first.");
    }
    return Commands.DONE;
  }
}
