package earshot.ui.advice;

import earshot.model.AdviceRule;
import earshot.model.Advised;
import earshot.replies.advice.RuleProblem;
import earshot.replies.advice.RuleTable;
import earshot.storage.ChangedMeanwhile;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The table of rules as a person changes it: nothing holds before it was tried and kept.
public final class AdviceRulesViewModel {
  private final RuleTableDesk desk;
  private final UndoHistory history;
  private final AdviceWords words;
  private final Later reading;
  private final Later trying;
  private final Executor writes;
  private final Executor screen;
  private final ObservableList<AdviceRule> rules = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Trial> trial =
      new ReadOnlyObjectWrapper<>(this, "trial", new Trial.Same());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final BooleanProperty offersHelp = new SimpleBooleanProperty(this, "offersHelp");
  private List<AdviceRule> kept = List.of();

  /// What the page shows.
  public enum Phase {
    READING,
    READY,
    FAILED
  }

  /// What the written table would change.
  public sealed interface Trial {
    /// It is the table that holds.
    record Same() implements Trial {}

    /// It is being tried.
    record Trying() implements Trial {}

    /// It cannot be used.
    record Wrong(RuleProblem problem) implements Trial {}

    /// It was tried.
    record Done(RuleTableDesk.Tried tried) implements Trial {}
  }

  /// @param history of the window, by which a kept table is taken back
  public AdviceRulesViewModel(
      RuleTableDesk desk, UndoHistory history, AdviceWords words, Threads threads) {
    this.desk = desk;
    this.history = history;
    this.words = words;
    reading = new Later(threads);
    trying = new Later(threads);
    writes = new InOrder(threads.background());
    screen = threads.screen();
  }

  /// Reads what holds; what is being written stays.
  public void shown() {
    if (!changed.get()) reload();
  }

  /// Reads what holds, and forgets what is being written.
  public void reload() {
    reading.ask(desk::standing, this::take, _ -> phase.set(Phase.FAILED));
  }

  private void take(RuleTableDesk.Standing standing) {
    kept = standing.table().rules();
    offered.set(standing.offer().isPresent());
    offersHelp.set(standing.offersHelp());
    trouble.set("");
    write(kept, selected.get());
    phase.set(Phase.READY);
  }

  /// What the page shows.
  public ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /// The rules as written, in their order.
  public ObservableList<AdviceRule> rules() {
    return rules;
  }

  /// The place of the rule that is open.
  public IntegerProperty selected() {
    return selected;
  }

  /// The rule that is open.
  public Optional<AdviceRule> open() {
    int at = selected.get();
    return at >= 0 && at < rules.size() ? Optional.of(rules.get(at)) : Optional.empty();
  }

  /// Whether something is written that does not hold yet.
  public ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /// What it would change.
  public ReadOnlyObjectProperty<Trial> trial() {
    return trial.getReadOnlyProperty();
  }

  /// Whether what ships has changed and nobody has looked at it.
  public ReadOnlyBooleanProperty offered() {
    return offered.getReadOnlyProperty();
  }

  /// Whether help is offered to people who did not ask us.
  public BooleanProperty offersHelp() {
    return offersHelp;
  }

  /// What went wrong, in a sentence, or empty.
  public ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// The words in which it is said.
  AdviceWords words() {
    return words;
  }

  /// Whether the open rule may be moved, switched off or asked under a condition.
  public boolean free() {
    return open().filter(rule -> !rule.id().equals(RuleTable.LAST)).isPresent();
  }

  /// Writes the open rule anew.
  public void edit(String conditions, Advised verdict, String why) {
    Optional<AdviceRule> open = open();
    if (open.isEmpty()) return;
    AdviceRule was = open.get();
    AdviceRule now =
        new AdviceRule(was.id(), conditions, verdict, why, was.source(), was.enabled());
    if (now.equals(was)) return;
    rules.set(selected.get(), now);
    tryNow();
  }

  /// Lets a rule decide, or rest.
  public void enable(int place, boolean decides) {
    if (rules.get(place).id().equals(RuleTable.LAST)) return;
    rules.set(place, rules.get(place).enabled(decides));
    tryNow();
  }

  /// Lets a rule be tried earlier (negative) or later; the last one stays where it is.
  public void move(int place, int by) {
    int to = place + by;
    int last = rules.size() - 1;
    if (place < 0 || place >= last || to < 0 || to >= last) return;
    AdviceRule moved = rules.remove(place);
    rules.add(to, moved);
    selected.set(to);
    tryNow();
  }

  /// Writes the table that ships; it holds once it is kept.
  public void ship() {
    write(desk.shipped().rules(), selected.get());
  }

  /// What ships is seen; it is not offered again until it changes.
  public void decline() {
    offered.set(false);
    writes.execute(desk::decline);
  }

  /// Forgets what is written.
  public void revert() {
    trouble.set("");
    write(kept, selected.get());
  }

  private void write(List<AdviceRule> table, int place) {
    if (!rules.equals(table)) rules.setAll(table);
    selected.set(Math.clamp(place, 0, Math.max(0, table.size() - 1)));
    tryNow();
  }

  private void tryNow() {
    trying.forget();
    changed.set(!rules.equals(kept));
    if (!changed.get()) {
      trial.set(new Trial.Same());
      return;
    }
    try {
      RuleTable table = new RuleTable(rules);
      trial.set(new Trial.Trying());
      trying.ask(
          () -> desk.tried(table),
          tried -> trial.set(new Trial.Done(tried)),
          _ -> trouble.set(words.messages().get("rules.not-tried")));
    } catch (RuleProblem problem) {
      trial.set(new Trial.Wrong(problem));
    }
  }

  /// Lets the written table hold from now on.
  public void keep() {
    if (!changed.get() || trial.get() instanceof Trial.Wrong) return;
    RuleTable before = new RuleTable(kept);
    RuleTable after = new RuleTable(rules);
    replace(
        before,
        after,
        () ->
            history.did(
                new UndoHistory.Step(
                    () -> replace(before, after, () -> {}), () -> replace(after, before, () -> {})),
                words.messages().get("rules.kept")));
  }

  private void replace(RuleTable before, RuleTable after, Runnable then) {
    write(
        () -> desk.keep(before, after),
        () -> {
          then.run();
          reload();
        });
  }

  /// Offers help to people who did not ask us, or no longer.
  public void offerHelp(boolean now) {
    if (now == offersHelp.get()) return;
    help(now);
    history.did(
        new UndoHistory.Step(() -> help(now), () -> help(!now)),
        words.messages().get(now ? "rules.helps" : "rules.helps-not"));
  }

  private void help(boolean now) {
    offersHelp.set(now);
    write(() -> desk.offerHelp(now), this::tryNow);
  }

  private void write(Runnable deed, Runnable then) {
    writes.execute(
        () -> {
          Runnable next = then;
          try {
            deed.run();
          } catch (RuntimeException failed) {
            boolean told = failed instanceof ChangedMeanwhile;
            String why =
                told ? String.valueOf(failed.getMessage()) : words.messages().get("not-kept");
            next = () -> trouble.set(why);
          }
          screen.execute(next);
        });
  }
}
