package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.Pace;
import earshot.listening.SourceReader;
import earshot.model.Mistakes;
import earshot.model.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mistake of the program at any seam of the road costs what it met, is told of, and nothing else
/// stops.
class MistakesTest {
  @TempDir private Path folder = Path.of("");

  private final VirtualTime time = new VirtualTime(Rig.START);
  private final Script outside = new Script(time);
  private final List<Throwable> told = new ArrayList<>();
  private Optional<Thread.UncaughtExceptionHandler> before = Optional.empty();

  @BeforeEach
  void listen() {
    before = Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, mistake) -> {
          synchronized (told) {
            told.add(mistake);
          }
        });
  }

  @AfterEach
  void letBe() {
    Thread.setDefaultUncaughtExceptionHandler(before.orElse(null));
  }

  /// What may go wrong, whoever made the mistake.
  private enum Kind {
    EXCEPTION(() -> new IllegalStateException("a mistake")),
    ENDLESS(StackOverflowError::new),
    CLASS(() -> new NoClassDefFoundError("a/class"));

    // Each makes a new one and keeps nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<Throwable> made;

    Kind(Supplier<Throwable> made) {
      this.made = made;
    }

    void happen() {
      switch (made.get()) {
        case RuntimeException mistake -> throw mistake;
        case Error grave -> throw grave;
        default -> throw new AssertionError();
      }
    }
  }

  @Test
  void aSourceThatCannotBeReadIsAskedAgainLaterAndTheOthersGoOn() {
    for (Kind kind : Kind.values()) {
      List<Instant> asked = new ArrayList<>();
      SourceReader broken =
          (source, cursor) -> {
            if (!source.name().startsWith("bad")) return outside.read(source, cursor);
            asked.add(time.instant());
            kind.happen();
            throw new AssertionError();
          };
      try (Rig rig = new Rig(folder.resolve(kind.name()), time, broken)) {
        rig.source("bad-" + kind);
        Source good = rig.source("good-" + kind);
        rig.run(Duration.ofMinutes(10));
        assertTrue(asked.size() >= 5, kind + " is asked again: " + asked);
        assertTrue(asked.size() <= 12, kind + " is not asked without a pause: " + asked.size());
        assertTrue(rig.attempts(good).size() >= 1, kind + " stops others");
      }
    }
    assertAllTold();
  }

  @Test
  void aSourceWhosePaceCannotBeToldHoldsUpNobodyBehindIt() {
    for (Kind kind : Kind.values()) {
      AtomicInteger asked = new AtomicInteger();
      Function<Source, Pace> paces =
          source -> {
            if (source.name().startsWith("bad")) {
              asked.incrementAndGet();
              kind.happen();
            }
            return Pace.PLAIN;
          };
      Path home = folder.resolve(kind.name());
      try (Rig rig =
          new Rig(home, time, gate -> outside, paces, errand -> Duration.ofMillis(200))) {
        rig.source("bad-" + kind);
        Source good = rig.source("good-" + kind);
        rig.run(Duration.ofMinutes(10));
        assertTrue(rig.attempts(good).size() >= 1, kind + " stops others");
        assertTrue(asked.get() >= 2, kind + " is tried again: " + asked);
        assertTrue(asked.get() <= 15, kind + " is tried without a pause: " + asked);
      }
    }
    assertAllTold();
  }

  @Test
  void onePostThatCannotBeUnderstoodCostsItself() {
    List<Integer> kept =
        Ears.oneByOne(
            List.of(1, 2, 3, 4, 5),
            n -> {
              if (n == 2) Kind.EXCEPTION.happen();
              if (n == 4) Kind.ENDLESS.happen();
              return n == 5 ? Optional.empty() : Optional.of(n * 10);
            });
    assertEquals(List.of(10, 30), kept);
    assertEquals(2, told.size());
  }

  @Test
  void aListenerThatFailsKeepsNobodyFromHearing() {
    Live live = new Live();
    Set<String> heard = new HashSet<>();
    live.subscribe(event -> heard.add("first"));
    for (Kind kind : Kind.values()) live.subscribe(event -> kind.happen());
    live.subscribe(event -> heard.add("last"));
    live.publish(new LiveEvent.SourcesChanged());
    assertEquals(Set.of("first", "last"), heard);
    assertEquals(Kind.values().length, told.size());
  }

  @Test
  void whatIsDoneByTheClockIsDoneAgainAfterAMistake() throws InterruptedException {
    List<Kind> all = new ArrayList<>(List.of(Kind.values()));
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      var repeated =
          clock.scheduleWithFixedDelay(
              Mistakes.told(
                  () -> {
                    if (!all.isEmpty()) all.removeFirst().happen();
                    else clock.shutdown();
                  }),
              0,
              1,
              TimeUnit.MILLISECONDS);
      assertTrue(clock.awaitTermination(10, TimeUnit.SECONDS), "stopped at " + all);
      assertTrue(repeated.isDone());
    }
    assertAllTold();
  }

  private void assertAllTold() {
    assertEquals(
        Set.of(IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class),
        told.stream().map(Throwable::getClass).collect(Collectors.toSet()));
  }
}
