package earshot.ui.alerts;

import earshot.alerts.AlertDesk;
import earshot.alerts.Evidence;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.Brand;
import earshot.model.IncidentId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PlaybookId;
import earshot.model.SavedSearch;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.Playbooks;
import java.util.List;
import java.util.Optional;

/// Reads and changes alerts and their rules; never call it on the FX thread.
public interface AlertsDesk {
  /// The alerts that a person still has work with, newest first.
  List<Line> open();

  /// All rules, oldest first.
  List<RuleLine> rules();

  /// What rules can be about.
  Subjects subjects();

  /// Those of the mentions that are still stored, in this order.
  List<Mention> mentions(List<MentionId> ids);

  /// Notes that it was none.
  ///
  /// @return takes that back
  Runnable notAnAlarm(Alert alert);

  /// Closes it.
  ///
  /// @return takes that back
  Runnable close(Alert alert);

  /// The plans for an incident, the one that fits best first.
  List<Playbooks.Proposal> plans(Alert alert);

  /// Starts an incident by a plan, marked on the charts from where the alert began.
  Incidents.Deed startIncident(Alert alert, PlaybookId plan);

  /// The incident that runs from an alert.
  Optional<IncidentId> incident(Alert alert);

  /// How many steps of running incidents should have been done by now.
  int due();

  /// The alerts that are over, newest first.
  List<Line> over();

  /// Opens an alert again that was over.
  ///
  /// @return takes that back
  Runnable reopen(Alert alert);

  /// Silences a rule for 24 hours.
  ///
  /// @return takes that back
  Runnable mute(Alert alert);

  /// Lets a rule speak again.
  Runnable unmute(AlertRule rule);

  /// Adds a rule.
  ///
  /// @throws RuntimeException with a sentence when its query cannot be read
  AlertRule add(AlertRule.Terms terms);

  /// Changes a rule.
  ///
  /// @throws RuntimeException with a sentence when that is not possible
  AlertRule change(AlertRule rule, AlertRule.Terms terms);

  /// Takes a rule away with its alerts.
  ///
  /// @return puts the rule back
  Runnable remove(AlertRule rule);

  /// Calls for every change, on any thread.
  AlertDesk.Subscription hear(Runnable changed);

  /// An alert with what it rests on.
  ///
  /// @param brand its name; empty for a rule without a brand
  record Line(Alert alert, Evidence evidence, String brand) {}

  /// A rule with what it last saw.
  ///
  /// @param brand its name; empty for a rule without a brand
  record RuleLine(AlertRule rule, String brand, Optional<AlertDesk.Looked> looked) {}

  /// What rules can be about.
  record Subjects(List<Brand> brands, List<SavedSearch> searches) {}
}
