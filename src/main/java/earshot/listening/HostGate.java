package earshot.listening;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Sees to it that no host is asked too often: one request at a time, a pause between two, and
/// silence for as long as it asks for.
///
/// Pauses are kept on monotonic time, so that a changed wall clock neither shortens nor lengthens
/// them. Safe for any number of threads.
public final class HostGate {
  /// Requests under way at once, over all hosts.
  public static final int MOST_IN_FLIGHT = 200;

  private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);
  private static final Duration RAMP = Duration.ofMinutes(5);
  private static final int HOSTS_BEFORE_TIDYING = 4_096;

  private final InstantSource clock;
  private final LongSupplier nanos;
  private final RandomGenerator chance;
  private int mostInFlight;
  private final long origin;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition time = lock.newCondition();
  private final StartRate rate = new StartRate();
  private final Map<String, Host> hosts = new HashMap<>();
  private int inFlight;
  private long rampEnds;

  /// A gate of the usual width that starts with a ramp.
  ///
  /// @param nanos monotonic time, such as `System::nanoTime`
  public HostGate(InstantSource clock, LongSupplier nanos, RandomGenerator chance) {
    this(clock, nanos, chance, MOST_IN_FLIGHT);
  }

  /// A gate of another width.
  ///
  /// @param mostInFlight from 1 to 200
  public HostGate(
      InstantSource clock, LongSupplier nanos, RandomGenerator chance, int mostInFlight) {
    refuseOdd(mostInFlight);
    this.clock = clock;
    this.nanos = nanos;
    this.chance = chance;
    this.mostInFlight = mostInFlight;
    this.origin = nanos.getAsLong();
    this.rampEnds = RAMP.toNanos();
  }

  /// Makes the gate wider or narrower; what is under way goes on.
  ///
  /// @param requests from 1 to 200
  public void atMost(int requests) {
    refuseOdd(requests);
    lock.lock();
    try {
      mostInFlight = requests;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void refuseOdd(int requests) {
    if (requests < 1 || requests > MOST_IN_FLIGHT) {
      throw new IllegalArgumentException(
          "between 1 and %d requests at once, not %d".formatted(MOST_IN_FLIGHT, requests));
    }
  }

  /// A wish to ask an address.
  ///
  /// @param ownNetwork an address opened with `allowPrivate`: asked at full width, without spacing
  /// @param spacing the pause the host's preset wants between two starts; less than a second counts
  ///   as a second
  /// @param hurried a person is waiting: skips the ramp after a start, never the host's own rules
  public record Visit(URI url, boolean ownNetwork, Duration spacing, boolean hurried) {
    /// A visit with the usual spacing.
    public static Visit to(URI url, boolean ownNetwork, boolean hurried) {
      return new Visit(url, ownNetwork, BETWEEN_STARTS, hurried);
    }
  }

  /// The gate's answer to a wish.
  public sealed interface Turn {
    /// Ask now, and close this when the answer has been read.
    final class Go implements Turn, AutoCloseable {
      private final Runnable leave;
      private boolean left;

      private Go(Runnable leave) {
        this.leave = leave;
      }

      /// Lets the next one in; a second call does nothing.
      @Override
      public synchronized void close() {
        if (left) return;
        left = true;
        leave.run();
      }
    }

    /// Ask the gate again after this time.
    ///
    /// @param held true when the host itself asked for silence, which is an outcome of the poll
    ///   rather than a delay
    record Later(Duration pause, boolean held) implements Turn {}
  }

  /// Answers at once, for a thread that must not block.
  public Turn ask(Visit visit) {
    lock.lock();
    try {
      Host host = host(visit);
      long now = now();
      Optional<Obstacle> obstacle = obstacle(host, visit, now);
      return obstacle.isPresent() ? obstacle.get().later() : admit(host, visit, now);
    } finally {
      lock.unlock();
    }
  }

  /// Waits for its turn, for a virtual thread; answers [Turn.Later] only for a host that asked for
  /// silence.
  public Turn await(Visit visit) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        Host host = host(visit);
        long now = now();
        Optional<Obstacle> obstacle = obstacle(host, visit, now);
        if (obstacle.isEmpty()) return admit(host, visit, now);
        if (obstacle.get().why() == Why.HELD) return obstacle.get().later();
        doze(host, obstacle.get());
      }
    } finally {
      lock.unlock();
    }
  }

  /// Notes that a host asked for silence, and tells until when it is kept: what it asked for,
  /// between 15 minutes and 24 hours; without a wish 15 minutes, doubled with each refusal in a
  /// row, give or take a fifth.
  public Instant refused(URI url, Optional<Duration> retryAfter) {
    lock.lock();
    try {
      Host host = hosts.computeIfAbsent(Hosts.of(url), name -> new Host(lock.newCondition()));
      return hold(host, Silence.of(retryAfter, host.refusals++, chance));
    } finally {
      lock.unlock();
    }
  }

  /// Keeps silence that was promised before the program started.
  public void holdUntil(URI url, Instant until) {
    lock.lock();
    try {
      Duration hold = Duration.between(clock.instant(), until);
      if (hold.isPositive())
        hold(hosts.computeIfAbsent(Hosts.of(url), name -> new Host(lock.newCondition())), hold);
    } finally {
      lock.unlock();
    }
  }

  /// Until when a host wants silence; empty when it may be asked.
  public Optional<Instant> heldUntil(URI url) {
    lock.lock();
    try {
      Host host = hosts.get(Hosts.of(url));
      if (host == null) return Optional.empty();
      long left = host.heldUntil - now();
      return left > 0 ? Optional.of(clock.instant().plusNanos(left)) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /// Notes that a host answered, so that its next refusal counts as the first.
  public void answered(URI url) {
    lock.lock();
    try {
      Host host = hosts.get(Hosts.of(url));
      if (host != null) host.refusals = 0;
    } finally {
      lock.unlock();
    }
  }

  /// Starts a new ramp, after the computer slept or the network came back.
  public void resumed() {
    lock.lock();
    try {
      rampEnds = now() + RAMP.toNanos();
    } finally {
      lock.unlock();
    }
  }

  // Counted from the start, since monotonic time itself may wrap around.
  private long now() {
    return nanos.getAsLong() - origin;
  }

  private Optional<Obstacle> obstacle(Host host, Visit visit, long now) {
    if (host.heldUntil > now) return obstacle(Why.HELD, host.heldUntil - now);
    if (!visit.ownNetwork()) {
      if (host.inFlight > 0) return obstacle(Why.HOST_BUSY, spacing(visit));
      long next = host.nextStart(spacing(visit));
      if (next > now) return obstacle(Why.SOON, next - now);
    }
    if (inFlight >= mostInFlight) return obstacle(Why.FULL, BETWEEN_STARTS.toNanos());
    boolean ramping = !visit.hurried() && rampEnds > now;
    return ramping ? rate.pause(now).flatMap(pause -> obstacle(Why.SOON, pause)) : Optional.empty();
  }

  private Turn admit(Host host, Visit visit, long now) {
    host.inFlight++;
    inFlight++;
    host.started(now, spacing(visit));
    rate.took(now);
    return new Turn.Go(() -> leave(host));
  }

  private void leave(Host host) {
    lock.lock();
    try {
      host.inFlight--;
      inFlight--;
      host.freed.signal();
      room.signal();
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the caller asks again in a loop
  private void doze(Host host, Obstacle obstacle) throws InterruptedException {
    host.waiting++;
    try {
      switch (obstacle.why()) {
        case HOST_BUSY -> host.freed.awaitNanos(obstacle.nanos());
        case FULL -> room.awaitNanos(obstacle.nanos());
        case SOON, HELD -> time.awaitNanos(obstacle.nanos());
      }
    } finally {
      host.waiting--;
      // Whoever was woken for a free place may find its host busy: the next one may have it.
      if (obstacle.why() == Why.FULL && inFlight < mostInFlight) room.signal();
    }
  }

  private Instant hold(Host host, Duration wish) {
    host.heldUntil = Math.max(host.heldUntil, now() + Silence.clamp(wish).toNanos());
    return clock.instant().plusNanos(host.heldUntil - now());
  }

  private static long spacing(Visit visit) {
    return Math.max(visit.spacing().toNanos(), BETWEEN_STARTS.toNanos());
  }

  private static Optional<Obstacle> obstacle(Why why, long nanos) {
    return Optional.of(new Obstacle(why, Math.max(nanos, 1)));
  }

  private Host host(Visit visit) {
    if (hosts.size() > HOSTS_BEFORE_TIDYING) {
      long now = now();
      hosts.values().removeIf(host -> host.forgettable(now));
    }
    return hosts.computeIfAbsent(Hosts.of(visit.url()), name -> new Host(lock.newCondition()));
  }

  private enum Why {
    HELD,
    HOST_BUSY,
    FULL,
    SOON
  }

  private record Obstacle(Why why, long nanos) {
    Turn.Later later() {
      return new Turn.Later(Duration.ofNanos(nanos), why == Why.HELD);
    }
  }
}
