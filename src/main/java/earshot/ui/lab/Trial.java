package earshot.ui.lab;

import earshot.search.Progress;
import earshot.search.Watch;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryProblem;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A query while it is written: it is read and counted over the archive, and an answer to older
/// words is dropped.
public final class Trial {
  /// How many of the newest finds are shown.
  public static final int NEWEST = 20;

  private final Messages messages;
  private final Later asking;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<Optional<QueryProblem>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
  private final ReadOnlyObjectWrapper<List<String>> hints =
      new ReadOnlyObjectWrapper<>(this, "hints", List.of());
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
  private final ReadOnlyObjectWrapper<List<LabBench.Find>> newest =
      new ReadOnlyObjectWrapper<>(this, "newest", List.of());
  private final ReadOnlyObjectWrapper<Optional<String>> good =
      new ReadOnlyObjectWrapper<>(this, "good", Optional.empty());
  private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper(this, "trying");
  private AtomicBoolean stopped = new AtomicBoolean();
  private Asker asker = (query, newest, watch) -> Answer.NOTHING;

  /// Tries a query, in the background.
  public interface Asker {
    /// What came of it.
    ///
    /// @param newest how many of the newest finds are wanted
    /// @throws earshot.search.QueryError when the query cannot be read
    /// @throws java.util.concurrent.CancellationException when it was stopped
    Answer ask(String query, int newest, Watch watch);
  }

  /// What came of a try.
  ///
  /// @param hints what is worth knowing about the query and no mistake
  public record Answer(List<String> hints, LabBench.Finds finds) {
    static final Answer NOTHING = new Answer(List.of(), new LabBench.Finds(0, 0, List.of()));
  }

  /// Nothing is written yet.
  ///
  /// @param messages of the lab
  public Trial(Threads threads, Messages messages) {
    this.messages = messages;
    asking = new Later(threads);
    query.subscribe((was, now) -> changed());
  }

  /// What is written; call [#tryNow] some time after it changed.
  public StringProperty queryProperty() {
    return query;
  }

  /// What is wrong with it.
  public ReadOnlyObjectProperty<Optional<QueryProblem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What is worth knowing about it and no mistake.
  public ReadOnlyObjectProperty<List<String>> hintsProperty() {
    return hints.getReadOnlyProperty();
  }

  /// How much it finds, in words; empty while that is not known.
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// The newest that it finds; the last good answer stays while one types.
  public ReadOnlyObjectProperty<List<LabBench.Find>> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /// What is written, once it was tried and can be read.
  public ReadOnlyObjectProperty<Optional<String>> goodProperty() {
    return good.getReadOnlyProperty();
  }

  /// Whether an answer is on its way.
  public ReadOnlyBooleanProperty tryingProperty() {
    return trying.getReadOnlyProperty();
  }

  /// Begins with another query.
  public void begin(String kept, Asker tries) {
    asker = tries;
    newest.set(List.of());
    query.set(kept);
    changed();
    tryNow();
  }

  /// Reads the query and counts what it finds.
  public void tryNow() {
    String asked = query.get();
    if (asked.isBlank()) {
      newest.set(List.of());
      return;
    }
    Asker asks = asker;
    stopped.set(true);
    AtomicBoolean mine = new AtomicBoolean();
    stopped = mine;
    trying.set(true);
    count.set(messages.get("count.trying"));
    asking.ask(
        () -> asks.ask(asked, NEWEST, until(mine)), answer -> take(asked, answer), this::refuse);
  }

  // An answer that nobody waits for any more costs no more than a batch.
  static Watch until(AtomicBoolean stopped) {
    return new Watch() {
      @Override
      public void reached(Progress progress) {}

      @Override
      public boolean stopped() {
        return stopped.get();
      }
    };
  }

  private void changed() {
    stopped.set(true);
    asking.forget();
    trying.set(false);
    good.set(Optional.empty());
    problem.set(Optional.empty());
    hints.set(List.of());
    count.set("");
  }

  private void take(String asked, Answer answer) {
    trying.set(false);
    hints.set(answer.hints());
    LabBench.Finds finds = answer.finds();
    count.set(messages.plural("count.finds", finds.count(), finds.stored()));
    newest.set(finds.newest());
    good.set(Optional.of(asked));
  }

  private void refuse(Exception failure) {
    trying.set(false);
    count.set("");
    problem.set(Optional.of(QueryProblem.of(failure, messages.get("query.broken"))));
  }
}
