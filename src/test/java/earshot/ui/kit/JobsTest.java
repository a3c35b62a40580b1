package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.search.Progress;
import earshot.search.Watch;
import earshot.ui.HeldBack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// All long work is told in one list, with what came of it.
class JobsTest {
  private Instant now = Instant.parse("2026-11-19T14:32:00Z");
  private final Jobs jobs = new Jobs(() -> now);
  private final HeldBack background = new HeldBack();
  private final Executor screen = Runnable::run;
  private final LongWork work = new LongWork(new Threads(background, screen, jobs));

  private void later(Duration by) {
    now = now.plus(by);
    jobs.tick();
  }

  private void begin(String name, LongWork.Task<String> task) {
    work.start(Job.Terms.of(name), task, work::tell, failed -> {});
  }

  private List<Job.State> states() {
    return jobs.told().stream().map(Job::state).toList();
  }

  @Test
  void workIsToldOnceItHasRunForASecond() {
    begin("export", watch -> "");
    assertEquals(List.of(), jobs.told());
    later(Duration.ofMillis(999));
    assertEquals(List.of(), jobs.told());
    later(Duration.ofMillis(1));
    assertEquals(List.of(Job.State.RUNNING), states());
  }

  @Test
  void whatWasQuickAndHasNothingToSayIsForgotten() {
    begin("look", watch -> "");
    background.runAll();
    assertEquals(List.of(), jobs.told());
    begin("export", watch -> "Written: posts.csv");
    background.runAll();
    assertEquals(List.of(Job.State.DONE), states());
    assertEquals("Written: posts.csv", jobs.told().getFirst().result());
  }

  @Test
  void howItEndedIsTold() {
    begin(
        "stopped",
        watch -> {
          LongWork.heard(watch).at(1, 2);
          return "never";
        });
    later(Duration.ofSeconds(2));
    jobs.told().getFirst().stop();
    assertEquals(List.of(Job.State.STOPPING), states());
    background.runAll();
    begin(
        "failed",
        watch -> {
          throw new IllegalStateException("no room");
        });
    later(Duration.ofSeconds(2));
    background.runAll();
    begin(
        "given up by itself",
        watch -> {
          throw new CancellationException();
        });
    later(Duration.ofSeconds(2));
    background.runAll();
    assertEquals(List.of(Job.State.DONE, Job.State.FAILED, Job.State.STOPPED), states());
    assertEquals(Duration.ofSeconds(2), jobs.told().getLast().time());
  }

  @Test
  void howLongItStillTakesIsReckonedFromThePaceSoFar() {
    begin(
        "import",
        watch -> {
          watch.reached(new Progress(100, 400));
          now = now.plusSeconds(10);
          assertEquals(Optional.of(Duration.ofSeconds(30)), jobs.told().getFirst().left());
          return "";
        });
    background.runAll();
    assertEquals(Optional.empty(), jobs.told().getFirst().left());
  }

  @Test
  void aPauseHoldsTheWorkBetweenTwoBatchesUntilItGoesOn() throws InterruptedException {
    List<Integer> batches = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    work.start(
        Job.Terms.of("import").pausing(),
        watch -> {
          for (int batch = 1; batch <= 3 && !watch.stopped(); batch++) {
            batches.add(batch);
            begun.countDown();
            assertTrue(held.await(10, TimeUnit.SECONDS));
          }
          return "";
        },
        done -> over.countDown(),
        failed -> over.countDown());
    later(Duration.ofSeconds(2));
    Job job = jobs.told().getFirst();
    Thread thread = Thread.ofVirtual().start(background::runAll);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    job.pause();
    held.countDown();
    assertFalse(over.await(100, TimeUnit.MILLISECONDS), "it went on although it was paused");
    assertEquals(List.of(1), batches);
    assertEquals(Job.State.PAUSED, job.state());
    job.goOn();
    assertTrue(over.await(10, TimeUnit.SECONDS));
    thread.join();
    assertEquals(List.of(1, 2, 3), batches);
  }

  @Test
  void whatIsPausedCanBeStopped() throws InterruptedException {
    work.start(
        Job.Terms.of("import").pausing(),
        watch -> watch.stopped() ? "stopped" : "went on",
        work::tell,
        failed -> {});
    later(Duration.ofSeconds(2));
    Job job = jobs.told().getFirst();
    job.pause();
    Thread thread = Thread.ofVirtual().start(background::runAll);
    job.stop();
    assertTrue(thread.join(Duration.ofSeconds(10)));
    assertEquals("stopped", job.result());
    assertEquals(Job.State.STOPPED, job.state());
  }

  @Test
  void whatIsDoneToItsEndHearsNoWishToStop() {
    work.start(
        Job.Terms.of("forget").whole(), watch -> "" + watch.stopped(), work::tell, failed -> {});
    later(Duration.ofSeconds(2));
    jobs.told().getFirst().stop();
    background.runAll();
    assertEquals("false", jobs.told().getFirst().result());
  }

  @Test
  void eachOwnerSeesTheirOwnAndHowManyOthersRun() {
    Jobs other = jobs.of(new Job.Owner("/b", "Lakeside"));
    begin("import", watch -> "");
    later(Duration.ofSeconds(2));
    assertEquals(List.of(), other.told());
    assertEquals(1, other.ofOthers());
    assertEquals(0, jobs.ofOthers());
    assertEquals(1, other.holding().size(), "whoever leaves is asked about all");
  }

  @Test
  void workThatBeginsByItselfIsFollowedAndAsksNobody() {
    List<Optional<Progress>> far = new ArrayList<>(List.of(Optional.of(new Progress(1, 4))));
    jobs.follow(Job.Terms.of("index").whole().unasked(), far::getLast);
    later(Duration.ZERO);
    later(Duration.ofSeconds(2));
    assertEquals(List.of(Job.State.RUNNING), states());
    assertEquals(List.of(), jobs.holding());
    far.add(Optional.empty());
    later(Duration.ofSeconds(2));
    assertEquals(List.of(Job.State.DONE), states());
    jobs.clear();
    assertEquals(List.of(), jobs.told());
  }

  @Test
  void whereItBeganIsRemembered() {
    jobs.begunAt(() -> new Job.Spot("archives", "imports"));
    begin("import", watch -> "");
    later(Duration.ofSeconds(1));
    assertEquals(new Job.Spot("archives", "imports"), jobs.told().getFirst().spot());
  }

  @Test
  void onlyTheLastOnesThatEndedAreKept() {
    IntStream.range(0, Jobs.MOST_ENDED + 5)
        .forEach(
            n -> {
              begin("export " + n, watch -> "Written " + n);
              background.runAll();
            });
    assertEquals(Jobs.MOST_ENDED, jobs.told().size());
    assertEquals("Written " + (Jobs.MOST_ENDED + 4), jobs.told().getFirst().result());
  }

  @Test
  void aListThatIsNotLookedAtTellsNothing() {
    LongWork quiet = new LongWork(new Threads(background, screen));
    quiet.start(Job.Terms.of("x"), Watch::stopped, done -> {}, failed -> {});
    assertEquals(List.of(), jobs.told());
    assertTrue(quiet.runningProperty().get());
  }
}
