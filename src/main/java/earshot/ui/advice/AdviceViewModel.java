package earshot.ui.advice;

import earshot.model.Advised;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Overruled;
import earshot.model.PersonsMark;
import earshot.replies.advice.Advice;
import earshot.storage.AdviceStore.Before;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Advice on the open mention, and what a person says against it; shared by all boxes that show it.
public final class AdviceViewModel {
  private final AdviceBook book;
  private final UndoHistory history;
  private final AdviceWords words;
  private final Later asking;
  private final Executor writes;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
  private final BooleanProperty overruling = new SimpleBooleanProperty(this, "overruling");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ObjectProperty<Optional<Advised>> instead =
      new SimpleObjectProperty<>(this, "instead", Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final BooleanBinding canOverrule;
  private Optional<Mention> mention = Optional.empty();

  /// What a box shows.
  public sealed interface State {
    /// No mention, or none that is ever answered.
    record Nothing() implements State {}

    /// It is being weighed.
    record Asking() implements State {}

    /// What is advised.
    record Given(Advice advice) implements State {}

    /// It could not be read.
    record Failed() implements State {}
  }

  /// @param history of the window, by which acts are taken back
  public AdviceViewModel(AdviceBook book, UndoHistory history, AdviceWords words, Threads threads) {
    this.book = book;
    this.history = history;
    this.words = words;
    asking = new Later(threads);
    writes = new InOrder(threads.background());
    screen = threads.screen();
    canOverrule =
        Bindings.createBooleanBinding(
            () -> instead.get().isPresent() && reason.get().strip().length() >= Overruled.SHORTEST,
            instead,
            reason);
  }

  /// What a box shows.
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// The words in which it is said.
  public AdviceWords words() {
    return words;
  }

  /// The advice on show.
  public Optional<Advice> given() {
    return state.get() instanceof State.Given(Advice advice)
        ? Optional.of(advice)
        : Optional.empty();
  }

  /// Turns to a mention, or to none; the same one is asked about again.
  public void choose(Optional<Mention> chosen) {
    boolean same = chosen.map(Mention::id).equals(mention.map(Mention::id));
    mention = chosen;
    if (!same) {
      cancel();
      state.set(chosen.isPresent() ? new State.Asking() : new State.Nothing());
    }
    again();
  }

  /// Asks again, as when the mode or a rule has changed.
  public void again() {
    if (mention.isEmpty()) {
      asking.forget();
      return;
    }
    Mention about = mention.get();
    asking.ask(
        () -> book.advice(about),
        found -> state.set(found.<State>map(State.Given::new).orElseGet(State.Nothing::new)),
        _ -> state.set(new State.Failed()));
  }

  /// Whether the person says what to do instead.
  public BooleanProperty overruling() {
    return overruling;
  }

  /// Why, as far as it is typed.
  public StringProperty reason() {
    return reason;
  }

  /// What to do instead, once it is chosen.
  public ObjectProperty<Optional<Advised>> instead() {
    return instead;
  }

  /// What is wrong with the last act, in a sentence; empty when nothing is.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Whether enough is said.
  public BooleanBinding canOverrule() {
    return canOverrule;
  }

  /// Leaves it at what the rules advise.
  public void cancel() {
    overruling.set(false);
    reason.set("");
    instead.set(Optional.empty());
    problem.set("");
  }

  /// Does what was chosen instead.
  public void overrule() {
    if (mention.isEmpty() || instead.get().isEmpty() || !canOverrule.get()) return;
    Mention about = mention.get();
    Advised verdict = instead.get().get();
    String why = reason.get().strip();
    act(
        () -> book.overrule(about, verdict, why),
        words.messages().get("done.overruled", words.verdict(verdict)));
  }

  /// Follows the rules again.
  public void follow() {
    Optional<MentionId> about =
        given().filter(each -> each.overruled().isPresent()).map(Advice::mention);
    about.ifPresent(id -> act(() -> book.takeBack(id), words.messages().get("done.followed")));
  }

  /// Whether a person said the open mention is this.
  public boolean is(PersonsMark mark) {
    return given().stream()
        .flatMap(advice -> advice.grounds().marks().stream())
        .anyMatch(marked -> marked.mark() == mark);
  }

  /// The open mention is this; said again, it no longer is.
  public void mark(PersonsMark mark) {
    Optional<MentionId> about = given().map(Advice::mention);
    boolean now = !is(mark);
    String done = now ? "done.marked" : "done.unmarked";
    about.ifPresent(
        id -> act(() -> book.mark(id, mark, now), words.messages().get(done, words.mark(mark))));
  }

  private void act(Callable<Before> deed, String told) {
    problem.set("");
    writes.execute(
        () -> {
          Runnable then;
          try {
            Before before = deed.call();
            then = () -> did(before, told);
          } catch (Exception refused) {
            boolean sentence = refused instanceof IllegalArgumentException;
            String why =
                sentence ? String.valueOf(refused.getMessage()) : words.messages().get("not-kept");
            then = () -> problem.set(why);
          }
          screen.execute(then);
        });
  }

  private void did(Before before, String told) {
    cancel();
    Swap swap = new Swap(before);
    history.did(new UndoHistory.Step(swap::turn, swap::turn), told);
    again();
  }

  /// How it stood before or after an act: each turn puts one in the place of the other.
  private final class Swap {
    private Before other;

    private Swap(Before before) {
      other = before;
    }

    private void turn() {
      writes.execute(
          () -> {
            try {
              other = book.restore(other);
              screen.execute(AdviceViewModel.this::again);
            } catch (RuntimeException failed) {
              screen.execute(() -> problem.set(words.messages().get("not-kept")));
            }
          });
    }
  }
}
