package earshot.ui.shell;

import earshot.model.Zones;
import earshot.ui.kit.Job;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the card on language and region shows: in which zone days begin, and how far they
/// are counted anew after it was changed.
public final class RegionViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(RegionViewModel.class);

  private final RegionDesk desk;
  private final Threads threads;
  private final InstantSource clock;
  private final Messages words;
  private final Runnable reopen;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper here = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper();
  private final LongWork counting;
  private Optional<RegionDesk.Kept> kept = Optional.empty();

  /// Shows nothing before [#refresh].
  ///
  /// @param reopen shows the workspace anew, so that all of it tells the new zone
  public RegionViewModel(
      RegionDesk desk, Threads threads, InstantSource clock, Messages words, Runnable reopen) {
    this.desk = desk;
    this.threads = threads;
    this.clock = clock;
    this.words = words;
    this.reopen = reopen;
    counting = new LongWork(threads);
    typed.subscribe(now -> changed.set(wanted().isPresent()));
  }

  /// What a person writes: a zone, or its city.
  StringProperty typedProperty() {
    return typed;
  }

  /// Where the computer is, when that is another zone; else empty.
  ReadOnlyStringProperty hereProperty() {
    return here.getReadOnlyProperty();
  }

  /// What cannot be read or done, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether another zone is written than the one that holds.
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// Whether the computer is in another zone.
  ReadOnlyBooleanProperty elsewhereProperty() {
    return elsewhere.getReadOnlyProperty();
  }

  /// The counting of days anew, which runs after another zone was chosen.
  LongWork counting() {
    return counting;
  }

  /// Zones whose name holds what is written; all of them when it is the one that holds.
  List<String> offered(String part) {
    String sought = part.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    boolean holds = kept.filter(each -> each.zone().getId().equals(part)).isPresent();
    return Zones.offered().stream()
        .map(ZoneId::getId)
        .filter(id -> holds || id.toLowerCase(Locale.ROOT).contains(sought))
        .toList();
  }

  /// Reads what holds, and follows the counting where it goes on.
  void refresh() {
    attempt(
        () -> {
          RegionDesk.Kept now = desk.kept();
          threads.screen().execute(() -> show(now));
        });
  }

  /// Writes the computer's zone, which is then offered like any other.
  void useComputers() {
    kept.ifPresent(now -> typed.set(now.ofComputer().getId()));
  }

  /// Makes the computer's zone that of the workspace, at once.
  void backToComputers() {
    useComputers();
    use();
  }

  /// Makes what is written the zone of the workspace.
  void use() {
    Optional<ZoneId> wanted = wanted();
    if (wanted.isEmpty()) {
      boolean same = kept.filter(now -> called().equals(Optional.of(now.zone()))).isPresent();
      problem.set(same ? "" : words.get("region.unknown", typed.get().strip()));
      return;
    }
    attempt(
        () -> {
          desk.change(wanted.get());
          threads.screen().execute(reopen);
        });
  }

  private Optional<ZoneId> called() {
    return Zones.called(typed.get());
  }

  private Optional<ZoneId> wanted() {
    return called().filter(zone -> kept.filter(now -> !now.zone().equals(zone)).isPresent());
  }

  private void show(RegionDesk.Kept now) {
    kept = Optional.of(now);
    typed.set(now.zone().getId());
    boolean away = !Zones.alike(now.zone(), now.ofComputer(), clock.instant());
    elsewhere.set(away);
    here.set(
        away ? words.get("region.here", Zones.written(now.ofComputer(), clock.instant())) : "");
    problem.set("");
    if (now.counting()) follow();
  }

  private void follow() {
    counting.start(
        // Who leaves is not asked: what is left is counted at the next start.
        Job.Terms.of(words.get("region.work")).whole().unasked(),
        watch -> {
          desk.finish(LongWork.heard(watch));
          return true;
        },
        counted -> {},
        this::failed);
  }

  private void attempt(Runnable work) {
    threads
        .background()
        .execute(
            () -> {
              try {
                work.run();
              } catch (RuntimeException failed) {
                threads.screen().execute(() -> failed(failed));
              }
            });
  }

  private void failed(Exception why) {
    LOG.warn("zone not read or kept", why);
    problem.set(words.get("region.not"));
  }
}
