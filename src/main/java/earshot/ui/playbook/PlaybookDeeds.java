package earshot.ui.playbook;

import earshot.replies.playbook.PlaybookActs;
import earshot.storage.ChangedMeanwhile;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Does what a person asks for, one after the other, and remembers the ways back and forth.
final class PlaybookDeeds {
  private final UndoHistory history;
  private final Threads threads;
  private final Messages words;
  private final Runnable quiet;
  private final Executor acting;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private int underWay;

  /// @param quiet runs on the screen whenever nothing is under way any more
  PlaybookDeeds(UndoHistory history, Threads threads, Messages words, Runnable quiet) {
    this.history = history;
    this.threads = threads;
    this.words = words;
    this.quiet = quiet;
    acting = new InOrder(threads.background());
  }

  /// Why the last act was refused, in one sentence; empty when it was not.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Says why something is not done, or that nothing is wrong.
  void refuse(String sentence) {
    problem.set(sentence);
  }

  /// Whether something is not on disk yet.
  boolean underWay() {
    return underWay > 0;
  }

  /// Does something that is told in these words.
  ///
  /// @param then runs on the screen when it is done, before it is told
  void act(Supplier<PlaybookActs.Deed> act, String said, Consumer<PlaybookActs.Deed> then) {
    problem.set("");
    run(
        () -> {
          PlaybookActs.Deed deed = act.get();
          return () -> {
            then.accept(deed);
            history.did(
                new UndoHistory.Step(() -> again(deed.forth()), () -> again(deed.back())), said);
          };
        });
  }

  private void again(Runnable deed) {
    problem.set("");
    run(
        () -> {
          deed.run();
          return () -> {};
        });
  }

  private void run(Supplier<Runnable> work) {
    underWay++;
    acting.execute(
        () -> {
          Runnable done = outcome(work);
          threads
              .screen()
              .execute(
                  () -> {
                    done.run();
                    underWay--;
                    if (underWay == 0) quiet.run();
                  });
        });
  }

  private Runnable outcome(Supplier<Runnable> work) {
    try {
      return work.get();
    } catch (RuntimeException refused) {
      String why = sentence(refused);
      return () -> problem.set(why);
    }
  }

  private String sentence(RuntimeException refused) {
    String failed = words.get("wrong.failed");
    boolean plain =
        refused instanceof IllegalArgumentException || refused instanceof ChangedMeanwhile;
    return plain ? Objects.requireNonNullElse(refused.getMessage(), failed) : failed;
  }
}
