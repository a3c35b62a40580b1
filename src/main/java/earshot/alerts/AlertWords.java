package earshot.alerts;

import earshot.insight.spike.Verdict;
import earshot.model.AlertRule;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says in English what an alert or a rule is about, for terminals and notices of the desktop.
public final class AlertWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final double RAREST = 1e-6;

  private final ZoneId zone;

  /// @param zone in which times are told
  public AlertWords(ZoneId zone) {
    this.zone = zone;
  }

  /// What happened, such as `20 voices in an hour`.
  public static String what(Evidence evidence) {
    Verdict verdict = evidence.verdict();
    long observed = verdict.observed();
    String bucket = bucket(evidence.rule().watched().width());
    return switch (evidence.rule().watched().measure()) {
      case VOICES -> many(observed, "voice", "voices") + " in " + bucket;
      case MENTIONS -> many(observed, "mention", "mentions") + " in " + bucket;
      case STORIES -> many(observed, "story", "stories") + " in " + bucket;
      case NEGATIVE_SHARE ->
          "%d of %d scored mentions negative in %s".formatted(observed, verdict.of(), bucket);
      case EACH -> many(observed, "new mention", "new mentions");
    };
  }

  /// What was expected, and how rare this is by chance, in one sentence; empty where nothing was
  /// judged.
  public static String expected(Evidence evidence) {
    return evidence
        .verdict()
        .figures()
        .map(
            figures ->
                "%d to %d were expected; by chance so many come about %s."
                    .formatted(
                        figures.bounds().low(),
                        figures.bounds().high(),
                        chance(figures.probability())))
        .orElse("");
  }

  /// A probability in words, such as `1 time in 2,400`.
  public static String chance(double probability) {
    if (probability < RAREST) return "less than 1 time in 1,000,000";
    return String.format(Locale.ENGLISH, "1 time in %,d", Math.round(1 / probability));
  }

  /// When the bucket of an alert began, in the zone.
  public String since(Instant at) {
    return WHEN.format(at.atZone(zone));
  }

  /// What a rule asks, such as `More voices than usual in an hour`, without whose.
  public static String rule(AlertRule.Watched watched) {
    String bucket = bucket(watched.width());
    return switch (watched.measure()) {
      case VOICES -> "More voices than usual in " + bucket;
      case MENTIONS -> "More mentions than usual in " + bucket;
      case STORIES -> "More stories than usual in " + bucket;
      case NEGATIVE_SHARE -> "A more negative share than usual in " + bucket;
      case EACH -> "Every new mention";
    };
  }

  /// The price of a rule, such as `about one false alarm a month`.
  public static String price(AlertRule.Terms terms) {
    if (terms.watched().measure() == Measure.EACH) return "whatever is found";
    double rate = terms.manners().falseAlarms();
    if (rate >= 0.95) {
      long whole = Math.round(rate);
      return whole == 1
          ? "about one false alarm a month"
          : "about %d false alarms a month".formatted(whole);
    }
    long months = Math.round(1 / rate);
    if (months == 12) return "about one false alarm a year";
    return "about one false alarm in %d months".formatted(months);
  }

  private static String bucket(BucketWidth width) {
    return switch (width) {
      case FIVE_MINUTES -> "5 minutes";
      case FIFTEEN_MINUTES -> "15 minutes";
      case HOUR -> "an hour";
      case DAY -> "a day";
    };
  }

  private static String many(long n, String one, String more) {
    return String.format(Locale.ENGLISH, "%,d %s", n, n == 1 ? one : more);
  }
}
