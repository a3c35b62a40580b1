package earshot.ui.alerts;

import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.storage.ChangedMeanwhile;
import earshot.ui.kit.Done;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.kit.Turns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the rules of alerts show, and keeps the one that is written.
public final class AlertRulesViewModel {
  private final AlertsDesk desk;
  private final Threads threads;
  private final InstantSource clock;
  private final Messages messages;
  private final AlertPhrases phrases;
  private final Later loading;
  private final Later saving;
  private final AlertRuleForm form;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<AlertsDesk.RuleLine> rules = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<AlertsViewModel.Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", AlertsViewModel.Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
  private boolean begun;

  private record Kept(List<AlertsDesk.RuleLine> rules, AlertsDesk.Subjects subjects) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public AlertRulesViewModel(
      AlertsDesk desk, Threads threads, InstantSource clock, Messages messages) {
    this.desk = desk;
    this.threads = threads;
    this.clock = clock;
    this.messages = messages;
    phrases = new AlertPhrases(messages);
    loading = new Later(threads);
    saving = new Later(threads);
    form = new AlertRuleForm(messages);
  }

  AlertPhrases phrases() {
    return phrases;
  }

  AlertRuleForm form() {
    return form;
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<Boolean> mailbox = new FxMailbox<>(threads.screen(), 10, _ -> reload(), this::reload);
    hearing.add(desk.hear(() -> mailbox.put(true))::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens; what is written stays.
  public void hidden() {
    hearing.close();
    loading.forget();
  }

  /// All rules, oldest first.
  public ObservableList<AlertsDesk.RuleLine> rules() {
    return rules;
  }

  /// What the list can show.
  public ReadOnlyObjectProperty<AlertsViewModel.Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// The time by which rules are muted.
  public Instant now() {
    return clock.instant();
  }

  /// Reads everything again.
  public void reload() {
    loading.ask(
        () -> new Kept(desk.rules(), desk.subjects()),
        this::take,
        _ -> phase.set(AlertsViewModel.Phase.FAILED));
  }

  private void take(Kept kept) {
    if (!rules.equals(kept.rules())) rules.setAll(kept.rules());
    form.know(kept.subjects());
    phase.set(rules.isEmpty() ? AlertsViewModel.Phase.EMPTY : AlertsViewModel.Phase.READY);
    if (begun) {
      form.opened().ifPresent(this::follow);
    } else {
      begun = true;
      if (rules.isEmpty()) form.create();
      else form.open(rules.getFirst().rule());
    }
  }

  // What was changed elsewhere is shown, unless a person is in the middle of a change.
  private void follow(AlertRule open) {
    Optional<AlertRule> kept = rule(open.id());
    if (kept.isEmpty()) form.create();
    else if (!kept.get().equals(open) && !form.changedProperty().get()) form.open(kept.get());
  }

  private Optional<AlertRule> rule(AlertRuleId id) {
    return rules.stream()
        .map(AlertsDesk.RuleLine::rule)
        .filter(rule -> rule.id().equals(id))
        .findFirst();
  }

  /// Opens a rule in the form.
  public void open(AlertRule rule) {
    boolean there = form.opened().filter(now -> now.id().equals(rule.id())).isPresent();
    if (!there) form.open(rule);
  }

  /// Opens an empty form.
  public void create() {
    form.create();
  }

  /// Puts back what is kept.
  public void revert() {
    form.opened().flatMap(open -> rule(open.id())).ifPresentOrElse(form::open, form::create);
  }

  /// Keeps what is written.
  public void save() {
    if (!form.canSaveProperty().get()) return;
    Optional<AlertRule> was = form.opened();
    AlertRule.Terms terms = form.terms();
    keep(
        () -> was.map(rule -> desk.change(rule, terms)).orElseGet(() -> desk.add(terms)),
        rule -> {
          form.open(rule);
          tell(
              messages.get("done.saved", terms.name()),
              was.map(before -> changing(rule, before.terms())).orElseGet(() -> removing(rule)));
        });
  }

  private Turns.Way changing(AlertRule from, AlertRule.Terms to) {
    return () -> changing(desk.change(from, to), from.terms());
  }

  private Turns.Way removing(AlertRule rule) {
    return Turns.doing(() -> desk.remove(rule));
  }

  /// Lets a rule watch, or rest.
  public void enable(AlertRule rule, boolean watches) {
    AlertRule.Terms now = rule.terms();
    AlertRule.Terms then = new AlertRule.Terms(now.name(), now.watched(), now.manners(), watches);
    keep(
        () -> desk.change(rule, then),
        kept -> tell(messages.get("done.saved", now.name()), changing(kept, now)));
  }

  /// Lets the open rule speak again.
  public void unmute() {
    form.opened()
        .ifPresent(
            rule ->
                keep(
                    () -> desk.unmute(rule),
                    back ->
                        tell(
                            messages.get("done.unmuted"),
                            Turns.back(back, () -> desk.unmute(rule)))));
  }

  /// Takes the open rule away.
  public void remove() {
    form.opened()
        .ifPresent(
            rule ->
                keep(
                    () -> desk.remove(rule),
                    back -> {
                      form.create();
                      tell(
                          messages.get("done.removed", rule.terms().name()),
                          Turns.back(back, () -> desk.remove(rule)));
                    }));
  }

  private <T> void keep(Callable<T> deed, java.util.function.Consumer<T> then) {
    saving.ask(
        deed,
        what -> {
          then.accept(what);
          reload();
        },
        failure -> {
          form.refuse(sentence(failure));
          reload();
        });
  }

  private String sentence(Exception failure) {
    boolean told =
        failure instanceof IllegalArgumentException
            || failure instanceof ChangedMeanwhile
            || failure instanceof earshot.insight.spike.Uncountable;
    return told ? String.valueOf(failure.getMessage()) : messages.get("done.failed");
  }

  private void tell(String words, Turns.Way back) {
    done.set(Optional.of(Done.turning(words, back, this::reload)));
  }
}
