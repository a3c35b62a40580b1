package earshot.ui.sources;

import earshot.intake.SourceSetups;
import earshot.listening.OpmlList;
import earshot.model.CoverageSpan;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.storage.PolledSum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A source desk in memory that keeps what it was asked.
public final class PretendSourceDesk implements SourceDesk {
  private final List<SourceStatus> statuses;

  /// What was done, in words such as `pause 3`.
  public final List<String> done = new ArrayList<>();

  /// Sources that publish faster than they are asked.
  public final Set<SourceId> losing = new HashSet<>();

  private boolean broken;

  /// Starts with these sources.
  public PretendSourceDesk(List<SourceStatus> statuses) {
    this.statuses = new ArrayList<>(statuses);
  }

  /// From now on every question fails.
  public void breakDown() {
    broken = true;
  }

  @Override
  public List<SourceStatus> statuses() {
    if (broken) throw new IllegalStateException("the disk is gone");
    return List.copyOf(statuses);
  }

  @Override
  public Map<SourceId, List<CoverageSpan>> coverage(TimeRange range) {
    Map<SourceId, List<CoverageSpan>> all = new HashMap<>();
    for (SourceStatus status : statuses) {
      all.put(status.source().id(), SampleSources.coverage(status));
    }
    losing.forEach(id -> all.put(id, SampleSources.partly(id)));
    return all;
  }

  @Override
  public Map<SourceId, Long> storedSince(Instant since) {
    Map<SourceId, Long> all = new HashMap<>();
    for (SourceStatus status : statuses) all.put(status.source().id(), status.stored() / 20);
    return all;
  }

  @Override
  public List<PollAttempt> attempts(SourceId source, int limit) {
    SourceStatus status = find(source);
    if (status.last().isEmpty()) return List.of();
    if (status.failures() > 0) return failures(status).stream().limit(limit).toList();
    Duration first = Duration.between(status.last().get().endedAt(), SampleSources.NOW);
    Stream<PollAttempt> older =
        Stream.iterate(1, i -> i + 1)
            .map(
                i ->
                    SampleSources.attempt(
                        source.value(),
                        first.plusMinutes(15L * i),
                        i % 3 == 0 ? Outcome.NEWS : Outcome.UNCHANGED,
                        i % 3 == 0 ? 200 : 304));
    return Stream.concat(status.last().stream(), older)
        .limit(Math.min(limit, 40))
        .map(each -> losing.contains(source) ? SampleSources.lossy(each) : each)
        .toList();
  }

  /// It failed the same way ever since an hour after its last answer.
  private static List<PollAttempt> failures(SourceStatus status) {
    PollAttempt last = status.last().orElseThrow();
    Instant first = status.lastSuccess().orElseThrow().plus(Duration.ofHours(1));
    int older = status.failures() - 1;
    return IntStream.rangeClosed(0, older)
        .mapToObj(
            i -> {
              Duration whole = Duration.between(first, last.endedAt());
              Duration ago = Duration.between(last.endedAt(), SampleSources.NOW);
              return SampleSources.like(
                  last, ago.plus(whole.multipliedBy(i).dividedBy(Math.max(1, older))));
            })
        .toList();
  }

  /// What the polls of every source brought.
  public PolledSum polled = new PolledSum(240, 12, Optional.of(SampleSources.NOW));

  @Override
  public PolledSum polled(SourceId source, TimeRange range) {
    return polled;
  }

  @Override
  public SourceId add(Source.SourceSetup setup) {
    SourceId id = new SourceId(statuses.size() + 1000);
    done.add("add " + setup.name() + " " + setup.url());
    statuses.add(
        new SourceStatus(
            new Source(id, setup, SourceState.ACTIVE, Optional.empty(), false),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(SampleSources.NOW),
            0,
            0));
    return id;
  }

  @Override
  public List<SourceId> addAll(List<OpmlList.Outline> outlines, IntPredicate step) {
    List<SourceId> added = new ArrayList<>();
    for (OpmlList.Outline each : outlines) {
      added.add(add(SourceSetups.of(each, true)));
      boolean pause = added.size() % 500 == 0 || added.size() == outlines.size();
      if (pause && !step.test(added.size())) break;
    }
    return added;
  }

  @Override
  public List<CoverageSpan> coverage(SourceId source, TimeRange range) {
    return SampleSources.coverage(find(source));
  }

  @Override
  public Runnable change(List<SourceId> sources, SourceEdit edit) {
    done.add(name(edit) + " " + said(sources));
    List<SourceStatus> before = List.copyOf(statuses);
    Set<SourceId> wanted = Set.copyOf(sources);
    if (edit instanceof SourceEdit.Removed) {
      statuses.removeIf(status -> wanted.contains(status.source().id()));
    } else {
      statuses.replaceAll(
          status -> wanted.contains(status.source().id()) ? changed(status, edit) : status);
    }
    return () -> {
      statuses.clear();
      statuses.addAll(before);
    };
  }

  /// Takes one out, as by hand.
  public void remove(int source) {
    statuses.removeIf(status -> status.source().id().value() == source);
  }

  private static String name(SourceEdit edit) {
    return switch (edit) {
      case SourceEdit.State(SourceState state) -> state == SourceState.ACTIVE ? "resume" : "pause";
      case SourceEdit.Removed _ -> "remove";
      case SourceEdit.Name(String name) -> "call “" + name + "”";
      case SourceEdit.Role(SourceRole role) -> "voice " + role;
      case SourceEdit.Folder(String path) -> "folder “" + path + "”";
      case SourceEdit.Interval(Optional<Duration> every) ->
          "every " + every.map(Duration::toString).orElse("–");
      case SourceEdit.TakeEverything(boolean wished) -> wished ? "all of" : "matching of";
      case SourceEdit.Trust(var key) -> "trust " + key.map(each -> each.sha256()).orElse("nobody");
      case SourceEdit.UserAgent(var own) -> "ask as " + own.orElse("Earshot");
    };
  }

  private static String said(List<SourceId> sources) {
    return sources.size() == 1 ? sources.getFirst().toString() : sources.size() + " sources";
  }

  @Override
  public void pollNow(SourceId source) {
    done.add("poll " + source);
  }

  private SourceStatus find(SourceId source) {
    return statuses.stream().filter(s -> s.source().id().equals(source)).findFirst().orElseThrow();
  }

  private static SourceStatus changed(SourceStatus old, SourceEdit edit) {
    return new SourceStatus(
        changed(old.source(), edit),
        old.last(),
        old.lastSuccess(),
        old.lastNews(),
        old.nextDue(),
        old.failures(),
        old.stored());
  }

  private static Source changed(Source was, SourceEdit edit) {
    Source.SourceSetup setup = was.setup();
    return switch (edit) {
      case SourceEdit.State(SourceState state) ->
          new Source(was.id(), setup, state, was.interval(), was.takeEverything());
      case SourceEdit.Removed _, SourceEdit.Trust _, SourceEdit.UserAgent _ -> was;
      case SourceEdit.Name(String name) -> with(was, name, setup.role(), setup.folder());
      case SourceEdit.Role(SourceRole role) -> with(was, setup.name(), role, setup.folder());
      case SourceEdit.Folder(String path) -> with(was, setup.name(), setup.role(), path);
      case SourceEdit.Interval(Optional<Duration> every) ->
          new Source(was.id(), setup, was.state(), every, was.takeEverything());
      case SourceEdit.TakeEverything(boolean wished) ->
          new Source(was.id(), setup, was.state(), was.interval(), wished);
    };
  }

  private static Source with(Source was, String name, SourceRole role, String folder) {
    Source.SourceSetup setup = was.setup();
    return new Source(
        was.id(),
        new Source.SourceSetup(
            setup.kind(), setup.preset(), name, setup.url(), role, setup.allowPrivate(), folder),
        was.state(),
        was.interval(),
        was.takeEverything());
  }
}
