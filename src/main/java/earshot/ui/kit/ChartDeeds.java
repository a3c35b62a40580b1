package earshot.ui.kit;

import earshot.model.TimeRange;
import earshot.ui.kit.StackedChart.Picked;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// What the keys of a chart over time do to it.
final class ChartDeeds implements ChartKeys.Deeds {
  private final StackedChart chart;
  private final Heard heard;

  /// Who is told what.
  static final class Heard {
    IntConsumer zoom = steps -> {};
    Optional<Consumer<Picked>> open = Optional.empty();
    Optional<Consumer<TimeRange>> mark = Optional.empty();
  }

  ChartDeeds(StackedChart chart, Heard heard) {
    this.chart = chart;
    this.heard = heard;
  }

  @Override
  public boolean isEmpty() {
    return chart.buckets() == 0;
  }

  private int last() {
    return chart.buckets() - 1;
  }

  @Override
  public void step(int by) {
    int first = by > 0 ? 0 : last();
    chart.read(chart.cursor() < 0 ? first : Math.clamp(chart.cursor() + by, 0, last()));
  }

  @Override
  public void widen(int by) {
    Brush now = chart.chosen();
    int from = chart.cursor() < 0 ? last() : chart.cursor();
    chart.choose(now.isEmpty() ? now.dragged(from, from) : now.withTo(now.to() + by));
  }

  @Override
  public void move(int by) {
    chart.choose(chart.chosen().moved(by));
  }

  @Override
  public void clear() {
    chart.selectionProperty().set(Optional.empty());
  }

  @Override
  public void zoom(int steps) {
    heard.zoom.accept(steps);
  }

  @Override
  public boolean enter() {
    Optional<TimeRange> chosen = chart.selectionProperty().get();
    if (heard.open.isPresent() && chosen.isPresent()) {
      heard.open.get().accept(new Picked(chosen.get(), Optional.empty()));
      return true;
    }
    if (chart.cursor() < 0) return false;
    if (heard.open.isPresent()) {
      heard.open.get().accept(new Picked(chart.when(chart.cursor()), Optional.empty()));
    } else {
      chart.choose(Brush.none(chart.buckets()).dragged(chart.cursor(), chart.cursor()));
    }
    return true;
  }

  @Override
  public boolean mark() {
    if (heard.mark.isEmpty() || isEmpty()) return false;
    heard.mark.get().accept(chart.when(chart.cursor() < 0 ? last() : chart.cursor()));
    return true;
  }
}
