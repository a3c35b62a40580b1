package earshot.ui.timeline;

import earshot.model.Label;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Change;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Takes in what a person says of how the open mention sounds, each with its way back.
final class VerdictViewModel {
  private final LabelBook book;
  private final Executor writes;
  private final Executor screen;
  private final StatusActs acts;
  private final Supplier<Optional<Verdict>> open;
  private final BooleanProperty choosing = new SimpleBooleanProperty(this, "choosing");

  /// @param open of what the person speaks; absent when no mention is open
  VerdictViewModel(
      LabelBook book, Threads threads, StatusActs acts, Supplier<Optional<Verdict>> open) {
    this.book = book;
    this.writes = new InOrder(threads.background());
    this.screen = threads.screen();
    this.acts = acts;
    this.open = open;
  }

  /// Of what the person speaks.
  Optional<Verdict> open() {
    return open.get();
  }

  /// Whether the person is asked how it sounds.
  BooleanProperty choosing() {
    return choosing;
  }

  /// Agrees with the machine, where it has said something.
  void confirm() {
    open.get()
        .filter(Verdict::canConfirm)
        .map(Verdict::about)
        .ifPresent(about -> act(() -> book.confirm(about), Note.LABEL_CONFIRMED));
  }

  /// Asks how it sounds, or no longer.
  void choose() {
    choosing.set(!choosing.get() && open.get().isPresent());
  }

  /// It sounds so.
  void say(Label label, String reason) {
    choosing.set(false);
    open.get()
        .map(Verdict::about)
        .ifPresent(
            about -> act(() -> book.correct(about, label, reason.strip()), Note.LABEL_CORRECTED));
  }

  /// The machine's judgement holds again.
  void takeBack() {
    Optional<About> about = open.get().filter(v -> v.said().isPresent()).map(Verdict::about);
    about.ifPresent(each -> act(() -> book.takeBack(each), Note.LABEL_BACK));
  }

  private void act(Callable<Change> work, Note note) {
    Act act = new Act(work);
    acts.did(new UndoHistory.Step(act::forth, act::back), note);
    act.forth();
  }

  /// One act, done and taken back in order, however fast a person is.
  private final class Act {
    private final Callable<Change> work;
    private Optional<Change> done = Optional.empty();

    private Act(Callable<Change> work) {
      this.work = work;
    }

    private void forth() {
      writes.execute(
          () -> {
            try {
              done = Optional.of(work.call());
            } catch (Exception refused) {
              screen.execute(acts::notKept);
            }
          });
    }

    private void back() {
      writes.execute(
          () -> {
            try {
              done.ifPresent(book::restore);
            } catch (RuntimeException refused) {
              screen.execute(acts::notKept);
            }
          });
    }
  }
}
