package earshot.cli;

import earshot.language.CueReader;
import earshot.language.Lexicon;
import earshot.language.LexiconDamaged;
import earshot.language.TextReader;
import earshot.language.TrackedTerms;
import earshot.language.Vader;
import earshot.language.WordList;
import earshot.model.Contribution;
import earshot.model.Cue;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.Score;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores texts from standard input.
@Command(
    name = "score",
    description = {
      "Reads texts from standard input, one a line, and prints what they sound like and why.",
      "A line is plain text, or JSON: {\"text\":…,\"brand\":…,\"at\":…}."
    },
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
  private static final String ENGLISH = "en";

  @Mixin private final Common common = new Common();

  @Option(names = "--strict", description = "the original's arithmetic, bugs kept")
  private boolean strict;

  @Option(
      names = "--languages",
      paramLabel = "TAG",
      split = ",",
      description = {
        "languages that are expected, such as en,de; a text in one without a word list is not"
            + " scored",
        "(default: every text is scored as if it were English)"
      })
  private List<String> expected = List.of();

  private TextReader languages = TextReader.withoutScores();
  private final InputStream in;
  private final Terminal terminal;

  ScoreCommand(InputStream in, Terminal terminal) {
    this.in = in;
    this.terminal = terminal;
  }

  /// Loaded with the first line that is JSON.
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }

  /// One text to score.
  private record Asked(String text, Optional<String> brand, OptionalInt at) {}

  @Override
  public Integer call() throws LexiconDamaged {
    Lexicon lexicon = Lexicon.load();
    languages = languages.speaking(expected);
    Vader vader =
        strict ? Vader.strict(lexicon) : Vader.plus(lexicon, TrackedTerms.NONE, WordList.NONE);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answer(vader, line);
      }
    } catch (IOException broken) {
      throw new Refusal("The input broke off: " + broken.getMessage() + ".");
    }
    return Commands.DONE;
  }

  private void answer(Vader vader, String line) {
    Asked asked;
    try {
      asked = asked(line);
    } catch (IllegalArgumentException bad) {
      terminal.json(Map.of("error", String.valueOf(bad.getMessage())));
      return;
    }
    boolean tracked = !strict && asked.brand().isPresent();
    Vader engine = tracked ? vader.tracking(asked.brand().orElseThrow()) : vader;
    String language = languages.language(asked.text(), "");
    Score score = scored(engine, asked.text(), language);
    List<Cue> signs = signs(asked, new Reading(language, score, Map.of(), engine.version()));
    Optional<Reading.TargetScore> target =
        tracked
            ? engine.target(asked.text(), asked.brand().orElseThrow(), asked.at())
            : Optional.empty();
    if (common.json()) {
      Map<String, Object> object = object(score, target, language, engine);
      double complaint = CueReader.complaint(signs);
      object.put("complaint", complaint >= CueReader.COMPLAINS);
      object.put("complaintScore", complaint);
      object.put("cues", CueLines.json(signs));
      terminal.json(object);
    } else {
      print(asked.text(), score, target);
      signs.forEach(sign -> terminal.say("    " + CueLines.line(sign)));
    }
  }

  private Score scored(Vader engine, String text, String language) {
    boolean foreign = !expected.isEmpty() && !language.equals("und") && !language.equals(ENGLISH);
    return foreign ? new Score(Label.UNSCORED, 0, 0, 0, 0, List.of()) : engine.score(text);
  }

  private static List<Cue> signs(Asked asked, Reading reading) {
    TrackedTerms terms = asked.brand().map(TrackedTerms.NONE::and).orElse(TrackedTerms.NONE);
    List<String> ours =
        asked.brand().map(name -> List.of(name, "@" + name.replace(" ", ""))).orElse(List.of());
    CueReader reader = new CueReader(terms, new CueReader.Own(ours, Optional.empty(), "ZZ"));
    return reader.signs(asked.text(), reading, CueReader.Posted.ANYWHERE);
  }

  private static Asked asked(String line) {
    if (!line.stripLeading().startsWith("{")) {
      return new Asked(line, Optional.empty(), OptionalInt.empty());
    }
    JsonNode object;
    try {
      object = Json.MAPPER.readTree(line);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("this line is not JSON", broken);
    }
    if (!object.path("text").isString()) {
      throw new IllegalArgumentException("this line has no \"text\"");
    }
    JsonNode brand = object.path("brand");
    JsonNode at = object.path("at");
    return new Asked(
        object.path("text").asString(),
        brand.isString() && !brand.asString().isBlank()
            ? Optional.of(brand.asString())
            : Optional.empty(),
        at.isInt() ? OptionalInt.of(at.asInt()) : OptionalInt.empty());
  }

  private Map<String, Object> object(
      Score score, Optional<Reading.TargetScore> target, String language, Vader engine) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("label", code(score.label()));
    object.put("compound", score.compound());
    object.put("pos", score.pos());
    object.put("neg", score.neg());
    object.put("neu", score.neu());
    object.put("targetScore", target.map(Reading.TargetScore::compound).orElse(null));
    object.put("language", language);
    object.put("contributions", score.contributions().stream().map(ScoreCommand::row).toList());
    object.put("version", engine.version());
    return object;
  }

  private static Map<String, Object> row(Contribution contribution) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("token", contribution.token());
    row.put("from", contribution.from());
    row.put("to", contribution.to());
    row.put("valence", contribution.valence());
    row.put("why", contribution.why());
    return row;
  }

  private void print(String text, Score score, Optional<Reading.TargetScore> target) {
    terminal.say(
        "%-9s %+.4f  %s".formatted(code(score.label()), score.compound(), text)
            + target.map(t -> "  (about the brand: %+.4f)".formatted(t.compound())).orElse(""));
    List<Contribution> reasons = score.contributions();
    for (Contribution reason : reasons) {
      terminal.say("    %+.2f  %s  (%s)".formatted(reason.valence(), reason.token(), reason.why()));
    }
  }

  private static String code(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}
