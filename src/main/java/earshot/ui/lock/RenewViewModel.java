package earshot.ui.lock;

import earshot.storage.Upgrading.Far;
import earshot.storage.Upgrading.Step;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a workspace ready for a newer Earshot beside the FX thread and tells how far that is.
public final class RenewViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(RenewViewModel.class);
  private static final Duration SURE_AFTER = Duration.ofSeconds(3);
  private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

  private final Renewing renewing;
  private final Threads threads;
  private final Messages words;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Optional<Far>> far =
      new ReadOnlyObjectWrapper<>(this, "far", Optional.empty());
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper(this, "line", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final FxMailbox<Far> heard;
  private Instant since = Instant.MIN;

  /// Who does it.
  public interface Renewing {
    /// Makes it ready and opens it; called beside the FX thread.
    ///
    /// @return shows it, on the FX thread
    /// @throws CancellationException when it was stopped; then everything is as it was
    Runnable run(Consumer<Far> hears);

    /// Lets it end between two steps, and closes the window.
    void stop();

    /// Lets it be begun once more after it was stopped.
    void allow();
  }

  /// Begins nothing yet.
  public RenewViewModel(Renewing renewing, Threads threads, Messages words, InstantSource clock) {
    this.renewing = renewing;
    this.threads = threads;
    this.words = words;
    this.clock = clock;
    heard = new FxMailbox<>(threads.screen(), 1_000, news -> show(news.getLast()), () -> {});
  }

  /// Which step it is at and how far; absent before the first is told of.
  ReadOnlyObjectProperty<Optional<Far>> farProperty() {
    return far.getReadOnlyProperty();
  }

  /// The same in words, with the time that is left of the step.
  ReadOnlyStringProperty lineProperty() {
    return line.getReadOnlyProperty();
  }

  /// Why it ended without the workspace; empty meanwhile.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Begins, once more where it ended before.
  void begin() {
    if (running.get()) return;
    if (!problem.get().isEmpty()) renewing.allow();
    running.set(true);
    problem.set("");
    far.set(Optional.empty());
    line.set(words.get("renew.begins"));
    threads.background().execute(this::run);
  }

  /// Ends it, or what is left of it after a problem.
  void stop() {
    if (running.get()) line.set(words.get("renew.stopping"));
    renewing.stop();
  }

  private void run() {
    try {
      Runnable next = renewing.run(heard::put);
      threads.screen().execute(next);
    } catch (CancellationException stopped) {
      ended(words.get("renew.stopped"));
    } catch (RuntimeException refused) {
      LOG.warn("not made ready kind={}", refused.getClass().getSimpleName());
      ended(LongWork.sentence(refused).orElseGet(() -> words.get("renew.not")));
    }
  }

  private void ended(String why) {
    threads
        .screen()
        .execute(
            () -> {
              running.set(false);
              far.set(Optional.empty());
              line.set("");
              problem.set(why);
            });
  }

  private void show(Far now) {
    if (!running.get()) return;
    boolean another = far.get().map(Far::step).filter(now.step()::equals).isEmpty();
    if (another) since = clock.instant();
    far.set(Optional.of(now));
    String done =
        words.get("renew.far." + now.step().name(), told(now, now.done()), told(now, now.of()));
    line.set(left(now).map(time -> done + " · " + time).orElse(done));
  }

  private static long told(Far far, long steps) {
    return far.step() == Step.CHECKING || far.step() == Step.COPYING
        ? Math.ceilDiv(steps, BYTES_OF_A_MEGABYTE)
        : steps;
  }

  private Optional<String> left(Far now) {
    Duration past = Duration.between(since, clock.instant());
    if (past.compareTo(SURE_AFTER) < 0 || now.done() == 0 || now.done() >= now.of()) {
      return Optional.empty();
    }
    Duration left = past.multipliedBy(now.of() - now.done()).dividedBy(now.done());
    long minutes = left.toMinutes();
    return Optional.of(
        minutes == 0 ? words.get("renew.left.soon") : words.plural("renew.left", minutes));
  }
}
