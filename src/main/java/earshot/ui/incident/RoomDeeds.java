package earshot.ui.incident;

import earshot.replies.playbook.Incidents;
import earshot.storage.ChangedMeanwhile;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Does what a person asks for, one after the other, and remembers the way back.
final class RoomDeeds {
  private final UndoHistory history;
  private final Messages words;
  private final Running running;
  private final Runnable reload;
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());

  /// Where it runs.
  ///
  /// @param acting in order: two presses in a row must not overtake each other
  record Running(Executor acting, Threads threads) {}

  /// @param reload reads the room again, on the screen
  RoomDeeds(UndoHistory history, Messages words, Running running, Runnable reload) {
    this.history = history;
    this.words = words;
    this.running = running;
    this.reload = reload;
  }

  /// Why the last act did not work, in one sentence.
  ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Does something; it is told in these words and can be taken back.
  void act(Supplier<Incidents.Deed> deed, String said) {
    run(
        () -> {
          Again again = new Again(deed);
          again.forth();
          UndoHistory.Step step =
              new UndoHistory.Step(() -> quietly(again::forth), () -> quietly(again::back));
          return () -> history.did(step, said);
        });
  }

  private void quietly(Runnable deed) {
    run(
        () -> {
          deed.run();
          return () -> {};
        });
  }

  /// A deed that can be done and taken back in turn; runs in order.
  private static final class Again {
    private final Supplier<Incidents.Deed> deed;
    private Runnable wayBack = () -> {};

    Again(Supplier<Incidents.Deed> deed) {
      this.deed = deed;
    }

    void forth() {
      wayBack = deed.get().back();
    }

    void back() {
      wayBack.run();
    }
  }

  private void run(Supplier<Runnable> work) {
    Runnable over = history.begun();
    running
        .acting()
        .execute(
            () -> {
              Runnable then = reload;
              try {
                Runnable told = work.get();
                then =
                    () -> {
                      told.run();
                      reload.run();
                    };
              } catch (RuntimeException refused) {
                then = () -> failed(refused);
              } finally {
                running.threads().screen().execute(then);
                running.threads().screen().execute(over);
              }
            });
  }

  /// Says why something did not work.
  void failed(Exception refused) {
    boolean plain =
        refused instanceof IllegalArgumentException || refused instanceof ChangedMeanwhile;
    String said = refused.getMessage();
    problem.set(Optional.empty());
    problem.set(Optional.of(plain && said != null ? said : words.get("act.failed")));
    reload.run();
  }
}
