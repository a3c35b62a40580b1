package earshot.ui.rules;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Rule;
import earshot.model.RuleId;
import earshot.model.RuleRun;
import earshot.search.QueryError;
import earshot.storage.ChangedMeanwhile;
import earshot.ui.kit.Done;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.lab.LabScreen;
import earshot.ui.lab.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the Rules screen shows: the rules in the order in which they act, and the one that
/// is written.
public final class RulesViewModel {
  private final RuleDesk desk;
  private final Live live;
  private final Threads threads;
  private final Messages messages;
  private final Later loading;
  private final Later saving;
  private final Executor changing;
  private final RuleEditor editor;
  private final LongWork applying;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<RuleDesk.Line> rules = FXCollections.observableArrayList();
  private final ObservableList<String> tags = FXCollections.observableArrayList();
  private final ObservableList<String> people = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
  private boolean begun;

  /// What the list can show.
  public enum Phase {
    READING,
    EMPTY,
    READY,
    FAILED
  }

  private record Kept(List<RuleDesk.Line> rules, List<String> tags, List<String> people) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public RulesViewModel(RuleDesk desk, Live live, Threads threads, Messages messages) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.messages = messages;
    loading = new Later(threads);
    saving = new Later(threads);
    changing = new InOrder(threads.background());
    applying = new LongWork(threads);
    Messages lab = Messages.of(LabScreen.class, messages.formats());
    editor = new RuleEditor(desk, new Trial(threads, lab));
    editor.open(Optional.empty());
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, this::heard, this::reload);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens; what is written stays.
  public void hidden() {
    hearing.close();
    loading.forget();
  }

  /// The rules, in the order in which they act.
  public ObservableList<RuleDesk.Line> rules() {
    return rules;
  }

  /// The names of all tags.
  public ObservableList<String> tags() {
    return tags;
  }

  /// The names of those to whom mentions can be given.
  public ObservableList<String> people() {
    return people;
  }

  /// The rule that is written.
  public RuleEditor editor() {
    return editor;
  }

  /// What the list can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// The work of applying a rule to history.
  public LongWork applying() {
    return applying;
  }

  /// Opens a rule in the editor.
  public void open(Rule rule) {
    editor.open(Optional.of(rule));
  }

  /// Opens an empty editor.
  public void create() {
    editor.open(Optional.empty());
  }

  /// Puts back what is kept.
  public void revert() {
    editor.open(editor.openedProperty().get());
  }

  /// Keeps what is written.
  public void save() {
    if (!editor.canSave().get()) return;
    Optional<Rule> was = editor.openedProperty().get();
    Rule.Terms terms =
        editor.terms(editor.action().map(new RuleWords(messages)::does).orElse("")).orElseThrow();
    editor.busy(true);
    saving.ask(
        () -> was.map(rule -> desk.change(rule, terms)).orElseGet(() -> desk.add(terms)),
        rule -> {
          editor.busy(false);
          editor.open(Optional.of(rule));
          reload();
          tell(messages.get("done.saved", rule.terms().name()), () -> takeBack(rule, was));
        },
        failure -> {
          editor.busy(false);
          editor.refuse(sentence(failure));
        });
  }

  private void takeBack(Rule rule, Optional<Rule> was) {
    if (was.isPresent()) {
      Rule unused = desk.change(rule, was.get().terms());
    } else {
      Runnable unused = desk.remove(rule);
    }
  }

  /// Takes the open rule away; what it did stays done.
  public void remove() {
    Optional<Rule> open = editor.openedProperty().get();
    if (open.isEmpty()) return;
    Rule rule = open.get();
    saving.ask(
        () -> desk.remove(rule),
        putBack -> {
          create();
          reload();
          tell(messages.get("done.removed", rule.terms().name()), putBack);
        },
        failure -> say(sentence(failure)));
  }

  /// Lets a rule act, or rest.
  public void enable(Rule rule, boolean acts) {
    change(
        () -> {
          Rule unused = desk.change(rule, rule.terms().enabled(acts));
        });
  }

  /// Lets a rule act earlier (negative) or later.
  public void move(Rule rule, int by) {
    List<RuleId> order = new ArrayList<>(rules.stream().map(line -> line.rule().id()).toList());
    int from = order.indexOf(rule.id());
    int to = from + by;
    if (from < 0 || to < 0 || to >= order.size()) return;
    List<RuleId> before = List.copyOf(order);
    Collections.swap(order, from, to);
    Collections.swap(rules, from, to);
    change(() -> desk.arrange(order));
    tell(messages.get("done.moved"), () -> desk.arrange(before));
  }

  /// Applies the open rule to what is stored.
  public void apply() {
    Optional<Rule> open = editor.openedProperty().get();
    if (open.isEmpty() || editor.changed()) return;
    applying.start(
        Job.Terms.of(messages.get("apply.running")).pausing(),
        watch -> desk.apply(open.get(), watch),
        run -> applied(open.get(), run),
        failure -> say(sentence(failure)));
  }

  private void applied(Rule rule, RuleRun run) {
    String said = messages.plural("done.applied", run.changed(), rule.terms().name());
    applying.tell(said);
    if (run.changed() == 0) say(said);
    else tell(said, () -> desk.takeBack(run));
    editor.trial().tryNow();
  }

  /// Reads everything again.
  public void reload() {
    loading.ask(
        () -> new Kept(desk.rules(), desk.tags(), desk.people()),
        this::take,
        failure -> phase.set(Phase.FAILED));
  }

  private void take(Kept kept) {
    if (!rules.equals(kept.rules())) rules.setAll(kept.rules());
    if (!tags.equals(kept.tags())) tags.setAll(kept.tags());
    if (!people.equals(kept.people())) people.setAll(kept.people());
    if (!begun) {
      begun = true;
      if (!rules.isEmpty()) open(rules.getFirst().rule());
    } else {
      editor.openedProperty().get().ifPresent(this::follow);
    }
    phase.set(rules.isEmpty() ? Phase.EMPTY : Phase.READY);
  }

  // What was changed elsewhere is shown, unless a person is in the middle of a change.
  private void follow(Rule open) {
    Optional<Rule> kept =
        rules.stream()
            .map(RuleDesk.Line::rule)
            .filter(rule -> rule.id().equals(open.id()))
            .findFirst();
    if (kept.isEmpty()) create();
    else if (kept.get().equals(open)) return;
    else if (editor.changed()) editor.know(kept.get());
    else editor.open(kept);
  }

  private void heard(List<LiveEvent> events) {
    if (events.stream().anyMatch(event -> event instanceof LiveEvent.RulesChanged)) reload();
  }

  // Two clicks in a row must not overtake each other.
  private void change(Runnable deed) {
    changing.execute(
        () -> {
          Runnable then = this::reload;
          try {
            deed.run();
          } catch (RuntimeException failed) {
            String sentence = sentence(failed);
            then =
                () -> {
                  say(sentence);
                  reload();
                };
          }
          threads.screen().execute(then);
        });
  }

  private String sentence(Exception failure) {
    boolean told =
        failure instanceof IllegalArgumentException
            || failure instanceof IllegalStateException
            || failure instanceof QueryError
            || failure instanceof ChangedMeanwhile;
    return told ? String.valueOf(failure.getMessage()) : messages.get("done.failed");
  }

  private void tell(String words, Runnable undo) {
    done.set(Optional.of(new Done(words, undo, this::reload)));
  }

  private void say(String words) {
    done.set(Optional.of(new Done(words)));
  }
}
