package earshot.ui.alerts;

import earshot.model.Alert;
import earshot.model.Mention;
import earshot.ui.kit.Done;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.kit.Turns;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the open alerts show, and what is done about them.
public final class AlertsViewModel {
  private static final int SHOWN = 50;

  private final AlertsDesk desk;
  private final Threads threads;
  private final Messages messages;
  private final AlertPhrases phrases;
  private final Later loading;
  private final Later reading;
  private final Executor acting;
  private final PlansViewModel plans;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<AlertsDesk.Line> open = FXCollections.observableArrayList();
  private final ObservableList<Mention> mentions = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<AlertsDesk.Line>> chosen =
      new SimpleObjectProperty<>(this, "chosen", Optional.empty());
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper(this, "nothing", "");
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());

  /// What the list can show.
  public enum Phase {
    READING,
    EMPTY,
    READY,
    FAILED
  }

  private record Kept(List<AlertsDesk.Line> open, List<AlertsDesk.RuleLine> rules) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public AlertsViewModel(AlertsDesk desk, Threads threads, Messages messages) {
    this.desk = desk;
    this.threads = threads;
    this.messages = messages;
    phrases = new AlertPhrases(messages);
    loading = new Later(threads);
    reading = new Later(threads);
    acting = new InOrder(threads.background());
    plans = new PlansViewModel(desk, threads, messages, this::tell);
    chosen.addListener((_, _, line) -> read(line));
  }

  AlertPhrases phrases() {
    return phrases;
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<Boolean> mailbox = new FxMailbox<>(threads.screen(), 10, _ -> reload(), this::reload);
    hearing.add(desk.hear(() -> mailbox.put(true))::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens.
  public void hidden() {
    hearing.close();
    loading.forget();
    reading.forget();
  }

  /// The open alerts, newest first.
  public ObservableList<AlertsDesk.Line> open() {
    return open;
  }

  /// The mentions of the chosen alert, newest first, at most 50.
  public ObservableList<Mention> mentions() {
    return mentions;
  }

  /// The alert that is looked at; may be set.
  public ObjectProperty<Optional<AlertsDesk.Line>> chosenProperty() {
    return chosen;
  }

  /// What the list can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What is said where there is no alert.
  public ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// Reads everything again.
  public void reload() {
    loading.ask(
        () -> new Kept(desk.open(), desk.rules()), this::take, _ -> phase.set(Phase.FAILED));
  }

  private void take(Kept kept) {
    Optional<Alert> before = chosen.get().map(AlertsDesk.Line::alert);
    if (!open.equals(kept.open())) open.setAll(kept.open());
    nothing.set(nothing(kept.rules()));
    phase.set(open.isEmpty() ? Phase.EMPTY : Phase.READY);
    Optional<AlertsDesk.Line> same =
        open.stream()
            .filter(
                line -> before.filter(alert -> alert.id().equals(line.alert().id())).isPresent())
            .findFirst();
    chosen.set(same.or(() -> open.stream().findFirst()));
  }

  private String nothing(List<AlertsDesk.RuleLine> rules) {
    List<AlertsDesk.RuleLine> watching =
        rules.stream().filter(line -> line.rule().terms().enabled()).toList();
    if (watching.isEmpty()) return messages.get("empty.rules");
    boolean young =
        watching.stream()
            .flatMap(line -> line.looked().stream())
            .flatMap(looked -> looked.seen().stream())
            .anyMatch(seen -> seen.running().figures().isEmpty());
    if (young) return messages.get("empty.history", (long) weeks(watching));
    double alarms =
        watching.stream().mapToDouble(line -> line.rule().terms().manners().falseAlarms()).sum();
    return messages.plural("empty", watching.size(), lower(phrases.price(alarms)));
  }

  private static int weeks(List<AlertsDesk.RuleLine> rules) {
    return rules.stream()
        .flatMap(line -> line.looked().stream())
        .flatMap(looked -> looked.seen().stream())
        .mapToInt(seen -> seen.running().weeks())
        .min()
        .orElse(0);
  }

  private static String lower(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private void read(Optional<AlertsDesk.Line> line) {
    plans.leave();
    if (line.isEmpty()) {
      mentions.clear();
      return;
    }
    var ids = line.get().evidence().seen().mentions();
    reading.ask(
        () -> desk.mentions(ids.subList(0, Math.min(SHOWN, ids.size()))),
        found -> {
          if (!mentions.equals(found)) mentions.setAll(found);
        },
        _ -> mentions.clear());
  }

  /// Notes that the chosen alert was none.
  public void notAnAlarm() {
    act(line -> () -> desk.notAnAlarm(line.alert()), "done.none");
  }

  /// Closes the chosen alert.
  public void close() {
    act(line -> () -> desk.close(line.alert()), "done.closed");
  }

  /// Silences the rule of the chosen alert for a day.
  public void mute() {
    act(line -> () -> desk.mute(line.alert()), "done.muted");
  }

  /// Offers the plans for an incident from the chosen alert; where one runs, opens it.
  public void startIncident() {
    chosen.get().ifPresent(plans::choose);
  }

  /// The plans to choose from.
  PlansViewModel plans() {
    return plans;
  }

  private void tell(Done what) {
    done.set(
        Optional.of(
            new Done(
                what.words(),
                what.undo().map(undo -> new Done.Undo(undo.deed(), undo.again(), this::reload)))));
    reload();
  }

  private interface Deed {
    Supplier<Runnable> of(AlertsDesk.Line line);
  }

  // Two presses in a row must not overtake each other.
  private void act(Deed deed, String said) {
    Optional<AlertsDesk.Line> line = chosen.get();
    if (line.isEmpty()) return;
    Supplier<Runnable> doing = deed.of(line.get());
    acting.execute(
        () -> {
          Done told;
          try {
            Turns.Way back = Turns.back(doing.get(), doing);
            told = Done.turning(messages.get(said), back, this::reload);
          } catch (RuntimeException failed) {
            told = new Done(messages.get("done.failed"));
          }
          Done last = told;
          threads
              .screen()
              .execute(
                  () -> {
                    done.set(Optional.of(last));
                    reload();
                  });
        });
  }
}
