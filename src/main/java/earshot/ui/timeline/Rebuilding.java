package earshot.ui.timeline;

import earshot.insight.IndexRebuilding;
import earshot.ui.kit.Delays;
import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Asks again until a search index that is being made anew can answer.
final class Rebuilding {
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private final Delays delays;
  private final Runnable again;
  private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(this, "percent");
  private Delays.Due retry = Delays.Due.NONE;

  Rebuilding(Delays delays, Runnable again) {
    this.delays = delays;
    this.again = again;
  }

  /// How much of the index is there again, in percent.
  ReadOnlyIntegerProperty percent() {
    return percent.getReadOnlyProperty();
  }

  /// Whether that is why there is no answer; then it is asked again after a while.
  boolean waits(Exception failure) {
    if (!(failure instanceof IndexRebuilding rebuilding)) return false;
    percent.set(rebuilding.percent());
    retry = delays.after(A_WHILE, again);
    return true;
  }

  void cancel() {
    retry.cancel();
  }
}
