package earshot.ui.kit;

import earshot.search.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One piece of long work, as the list of jobs tells it. Lives on the screen's thread.
public final class Job {
  private static final Duration SURE_AFTER = Duration.ofSeconds(3);

  private final Terms terms;
  private final Begun begun;
  private final Brake brake;
  private final Jobs jobs;
  private State state = State.RUNNING;
  private Optional<Progress> far = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private String result = "";

  /// How it stands.
  public enum State {
    RUNNING,
    PAUSED,
    STOPPING,
    DONE,
    STOPPED,
    FAILED;

    /// Whether it has ended, one way or another.
    public boolean isOver() {
      return this == DONE || this == STOPPED || this == FAILED;
    }
  }

  /// What becomes of work that is under way when the program ends.
  public enum AtEnd {
    /// It stops between two batches; what is done is kept and nothing is left half.
    STOPS,
    /// It goes on at the next start.
    GOES_ON,
    /// Nobody is asked: it goes on by itself, or in a window of its own.
    UNASKED
  }

  /// What is known of work before it begins.
  ///
  /// @param name as people call it, such as `Export to posts.csv`
  /// @param stops whether it hears a wish to stop
  /// @param pauses whether it can wait between two batches and keep nobody else waiting
  public record Terms(String name, AtEnd atEnd, boolean stops, boolean pauses) {
    /// Work that can be stopped.
    public static Terms of(String name) {
      return new Terms(name, AtEnd.STOPS, true, false);
    }

    /// The same, which can wait too.
    public Terms pausing() {
      return new Terms(name, atEnd, stops, true);
    }

    /// The same, which is done to its end once it has begun.
    public Terms whole() {
      return new Terms(name, atEnd, false, pauses);
    }

    /// The same, which goes on at the next start.
    public Terms goingOn() {
      return new Terms(name, AtEnd.GOES_ON, stops, pauses);
    }

    /// The same, of which nobody is told who leaves.
    public Terms unasked() {
      return new Terms(name, AtEnd.UNASKED, stops, pauses);
    }
  }

  /// Where in the window something was begun.
  ///
  /// @param place such as `archives`; empty when there are no places
  /// @param page of the place, such as `imports`; empty when it has none
  public record Spot(String place, String page) {
    /// Nowhere one could be led to.
    public static final Spot NONE = new Spot("", "");
  }

  /// Whose work it is.
  ///
  /// @param key tells owners apart
  /// @param name for people; empty where there is but one
  public record Owner(String key, String name) {
    /// The only one.
    public static final Owner ALONE = new Owner("", "");
  }

  record Begun(Owner owner, Spot spot, Instant at) {}

  Job(Terms terms, Begun begun, Brake brake, Jobs jobs) {
    this.terms = terms;
    this.begun = begun;
    this.brake = brake;
    this.jobs = jobs;
  }

  /// What was known of it before.
  public Terms terms() {
    return terms;
  }

  /// Whose it is.
  public Owner owner() {
    return begun.owner();
  }

  /// Where it was begun.
  public Spot spot() {
    return begun.spot();
  }

  /// How it stands.
  public State state() {
    return state;
  }

  /// How far it is; absent before the first batch.
  public Optional<Progress> far() {
    return far;
  }

  /// How long it has run, or ran.
  public Duration time() {
    return Duration.between(begun.at(), ended.orElseGet(jobs::now));
  }

  /// How long it will take still, at the pace so far; absent while nobody can tell.
  public Optional<Duration> left() {
    return far.filter(now -> state == State.RUNNING && now.done() > 0 && now.done() < now.total())
        .filter(now -> time().compareTo(SURE_AFTER) > 0)
        .map(now -> time().multipliedBy(now.total() - now.done()).dividedBy(now.done()));
  }

  /// What came of it, in a sentence of its own; empty while it runs, or when it has none.
  public String result() {
    return result;
  }

  /// Lets it end between two batches.
  public void stop() {
    if (!terms.stops() || state.isOver()) return;
    // First, for the work that hears of it may be over at once.
    become(State.STOPPING);
    brake.stop();
  }

  /// Lets it wait between two batches.
  public void pause() {
    if (!terms.pauses() || state != State.RUNNING) return;
    brake.hold();
    become(State.PAUSED);
  }

  /// Lets it go on.
  public void goOn() {
    if (state != State.PAUSED) return;
    brake.release();
    become(State.RUNNING);
  }

  void reached(Progress now) {
    far = Optional.of(now);
    jobs.changed();
  }

  /// Ends it; told when it is settled, so that what came of it is told with it.
  void end(State how) {
    ended = Optional.of(jobs.now());
    state = how;
  }

  void tell(String sentence) {
    result = sentence;
  }

  private void become(State next) {
    state = next;
    jobs.changed();
  }
}
