package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.HostGate.Turn;
import earshot.listening.HostGate.Visit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostGateTest {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private long nanos = Long.MAX_VALUE - 1_000; // monotonic time may wrap
  private Instant wall = START;
  private final HostGate gate = new HostGate(() -> wall, () -> nanos, new Random(1));

  @Test
  void oneHostIsAskedOneAtATime() {
    Turn.Go first = go("https://a.example/1");
    assertInstanceOf(Turn.Later.class, ask("https://a.example/2"));
    pass(Duration.ofSeconds(5));
    assertInstanceOf(Turn.Later.class, ask("https://a.example/2"));
    first.close();
    assertInstanceOf(Turn.Go.class, ask("https://a.example/2"));
  }

  @Test
  void aGateThatIsMadeNarrowerLetsFewerInFromThenOn() {
    Turn.Go first = go("https://a.example/1");
    go("https://b.example/1");
    gate.atMost(1);
    assertInstanceOf(Turn.Later.class, ask("https://c.example/1"));
    first.close();
    assertInstanceOf(Turn.Later.class, ask("https://c.example/1"), "one is under way still");
    gate.atMost(2);
    assertInstanceOf(Turn.Go.class, ask("https://c.example/1"));
    assertThrows(IllegalArgumentException.class, () -> gate.atMost(201));
  }

  @Test
  void aSecondLiesBetweenTwoStarts() {
    go("https://a.example/1").close();
    pass(Duration.ofMillis(400));
    Turn.Later later = assertInstanceOf(Turn.Later.class, ask("https://a.example/2"));
    assertEquals(Duration.ofMillis(600), later.pause());
    pass(Duration.ofMillis(600));
    go("https://a.example/2");
  }

  @Test
  void aPresetMayWantALongerPause() {
    Visit slow =
        new Visit(
            URI.create("https://www.reddit.com/r/a.rss"), false, Duration.ofSeconds(90), true);
    ((Turn.Go) gate.ask(slow)).close();
    pass(Duration.ofSeconds(89));
    assertInstanceOf(Turn.Later.class, gate.ask(slow));
    pass(Duration.ofSeconds(1));
    assertInstanceOf(Turn.Go.class, gate.ask(slow));
  }

  @Test
  void thePlatformCountsAsOneHost() {
    go("https://one.substack.com/feed");
    assertInstanceOf(Turn.Later.class, ask("https://two.substack.com/feed"));
    assertInstanceOf(Turn.Go.class, ask("https://notsubstack.com/feed"));
  }

  @Test
  void onesOwnNetworkIsAskedAtFullWidth() {
    for (int i = 0; i < HostGate.MOST_IN_FLIGHT; i++) {
      assertInstanceOf(Turn.Go.class, gate.ask(own("/" + i)));
    }
    assertInstanceOf(Turn.Later.class, gate.ask(own("/one-too-many")));
  }

  @Test
  void theRampLetsTwentyStartInASecond() {
    int started = 0;
    for (int i = 0; i < 100; i++) {
      if (gate.ask(Visit.to(URI.create("https://h" + i + ".example/"), false, false))
          instanceof Turn.Go) started++;
    }
    assertEquals(20, started);
    pass(Duration.ofSeconds(1));
    assertInstanceOf(
        Turn.Go.class, gate.ask(Visit.to(URI.create("https://z.example/"), false, false)));
  }

  @Test
  void aPersonWhoWaitsSkipsTheRamp() {
    for (int i = 0; i < 100; i++) go("https://h" + i + ".example/");
  }

  @Test
  void theRampEndsAfterFiveMinutes() {
    pass(Duration.ofMinutes(5));
    for (int i = 0; i < 100; i++) {
      assertInstanceOf(
          Turn.Go.class,
          gate.ask(Visit.to(URI.create("https://h" + i + ".example/"), false, false)));
    }
    gate.resumed();
    int held = 0;
    for (int i = 0; i < 50; i++) {
      if (gate.ask(Visit.to(URI.create("https://k" + i + ".example/"), false, false))
          instanceof Turn.Later) held++;
    }
    assertTrue(held >= 30, "held back " + held);
  }

  @Test
  void nobodyAsksAHostThatWantsSilence() {
    URI url = URI.create("https://a.example/feed");
    Instant until = gate.refused(url, Optional.of(Duration.ofMinutes(40)));
    assertEquals(START.plus(Duration.ofMinutes(40)), until);
    assertTrue(((Turn.Later) ask("https://a.example/other")).held());
    pass(Duration.ofMinutes(40).minusMillis(1));
    assertInstanceOf(Turn.Later.class, ask("https://a.example/feed"));
    pass(Duration.ofMillis(1));
    assertTrue(gate.heldUntil(url).isEmpty());
    go("https://a.example/feed");
  }

  @Test
  void silenceLastsBetweenAQuarterOfAnHourAndADay() {
    URI url = URI.create("https://a.example/feed");
    assertEquals(START.plus(Duration.ofMinutes(15)), gate.refused(url, Optional.of(Duration.ZERO)));
    assertEquals(
        START.plus(Duration.ofHours(24)), gate.refused(url, Optional.of(Duration.ofDays(400))));
  }

  @Test
  void withoutAWishSilenceDoublesWithEachRefusal() {
    URI url = URI.create("https://a.example/feed");
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Instant before = wall;
      Instant until = gate.refused(url, Optional.empty());
      minutes.add(Duration.between(before, until).toMinutes());
      pass(Duration.between(before, until));
    }
    for (int i = 0; i < 5; i++) {
      double plain = 15 * Math.pow(2, i);
      assertTrue(
          minutes.get(i) >= Math.floor(plain * 0.8) && minutes.get(i) <= plain * 1.2, minutes + "");
    }
    gate.answered(url);
    Instant again = gate.refused(url, Optional.empty());
    assertTrue(Duration.between(wall, again).toMinutes() <= 18);
  }

  @Test
  void aChangedWallClockChangesNoPause() {
    URI url = URI.create("https://a.example/feed");
    gate.refused(url, Optional.of(Duration.ofHours(1)));
    wall = wall.plus(Duration.ofDays(3650));
    assertInstanceOf(Turn.Later.class, ask("https://a.example/feed"));
    assertEquals(wall.plus(Duration.ofHours(1)), gate.heldUntil(url).orElseThrow());
  }

  @Test
  void aPromiseFromBeforeTheStartIsKept() {
    URI url = URI.create("https://a.example/feed");
    gate.holdUntil(url, wall.plus(Duration.ofHours(2)));
    assertTrue(((Turn.Later) ask("https://a.example/feed")).held());
    gate.holdUntil(URI.create("https://b.example/"), wall.minus(Duration.ofHours(2)));
    go("https://b.example/");
  }

  @Test
  void leavingTwiceCountsOnce() {
    HostGate narrow = new HostGate(() -> wall, () -> nanos, new Random(1), 1);
    Turn.Go one = (Turn.Go) narrow.ask(own("/1"));
    one.close();
    one.close();
    assertInstanceOf(Turn.Go.class, narrow.ask(own("/2")));
    assertInstanceOf(Turn.Later.class, narrow.ask(own("/3")));
  }

  @Test
  void thousandsOfWaitersAllGetTheirTurn() throws Exception {
    HostGate real = new HostGate(() -> wall, System::nanoTime, new Random(1), 50);
    List<Thread> threads = new ArrayList<>();
    java.util.concurrent.atomic.AtomicInteger served =
        new java.util.concurrent.atomic.AtomicInteger();
    for (int i = 0; i < 2_000; i++) {
      URI url = URI.create("https://h" + i + ".example/");
      threads.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  Turn.Go go = (Turn.Go) real.await(Visit.to(url, false, true));
                  served.incrementAndGet();
                  go.close();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    for (Thread thread : threads) assertTrue(thread.join(Duration.ofSeconds(20)));
    assertEquals(2_000, served.get());
  }

  private Turn ask(String url) {
    return gate.ask(Visit.to(URI.create(url), false, true));
  }

  private Turn.Go go(String url) {
    return assertInstanceOf(Turn.Go.class, ask(url));
  }

  private static Visit own(String path) {
    return Visit.to(URI.create("http://127.0.0.1:8080" + path), true, true);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
    wall = wall.plus(time);
  }
}
