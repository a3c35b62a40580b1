package earshot.ui.kit;

import earshot.insight.IndexRebuilding;
import earshot.search.Progress;
import earshot.search.Watch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One figure, asked in the background: waited for, ready, too little to draw, or not computed. An
/// answer to an older question is dropped, and the question stopped.
///
/// @param <T> the figure
public final class FigureModel<T> {
  /// From so many mentions on there is something to draw.
  public static final int FEWEST = 20;

  private final Later later;
  private final ToLongFunction<T> size;
  private final ReadOnlyObjectWrapper<State<T>> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Waiting<>());
  private AtomicBoolean stopped = new AtomicBoolean();

  /// How far a figure is.
  ///
  /// @param <T> the figure
  public sealed interface State<T> {
    /// The answer is on its way.
    record Waiting<T>() implements State<T> {}

    /// It is here.
    record Ready<T>(T figure) implements State<T> {}

    /// It is here, and there is too little to draw.
    record Few<T>(T figure, long n) implements State<T> {}

    /// It could not be computed.
    ///
    /// @param sentence what is the matter and when it will be better; empty when nobody knows
    record Failed<T>(String sentence) implements State<T> {}
  }

  /// Asks the question.
  ///
  /// @param <T> the figure
  public interface Question<T> {
    /// Runs in the background.
    T ask(Watch watch) throws Exception;
  }

  /// A figure nobody asked for yet.
  ///
  /// @param size how many mentions it is made of
  public FigureModel(Threads threads, ToLongFunction<T> size) {
    this.later = new Later(threads);
    this.size = size;
  }

  public ReadOnlyObjectProperty<State<T>> state() {
    return state.getReadOnlyProperty();
  }

  /// Asks anew; the question before is stopped.
  public void ask(Question<T> question) {
    stop();
    AtomicBoolean mine = new AtomicBoolean();
    stopped = mine;
    state.set(new State.Waiting<>());
    later.ask(() -> question.ask(watch(mine)), this::take, this::fail);
  }

  /// Stops the question that is on its way; its answer is dropped.
  public void stop() {
    stopped.set(true);
    later.forget();
  }

  private void take(T figure) {
    long n = size.applyAsLong(figure);
    state.set(n < FEWEST ? new State.Few<>(figure, n) : new State.Ready<>(figure));
  }

  private void fail(Exception failure) {
    String sentence =
        failure instanceof IndexRebuilding ? String.valueOf(failure.getMessage()) : "";
    state.set(new State.Failed<>(sentence));
  }

  private static Watch watch(AtomicBoolean stopped) {
    return new Watch() {
      @Override
      public void reached(Progress progress) {}

      @Override
      public boolean stopped() {
        return stopped.get();
      }
    };
  }
}
