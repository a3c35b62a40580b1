package earshot.cli;

import earshot.intake.Examples;
import earshot.model.Brand;
import earshot.model.MentionId;
import earshot.model.QueryExample;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds an example to a brand.
@Command(
    description = "Adds a text that the query of a brand must find, or must not.",
    mixinStandardHelpOptions = true)
final class AddExampleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "BRAND", description = "its name or number")
  private String brand = "";

  @Option(names = "--mention", paramLabel = "ID", description = "the words of this mention")
  private Optional<Long> mention = Optional.empty();

  @Option(names = "--text", paramLabel = "TEXT", description = "these words")
  private Optional<String> text = Optional.empty();

  @Option(names = "--not", description = "the query must not find it")
  private boolean not;

  private final Doors doors;
  private final Terminal terminal;

  AddExampleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (mention.isPresent() == text.isPresent()) {
      throw new Refusal("Say which words: either --mention with its number, or --text.");
    }
    return Commands.at(doors, common, this::add);
  }

  private int add(Desk desk) {
    Brand meant = Asked.brand(desk, brand);
    QueryExample added = added(desk.questions().examples(), meant);
    if (common.json()) terminal.json(ExamplesCommand.json(added));
    else {
      terminal.say(
          "Example %s: the query of %s must %s it."
              .formatted(added.id(), meant.name(), ExamplesCommand.must(added)));
    }
    return Commands.DONE;
  }

  private QueryExample added(Examples examples, Brand brand) {
    if (text.isPresent()) return examples.add(brand.id(), !not, text.get(), Names.ofUser());
    MentionId id =
        mention
            .filter(number -> number > 0)
            .map(MentionId::new)
            .orElseThrow(() -> new Refusal("A mention has a number above 0."));
    return examples.add(brand.id(), !not, id, Names.ofUser());
  }
}
