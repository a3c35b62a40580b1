package earshot.ui.keeping;

import earshot.search.Progress;
import earshot.ui.kit.Job;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what is asked of a person who closes the window: nothing, unless something is still
/// being done, or a file would become much smaller.
public final class LeavingViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(LeavingViewModel.class);

  private final LeavingDesk desk;
  private final Jobs jobs;
  private final Threads threads;
  private final Messages words;
  private final Runnable leave;
  private final Later looking;
  private final LongWork work;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ObservableList<Line> unmodifiable = FXCollections.unmodifiableObservableList(lines);
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Staying());

  /// How far it is.
  public sealed interface Step {
    /// Nobody wants to leave, or it is looked whether there is anything to ask.
    record Staying() implements Step {}

    /// Something is still being done, and it waits for a word.
    record Busy() implements Step {}

    /// The window goes by itself when that is done.
    record Waiting() implements Step {}

    /// The same is being stopped.
    record Stopping() implements Step {}

    /// It waits for a word on the files.
    record Asking(LeavingDesk.Room room) implements Step {}

    /// It is under way.
    record Running() implements Step {}

    /// It could not be done.
    record Failed(String why) implements Step {}

    /// The window may go.
    record Gone() implements Step {}
  }

  /// What is still being done.
  ///
  /// @param what it is and how far
  /// @param then what becomes of it when one quits now
  public record Line(String what, String then) {}

  /// Asks nothing yet.
  ///
  /// @param jobs the long work of all windows that close with this one
  /// @param leave closes the window; called at most once
  public LeavingViewModel(
      LeavingDesk desk, Jobs jobs, Threads threads, Messages words, Runnable leave) {
    this.desk = desk;
    this.jobs = jobs;
    this.threads = threads;
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

  /// What is still being done, while that is asked about or waited for.
  public ObservableList<Line> lines() {
    return unmodifiable;
  }

  /// A person wants to leave. Asks first where it is worth it; what cannot be told holds nobody up.
  public void close() {
    if (!(step.get() instanceof Step.Staying)) return;
    if (jobs.holding().isEmpty()) {
      lookForRoom();
      return;
    }
    hearing.add(jobs.changesProperty().subscribe(change -> heard())::unsubscribe);
    heard();
    step.set(new Step.Busy());
  }

  /// Leaves when all is done.
  public void finishFirst() {
    if (step.get() instanceof Step.Busy) step.set(new Step.Waiting());
  }

  /// Stops what can be stopped, and leaves when it has; what goes on at the next start is left.
  public void stopAndQuit() {
    if (!(step.get() instanceof Step.Busy || step.get() instanceof Step.Waiting)) return;
    step.set(new Step.Stopping());
    jobs.holding().stream().filter(LeavingViewModel::stops).forEach(Job::stop);
    heard();
  }

  private static boolean stops(Job job) {
    return job.terms().atEnd() == Job.AtEnd.STOPS;
  }

  private void heard() {
    lines.setAll(jobs.holding().stream().map(this::line).toList());
    switch (step.get()) {
      case Step.Busy _ -> {
        if (!jobs.holding().isEmpty()) return;
        hearing.close();
        step.set(new Step.Staying());
        lookForRoom();
      }
      case Step.Waiting _ -> {
        if (jobs.holding().isEmpty()) leaveLater();
      }
      case Step.Stopping _ -> {
        if (jobs.holding().stream().noneMatch(LeavingViewModel::stops)) leaveLater();
      }
      case Step.Staying _, Step.Asking _, Step.Running _, Step.Failed _, Step.Gone _ -> {}
    }
  }

  // The page that began it hears first how it ended.
  private void leaveLater() {
    threads.screen().execute(this::notNow);
  }

  private Line line(Job job) {
    String whose = job.owner().name().isEmpty() ? "" : job.owner().name() + ": ";
    String what = whose + job.terms().name();
    String key =
        switch (job.terms().atEnd()) {
          case GOES_ON -> "leaving.goes-on";
          case STOPS, UNASKED -> job.terms().stops() ? "leaving.stops" : "leaving.whole";
        };
    return new Line(
        job.far().map(far -> words.get("leaving.far", what, far.percent())).orElse(what),
        words.get(key));
  }

  private void lookForRoom() {
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
        Job.Terms.of(words.get("leaving.running")).whole().unasked(),
        watch -> {
          desk.compact(LongWork.heard(watch));
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
    hearing.close();
    step.set(new Step.Gone());
    leave.run();
  }

  /// Goes on working after all.
  public void stay() {
    if (busy()) return;
    looking.forget();
    hearing.close();
    step.set(new Step.Staying());
  }

  private boolean busy() {
    return work.runningProperty().get();
  }
}
