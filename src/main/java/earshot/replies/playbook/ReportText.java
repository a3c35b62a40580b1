package earshot.replies.playbook;

import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.Label;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes the report of an incident, in Markdown or as plain text.
final class ReportText {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final AfterAction report;
  private final ZoneId zone;
  private final boolean marked;
  private final StringBuilder out = new StringBuilder();

  private ReportText(AfterAction report, boolean marked) {
    this.report = report;
    this.zone = report.told().zone();
    this.marked = marked;
  }

  static String markdown(AfterAction report) {
    return new ReportText(report, true).whole();
  }

  static String plain(AfterAction report) {
    return new ReportText(report, false).whole();
  }

  private String whole() {
    Incident incident = report.room().incident();
    String drill = incident.origin().drill() ? "Drill: " : "";
    title(drill + incident.about().name());
    if (incident.origin().drill()) {
      say(
          "This was a drill over recorded mentions. Nothing was contacted and nothing was published.");
    }
    happened(incident);
    seen(incident);
    figures();
    done();
    open();
    method();
    return out.toString();
  }

  private void happened(Incident incident) {
    Snapshot.Raised raised = report.room().known().snapshot().raised();
    head("What happened");
    say(raised.what() + " from " + at(raised.bucket().from()) + ". " + raised.expected());
    item("Plan", report.plan());
    if (!incident.about().owner().isEmpty()) item("Led by", incident.about().owner());
    item("Started", at(incident.course().startedAt()) + by(incident.course().byUser()));
    item("Ended", incident.course().endedAt().map(this::at).orElse("it still runs"));
  }

  private void seen(Incident incident) {
    Instant began = report.room().known().snapshot().raised().bucket().from();
    head("When it was seen and answered");
    report.firstSaid().ifPresent(first -> item("First mention behind it", at(first)));
    Instant noticed = report.room().known().snapshot().raised().at();
    item("Noticed", at(noticed) + after(began, noticed));
    item(
        "Incident started",
        at(incident.course().startedAt()) + after(noticed, incident.course().startedAt()));
    item(
        "First answer",
        report.firstAnswer().map(first -> at(first) + after(noticed, first)).orElse("none"));
    item("Answers sent to its mentions", Long.toString(report.answers()));
  }

  private void figures() {
    head("Figures");
    List<List<String>> rows = new ArrayList<>();
    AfterAction.Course course = report.course();
    course.before().ifPresent(figures -> rows.add(row("before", figures)));
    course.during().ifPresent(figures -> rows.add(row("during", figures)));
    course.after().ifPresent(figures -> rows.add(row("after", figures)));
    table(
        List.of("", "from", "to", "n", "an hour", "negative", "of scored", "watched", "sources"),
        rows);
    if (course.after().isEmpty()) {
      say(
          "What came after is not known yet: make this report again an hour after the end, or later.");
    }
  }

  private List<String> row(String name, Figures figures) {
    TimeRange window = figures.window();
    int scored = figures.scored();
    int negative = figures.of(Label.NEGATIVE);
    return List.of(
        name,
        at(window.from()),
        at(window.to()),
        number("%,d", figures.mentions()),
        number("%.1f", figures.perHour()),
        number("%,d", negative)
            + (scored == 0 ? "" : number(" (%.1f %%)", 100.0 * negative / scored)),
        number("%,d", scored),
        number("%.0f %%", figures.covered() * 100),
        number("%d", figures.sources()));
  }

  private void done() {
    head("What was done");
    for (Chronicle.Line line : report.room().chronicle()) {
      bullet(at(line.at()) + "  " + said(line));
    }
  }

  private static String said(Chronicle.Line line) {
    return switch (line) {
      case Chronicle.Line.Written(Incident.Entry entry) -> what(entry) + by(entry.made().byUser());
      case Chronicle.Line.Alarmed alarm ->
          (alarm.escalates() ? "It grew: " : "Another alert: ") + alarm.what();
      case Chronicle.Line.Answered answer ->
          "Answer sent to mention " + answer.mention() + by(answer.byUser());
    };
  }

  private static String what(Incident.Entry entry) {
    String words = entry.words().replaceAll("\\s+", " ").strip();
    String what =
        switch (entry.kind()) {
          case NOTE -> "Note";
          case STARTED -> "Started";
          case STEP_DONE -> "Done";
          case STEP_REOPENED -> "To be done again";
          case STEP_ADDED -> "Step added";
          case STEP_CHANGED -> "Step changed";
          case STATEMENT_COPIED -> "Holding statement copied";
          case DESCRIBED -> "Named";
          case ENDED -> "Ended";
          case STATEMENT -> "Statement";
        };
    return entry.kind() == EntryKind.ENDED || words.isEmpty() ? what : what + ": " + words;
  }

  private void open() {
    head("Open points");
    List<Incident.Step> open = report.openPoints();
    if (open.isEmpty()) say("None.");
    for (Incident.Step step : open) {
      String owner = step.owner().isEmpty() ? "nobody's" : step.owner();
      bullet(
          step.words()
              + " ("
              + owner
              + step.dueAt().map(due -> ", due " + at(due)).orElse("")
              + ")");
    }
  }

  private void method() {
    Room.Known known = report.room().known();
    head("How this was counted");
    long gone = known.said().stream().filter(kept -> kept.since() == Snapshot.Since.GONE).count();
    long edited =
        known.said().stream().filter(kept -> kept.since() == Snapshot.Since.EDITED).count();
    say(
        number("The snapshot names %,d mentions", known.snapshot().said().size())
            + number("; %,d of them were edited since", edited)
            + number(", %,d are no longer stored.", gone)
            + (known.whole()
                ? " It is as it was frozen."
                : " It was changed after it was frozen: do not rely on it."));
    say(
        "Sentiment is the machine's, with the corrections of people. n counts mentions; “watched”"
            + " is the share of source and time in which sources answered. Times are of "
            + zone
            + "; written "
            + at(report.told().at())
            + ".");
  }

  private void title(String words) {
    out.append(
        marked ? "# " + escaped(words) : words + "\n" + "=".repeat(Math.min(72, words.length())));
    out.append("\n\n");
  }

  private void head(String words) {
    if (!out.toString().endsWith("\n\n")) out.append('\n');
    out.append(marked ? "## " + words : words + "\n" + "-".repeat(words.length())).append("\n\n");
  }

  private void say(String words) {
    out.append(marked ? escaped(words.strip()) : words.strip()).append("\n\n");
  }

  private void item(String name, String value) {
    bullet(name + ": " + value);
  }

  private void bullet(String words) {
    out.append("- ").append(marked ? escaped(words) : words).append('\n');
  }

  private void table(List<String> names, List<List<String>> rows) {
    if (!marked) {
      for (List<String> row : rows) {
        List<String> said = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) said.add(names.get(i) + " " + row.get(i));
        bullet(row.getFirst() + ": " + String.join(", ", said));
      }
      out.append('\n');
      return;
    }
    out.append("| ").append(String.join(" | ", names)).append(" |\n");
    out.append("|---".repeat(names.size())).append("|\n");
    for (List<String> row : rows) out.append("| ").append(String.join(" | ", row)).append(" |\n");
    out.append('\n');
  }

  // What people wrote must not become markup.
  private static String escaped(String words) {
    return words.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }

  private String at(Instant instant) {
    return FULL.format(instant.atZone(zone));
  }

  private static String by(String user) {
    return user.isEmpty() ? "" : ", " + user;
  }

  private static String after(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    if (span.isNegative() || span.isZero()) return "";
    long minutes = span.toMinutes();
    if (minutes < 60) return ", " + minutes + " min later";
    if (minutes < 48 * 60) return ", " + minutes / 60 + " h " + minutes % 60 + " min later";
    return ", " + minutes / (24 * 60) + " days later";
  }

  private static String number(String pattern, Object value) {
    return String.format(Locale.ENGLISH, pattern, value);
  }
}
