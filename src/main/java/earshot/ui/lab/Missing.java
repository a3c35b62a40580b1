package earshot.ui.lab;

import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What misses the query by one part alone, as long as somebody looks at it.
public final class Missing {
  /// How many of the newest are shown for each part.
  public static final int NEWEST = 5;

  private final LabBench bench;
  private final Trial trial;
  private final Later asking;
  private final ReadOnlyObjectWrapper<Optional<List<LabBench.NearMiss>>> misses =
      new ReadOnlyObjectWrapper<>(this, "misses", Optional.empty());
  private AtomicBoolean stopped = new AtomicBoolean();
  private boolean watched;

  Missing(LabBench bench, Trial trial, Threads threads) {
    this.bench = bench;
    this.trial = trial;
    asking = new Later(threads);
    trial.goodProperty().subscribe(good -> ask());
  }

  /// The misses of the query as it stands; absent while they are not known.
  public ReadOnlyObjectProperty<Optional<List<LabBench.NearMiss>>> missesProperty() {
    return misses.getReadOnlyProperty();
  }

  /// Whether somebody looks; nothing is asked for nobody.
  public void watch(boolean yes) {
    watched = yes;
    ask();
  }

  private void ask() {
    stopped.set(true);
    asking.forget();
    misses.set(Optional.empty());
    Optional<String> good = trial.goodProperty().get();
    if (!watched || good.isEmpty()) return;
    AtomicBoolean mine = new AtomicBoolean();
    stopped = mine;
    asking.ask(
        () -> bench.nearMisses(good.get(), NEWEST, Trial.until(mine)),
        found -> misses.set(Optional.of(found)),
        failure -> misses.set(Optional.of(List.of())));
  }
}
