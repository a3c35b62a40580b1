package earshot.ui.keeping;

import earshot.search.Progress;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what is asked of a person who closes the window: nothing, unless a file would become
/// much smaller.
public final class LeavingViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(LeavingViewModel.class);

  private final LeavingDesk desk;
  private final Messages words;
  private final Runnable leave;
  private final Later looking;
  private final LongWork work;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Staying());

  /// How far it is.
  public sealed interface Step {
    /// Nobody wants to leave, or it is looked whether there is anything to ask.
    record Staying() implements Step {}

    /// It waits for a word.
    record Asking(LeavingDesk.Room room) implements Step {}

    /// It is under way.
    record Running() implements Step {}

    /// It could not be done.
    record Failed(String why) implements Step {}

    /// The window may go.
    record Gone() implements Step {}
  }

  /// Asks nothing yet.
  ///
  /// @param leave closes the window; called at most once
  public LeavingViewModel(LeavingDesk desk, Threads threads, Messages words, Runnable leave) {
    this.desk = desk;
    this.words = words;
    this.leave = leave;
    looking = new Later(threads);
    work = new LongWork(threads);
  }

  /// How far it is.
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// How far the work is; absent before the first news of it.
  public ReadOnlyObjectProperty<Optional<Progress>> farProperty() {
    return work.farProperty();
  }

  /// A person wants to leave. Asks first where it is worth it; what cannot be told holds nobody up.
  public void close() {
    if (!(step.get() instanceof Step.Staying)) return;
    looking.ask(
        desk::room,
        room -> {
          if (room.now() == 0) notNow();
          else step.set(new Step.Asking(room));
        },
        unknown -> notNow());
  }

  /// Makes the files small, then leaves.
  public void compact() {
    if (!(step.get() instanceof Step.Asking)) return;
    step.set(new Step.Running());
    work.start(
        watch -> {
          desk.compact((done, of) -> watch.reached(new Progress(done, Math.max(done, of))));
          return true;
        },
        done -> notNow(),
        failed -> {
          LOG.warn("not compacted kind={}", failed.getClass().getSimpleName());
          step.set(
              new Step.Failed(
                  Optional.ofNullable(failed.getMessage()).orElseGet(() -> words.get("not"))));
        });
  }

  /// Leaves at once.
  public void notNow() {
    if (step.get() instanceof Step.Gone || busy()) return;
    step.set(new Step.Gone());
    leave.run();
  }

  /// Goes on working after all.
  public void stay() {
    if (busy()) return;
    looking.forget();
    step.set(new Step.Staying());
  }

  private boolean busy() {
    return work.runningProperty().get();
  }
}
