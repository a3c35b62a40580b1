package earshot.ui.alerts;

import earshot.alerts.AlertDesk;
import earshot.alerts.Evidence;
import earshot.insight.spike.Exclusion;
import earshot.insight.spike.Lately;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import earshot.model.TimeRange;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts alerts and rules into words.
final class AlertPhrases {
  private static final double RAREST = 1e-6;
  private static final int FEW_WEEKS = 4;

  private final Messages words;

  AlertPhrases(Messages words) {
    this.words = words;
  }

  private Formats formats() {
    return words.formats();
  }

  /// `35 voices in an hour`.
  String what(Evidence evidence) {
    Verdict verdict = evidence.verdict();
    Measure measure = evidence.rule().watched().measure();
    String bucket = bucket(evidence.rule().watched().width());
    return switch (measure) {
      case VOICES, MENTIONS, STORIES ->
          words.plural("what." + measure.name(), verdict.observed(), bucket);
      case NEGATIVE_SHARE ->
          words.get("what.NEGATIVE_SHARE", verdict.observed(), verdict.of(), bucket);
      case EACH -> words.plural("what.EACH", verdict.observed());
    };
  }

  private String bucket(BucketWidth width) {
    return words.get("bucket." + width.name());
  }

  /// Whose: the brand, the query, or both.
  String about(AlertRule.Watched watched, String brand) {
    if (brand.isEmpty())
      return watched.query().isEmpty() ? words.get("about.all") : watched.query();
    return watched.query().isEmpty() ? brand : brand + " · " + watched.query();
  }

  /// `Sun 22 Nov, 18:00 to 19:00`; a whole day is `Sun 22 Nov`.
  String when(TimeRange bucket) {
    Instant from = bucket.from();
    boolean sameDay = formats().day(from).equals(formats().day(bucket.to().minusMillis(1)));
    boolean whole = formats().time(from).equals(formats().time(bucket.to()));
    if (sameDay && whole) return formats().day(from);
    String to =
        sameDay ? formats().time(bucket.to()) : formats().as("EEE d MMM, HH:mm", bucket.to());
    return words.get("when", formats().day(from), formats().time(from), to);
  }

  /// `0 to 6`.
  String expected(Verdict.Bounds bounds) {
    return words.get("expected", bounds.low(), bounds.high());
  }

  /// `about 1 time in 2,400 (p 0.00042)`.
  String probability(double p) {
    if (p < RAREST) return words.get("probability.least");
    return words.get("probability", Math.round(1 / p), formats().decimal(p, p < 0.001 ? 6 : 4));
  }

  /// Why it is raised now, in a few sentences.
  String why(AlertsDesk.Line line) {
    Evidence evidence = line.evidence();
    Optional<Verdict.Figures> figures = evidence.verdict().figures();
    if (figures.isEmpty()) return words.get("why.each", evidence.rule().name());
    Verdict.Bounds bounds = figures.get().bounds();
    List<String> said = new ArrayList<>();
    said.add(
        words.get(
            "why",
            what(evidence),
            bounds.limit(),
            words.get("place." + evidence.rule().watched().width().name()),
            (long) evidence.verdict().weeks()));
    if (evidence.escalates().isPresent()) said.add(words.get("why.escalates"));
    if (line.alert().raisedAt().isBefore(line.alert().bucket().to())) {
      said.add(words.get("why.running"));
    }
    return String.join(" ", said);
  }

  /// How sure the figures are, where they are less sure than usual; empty otherwise.
  String caution(Evidence evidence) {
    Optional<Verdict.Figures> figures = evidence.verdict().figures();
    if (figures.isEmpty()) return "";
    AlertRule.Watched watched = evidence.rule().watched();
    if (watched.measure() == Measure.NEGATIVE_SHARE) return "";
    if (figures.get().mean() < 1) return words.get("caution.few");
    boolean fewWeeks = evidence.verdict().weeks() <= FEW_WEEKS;
    return watched.width() == BucketWidth.DAY
        ? words.get(fewWeeks ? "caution.day.weeks" : "caution.day")
        : "";
  }

  /// `12 stories, 35 voices, 31 authors`.
  String crowd(Verdict verdict) {
    var crowd = verdict.tally().all();
    return String.join(
        ", ",
        words.plural("stories", crowd.stories()),
        words.plural("voices", crowd.voices()),
        words.plural("authors", crowd.authors()),
        words.plural("mentions", verdict.tally().mentions()));
  }

  /// What was left out of the past and why; `Nothing` where nothing was.
  String excluded(List<Verdict.Left> excluded) {
    if (excluded.isEmpty()) return words.get("excluded.none");
    Map<Exclusion, List<Verdict.Left>> byReason = new EnumMap<>(Exclusion.class);
    for (Verdict.Left left : excluded) {
      byReason.computeIfAbsent(left.why(), _ -> new ArrayList<>()).add(left);
    }
    List<String> said = new ArrayList<>();
    byReason.forEach(
        (why, left) ->
            said.add(
                words.plural(
                    "excluded." + why.name(),
                    left.size(),
                    formats().as("d MMM HH:mm", left.getFirst().from()))));
    return String.join("; ", said);
  }

  /// What was said then but not counted; empty where there is nothing.
  String apart(Lately.Apart apart) {
    List<String> said = new ArrayList<>();
    if (apart.late() > 0) said.add(words.plural("apart.late", apart.late()));
    if (apart.inGap() > 0) said.add(words.plural("apart.gap", apart.inGap()));
    if (apart.undated() > 0) said.add(words.plural("apart.undated", apart.undated()));
    return String.join("; ", said);
  }

  /// `More voices than usual in an hour`.
  String rule(AlertRule.Watched watched) {
    return words.get("rule." + watched.measure().name(), bucket(watched.width()));
  }

  /// `About one false alarm a month`.
  String price(AlertRule.Terms terms) {
    if (terms.watched().measure() == Measure.EACH) return words.get("price.each");
    return price(terms.manners().falseAlarms());
  }

  /// The price of a rule, and what is really promised where that is known.
  String price(AlertsDesk.RuleLine line) {
    String price = price(line.rule().terms());
    return line.looked()
        .flatMap(AlertDesk.Looked::seen)
        .filter(seen -> seen.promised() > 0)
        .map(seen -> words.get("price.promised", price, formats().decimal(seen.promised(), 1)))
        .orElse(price);
  }

  /// The same of several rules together.
  String price(double falseAlarms) {
    if (falseAlarms >= 0.95) return words.plural("price.month", Math.round(falseAlarms));
    long months = Math.round(1 / falseAlarms);
    return months == 12 ? words.get("price.year") : words.get("price.months", months);
  }

  /// How a rule stands now.
  String standing(AlertsDesk.RuleLine line, Instant now) {
    AlertRule rule = line.rule();
    if (!rule.terms().enabled()) return words.get("standing.off");
    if (rule.standing().isMuted(now)) {
      Instant until = rule.standing().mutedUntil().orElse(now);
      return words.get("standing.muted", formats().as("EEE HH:mm", until));
    }
    if (rule.terms().watched().measure() == Measure.EACH) return words.get("standing.each");
    return line.looked().map(this::standing).orElseGet(() -> words.get("standing.waiting"));
  }

  private String standing(AlertDesk.Looked looked) {
    String at = formats().time(looked.at());
    if (looked.problem().isPresent()) {
      return words.get("standing.problem", at, looked.problem().get());
    }
    return looked.seen().map(seen -> standing(seen, at)).orElse("");
  }

  private String standing(AlertDesk.Seen seen, String at) {
    Verdict running = seen.running();
    return switch (running.state()) {
      case NOT_ENOUGH_HISTORY -> words.get("standing.history", (long) running.weeks());
      case TOO_FEW -> words.get("standing.few", at);
      case USUAL -> usual(seen, at);
      case ALERT -> words.get("standing.alert", at);
    };
  }

  private String usual(AlertDesk.Seen seen, String at) {
    Verdict running = seen.running();
    String expected = running.figures().map(figures -> expected(figures.bounds())).orElse("");
    return words.get("standing.usual", running.observed(), expected, at);
  }

  /// What a notice says.
  String notice(AlertsDesk.Line line) {
    return words.get(
        "notice.alert",
        about(line.evidence().rule().watched(), line.brand()),
        what(line.evidence()));
  }

  /// Where an alert stands, for its chip.
  String state(Alert alert) {
    return words.get("state." + alert.progress().state().name());
  }
}
