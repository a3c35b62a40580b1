package earshot.cli;

import earshot.model.Label;
import earshot.storage.AccuracyStore.Labeller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes labels of a sample from the input, one JSON object a line.
@Command(
    name = "label",
    description = {
      "Reads lines such as {\"place\": 3, \"label\": \"negative\"} from the input. Labels are",
      "negative, mixed, neutral, positive, and unsure for “cannot tell”. A bad line is named,",
      "and the rest goes on; exit code 1 then."
    },
    mixinStandardHelpOptions = true)
final class LabelSampleCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "SAMPLE", description = "its number, as earshot accuracy prints it")
  private int sample;

  @Option(names = "--second", description = "as a second labeller")
  private boolean second;

  @Option(names = "--by", paramLabel = "NAME", description = "who labelled (default: you)")
  private Optional<String> by = Optional.empty();

  private final Doors doors;
  private final InputStream in;
  private final Terminal terminal;

  LabelSampleCommand(Doors doors, InputStream in, Terminal terminal) {
    this.doors = doors;
    this.in = in;
    this.terminal = terminal;
  }

  /// Loaded with the first line.
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::label);
  }

  private int label(Desk desk) {
    int kept = 0;
    int bad = 0;
    int number = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) continue;
        try {
          keep(desk, line);
          kept++;
        } catch (IllegalArgumentException wrong) {
          bad++;
          terminal.complain("Line " + number + ": " + wrong.getMessage());
        }
      }
    } catch (IOException broken) {
      throw new Refusal("The input broke off: " + broken.getMessage() + ".");
    }
    if (common.json()) terminal.json(Map.of("kept", kept, "bad", bad));
    else terminal.say("Kept " + Many.of(kept, "label") + ".");
    return bad == 0 ? Commands.DONE : Commands.REFUSED;
  }

  private void keep(Desk desk, String line) {
    JsonNode object;
    try {
      object = Json.MAPPER.readTree(line);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("this is not JSON", broken);
    }
    if (!object.path("place").isInt() || !object.path("label").isString()) {
      throw new IllegalArgumentException("give \"place\" and \"label\"");
    }
    desk.stores()
        .accuracy()
        .answer(
            sample,
            object.path("place").asInt(),
            second ? Labeller.SECOND : Labeller.FIRST,
            Optional.of(label(object.path("label").asString())),
            by.orElseGet(Names::ofUser));
  }

  private static Label label(String word) {
    for (Label label : Label.values()) {
      if (label != Label.UNSCORED && AccuracyCommand.word(label).equals(word)) return label;
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is none of negative, mixed, neutral, positive, unsure");
  }
}
