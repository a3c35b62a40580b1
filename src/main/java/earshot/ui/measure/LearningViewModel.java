package earshot.ui.measure;

import earshot.intake.Learning;
import earshot.language.LearnedModel;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Decides what is shown of learning: the conditions, what was learned, and what switching would
/// change.
public final class LearningViewModel {
  private final MeasureDesk desk;
  private final Messages messages;
  private final Later loading;
  private final LongWork working;
  private final ReadOnlyObjectWrapper<Optional<Known>> known =
      new ReadOnlyObjectWrapper<>(this, "known", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(this, "offer", Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final Runnable switched;

  /// How learning stands, with the strongest words.
  public record Known(Learning.State state, List<LearnedModel.Strong> words) {
    /// Copies the list.
    public Known {
      words = List.copyOf(words);
    }
  }

  /// What a switch would change, for a person to decide.
  ///
  /// @param on whether it would be switched on
  public record Offer(boolean on, Moves moves) {}

  /// @param switched called when scores have changed
  LearningViewModel(MeasureDesk desk, Threads threads, Messages messages, Runnable switched) {
    this.desk = desk;
    this.messages = messages;
    this.switched = switched;
    loading = new Later(threads);
    working = new LongWork(threads);
  }

  /// How learning stands; absent until it is known.
  public ReadOnlyObjectProperty<Optional<Known>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /// What a switch would change; absent when none is asked for.
  public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /// What went wrong, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// A look ahead or a re-score that runs.
  public LongWork working() {
    return working;
  }

  void reload() {
    loading.ask(() -> known(desk.learning()), this::take, this::failed);
  }

  /// Learns anew from all labels.
  public void check() {
    loading.ask(() -> known(desk.check()), this::take, this::failed);
  }

  private Known known(Learning.State state) {
    return new Known(state, desk.strongest(state));
  }

  private void take(Known now) {
    problem.set("");
    known.set(Optional.of(now));
  }

  /// Looks what switching would change.
  public void preview(boolean on) {
    offer.set(Optional.empty());
    working.start(
        Job.Terms.of(messages.get("learning.working")),
        watch -> desk.preview(on, watch),
        moves -> {
          problem.set("");
          offer.set(Optional.of(new Offer(on, moves)));
        },
        this::failed);
  }

  /// Leaves everything as it is.
  public void cancel() {
    offer.set(Optional.empty());
  }

  /// Switches as offered.
  public void turn() {
    Optional<Offer> asked = offer.get();
    if (asked.isEmpty()) return;
    boolean on = asked.get().on();
    offer.set(Optional.empty());
    working.start(
        Job.Terms.of(messages.get("learning.working")),
        watch -> {
          desk.turn(on, watch);
          return on;
        },
        turned -> {
          reload();
          switched.run();
        },
        failure -> {
          failed(failure);
          reload();
        });
  }

  void hidden() {
    loading.forget();
  }

  private void failed(Exception failure) {
    if (failure instanceof CancellationException) return;
    boolean told =
        failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
    problem.set(told ? String.valueOf(failure.getMessage()) : messages.get("learning.failed"));
  }
}
