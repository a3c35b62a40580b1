package earshot;

import earshot.intake.Checkup;
import earshot.intake.Network;
import earshot.intake.Poller;
import earshot.model.MentionFilter;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.ui.shell.Listening;
import earshot.ui.shell.ListeningStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// How the listening of a workspace goes, for the frame of its window.
final class WorkingListening implements Listening {
  private final Workspace workspace;
  private final Checkup checkup;
  private final CoverageToday today;
  private final Consumer<Optional<Instant>> offlineSince;
  private final Offline offline;

  /// @param offlineSince told when a person goes offline or online
  WorkingListening(Workspace workspace, Offline offline, Consumer<Optional<Instant>> offlineSince) {
    this.workspace = workspace;
    this.offline = offline;
    this.checkup = new Checkup(workspace.stores(), workspace.zone());
    this.today = new CoverageToday(workspace.stores().coverage(), workspace.zone());
    this.offlineSince = offlineSince;
  }

  @Override
  public ListeningStatus status() {
    Instant now = workspace.machine().clock().instant();
    List<SourceStatus> asked =
        workspace.sources().statuses().stream()
            .filter(status -> status.source().state() == SourceState.ACTIVE)
            .toList();
    int answered = (int) asked.stream().filter(WorkingListening::answered).count();
    int inTrouble = checkup.needALook(asked, now);
    return new ListeningStatus(
        mode(asked),
        asked.size(),
        answered,
        inTrouble,
        newest(),
        workspace.stores().mentions().total(),
        today.share(
            asked.stream().map(each -> each.source().id()).collect(Collectors.toSet()), now));
  }

  @Override
  public void pollNow() {
    workspace.poller().askAll();
  }

  @Override
  public void workOffline(boolean wished) {
    offline.work(wished);
    offlineSince.accept(offline.since());
  }

  private ListeningStatus.Mode mode(List<SourceStatus> asked) {
    if (workspace.unwritable()) return new ListeningStatus.Unwritable();
    Optional<Instant> since = offline.since();
    if (since.isPresent()) return new ListeningStatus.Offline(since.get());
    if (offline.rests(workspace.folder())) return new ListeningStatus.Paused();
    Optional<Network.Trouble> trouble = workspace.road().network().trouble();
    if (trouble.isPresent()) return doubtful(trouble.get());
    Optional<Poller.CatchingUp> late = workspace.poller().catchingUp();
    if (late.isPresent()) {
      return new ListeningStatus.CatchingUp(late.get().done(), late.get().of());
    }
    List<Source> all = workspace.stores().sources().all();
    if (asked.isEmpty() && !all.isEmpty()) return new ListeningStatus.Paused();
    return new ListeningStatus.Polling(
        asked.stream().flatMap(status -> status.nextDue().stream()).min(Instant::compareTo));
  }

  private static ListeningStatus.Mode doubtful(Network.Trouble trouble) {
    return switch (trouble.state()) {
      case OFFLINE -> new ListeningStatus.Unconnected(trouble.since());
      case NOT_TRUSTED, TRUSTED -> new ListeningStatus.NotTrusted(trouble.since());
    };
  }

  private Optional<Instant> newest() {
    return workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 1).mentions().stream()
        .findFirst()
        .map(mention -> mention.storedAt());
  }

  private static boolean answered(SourceStatus status) {
    return status.last().filter(PollAttempt::succeeded).isPresent();
  }
}
