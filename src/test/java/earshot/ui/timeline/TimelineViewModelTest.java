package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.IndexRebuilding;
import earshot.intake.LiveEvent;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Order;
import earshot.model.Status;
import earshot.model.TimeRange;
import earshot.model.Trait;
import earshot.search.Progress;
import earshot.ui.HeldBack;
import earshot.ui.Sample;
import earshot.ui.kit.ChartNotes;
import earshot.ui.kit.Sentiment;
import earshot.ui.reply.ReplyViewModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
  private final TestTimeline timeline = new TestTimeline(Sample.week());
  private final TimelineViewModel model = timeline.atOnce();
  private final CardsViewModel cards = model.cards();

  private Mention arrives(long id, int secondsAgo, String text) {
    Mention mention = Sample.mention(id, timeline.clock.instant().minusSeconds(secondsAgo), text);
    timeline.store.add(mention);
    model.heard(new LiveEvent.MentionsAdded(List.of(mention)));
    return mention;
  }

  @Test
  void figuresOfTheSampleAddUp() {
    model.shown();
    CountsViewModel.Counts counts = model.counts().counts().get();
    assertEquals(1_251, counts.total());
    assertEquals(1_251, cards.shown().get());
    assertEquals(
        List.of(265L, 63L, 567L, 304L, 52L),
        Arrays.stream(Sentiment.values()).map(counts.sentiments()::get).toList());
    assertEquals(1_251, model.chart().series().get().orElseThrow().total());
    assertEquals(
        List.of(1_251L, 5L, 1L, 0L, 1_251L, 987L, 414L),
        counts.scopes().stream().map(CountsViewModel.ScopeRow::count).toList());
  }

  @Test
  void whatIsSpokenToUsCanBeLookedAtAlone() {
    model.shown();
    model.filter().scope().set(Scope.BuiltIn.SPOKEN_TO_US);
    assertEquals(5, cards.shown().get());
    for (Card card : cards.rows()) assertTrue(card.facts().are().contains(Trait.DIRECT));
  }

  @Test
  void newMentionsWaitUntilTheyAreAskedFor() {
    model.shown();
    List<Card> before = List.copyOf(cards.rows());
    arrives(20_001, 5, "northwind coffee, new");
    arrives(20_002, 3, "northwind coffee, newer");
    assertEquals(before, List.copyOf(cards.rows()));
    assertEquals(2, cards.waiting().get());
    cards.showNew();
    assertEquals(0, cards.waiting().get());
    assertEquals(new MentionId(20_002), cards.rows().getFirst().id());
    assertEquals(1_253, cards.shown().get());
  }

  @Test
  void aMentionOutsideTheFilterDoesNotWait() {
    model.shown();
    model.filter().sentiments().set(Set.of(Sentiment.POSITIVE));
    arrives(20_001, 5, "northwind coffee is terrible");
    assertEquals(0, cards.waiting().get());
    arrives(20_002, 5, "northwind coffee is lovely");
    assertEquals(1, cards.waiting().get());
  }

  @Test
  void withASearchTheIndexJudgesWhatIsNew() {
    model.shown();
    model.filter().query().set("smoke");
    arrives(20_001, 5, "northwind coffee, new");
    arrives(20_002, 4, "northwind smoke");
    assertEquals(0, cards.waiting().get());
    timeline.clock.pass(Duration.ofSeconds(1));
    assertEquals(1, cards.waiting().get());
  }

  @Test
  void eachChoiceNarrowsTheList() {
    model.shown();
    model.filter().toggle(Sentiment.NEUTRAL);
    assertEquals(1_251 - 567, cards.shown().get());
    model.filter().scope().set(new Scope.About(Sample.HARBOR.id()));
    assertTrue(
        cards.rows().stream()
            .allMatch(c -> c.mention().brands().getFirst().brand().equals(Sample.HARBOR.id())));
  }

  @Test
  void aBrushedRangeNarrowsListAndCountsButNotTheChart() {
    model.shown();
    TimeRange all = model.filter().range().get();
    model
        .chart()
        .brush()
        .set(Optional.of(new TimeRange(Sample.NOW.minus(Duration.ofHours(19)), all.to())));
    assertEquals(274, cards.shown().get());
    assertEquals(1_251, model.counts().counts().get().total());
    assertEquals(
        274,
        model.counts().counts().get().sentiments().values().stream()
            .mapToLong(Long::longValue)
            .sum());
    assertEquals(1_251, model.chart().series().get().orElseThrow().total());
  }

  @Test
  void withNoSentimentChosenNothingFits() {
    model.shown();
    model.filter().sentiments().set(Set.of());
    assertEquals(ListState.NONE_FIT, cards.state().get());
    assertTrue(cards.rows().isEmpty());
    model.filter().clear();
    assertEquals(ListState.READY, cards.state().get());
  }

  @Test
  void anEmptyStoreAndAnEmptyWindowAreToldApart() {
    TimelineViewModel empty = new TestTimeline(List.of()).atOnce();
    empty.shown();
    assertEquals(ListState.NOTHING_YET, empty.cards().state().get());
    TimelineViewModel old =
        new TestTimeline(
                List.of(Sample.mention(1, Sample.NOW.minus(Duration.ofDays(60)), "northwind")))
            .atOnce();
    old.shown();
    assertEquals(ListState.QUIET, old.cards().state().get());
    old.filter().window().set(Window.Last.QUARTER);
    assertEquals(ListState.READY, old.cards().state().get());
  }

  @Test
  void anotherWindowDrawsOtherColumns() {
    model.shown();
    model.chart().look(Window.Last.MONTH);
    assertEquals(model.filter().range().get(), model.chart().series().get().orElseThrow().range());
    model.chart().zoom(1);
    assertEquals(Duration.ofHours(1), model.chart().series().get().orElseThrow().bucket());
  }

  @Test
  void whatHappenedStandsOnTheChartAndLeadsToItsColumn() {
    timeline.events.add(
        new ChartHints.Event(Sample.NOW.minus(Duration.ofDays(40)), "Summer campaign", "Campaign"));
    timeline.events.add(
        new ChartHints.Event(
            Sample.NOW.minus(Duration.ofHours(30)), "Ember Blend launch", "Launch"));
    model.shown();
    List<ChartNotes.Flag> flags = model.chart().notes().get().flags();
    assertEquals(List.of("Ember Blend launch"), flags.stream().map(f -> f.words()).toList());
    model.chart().look(flags.getFirst());
    assertTrue(model.chart().brush().get().orElseThrow().contains(flags.getFirst().at()));
    model.chart().look(Window.Last.QUARTER);
    assertEquals(
        List.of("A", "B"),
        model.chart().notes().get().flags().stream().map(f -> f.sign()).toList());
  }

  @Test
  void theWindowThatWasChosenHoldsTheNextTimeToo() {
    model.shown();
    model.chart().look(new Window.Everything());
    TimelineViewModel next = timeline.atOnce();
    next.shown();
    assertEquals(new Window.Everything(), next.filter().window().get());
    assertEquals(Optional.empty(), next.filter().filter().get().range());
    TimelineViewModel opened = timeline.atOnce();
    opened.filter().open(Opening.of(Window.Last.DAY.at(Sample.NOW, Sample.ZONE, Optional.empty())));
    opened.shown();
    assertEquals(Window.Last.DAY, opened.filter().window().get());
  }

  @Test
  void aSearchThatFindsNothingInTheWindowTellsOfWhatIsOlder() {
    List<Mention> old =
        IntStream.range(0, 214)
            .mapToObj(
                n ->
                    Sample.mention(
                        70_000 + n,
                        Sample.NOW.minus(Duration.ofDays(800 + n)),
                        "northwind flocculent"))
            .toList();
    old.forEach(timeline.store::add);
    model.shown();
    assertEquals(0, cards.elsewhere().get());
    model.filter().query().set("flocculent");
    assertEquals(ListState.NONE_FIT, cards.state().get());
    assertEquals(214, cards.elsewhere().get());
    model.filter().window().set(new Window.Everything());
    assertEquals(214, cards.shown().get());
    assertEquals(0, cards.elsewhere().get());
    assertEquals(214, model.counts().counts().get().total());
  }

  @Test
  void aQuietWeekIsHeldAgainstTheWeeksBefore() {
    assertEquals(Quiet.Told.USUAL, told(3, 2));
    assertEquals(Quiet.Told.FEWER, told(0, 2));
    assertEquals(Quiet.Told.MORE, told(9, 2));
    model.shown();
    assertEquals(Optional.empty(), model.chart().quiet().get());
  }

  /// @param now mentions of the last seven days
  /// @param before mentions of each week before, and one more of every other
  private static Quiet.Told told(int now, int before) {
    List<Mention> all = new ArrayList<>();
    for (int n = 0; n < now; n++) all.add(said(100 + n, n));
    for (int week = 1; week < 13; week++) {
      int many = before + week % 2;
      for (int n = 0; n < many; n++) all.add(said(1_000 + 10 * week + n, 24 * 7 * week + 30 + n));
    }
    TimelineViewModel quiet = new TestTimeline(all).atOnce();
    quiet.shown();
    Quiet found = quiet.chart().quiet().get().orElseThrow();
    assertEquals(now, found.week());
    assertEquals(90, found.strip().buckets().size(), 1);
    quiet.chart().look(Window.Last.MONTH);
    assertEquals(Optional.empty(), quiet.chart().quiet().get());
    return found.told();
  }

  private static Mention said(long id, int hoursAgo) {
    return Sample.mention(id, Sample.NOW.minus(Duration.ofHours(hoursAgo)), "northwind");
  }

  @Test
  void aStretchChosenOnTheChartIsNotWidenedBehindAPersonsBack() {
    model.shown();
    model.filter().brush().set(Optional.of(new TimeRange(Sample.NOW.minusSeconds(60), Sample.NOW)));
    assertEquals(0, cards.elsewhere().get());
  }

  @Test
  void aListThatCannotBeReadSaysSoAndCanBeReadAgain() {
    timeline.store.failure = Optional.of(new IllegalStateException("disk"));
    model.shown();
    assertEquals(ListState.FAILED, cards.state().get());
    timeline.store.failure = Optional.empty();
    model.again();
    assertEquals(ListState.READY, cards.state().get());
  }

  @Test
  void anIndexThatIsBeingRebuiltIsAskedAgainByItself() {
    timeline.store.failure = Optional.of(new IndexRebuilding(new Progress(40_000, 100_000)));
    model.shown();
    assertEquals(ListState.REBUILDING, cards.state().get());
    assertEquals(40, cards.rebuilt().get());
    timeline.clock.pass(Duration.ofMillis(900));
    timeline.store.failure = Optional.of(new IndexRebuilding(new Progress(70_000, 100_000)));
    timeline.clock.pass(Duration.ofMillis(200));
    assertEquals(70, cards.rebuilt().get());
    timeline.store.failure = Optional.empty();
    timeline.clock.pass(Duration.ofSeconds(1));
    assertEquals(ListState.READY, cards.state().get());
  }

  @Test
  void theSelectionStaysWhenTheListIsReadAnewAndStillHoldsIt() {
    model.shown();
    cards.next();
    cards.next();
    Optional<MentionId> second = cards.selected().get();
    model.filter().toggle(Sentiment.NEUTRAL);
    assertEquals(second, cards.selected().get());
    model.filter().query().set("nobody says this");
    assertEquals(Optional.empty(), cards.selected().get());
  }

  @Test
  void steppingThroughTheListKeepsCountAndGoesOnPastThePage() {
    model.shown();
    IntStream.range(0, 700).forEach(n -> cards.next());
    assertEquals(700, cards.ordinal());
    assertEquals(RowWindow.MOST, cards.rows().size());
    IntStream.range(0, 650).forEach(n -> cards.previous());
    assertEquals(50, cards.ordinal());
  }

  @Test
  void theOldestCanStandFirstAndTheListGoesOnFromThere() {
    model.shown();
    cards.order(Order.OLDEST);
    List<Card> first = List.copyOf(cards.rows());
    assertTrue(Card.ORDER.compare(first.getFirst(), first.getLast()) > 0);
    IntStream.range(0, 700).forEach(n -> cards.next());
    assertEquals(700, cards.ordinal());
    assertEquals(RowWindow.MOST, cards.rows().size());
    IntStream.range(0, 690).forEach(n -> cards.previous());
    assertEquals(10, cards.ordinal());
    assertEquals(first.getFirst().id(), cards.rows().getFirst().id());
    arrives(20_001, 3, "northwind coffee, new");
    assertEquals(1, cards.waiting().get());
    cards.showNew();
    assertEquals(Order.NEWEST, cards.order().get());
    assertEquals(new MentionId(20_001), cards.rows().getFirst().id());
  }

  @Test
  void anActThatCannotBeKeptIsTakenBackOnScreen() {
    model.shown();
    cards.next();
    model.acts().seen(cards.selected().get().orElseThrow());
    timeline.store.failure = Optional.of(new IllegalStateException("disk"));
    model.acts().unread();
    assertEquals(Status.TRIAGED, cards.rows().getFirst().mention().status());
    assertEquals(Optional.of(Note.NOT_KEPT), model.acts().note().get());
  }

  @Test
  void aMentionThatWasReadIsNoLongerNewUnlessKeptSo() {
    model.shown();
    cards.next();
    cards.next();
    assertEquals(Status.TRIAGED, cards.rows().getFirst().mention().status());
    assertEquals(Status.NEW, cards.rows().get(1).mention().status());
    model.acts().unread();
    cards.next();
    assertEquals(Status.NEW, cards.rows().get(1).mention().status());
    cards.previous();
    cards.next();
    assertEquals(Status.TRIAGED, cards.rows().get(1).mention().status());
  }

  @Test
  void markingAsSentShowsOnTheCardAndCanBeTakenBack() {
    model.shown();
    cards.next();
    model.pane().set(Pane.REPLY);
    model.reply().text().set("Hi, sorry.");
    model.reply().copy();
    model.reply().askSent();
    model.reply().markSent();
    assertEquals(Status.SENT, cards.rows().getFirst().mention().status());
    assertEquals(Optional.of(Note.SENT), model.acts().note().get());
    model.acts().undo();
    assertEquals("Hi, sorry.", model.reply().text().get());
    assertEquals(ReplyViewModel.State.WRITING, model.reply().state().get());
  }

  @Test
  void aChangedMentionIsShownAnewWithoutMovingTheList() {
    model.shown();
    MentionId third = cards.rows().get(2).id();
    timeline.store.set(third, Status.WAITING);
    model.heard(new LiveEvent.MentionsChanged(Set.of(third)));
    assertEquals(Status.WAITING, cards.rows().get(2).mention().status());
  }

  @Test
  void aLateAnswerOfAnEarlierFilterIsDropped() {
    HeldBack background = new HeldBack();
    TimelineViewModel slow = timeline.waitingFor(background);
    slow.shown();
    background.runAll();
    slow.filter().query().set("smoke");
    slow.filter().query().set("croissant");
    background.runAll();
    assertEquals(1, slow.cards().rows().size());
    assertTrue(slow.cards().rows().getFirst().mention().content().body().contains("croissant"));
    slow.cards().next();
    slow.filter().query().set("");
    slow.filter().query().set("smoke");
    assertEquals(ListState.LOADING, slow.cards().state().get());
  }

  @Test
  void theClockMovesOnceAMinuteWhileTheScreenIsInView() {
    model.shown();
    timeline.clock.pass(Duration.ofSeconds(61));
    assertEquals(Sample.NOW.plusSeconds(60), model.now().get());
    model.hidden();
    timeline.clock.pass(Duration.ofMinutes(5));
    assertEquals(Sample.NOW.plusSeconds(60), model.now().get());
    assertEquals(0, timeline.clock.waiting());
  }

  @Test
  void manyArrivalsAreCountedAtMostOnceASecond() {
    model.shown();
    timeline.store.asked.set(0);
    IntStream.range(0, 100).forEach(n -> arrives(30_000 + n, 1, "northwind coffee"));
    assertEquals(0, timeline.store.asked.get());
    timeline.clock.pass(Duration.ofSeconds(1));
    assertFalse(timeline.store.asked.get() == 0);
    assertEquals(1_351, model.counts().counts().get().total());
  }
}
