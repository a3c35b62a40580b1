package earshot.ui.incident;

import earshot.model.Incident;
import earshot.model.IncidentId;
import earshot.replies.playbook.Figures;
import earshot.replies.playbook.Incidents;
import earshot.replies.playbook.Room;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the incident room shows, and what is done in it.
public final class IncidentsViewModel {
  private final IncidentServices services;
  private final Threads threads;
  private final Messages words;
  private final Later loading;
  private final Later reading;
  private final RoomDeeds deeds;
  private final RoomEar ear;
  private final StatementViewModel statement;
  private final ObservableList<Incident> all = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<IncidentId>> chosen =
      new SimpleObjectProperty<>(this, "chosen", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);

  /// What the place can show.
  public enum Phase {
    READING,
    EMPTY,
    READY,
    FAILED
  }

  /// A room as it is now.
  ///
  /// @param since what is said since it began, by the hour
  /// @param handsOn whether a statement may leave it
  public record Shown(Room room, String plan, Figures since, boolean handsOn) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public IncidentsViewModel(IncidentServices services, Threads threads, Messages words) {
    this.services = services;
    this.threads = threads;
    this.words = words;
    loading = new Later(threads);
    reading = new Later(threads);
    Executor acting = new InOrder(threads.background());
    ear = new RoomEar(services.live(), threads, services.delays(), this::reload);
    statement = new StatementViewModel(services, acting, threads);
    deeds =
        new RoomDeeds(
            services.history(), words, new RoomDeeds.Running(acting, threads), this::reload);
    chosen.addListener((_, _, now) -> read(now));
  }

  /// Starts to follow what happens.
  public void shown() {
    ear.begin();
    reload();
  }

  /// Stops to follow what happens; what was typed is kept.
  public void hidden() {
    ear.end();
    statement.keep();
    loading.forget();
    reading.forget();
  }

  /// The incidents: running ones first, each newest first.
  public ObservableList<Incident> all() {
    return all;
  }

  /// The incident whose room is open; may be set.
  public ObjectProperty<Optional<IncidentId>> chosenProperty() {
    return chosen;
  }

  /// The open room.
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What the place can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// Why the last act did not work, in one sentence.
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return deeds.problemProperty();
  }

  /// The holding statement of the open room.
  public StatementViewModel statement() {
    return statement;
  }

  /// In which words and times things are told.
  Messages words() {
    return words;
  }

  /// The time by which steps are due.
  Instant now() {
    return services.incidents().now();
  }

  /// Reads everything again.
  public void reload() {
    loading.ask(services.incidents()::newest, this::take, _ -> phase.set(Phase.FAILED));
  }

  private void take(List<Incident> found) {
    List<Incident> sorted =
        Stream.concat(
                found.stream().filter(Incident::isOpen),
                found.stream().filter(incident -> !incident.isOpen()))
            .toList();
    if (!all.equals(sorted)) all.setAll(sorted);
    phase.set(all.isEmpty() ? Phase.EMPTY : Phase.READY);
    Optional<IncidentId> still =
        chosen.get().filter(id -> all.stream().anyMatch(each -> each.id().equals(id)));
    Optional<IncidentId> next = still.or(() -> all.stream().findFirst().map(Incident::id));
    if (next.equals(chosen.get())) read(next);
    else chosen.set(next);
  }

  private void read(Optional<IncidentId> id) {
    if (shown.get().isPresent()
        && !id.equals(shown.get().map(open -> open.room().incident().id()))) {
      statement.keep();
      shown.set(Optional.empty());
    }
    if (id.isEmpty()) return;
    reading.ask(
        () -> look(id.get()),
        found -> {
          statement.open(found.room(), found.handsOn());
          shown.set(Optional.of(found));
        },
        _ -> phase.set(Phase.FAILED));
  }

  private Shown look(IncidentId id) {
    Room room = services.incidents().room(id);
    return new Shown(
        room,
        services.incidents().playbooks().get(room.incident().origin().plan()).name(),
        services.incidents().since(room.incident()),
        services.way().handsOn().getAsBoolean());
  }

  /// Notes that a step was done, or is to be done again.
  public void toggle(int place) {
    step(place)
        .ifPresent(
            step ->
                act(
                    at -> services.acts().done(at, place, step.done().isEmpty()),
                    words.get(step.done().isEmpty() ? "done.step" : "done.again")));
  }

  /// Adds a step after the one in this place.
  public void add(int place, Incident.Step step) {
    act(at -> services.acts().add(at, place + 1, step), words.get("done.added"));
  }

  /// Changes a step.
  public void change(int place, Incident.Step step) {
    act(at -> services.acts().change(at, place, step), words.get("done.changed"));
  }

  /// Moves a step up or down by so many places.
  public void move(int place, int by) {
    int to = place + by;
    if (step(place).isEmpty() || step(to).isEmpty()) return;
    act(at -> services.acts().move(at, place, to), words.get("done.moved"));
  }

  /// Takes a step away.
  public void remove(int place) {
    if (step(place).isPresent()) {
      act(at -> services.acts().remove(at, place), words.get("done.removed"));
    }
  }

  /// Writes down what happened.
  public void note(String text) {
    act(at -> services.acts().note(at.id(), text), words.get("done.note"));
  }

  /// Names the incident, or gives it somebody to lead it.
  public void describe(Incident.About about) {
    act(at -> services.acts().describe(at, about), words.get("done.described"));
  }

  /// Ends the incident with its report.
  public void end() {
    act(at -> services.incidents().end(at, services.acts().user()), words.get("done.ended"));
  }

  /// Notes that the statement was copied.
  public void copied(String text) {
    act(at -> services.acts().copied(at.id(), text), words.get("done.copied"));
  }

  /// The report as it would be now.
  ///
  /// @param markdown else as plain text
  /// @param then gets it on the screen
  public void report(boolean markdown, Consumer<String> then) {
    chosen
        .get()
        .ifPresent(
            id ->
                new Later(threads)
                    .ask(
                        () -> services.incidents().afterAction(id),
                        report -> then.accept(markdown ? report.markdown() : report.text()),
                        deeds::failed));
  }

  /// Does something on the screen.
  void onScreen(Runnable work) {
    threads.screen().execute(work);
  }

  /// Does something that waits, and tells what became of it on the screen.
  void inBackground(Supplier<String> work, Consumer<String> told) {
    threads
        .background()
        .execute(
            () -> {
              String said = work.get();
              threads.screen().execute(() -> told.accept(said));
            });
  }

  private Optional<Incident.Step> step(int place) {
    return shown
        .get()
        .map(open -> open.room().steps())
        .filter(steps -> place >= 0 && place < steps.size())
        .map(steps -> steps.get(place));
  }

  private void act(Function<Incident, Incidents.Deed> deed, String said) {
    chosen.get().ifPresent(id -> deeds.act(() -> deed.apply(services.incidents().get(id)), said));
  }
}
