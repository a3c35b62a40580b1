package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.intake.LiveEvent;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.ui.acts.WorkActs;
import earshot.ui.advice.AdviceViewModel;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.reply.ReplyViewModel;
import earshot.ui.reply.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Holds the timeline together: what is chosen leads to what is read, news leads to the pill.
final class TimelineViewModel {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TimelineServices services;
  private final Delays delays;
  private final InstantSource clock;
  private final Recounting counting;
  private final FilterViewModel filter;
  private final QueryViewModel query;
  private final CardsViewModel cards;
  private final Reckoning reckoning;
  private final CountsViewModel counts;
  private final ScopesViewModel scopes;
  private final ChartViewModel chart;
  private final DetailViewModel detail;
  private final ReplyViewModel reply;
  private final StatusActs acts;
  private final StoryViewModel stories;
  private final VerdictViewModel verdicts;
  private final AdviceViewModel advice;
  private final Later knowing;
  private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(this, "pane", Pane.DETAIL);
  private final BooleanProperty sideInSight = new SimpleBooleanProperty(this, "sideInSight", true);
  private final ReadOnlyObjectWrapper<Instant> now;
  private Delays.Due minute = Delays.Due.NONE;
  private boolean begun;

  TimelineViewModel(TimelineServices services, Threads threads, TimelineScreen.Timing timing) {
    TimelineServices.Reading reading = services.reading();
    this.services = services;
    this.delays = timing.delays();
    this.clock = timing.clock();
    this.counting = new Recounting(delays, this::recount);
    this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
    this.filter = new FilterViewModel(clock, timing.formats().zone());
    this.query = new QueryViewModel(reading.mentions(), threads, delays, filter);
    this.cards = new CardsViewModel(reading, threads, delays, filter);
    this.reckoning = new Reckoning(reading.stock());
    this.counts = new CountsViewModel(reckoning, threads, filter, Scope.always());
    this.scopes = new ScopesViewModel(reckoning, filter, counts, threads);
    this.chart = new ChartViewModel(reckoning, threads, filter);
    this.detail = new DetailViewModel(reading.mentions(), threads);
    this.reply = new ReplyViewModel(services.reply(), threads, delays, clock);
    Messages words = Messages.of(TimelineScreen.class, timing.formats());
    this.acts = new StatusActs(services.doing(), threads, cards, reply, words);
    acts.lookBeside(
        id -> detail.open().map(MentionDetail::mention).filter(mention -> mention.id().equals(id)));
    this.stories = new StoryViewModel(reading.stories(), threads, acts);
    this.verdicts =
        new VerdictViewModel(
            services.doing().labels(),
            threads,
            acts,
            () -> detail.open().map(each -> Verdict.of(each, filter.lookedAt())));
    this.advice = services.advising(timing.formats(), threads);
    this.knowing = new Later(threads);
    filter.filter().addListener((_, _, _) -> filtered());
    filter.nothingFits().addListener((_, _, _) -> filtered());
    reckoning.unit().addListener((_, _, _) -> recount());
    cards.selected().addListener((_, before, after) -> selected(before, after));
    pane.addListener((_, _, _) -> follow());
    detail.state().addListener((_, _, _) -> follow());
    counts.counts().addListener((_, _, _) -> stories.count(counts.counted()));
    reply.tell(new ReplyEar(cards, acts));
  }

  FilterViewModel filter() {
    return filter;
  }

  QueryViewModel query() {
    return query;
  }

  CardsViewModel cards() {
    return cards;
  }

  CountsViewModel counts() {
    return counts;
  }

  ScopesViewModel scopes() {
    return scopes;
  }

  ChartViewModel chart() {
    return chart;
  }

  HeadView.Shown head() {
    return new HeadView.Shown(filter, chart, counts, stories.units(), reckoning.unit());
  }

  DetailViewModel detail() {
    return detail;
  }

  ReplyViewModel reply() {
    return reply;
  }

  StatusActs acts() {
    return acts;
  }

  StoryViewModel stories() {
    return stories;
  }

  VerdictViewModel verdicts() {
    return verdicts;
  }

  AdviceViewModel advice() {
    return advice;
  }

  /// Asks what is to be done to mentions, and does it.
  WorkActs work() {
    return services.doing().acts();
  }

  Surroundings place() {
    return services.place();
  }

  ObjectProperty<Pane> pane() {
    return pane;
  }

  /// Whether the right column can be seen; in narrow windows it lies over the list only when asked.
  BooleanProperty sideInSight() {
    return sideInSight;
  }

  /// The page of the selected mention, if it has a web address.
  Optional<URI> page() {
    return acts.chosen().map(mention -> mention.content().url()).flatMap(WebAddress::of);
  }

  /// Opens the page of the selected mention in the person's browser.
  void openPage() {
    page().ifPresent(services.reply().browser()::open);
  }

  /// Turns to the answer of the selected mention; of the first one when none is selected.
  void answer() {
    if (cards.selected().get().isEmpty()) cards.next();
    pane.set(Pane.REPLY);
  }

  /// The time by which "6 min ago" is told; moves once a minute.
  ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /// Called when the screen comes into view.
  void shown() {
    tick();
    if (begun) {
      filter.tick();
      recount();
    } else {
      again();
    }
  }

  /// Reads everything anew, as on first sight and after a failure.
  void again() {
    knowing.ask(() -> Known.of(services.reading().stock()), this::know, _ -> know(Known.NOTHING));
  }

  private void know(Known known) {
    if (!begun) filter.restore(known.window());
    begun = true;
    filter.know(known.brands(), known.oldest());
    cards.begin();
    counts.refresh();
    chart.refresh();
  }

  /// Called when the screen leaves: stops the clock and saves what was typed.
  void hidden() {
    minute.cancel();
    counting.stop();
    reply.saveNow();
  }

  private void tick() {
    minute.cancel();
    now.set(clock.instant());
    filter.tick();
    minute = delays.after(MINUTE, this::tick);
  }

  private void filtered() {
    if (!begun) return;
    cards.begin();
    counts.refresh();
    chart.filtered();
  }

  private void selected(Optional<MentionId> before, Optional<MentionId> after) {
    // Whoever was open long enough to be read is no longer new.
    if (sideInSight.get() && detail.open().map(open -> open.mention().id()).equals(before)) {
      before.ifPresent(acts::seen);
    }
    verdicts.choosing().set(false);
    detail.choose(after);
    stories.choose(after);
    follow();
  }

  private void follow() {
    Optional<Mention> open = detail.open().map(shown -> shown.mention());
    advice.choose(open);
    boolean writing = pane.get() == Pane.REPLY;
    if (cards.selected().get().isEmpty()) reply.leave();
    else if (writing) open.ifPresent(reply::open);
    else reply.saveNow();
  }

  /// Takes an event of the intake, on the screen thread.
  void heard(LiveEvent event) {
    switch (event) {
      case LiveEvent.MentionsAdded added -> {
        cards.heard(added.mentions());
        counting.soon();
      }
      case LiveEvent.MentionsChanged changed -> {
        cards.changed(changed.ids());
        heardBeside(changed.ids());
        counting.soon();
      }
      case LiveEvent.BrandsChanged _ -> again();
      case LiveEvent.SourcesChanged _, LiveEvent.SourcePolled _, LiveEvent.ScoresChanged _ ->
          counting.soon();
      case LiveEvent.PeopleChanged _ -> detail.again();
      case LiveEvent.SourceInTrouble _, LiveEvent.SourceMoved _, LiveEvent.NetworkChanged _ -> {}
      case LiveEvent.SearchesChanged _, LiveEvent.RulesChanged _ -> {}
      case LiveEvent.SearchFound _, LiveEvent.ReportMade _, LiveEvent.SafeguardFailed _ -> {}
    }
  }

  /// Takes note of changes while only the right column is in sight.
  void heardBeside(Set<MentionId> changed) {
    stories.changed(changed);
    if (cards.selected().get().filter(changed::contains).isPresent()) detail.again();
  }

  /// Takes note that events were left out because too many came; everything is asked again.
  void missed() {
    if (begun) {
      cards.missed();
      counting.soon();
    }
  }

  private void recount() {
    if (!begun) return;
    reckoning.forget();
    filter.tick();
    counts.refresh();
    chart.refresh();
  }
}
