package earshot.ui.measure;

import earshot.model.Label;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Asks for one mention after the other; each answer is kept at once.
public final class LabellingViewModel {
  private final Threads threads;
  private final Executor keeping;
  private final String notKept;
  private final List<Question> questions = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Question>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
  private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done");
  private final ReadOnlyIntegerWrapper of = new ReadOnlyIntegerWrapper(this, "of");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private Keeper keeper = (question, label) -> {};
  private Runnable finished = () -> {};
  private int at;

  /// Keeps an answer; runs in the background.
  public interface Keeper {
    /// Called once per answer, in the order in which they are given.
    void keep(Question question, Label label);
  }

  /// Nothing is asked yet.
  ///
  /// @param notKept said when an answer could not be kept
  LabellingViewModel(Threads threads, String notKept) {
    this.threads = threads;
    this.keeping = new InOrder(threads.background());
    this.notKept = notKept;
  }

  /// Begins with the first question that has no answer.
  ///
  /// @param end called when every question has an answer, or there was none
  void start(List<Question> asked, Keeper with, Runnable end) {
    questions.clear();
    questions.addAll(asked);
    keeper = with;
    finished = end;
    problem.set("");
    of.set(questions.size());
    count();
    at = -1;
    next();
  }

  /// The mention that is asked about; absent when nothing is asked.
  public ReadOnlyObjectProperty<Optional<Question>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// How many have an answer.
  public ReadOnlyIntegerProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// How many there are.
  public ReadOnlyIntegerProperty ofProperty() {
    return of.getReadOnlyProperty();
  }

  /// What went wrong, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Answers and goes on.
  public void answer(Label label) {
    Optional<Question> asked = current.get();
    if (asked.isEmpty()) return;
    Question question = asked.get();
    questions.set(at, question.answered(label));
    Keeper with = keeper;
    keeping.execute(() -> keep(with, question, label));
    count();
    next();
  }

  private void keep(Keeper with, Question question, Label label) {
    String said;
    try {
      with.keep(question, label);
      said = "";
    } catch (RuntimeException failed) {
      said = failed instanceof IllegalArgumentException ? message(failed) : notKept;
    }
    String now = said;
    threads.screen().execute(() -> problem.set(now));
  }

  private static String message(RuntimeException failed) {
    return String.valueOf(failed.getMessage());
  }

  /// Goes one back, to say it otherwise.
  public void back() {
    if (at <= 0) return;
    at--;
    current.set(Optional.of(questions.get(at)));
  }

  /// Whether there is one to go back to.
  public boolean canGoBack() {
    return at > 0;
  }

  /// Asks no more; what was answered is kept.
  void stop() {
    current.set(Optional.empty());
  }

  private void next() {
    for (int step = 1; step <= questions.size(); step++) {
      int candidate = (at + step) % questions.size();
      if (questions.get(candidate).answer().isPresent()) continue;
      at = candidate;
      current.set(Optional.of(questions.get(candidate)));
      return;
    }
    current.set(Optional.empty());
    // Only once everything is kept does the end count the answers.
    keeping.execute(() -> threads.screen().execute(finished));
  }

  private void count() {
    done.set((int) questions.stream().filter(each -> each.answer().isPresent()).count());
  }
}
