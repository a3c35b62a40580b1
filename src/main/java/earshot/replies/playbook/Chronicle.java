package earshot.replies.playbook;

import earshot.model.AlertId;
import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.MentionId;
import earshot.storage.IncidentStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened in an incident, line by line: what people wrote down, and what appears by itself.
///
/// Alerts and answers are read where they are kept, so that an answer that is taken back leaves no
/// line here.
public final class Chronicle {
  private Chronicle() {}

  /// One line.
  public sealed interface Line {
    /// When it happened.
    Instant at();

    /// Somebody's act or words.
    record Written(Incident.Entry entry) implements Line {
      @Override
      public Instant at() {
        return entry.made().at();
      }
    }

    /// Another alert about the same.
    ///
    /// @param what in a few words
    /// @param escalates whether it goes beyond the one before
    record Alarmed(Instant at, AlertId alert, String what, boolean escalates) implements Line {}

    /// An answer to one of the mentions was sent by somebody.
    record Answered(Instant at, MentionId mention, String byUser) implements Line {}
  }

  /// The lines, oldest first.
  ///
  /// @param since answers sent before are no part of it
  static List<Line> of(
      List<Incident.Entry> entries,
      List<Alarms.Alarm> alarms,
      List<IncidentStore.Answered> answered,
      Instant since) {
    List<Line> lines = new ArrayList<>();
    for (Incident.Entry entry : entries) {
      if (entry.kind() != EntryKind.STATEMENT) lines.add(new Line.Written(entry));
    }
    for (Alarms.Alarm alarm : alarms) {
      lines.add(
          new Line.Alarmed(
              alarm.raisedAt(), alarm.id(), alarm.said().what(), alarm.said().escalates()));
    }
    for (IncidentStore.Answered answer : answered) {
      if (!answer.at().isBefore(since)) {
        lines.add(new Line.Answered(answer.at(), answer.mention(), answer.byUser()));
      }
    }
    lines.sort(Comparator.comparing(Line::at));
    return List.copyOf(lines);
  }
}
