package earshot.alerts;

import earshot.insight.spike.Exclusion;
import earshot.insight.spike.Lately.Apart;
import earshot.insight.spike.Lately.Loud;
import earshot.insight.spike.Tally;
import earshot.insight.spike.Verdict;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.BrandId;
import earshot.model.BucketWidth;
import earshot.model.Coded;
import earshot.model.Measure;
import earshot.model.MentionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Writes evidence as lines of a name and values, and reads it back; lines that a later version
/// adds are passed over.
final class EvidenceText {
  private static final int LONGEST_QUERY = 4_000;

  private final Map<String, String> lines = new HashMap<>();

  private EvidenceText(String written) {
    for (String line : written.split("\n", -1)) {
      int is = line.indexOf(' ');
      if (is > 0) lines.put(line.substring(0, is), line.substring(is + 1));
    }
  }

  static String write(Evidence evidence) {
    StringBuilder text = new StringBuilder();
    AlertRule.Terms rule = evidence.rule();
    line(text, "name", oneLine(rule.name()));
    line(text, "measure", rule.watched().measure().code());
    rule.watched().brand().ifPresent(brand -> line(text, "brand", brand));
    String query = oneLine(rule.watched().query());
    line(text, "query", query.substring(0, Math.min(LONGEST_QUERY, query.length())));
    line(text, "width", rule.watched().width().code());
    line(text, "false-alarms", rule.manners().falseAlarms());
    Verdict verdict = evidence.verdict();
    line(text, "counted", verdict.observed(), verdict.of(), verdict.weeks());
    Tally tally = verdict.tally();
    line(text, "tally", tally.mentions(), tally.scored(), tally.negative());
    line(text, "all", crowd(tally.all()));
    line(text, "critics", crowd(tally.critics()));
    verdict.figures().ifPresent(figures -> write(text, figures));
    line(text, "promised", evidence.promised());
    Apart apart = evidence.seen().apart();
    line(text, "apart", apart.late(), apart.inGap(), apart.undated());
    line(
        text,
        "stories",
        evidence.seen().stories().stream()
            .map(story -> story.first() + ":" + story.mentions() + ":" + story.voices())
            .toArray());
    line(text, "mentions", evidence.seen().mentions().toArray());
    evidence.escalates().ifPresent(alert -> line(text, "escalates", alert));
    return text.toString();
  }

  private static void write(StringBuilder text, Verdict.Figures figures) {
    line(
        text,
        "figures",
        figures.mean(),
        figures.dispersion(),
        figures.spread(),
        figures.probability());
    Verdict.Bounds bounds = figures.bounds();
    line(text, "bounds", bounds.low(), bounds.high(), bounds.limit());
    line(
        text,
        "excluded",
        figures.excluded().stream().map(left -> left.from() + "/" + left.why()).toArray());
  }

  private static Object[] crowd(Tally.Crowd crowd) {
    return new Object[] {crowd.stories(), crowd.voices(), crowd.authors(), crowd.loudest()};
  }

  private static void line(StringBuilder text, String name, Object... values) {
    text.append(name);
    for (Object value : values) text.append(' ').append(value);
    text.append('\n');
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }

  static Evidence read(String written) {
    EvidenceText text = new EvidenceText(written);
    return new Evidence(
        text.rule(),
        text.verdict(),
        Double.parseDouble(text.line("promised").orElse("0")),
        text.seen(),
        text.line("escalates").map(Long::valueOf).map(AlertId::new));
  }

  private AlertRule.Terms rule() {
    return new AlertRule.Terms(
        line("name").orElse("–"),
        new AlertRule.Watched(
            Coded.of(Measure.class, whole("measure").getFirst()),
            line("brand").map(Integer::valueOf).map(BrandId::new),
            line("query").orElse(""),
            Coded.of(BucketWidth.class, whole("width").getFirst())),
        new AlertRule.Manners(
            Double.parseDouble(line("false-alarms").orElse("1")), Optional.empty()),
        true);
  }

  private Verdict verdict() {
    List<Integer> counted = whole("counted");
    List<Integer> tally = whole("tally");
    return new Verdict(
        Verdict.State.ALERT,
        counted.get(0),
        counted.get(1),
        new Tally(tally.get(0), crowd("all"), tally.get(1), tally.get(2), crowd("critics")),
        counted.get(2),
        line("figures").map(_ -> figures()));
  }

  private Tally.Crowd crowd(String name) {
    List<Integer> crowd = whole(name);
    return new Tally.Crowd(crowd.get(0), crowd.get(1), crowd.get(2), crowd.get(3));
  }

  private Verdict.Figures figures() {
    List<Double> figures = all("figures", Double::valueOf);
    List<Long> bounds = all("bounds", Long::valueOf);
    return new Verdict.Figures(
        figures.get(0),
        figures.get(1),
        figures.get(2),
        figures.get(3),
        new Verdict.Bounds(bounds.get(0), bounds.get(1), bounds.get(2)),
        all("excluded", EvidenceText::left));
  }

  private static Verdict.Left left(String written) {
    int to = written.indexOf('/');
    return new Verdict.Left(
        Instant.parse(written.substring(0, to)), Exclusion.valueOf(written.substring(to + 1)));
  }

  private Evidence.Seen seen() {
    List<Integer> apart = whole("apart");
    return new Evidence.Seen(
        all("mentions", id -> new MentionId(Long.parseLong(id))),
        all("stories", EvidenceText::story),
        new Apart(apart.get(0), apart.get(1), apart.get(2)));
  }

  private static Loud story(String written) {
    List<Long> parts = Arrays.stream(written.split(":", -1)).map(Long::valueOf).toList();
    return new Loud(
        new MentionId(parts.get(0)), Math.toIntExact(parts.get(1)), Math.toIntExact(parts.get(2)));
  }

  private Optional<String> line(String name) {
    return Optional.ofNullable(lines.get(name));
  }

  private List<Integer> whole(String name) {
    return all(name, Integer::valueOf);
  }

  private <T> List<T> all(String name, Function<String, T> read) {
    List<T> values = new ArrayList<>();
    for (String value : line(name).orElse("").split(" ", -1)) {
      if (!value.isEmpty()) values.add(read.apply(value));
    }
    return values;
  }
}
