package earshot.ui.archive;

import earshot.ui.kit.Job;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Threads;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a page does when asked, one thing at a time, and the sentence that tells what came of it.
public final class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final LongWork work;
  private final Otherwise otherwise;
  private final Runnable after;
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// The sentences for an end that brings none of its own.
  ///
  /// @param stopped when a person stopped it
  /// @param not when it failed for a reason that is no sentence
  record Otherwise(String stopped, String not) {}

  /// Nothing runs yet.
  ///
  /// @param after looks again at what a thing that was done, or was not, may have changed
  Errands(Threads threads, Otherwise otherwise, Runnable after) {
    work = new LongWork(threads);
    this.otherwise = otherwise;
    this.after = after;
  }

  /// What is under way.
  public LongWork work() {
    return work;
  }

  /// What was done last, or empty.
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// What could not be done, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Begins, unless something runs; then says the sentence it ends with.
  void begin(Job.Terms terms, LongWork.Task<String> task) {
    begin(terms, task, this::say);
  }

  /// Begins, unless something runs; then hands on what came of it.
  <T> void begin(Job.Terms terms, LongWork.Task<T> task, Consumer<T> done) {
    if (work.runningProperty().get()) return;
    clear();
    work.start(
        terms,
        task,
        result -> {
          done.accept(result);
          after.run();
        },
        mishap -> {
          fail(mishap);
          after.run();
        });
  }

  /// Says what was done, here and in the list of jobs.
  void say(String sentence) {
    said.set(sentence);
    work.tell(sentence);
  }

  /// Says why something is not done.
  void refuse(String sentence) {
    clear();
    problem.set(sentence);
  }

  /// Says nothing any more.
  void clear() {
    said.set("");
    problem.set("");
  }

  /// Says what went wrong: in its own sentence, where it has one for people.
  void fail(Exception mishap) {
    if (mishap instanceof CancellationException) {
      say(otherwise.stopped());
      return;
    }
    LOG.warn("errand not done kind={}", mishap.getClass().getSimpleName());
    problem.set(sentence(mishap));
    work.tell(problem.get());
  }

  /// The words of a mishap: its own, where they are meant for people.
  String sentence(Exception mishap) {
    return LongWork.sentence(mishap).orElseGet(otherwise::not);
  }
}
