package earshot.replies.playbook;

import earshot.model.Authored;
import earshot.model.EntryKind;
import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.storage.IncidentActs;
import earshot.storage.IncidentStore;
import earshot.storage.Stores;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person does in the room of an incident; each act tells itself in the chronicle and can be
/// taken back.
public final class RoomActs {
  private static final int MOST_STEPS = 200;

  private final IncidentStore store;
  private final IncidentActs acts;
  private final InstantSource clock;
  private final String user;

  /// @param user under whose name everything is done
  public RoomActs(Stores stores, InstantSource clock, String user) {
    store = stores.incidents();
    acts = stores.incidents().acts();
    this.clock = clock;
    this.user = user;
  }

  /// Under whose name everything is done.
  public String user() {
    return user;
  }

  /// Notes that a step was done, or is to be done again.
  ///
  /// @param place of the step, from 0
  /// @throws earshot.storage.ChangedMeanwhile when the incident is another one by now
  public Incidents.Deed done(Incident incident, int place, boolean yes) {
    List<Incident.Step> steps = steps(incident);
    Incident.Step step = at(steps, place);
    steps.set(place, step.with(yes ? Optional.of(me()) : Optional.empty()));
    return keep(incident, steps, yes ? EntryKind.STEP_DONE : EntryKind.STEP_REOPENED, step.words());
  }

  /// Adds a step before the one in this place; at the end where there is none.
  public Incidents.Deed add(Incident incident, int place, Incident.Step step) {
    List<Incident.Step> steps = steps(incident);
    if (steps.size() >= MOST_STEPS) {
      throw new IllegalArgumentException("Nobody follows more than 200 steps.");
    }
    steps.add(Math.clamp(place, 0, steps.size()), step);
    return keep(incident, steps, EntryKind.STEP_ADDED, step.words());
  }

  /// Words a step anew, gives it to somebody or another time.
  public Incidents.Deed change(Incident incident, int place, Incident.Step step) {
    List<Incident.Step> steps = steps(incident);
    Incident.Step before = at(steps, place);
    steps.set(place, step.with(before.done()));
    return keep(incident, steps, EntryKind.STEP_CHANGED, step.words());
  }

  /// Moves a step to another place.
  public Incidents.Deed move(Incident incident, int from, int to) {
    List<Incident.Step> steps = steps(incident);
    Incident.Step step = at(steps, from);
    Incident.Step unused = steps.remove(from);
    steps.add(Math.clamp(to, 0, steps.size()), step);
    return keep(incident, steps, EntryKind.STEP_CHANGED, step.words());
  }

  /// Takes a step away.
  public Incidents.Deed remove(Incident incident, int place) {
    List<Incident.Step> steps = steps(incident);
    Incident.Step step = at(steps, place);
    Incident.Step unused = steps.remove(place);
    return keep(incident, steps, EntryKind.STEP_CHANGED, "Taken away: " + step.words());
  }

  /// Writes down what happened.
  ///
  /// @param words at most 20,000 characters, not blank
  public Incidents.Deed note(IncidentId id, String words) {
    if (words.isBlank()) throw new IllegalArgumentException("Write down what happened.");
    return tell(id, EntryKind.NOTE, words.strip());
  }

  /// Notes that the holding statement was copied.
  public Incidents.Deed copied(IncidentId id, String statement) {
    return tell(id, EntryKind.STATEMENT_COPIED, statement.strip());
  }

  private Incidents.Deed tell(IncidentId id, EntryKind kind, String words) {
    IncidentActs.Changed changed = acts.tell(id, telling(kind, words));
    return new Incidents.Deed(
        changed.incident(), () -> over(acts.takeBack(id, changed.entry(), me())));
  }

  /// Gives the incident a name and somebody to lead it.
  public Incidents.Deed describe(Incident incident, Incident.About about) {
    String words = about.owner().isBlank() ? about.name() : about.name() + " · " + about.owner();
    IncidentActs.Changed changed =
        acts.describe(incident.id(), incident.rev(), about, telling(EntryKind.DESCRIBED, words));
    return new Incidents.Deed(
        changed.incident(),
        () -> over(acts.takeBack(incident.id(), incident.about(), changed.entry(), me())));
  }

  /// Keeps the holding statement as it is being written.
  public void statement(IncidentId id, String words) {
    acts.statement(id, words, me());
  }

  private List<Incident.Step> steps(Incident incident) {
    return new ArrayList<>(store.steps(incident.id()));
  }

  private static Incident.Step at(List<Incident.Step> steps, int place) {
    if (place < 0 || place >= steps.size()) {
      throw new IllegalArgumentException(
          "There is no step " + (place + 1) + "; there are " + steps.size() + ".");
    }
    return steps.get(place);
  }

  private Incidents.Deed keep(
      Incident incident, List<Incident.Step> steps, EntryKind kind, String words) {
    List<Incident.Step> before = store.steps(incident.id());
    IncidentActs.Changed changed =
        acts.steps(incident.id(), incident.rev(), steps, telling(kind, words));
    return new Incidents.Deed(
        changed.incident(),
        () -> over(acts.takeBack(incident.id(), before, changed.entry(), me())));
  }

  private IncidentActs.Telling telling(EntryKind kind, String words) {
    return new IncidentActs.Telling(kind, words, me());
  }

  private Authored me() {
    return new Authored(clock.instant(), user);
  }

  private static void over(Incident unused) {}
}
