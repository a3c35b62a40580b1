package earshot.ui.kit;

import earshot.search.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// All long work of the program since it was started: what runs, and what came of the rest. Lives
/// on the screen's thread.
///
/// Work is noted by [LongWork]; there is one such list in the program, seen from as many owners as
/// there are clients.
public final class Jobs {
  /// What takes less is never told, unless it has a result to read.
  static final Duration LONG = Duration.ofSeconds(1);

  static final int MOST_ENDED = 50;

  private final InstantSource clock;
  private final Job.Owner owner;
  private final Kept kept;
  private final List<Followed> followed = new ArrayList<>();
  private Supplier<Job.Spot> spots = () -> Job.Spot.NONE;

  /// What all owners share.
  private record Kept(List<Job> all, ReadOnlyLongWrapper changes) {}

  /// An empty list.
  public Jobs(InstantSource clock) {
    this(clock, Job.Owner.ALONE, new Kept(new ArrayList<>(), new ReadOnlyLongWrapper()));
  }

  private Jobs(InstantSource clock, Job.Owner owner, Kept kept) {
    this.clock = clock;
    this.owner = owner;
    this.kept = kept;
  }

  /// A list that nobody looks at, and in which no time goes by.
  static Jobs unseen() {
    return new Jobs(InstantSource.fixed(Instant.EPOCH));
  }

  /// The same list, in which new work is noted as this owner's.
  public Jobs of(Job.Owner whose) {
    return new Jobs(clock, whose, kept);
  }

  /// From now on new work remembers that it was begun there.
  public void begunAt(Supplier<Job.Spot> here) {
    spots = here;
  }

  /// Grows with each change of the list or of a job in it.
  public ReadOnlyLongProperty changesProperty() {
    return kept.changes().getReadOnlyProperty();
  }

  /// This owner's jobs that are worth a look, the last begun first: those that run for a second
  /// already, and those that ended.
  public List<Job> told() {
    return kept.all().stream().filter(this::isOwn).filter(Jobs::isTold).toList();
  }

  /// How many of others run.
  public long ofOthers() {
    return kept.all().stream()
        .filter(job -> !isOwn(job) && !job.state().isOver() && isTold(job))
        .count();
  }

  /// Everybody's work that a person who leaves is asked about.
  public List<Job> holding() {
    return kept.all().stream()
        .filter(job -> !job.state().isOver() && job.terms().atEnd() != Job.AtEnd.UNASKED)
        .toList();
  }

  /// Forgets those of this owner that have ended.
  public void clear() {
    if (kept.all().removeIf(job -> isOwn(job) && job.state().isOver())) changed();
  }

  /// Tells work that begins and ends by itself for as long as it is there; asked at each [#tick].
  ///
  /// @param far how far it is, absent while there is nothing to do; must not wait
  public void follow(Job.Terms terms, Supplier<Optional<Progress>> far) {
    followed.add(new Followed(terms, far));
  }

  /// Looks at the work that is followed, and at the clock; call it once a second.
  public void tick() {
    followed.forEach(Followed::look);
    if (kept.all().stream().anyMatch(job -> !job.state().isOver())) changed();
  }

  /// Follows nothing until the next tick.
  public void rest() {
    followed.forEach(Followed::forget);
  }

  Job begin(Job.Terms terms, Brake brake) {
    Job job = new Job(terms, new Job.Begun(owner, spots.get(), now()), brake, this);
    kept.all().addFirst(job);
    changed();
    return job;
  }

  /// Drops a job that ended again, if nobody would miss it, and the oldest beyond 50.
  void settle(Job job) {
    boolean missed = isLong(job) || !job.result().isEmpty();
    if (!missed) kept.all().remove(job);
    List<Job> over = kept.all().stream().filter(each -> each.state().isOver()).toList();
    over.stream().skip(MOST_ENDED).forEach(kept.all()::remove);
    changed();
  }

  void changed() {
    kept.changes().set(kept.changes().get() + 1);
  }

  Instant now() {
    return clock.instant();
  }

  private boolean isOwn(Job job) {
    return job.owner().key().equals(owner.key());
  }

  private static boolean isTold(Job job) {
    return job.state().isOver() || isLong(job);
  }

  private static boolean isLong(Job job) {
    return job.time().compareTo(LONG) >= 0;
  }

  private final class Followed {
    private final Job.Terms terms;
    private final Supplier<Optional<Progress>> far;
    private Optional<Job> job = Optional.empty();

    Followed(Job.Terms terms, Supplier<Optional<Progress>> far) {
      this.terms = terms;
      this.far = far;
    }

    void look() {
      Optional<Progress> now = far.get();
      if (now.isPresent()) {
        Job running = job.orElseGet(() -> begin(terms, new Brake()));
        running.reached(now.get());
        job = Optional.of(running);
      } else {
        job.ifPresent(
            over -> {
              over.end(Job.State.DONE);
              settle(over);
            });
        job = Optional.empty();
      }
    }

    void forget() {
      job.ifPresent(kept.all()::remove);
      job = Optional.empty();
      changed();
    }
  }
}
