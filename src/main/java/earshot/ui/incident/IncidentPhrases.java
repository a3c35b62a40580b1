package earshot.ui.incident;

import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.Label;
import earshot.replies.playbook.Chronicle;
import earshot.replies.playbook.Figures;
import earshot.replies.playbook.Room;
import earshot.replies.playbook.Snapshot;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Puts what happens in an incident into words.
final class IncidentPhrases {
  private final Messages words;

  IncidentPhrases(Messages words) {
    this.words = words;
  }

  private Formats formats() {
    return words.formats();
  }

  /// Since when, and until when it ran.
  String ran(Incident incident) {
    String from = formats().full(incident.course().startedAt());
    return incident
        .course()
        .endedAt()
        .map(to -> words.get("ran.over", from, formats().full(to)))
        .orElseGet(() -> words.get("ran.since", from));
  }

  /// Who started it by which plan, and who leads it.
  String by(IncidentsViewModel.Shown shown) {
    Incident incident = shown.room().incident();
    String led =
        incident.about().owner().isBlank()
            ? words.get("by.nobody")
            : words.get("by.owner", incident.about().owner());
    return words.get("by", shown.plan(), incident.course().byUser(), led);
  }

  /// How many were said, how many of them negative, and how completely it was watched.
  String figures(Figures figures) {
    String covered = formats().percent(figures.covered(), 0);
    return String.join(
        " ",
        words.plural("figures.n", figures.mentions(), negative(figures)),
        words.plural("figures.covered", figures.sources(), covered));
  }

  private String negative(Figures figures) {
    int scored = figures.scored();
    if (scored == 0) return words.get("figures.unscored");
    return words.get(
        "figures.negative",
        formats().percent((double) figures.of(Label.NEGATIVE) / scored, 0),
        (long) scored);
  }

  /// The window of figures.
  String window(Figures figures) {
    return words.get(
        "window",
        formats().as("EEE HH:mm", figures.window().from()),
        formats().as("EEE HH:mm", figures.window().to()));
  }

  /// The columns of a small chart; absent where nobody listened.
  static List<OptionalInt> columns(Figures figures) {
    return figures.buckets().stream()
        .map(each -> each.watched() ? OptionalInt.of(each.total()) : OptionalInt.empty())
        .toList();
  }

  /// What became of the mentions since.
  String since(Room.Known known) {
    List<Room.Kept> said = known.said();
    List<String> parts = new ArrayList<>();
    parts.add(words.plural("said", said.size()));
    long edited = many(said, Snapshot.Since.EDITED);
    long gone = many(said, Snapshot.Since.GONE);
    if (edited > 0) parts.add(words.plural("said.edited", edited));
    if (gone > 0) parts.add(words.plural("said.gone", gone));
    return String.join(" ", parts);
  }

  private static long many(List<Room.Kept> said, Snapshot.Since since) {
    return said.stream().filter(kept -> kept.since() == since).count();
  }

  /// How a step stands: who did it, or how long until or since it was due.
  String standing(Incident.Step step, Instant now) {
    if (step.done().isPresent()) {
      var done = step.done().get();
      return words.get("step.done", formats().as("EEE HH:mm", done.at()), done.byUser());
    }
    if (step.dueAt().isEmpty()) return words.get("step.undated");
    Instant due = step.dueAt().get();
    String at = formats().as("EEE HH:mm", due);
    if (due.isAfter(now)) return words.get("step.due", at);
    return words.get("step.late", at, span(Duration.between(due, now)));
  }

  private String span(Duration span) {
    if (span.toMinutes() < 60) return words.get("span.minutes", Math.max(1, span.toMinutes()));
    if (span.toHours() < 48) return words.get("span.hours", span.toHours());
    return words.get("span.days", span.toDays());
  }

  /// What a line of the chronicle says.
  String line(Chronicle.Line line) {
    return switch (line) {
      case Chronicle.Line.Written(Incident.Entry entry) -> entry(entry);
      case Chronicle.Line.Alarmed alarm ->
          words.get(alarm.escalates() ? "line.grew" : "line.alert", alarm.what());
      case Chronicle.Line.Answered answer -> words.get("line.answered", answer.mention().value());
    };
  }

  private String entry(Incident.Entry entry) {
    String key = "line." + entry.kind().name();
    return entry.kind() == EntryKind.ENDED
        ? words.get("line.ended")
        : words.get(key, entry.words());
  }

  /// Who wrote a line; empty for what appears by itself.
  static String who(Chronicle.Line line) {
    return switch (line) {
      case Chronicle.Line.Written(Incident.Entry entry) -> entry.made().byUser();
      case Chronicle.Line.Alarmed _ -> "";
      case Chronicle.Line.Answered answer -> answer.byUser();
    };
  }

  /// When a line was written: the time today, else day and time.
  String when(Chronicle.Line line) {
    return formats().as("EEE HH:mm", line.at());
  }
}
