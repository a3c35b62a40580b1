package earshot.ui.timeline;

import earshot.insight.Counts;
import earshot.insight.SentimentSeries;
import earshot.insight.Unit;
import earshot.model.TimeRange;
import earshot.search.Grouping;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is counted in the timeline: mentions, stories or voices.
final class Reckoning {
  private static final Duration MONTH = Duration.ofDays(31);
  private static final Duration DAY = Duration.ofDays(1);

  private final Stock stock;
  private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(this, "unit", Unit.MENTIONS);
  private final AtomicLong changes = new AtomicLong();
  private Optional<Read> last = Optional.empty();

  private record Of(Unit unit, TimeRange window, long changes) {}

  private record Read(Of of, Optional<Grouping> grouping) {}

  Reckoning(Stock stock) {
    this.stock = stock;
  }

  Stock stock() {
    return stock;
  }

  /// What is counted; may be set.
  ObjectProperty<Unit> unit() {
    return unit;
  }

  /// Counts of a window; never call it on the FX thread.
  Counts counts(Unit by, TimeRange window) {
    return grouping(by, window).<Counts>map(stock.mentions()::by).orElse(stock.mentions());
  }

  /// Counts over time of a window; never call it on the FX thread.
  SentimentSeries.Counting series(Unit by, TimeRange window) {
    return grouping(by, window)
        .map(grouping -> stock.series().by(by, grouping))
        .orElse(stock.series());
  }

  /// Mentions came or changed: what counts as one is asked anew.
  void forget() {
    changes.incrementAndGet();
  }

  // Columns, facets and searches are counted at about the same time: the window is read once for
  // all of them.
  private synchronized Optional<Grouping> grouping(Unit by, TimeRange window) {
    if (by == Unit.MENTIONS) return Optional.empty();
    Of asked = new Of(by, window, changes.get());
    Read read =
        last.filter(known -> known.of().equals(asked))
            .orElseGet(() -> new Read(asked, stock.together().grouping(by, around(window))));
    last = Optional.of(read);
    return read.grouping();
  }

  // The first and the last column may reach beyond the window: an hour or a day, in long ones a
  // month.
  private static TimeRange around(TimeRange window) {
    boolean isLong = Duration.between(window.from(), window.to()).compareTo(MONTH) > 0;
    Duration more = isLong ? MONTH : DAY;
    return new TimeRange(window.from().minus(more), window.to().plus(more));
  }
}
