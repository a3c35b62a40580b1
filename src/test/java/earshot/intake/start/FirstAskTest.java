package earshot.intake.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.start.BrandFacts.Area;
import earshot.intake.start.BrandFacts.Presence;
import earshot.intake.start.FirstAsk.Limits;
import earshot.intake.start.FirstAsk.Told;
import earshot.listening.Polled;
import earshot.model.BrandRole;
import earshot.model.FailureReason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One request to each proposed source.
class FirstAskTest {
  private static final SiteLook NOTHING =
      (page, own) -> new SiteLook.Look(List.of(), "", List.of(), 1, "");

  private final Proposals proposals = new Proposals(new PretendServices());
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final AtomicInteger requests = new AtomicInteger();

  @Test
  void everyTickedSourceIsAskedOnceAndTheEndIsTheLastWord() throws InterruptedException {
    ask(named("Northwind"), source -> news(), NOTHING, Limits.STANDARD);
    List<Told> all = all();
    assertEquals(6, requests.get());
    assertEquals(6, heard(all).count());
    assertInstanceOf(Told.Finished.class, all.getLast());
    assertEquals(6, ((Told.Finished) all.getLast()).requests());
  }

  @Test
  void noMoreThanFifteenRequestsAreMade() throws InterruptedException {
    Area many = new Area(List.of("en", "de", "fr", "es"), List.of("GB", "US", "IE", "AT"), "");
    ask(BrandFacts.named("Northwind", many), source -> news(), NOTHING, Limits.STANDARD);
    List<Told> all = all();
    assertEquals(15, requests.get());
    assertEquals(
        6,
        heard(all).filter(h -> h.answer().equals(new Answer.NotAsked(Answer.Why.BUDGET))).count());
  }

  @Test
  void whoeverDoesNotAnswerInTimeIsTooSlow() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    ask(
        named("Northwind"),
        source -> {
          if (source.setup().presetId().equals("hn-search")) never.await();
          return news();
        },
        NOTHING,
        new Limits(15, Duration.ofMillis(500)));
    List<Told> all = all();
    assertEquals(1, heard(all).filter(h -> h.answer() instanceof Answer.TooSlow).count());
    assertEquals(5, heard(all).filter(h -> h.answer() instanceof Answer.Items).count());
  }

  @Test
  void stoppingEndsIt() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(6);
    FirstAsk ask =
        ask(
            named("Northwind"),
            source -> {
              asked.countDown();
              new CountDownLatch(1).await();
              return news();
            },
            NOTHING,
            Limits.STANDARD);
    assertTrue(asked.await(10, TimeUnit.SECONDS));
    ask.stop();
    List<Told> all = all();
    assertEquals(
        6,
        heard(all).filter(h -> h.answer().equals(new Answer.NotAsked(Answer.Why.STOPPED))).count());
  }

  @Test
  void whatASiteOffersIsAskedToo() throws InterruptedException {
    SiteLook site =
        (page, own) ->
            new SiteLook.Look(
                List.of(new SiteLook.Feed(URI.create("https://blog.example/feed"), "Blog")),
                "",
                List.of(),
                2,
                "");
    BrandFacts facts =
        new BrandFacts(
            "Northwind",
            BrandRole.OWN,
            List.of(),
            new Presence("", Optional.of(URI.create("https://blog.example/")), ""),
            Area.of(Locale.UK),
            List.of(),
            false);
    ask(facts, source -> news(), site, Limits.STANDARD);
    List<Told> all = all();
    assertEquals(7, heard(all).count());
    assertEquals(9, ((Told.Finished) all.getLast()).requests());
  }

  @Test
  void anOutcomeIsSaidInItsOwnKind() {
    Instant later = Instant.parse("2026-11-22T12:00:00Z");
    assertEquals(new Answer.Refused(later), Answer.of(new Polled.Refused(later, Posts.EXCHANGE)));
    assertEquals(
        new Answer.Blocked(200, "Just a moment"),
        Answer.of(new Polled.Blocked("Just a moment", Posts.EXCHANGE)));
    assertEquals(
        new Answer.NeedsKey(),
        Answer.of(new Polled.Failed(FailureReason.NEEDS_KEY, "", Posts.EXCHANGE)));
    assertEquals(
        new Answer.Unreachable("No such host."),
        Answer.of(new Polled.Failed(FailureReason.DNS, "No such host.", Posts.EXCHANGE)));
  }

  private FirstAsk ask(BrandFacts facts, OneRequest request, SiteLook look, Limits limits) {
    OneRequest counted =
        source -> {
          int unused = requests.incrementAndGet();
          return request.ask(source);
        };
    return FirstAsk.start(
        new FirstAsk.Asked(facts, proposals.of(facts), proposals),
        new FirstAsk.Means(counted, look),
        limits,
        false,
        told::add);
  }

  private List<Told> all() throws InterruptedException {
    List<Told> all = new java.util.ArrayList<>();
    while (true) {
      Told next = told.poll(20, TimeUnit.SECONDS);
      if (next == null) throw new AssertionError("it did not end: " + all);
      all.add(next);
      if (next instanceof Told.Finished) return all;
    }
  }

  private static Stream<Told.Heard> heard(List<Told> all) {
    return all.stream().filter(Told.Heard.class::isInstance).map(Told.Heard.class::cast);
  }

  private static BrandFacts named(String name) {
    return BrandFacts.named(name, Area.of(Locale.UK));
  }

  private static Polled news() {
    return Posts.news(List.of());
  }
}
