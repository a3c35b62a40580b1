package earshot.ui.timeline;

import earshot.insight.Expected;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Evidence;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Posing;
import earshot.model.SourceStatus;
import earshot.model.Status;
import earshot.model.TimeRange;
import earshot.model.Trait;
import earshot.ui.HeldBack;
import earshot.ui.Sample;
import earshot.ui.SampleCues;
import earshot.ui.SampleDrafts;
import earshot.ui.SampleStore;
import earshot.ui.TestClock;
import earshot.ui.acts.PretendWork;
import earshot.ui.acts.WorkActs;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.reply.ReplyServices;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A timeline over invented mentions, with everything a test wants to look at.
final class TestTimeline {
  final TestClock clock = new TestClock(Sample.NOW);
  final SampleStore store;
  final SampleDrafts drafts = new SampleDrafts(clock);
  final Live live = new Live();
  final UndoHistory history = new UndoHistory();
  final List<String> copied = new ArrayList<>();
  final List<URI> opened = new ArrayList<>();
  final ObjectProperty<Optional<Instant>> offline = new SimpleObjectProperty<>(Optional.empty());
  Path written = Path.of("target");
  final List<ChartHints.Event> events = new ArrayList<>();
  final SampleStories stories;
  final SampleLabels labels;
  final Map<MentionId, Evidence> pictures = new HashMap<>();
  final Map<MentionId, Pressing> pressing = new HashMap<>();
  final List<String> tried = new ArrayList<>();
  final PretendWork work;
  final TimelineServices services;

  TestTimeline(List<Mention> mentions) {
    store = new SampleStore(mentions);
    labels = new SampleLabels(store);
    stories = new SampleStories(store);
    stories.changed = ids -> live.publish(new LiveEvent.MentionsChanged(ids));
    drafts.statuses = store::set;
    labels.changed = ids -> live.publish(new LiveEvent.MentionsChanged(ids));
    store.said = labels::of;
    work = new PretendWork(mentions);
    store.starred = work.starred;
    work.changed =
        ids -> {
          ids.forEach(id -> store.set(id, work.at(id).status()));
          live.publish(new LiveEvent.MentionsChanged(ids));
        };
    WorkActs acts =
        new WorkActs(
            work,
            history,
            new Threads(Runnable::run, Runnable::run),
            clock,
            WorkActs.words(new Formats(Sample.ZONE, Locale.ENGLISH)));
    services =
        new TimelineServices(
            new TimelineServices.Reading(
                store,
                this::facts,
                store,
                new Hints(),
                new Names(),
                stories,
                HistoryDesk.NONE,
                new Reaching()),
            new TimelineServices.Doing(store::set, labels, history, new SampleAdvice(), acts),
            new ReplyServices(drafts, copied::add, opened::add),
            live,
            new Around());
  }

  /// A view model that answers at once.
  TimelineViewModel atOnce() {
    return with(new Threads(Runnable::run, Runnable::run));
  }

  /// A view model whose questions wait for the test.
  TimelineViewModel waitingFor(HeldBack background) {
    return with(new Threads(background, Runnable::run));
  }

  private TimelineViewModel with(Threads threads) {
    return new TimelineViewModel(
        services,
        threads,
        new TimelineScreen.Timing(clock, clock, new Formats(Sample.ZONE, Locale.ENGLISH)));
  }

  private Map<MentionId, CardFacts.Facts> facts(List<Mention> mentions, String query) {
    Map<MentionId, CardFacts.Facts> facts = new HashMap<>();
    mentions.forEach(
        m ->
            facts.put(
                m.id(),
                new CardFacts.Facts(
                    SampleStore.names(m.content().title()),
                    SampleStore.names(m.content().body()),
                    m.status() == Status.SENT
                        ? Optional.of(Sample.NOW.plusSeconds(60))
                        : Optional.empty(),
                    traits(m),
                    pressing.getOrDefault(m.id(), Pressing.NONE),
                    Posing.as(m, Sample.brands()))));
    return facts;
  }

  private Set<Trait> traits(Mention mention) {
    Set<Trait> are = EnumSet.noneOf(Trait.class);
    are.addAll(SampleCues.traits(mention));
    if (work.starred.contains(mention.id())) are.add(Trait.STARRED);
    return are;
  }

  private final class Hints implements ChartHints {
    @Override
    public Expected expected(MentionFilter filter, TimeRange range, Duration bucket) {
      return Expected.unknown(bucket);
    }

    @Override
    public List<Raised> alerts(MentionFilter filter, TimeRange range) {
      return List.of();
    }

    @Override
    public List<Event> events(MentionFilter filter, TimeRange range) {
      return events.stream().filter(event -> range.contains(event.at())).toList();
    }
  }

  private static final class Names implements Directory {
    @Override
    public List<Brand> brands() {
      return Sample.brands();
    }

    @Override
    public List<SourceStatus> sources() {
      return Sample.sources();
    }

    @Override
    public List<String> tags() {
      return List.of("Ember Blend");
    }
  }

  private final class Reaching implements Reach {
    private Optional<String> chosen = Optional.empty();

    @Override
    public Optional<LocalDate> oldest() {
      return store.oldest().map(at -> at.atZone(Sample.ZONE).toLocalDate());
    }

    @Override
    public Optional<String> chosen() {
      return chosen;
    }

    @Override
    public void choose(String window) {
      chosen = Optional.of(window);
    }
  }

  private final class Around implements Surroundings {
    @Override
    public ObjectProperty<Optional<Instant>> offlineSince() {
      return offline;
    }

    @Override
    public void goOnline() {
      offline.set(Optional.empty());
    }

    @Override
    public void addSource() {}

    @Override
    public void toLab(BrandId brand, Mention mention) {
      tried.add(brand + " " + mention.id());
    }

    @Override
    public List<DetailPart> parts() {
      return List.of(
          new EvidencePart(
              id -> Optional.ofNullable(pictures.get(id)),
              new Threads(Runnable::run, Runnable::run),
              Messages.of(TimelineScreen.class)));
    }

    @Override
    public FileSave saves() {
      return (title, kind, name) -> Optional.of(written.resolve(name));
    }
  }
}
