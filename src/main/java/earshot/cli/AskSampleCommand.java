package earshot.cli;

import earshot.model.Mention;
import earshot.storage.AccuracyStore.Item;
import earshot.storage.AccuracyStore.Labeller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the mentions of a sample that have no label yet, without what the machine said.
@Command(
    name = "ask",
    description = {
      "Writes the mentions of a sample that nobody labelled yet, never their scores. With",
      "--json one line each; give back lines such as {\"place\": 3, \"label\": \"negative\"} to",
      "earshot accuracy label."
    },
    mixinStandardHelpOptions = true)
final class AskSampleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "SAMPLE", description = "its number, as earshot accuracy prints it")
  private int sample;

  @Option(names = "--second", description = "for a second labeller")
  private boolean second;

  private final Doors doors;
  private final Terminal terminal;

  AskSampleCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::ask);
  }

  private int ask(Desk desk) {
    Labeller labeller = second ? Labeller.SECOND : Labeller.FIRST;
    if (desk.stores().accuracy().find(sample).isEmpty()) {
      throw new Refusal("There is no sample " + sample + ".");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Item item : desk.stores().accuracy().items(sample)) {
      if (item.by(labeller).isPresent()) continue;
      Optional<Mention> mention = desk.stores().mentions().byId(item.mention());
      String text = mention.map(each -> each.content().whole()).orElse("");
      if (common.json()) terminal.json(json(item, text));
      else rows.add(List.of(Integer.toString(item.place()), text));
    }
    if (!common.json()) terminal.table(List.of("place", "text"), rows);
    return Commands.DONE;
  }

  private static Map<String, Object> json(Item item, String text) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("place", item.place());
    object.put("id", item.mention().value());
    object.put("text", text);
    return object;
  }
}
