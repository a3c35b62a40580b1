package earshot.replies.playbook;

import earshot.model.EntryKind;
import earshot.model.Incident;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What there is to learn from an incident.
///
/// @param plan the name of the playbook
public record AfterAction(Room room, String plan, Course course, Told told) {
  /// How much was said, and how it sounded.
  ///
  /// @param after absent until an hour has passed since the end
  public record Course(
      Optional<Figures> before, Optional<Figures> during, Optional<Figures> after) {}

  /// When and for where it is told.
  public record Told(Instant at, ZoneId zone) {}

  /// When the first of the mentions behind the alert was published; absent when there is none.
  public Optional<Instant> firstSaid() {
    return room.known().snapshot().said().stream()
        .map(Snapshot.Said::at)
        .min(Comparator.naturalOrder());
  }

  /// When somebody first answered: an answer to one of its mentions, or the holding statement
  /// copied to be published.
  public Optional<Instant> firstAnswer() {
    return room.chronicle().stream()
        .filter(AfterAction::isAnswer)
        .map(Chronicle.Line::at)
        .min(Comparator.naturalOrder());
  }

  private static boolean isAnswer(Chronicle.Line line) {
    return switch (line) {
      case Chronicle.Line.Answered _ -> true;
      case Chronicle.Line.Written(Incident.Entry entry) ->
          entry.kind() == EntryKind.STATEMENT_COPIED;
      case Chronicle.Line.Alarmed _ -> false;
    };
  }

  /// How many answers were sent to its mentions.
  public long answers() {
    return room.chronicle().stream().filter(Chronicle.Line.Answered.class::isInstance).count();
  }

  /// The steps that nobody did.
  public List<Incident.Step> openPoints() {
    return room.steps().stream().filter(step -> step.done().isEmpty()).toList();
  }

  /// The report in Markdown; the same every time from the same facts.
  public String markdown() {
    return ReportText.markdown(this);
  }

  /// The report as plain text; the same every time from the same facts.
  public String text() {
    return ReportText.plain(this);
  }
}
