package earshot.replies.playbook;

import earshot.model.AlertId;
import earshot.model.BrandId;
import earshot.model.Incident;
import earshot.model.MarkerId;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the alerts tell an incident, and what an incident tells them.
public interface Alarms {
  /// An alert, as an incident needs it.
  ///
  /// @param bucket the time in which it happened
  record Alarm(AlertId id, Optional<BrandId> brand, Instant raisedAt, TimeRange bucket, Said said) {
    /// What it says.
    ///
    /// @param what in a few words, such as `35 voices in an hour`
    /// @param expected in one sentence, or empty
    /// @param query of its rule, empty for none
    /// @param evidence as it is stored
    /// @param mentions those behind it, newest first
    /// @param escalates whether it goes beyond an earlier one, twice as high
    public record Said(
        String what,
        String expected,
        String query,
        String evidence,
        List<MentionId> mentions,
        boolean escalates) {
      /// Copies the list.
      public Said {
        mentions = List.copyOf(mentions);
      }
    }
  }

  /// The alert of this id.
  ///
  /// @throws IllegalArgumentException when there is none
  Alarm of(AlertId id);

  /// The alerts about a brand, or about all, that were raised since and until then, oldest first.
  List<Alarm> between(Optional<BrandId> brand, TimeRange range);

  /// Marks an incident on the charts from where an alert began, and lets the alert stand as one.
  Marked mark(AlertId id, String name, String byUser);

  /// Lets the mark of an incident end with it, and closes its alert.
  ///
  /// @return takes that back
  Runnable over(Incident incident, Instant at, String byUser);

  /// A mark on the charts.
  ///
  /// @param back takes it back, and lets the alert stand as before
  record Marked(MarkerId marker, Runnable back) {}
}
