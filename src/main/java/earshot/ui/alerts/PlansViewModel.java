package earshot.ui.alerts;

import earshot.model.AlertState;
import earshot.model.IncidentId;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.Playbooks;
import earshot.ui.kit.Done;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.Turns;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which plan an incident starts with: the one that fits best is proposed, one press starts it.
final class PlansViewModel {
  private final AlertsDesk desk;
  private final Messages words;
  private final Later asking;
  private final Later starting;
  private final Consumer<Done> told;
  private Optional<AlertsDesk.Line> about = Optional.empty();
  private boolean begun;
  private final ReadOnlyObjectWrapper<List<Playbooks.Proposal>> proposed =
      new ReadOnlyObjectWrapper<>(this, "proposed", List.of());
  private final ReadOnlyObjectWrapper<Optional<IncidentId>> opened =
      new ReadOnlyObjectWrapper<>(this, "opened", Optional.empty());

  /// @param told of what was done, for a notice
  PlansViewModel(AlertsDesk desk, Threads threads, Messages words, Consumer<Done> told) {
    this.desk = desk;
    this.words = words;
    this.told = told;
    asking = new Later(threads);
    starting = new Later(threads);
  }

  /// The plans to choose from, the one that fits best first; empty while nothing is chosen.
  ReadOnlyObjectProperty<List<Playbooks.Proposal>> proposedProperty() {
    return proposed.getReadOnlyProperty();
  }

  /// The incident whose room is to be opened.
  ReadOnlyObjectProperty<Optional<IncidentId>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// Offers the plans for an alert; where an incident runs from it, opens that one.
  void choose(AlertsDesk.Line line) {
    about = Optional.of(line);
    if (line.alert().progress().state() == AlertState.INCIDENT) {
      asking.ask(() -> desk.incident(line.alert()), this::open, _ -> failed());
    } else {
      asking.ask(() -> desk.plans(line.alert()), proposed::set, _ -> failed());
    }
  }

  /// Starts with this plan; a second press meanwhile does nothing.
  void start(Playbooks.Proposal plan) {
    if (about.isEmpty() || begun) return;
    AlertsDesk.Line line = about.get();
    begun = true;
    starting.ask(
        () -> desk.startIncident(line.alert(), plan.playbook().id()),
        deed -> started(line, plan, deed),
        _ -> failed());
  }

  /// Offers nothing any more.
  void leave() {
    about = Optional.empty();
    begun = false;
    asking.forget();
    proposed.set(List.of());
  }

  private void started(AlertsDesk.Line line, Playbooks.Proposal plan, Incidents.Deed deed) {
    leave();
    Turns.Way back =
        Turns.back(
            deed.back(), () -> desk.startIncident(line.alert(), plan.playbook().id()).back());
    told.accept(Done.turning(words.get("done.incident"), back, () -> {}));
    open(Optional.of(deed.incident().id()));
  }

  private void open(Optional<IncidentId> id) {
    opened.set(Optional.empty());
    opened.set(id);
  }

  private void failed() {
    leave();
    told.accept(new Done(words.get("done.failed")));
  }
}
