package earshot.ui.kit;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a person changes in a list: one change after the other in the background, for two clicks in
/// a row must not overtake each other; each is told, and the list is read again after it.
public final class Changes {
  private final Threads threads;
  private final Executor order;
  private final Function<Exception, String> sentence;
  private final Runnable reload;
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
  private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper(this, "busy", "");

  /// Nothing is changed yet.
  ///
  /// @param sentence says what went wrong; called in the background
  /// @param reload reads the list again; called on the screen
  public Changes(Threads threads, Function<Exception, String> sentence, Runnable reload) {
    this.threads = threads;
    order = new InOrder(threads.background());
    this.sentence = sentence;
    this.reload = reload;
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// What is being done right now, in words, or empty.
  public ReadOnlyStringProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Changes something that takes but a moment.
  public <T> void make(Callable<T> deed, Consumer<T> then) {
    make("", deed, then);
  }

  /// Changes something.
  ///
  /// @param under says that it goes on
  /// @param then tells on the screen what came of it; of a failure the sentence tells. A grave
  ///   mistake is a failure, and told
  public <T> void make(String under, Callable<T> deed, Consumer<T> then) {
    busy.set(under);
    order.execute(() -> carryOut(deed, then));
  }

  private <T> void carryOut(Callable<T> deed, Consumer<T> then) {
    T came;
    try {
      came = deed.call();
    } catch (Exception failed) {
      String why = sentence.apply(failed);
      end(() -> say(why));
      return;
    } catch (Error grave) {
      // Else the list would be busy for ever.
      String why = sentence.apply(new IllegalStateException(grave));
      end(() -> say(why));
      throw grave;
    }
    end(() -> then.accept(came));
  }

  private void end(Runnable telling) {
    threads
        .screen()
        .execute(
            () -> {
              busy.set("");
              telling.run();
              reload.run();
            });
  }

  /// Tells what was done, and is taken back and done again in turn.
  public void turning(String words, Turns.Way back) {
    done.set(Optional.of(Done.turning(words, back, reload)));
  }

  /// Tells what was done, with its way back.
  public void tell(String words, Runnable undo) {
    done.set(Optional.of(new Done(words, undo, reload)));
  }

  /// Tells what was done and cannot be taken back, or did not work.
  public void say(String words) {
    done.set(Optional.of(new Done(words)));
  }
}
