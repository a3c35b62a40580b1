package earshot.ui.lab;

import earshot.ui.kit.Job;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Compares the query as it stands with the one that is kept, over the whole archive.
public final class Comparing {
  private final LabBench bench;
  private final Trial trial;
  private final Messages messages;
  private final LongWork work;
  private final ReadOnlyObjectWrapper<Optional<LabBench.Difference>> difference =
      new ReadOnlyObjectWrapper<>(this, "difference", Optional.empty());
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private String kept = "";
  private Optional<String> asked = Optional.empty();

  Comparing(LabBench bench, Trial trial, Threads threads, Messages messages) {
    this.bench = bench;
    this.trial = trial;
    this.messages = messages;
    work = new LongWork(threads);
    trial.queryProperty().subscribe((was, now) -> forget());
  }

  /// The work of comparing, with how far it is.
  public LongWork work() {
    return work;
  }

  /// What the query as it stands gains and loses; absent until it was asked.
  public ReadOnlyObjectProperty<Optional<LabBench.Difference>> differenceProperty() {
    return difference.getReadOnlyProperty();
  }

  /// What to say while there is no difference to show.
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Turns to another kept query.
  void begin(String query) {
    kept = query;
    forget();
  }

  /// Compares, unless nothing was changed or the query cannot be read.
  public void compare() {
    String now = trial.queryProperty().get();
    if (kept.isBlank()) said.set(messages.get("difference.nothing-kept"));
    else if (now.equals(kept)) said.set(messages.get("difference.same"));
    else if (!work.runningProperty().get()) start(kept, now);
  }

  private void start(String before, String after) {
    asked = Optional.of(after);
    said.set("");
    difference.set(Optional.empty());
    work.start(
        Job.Terms.of(messages.get("difference.running")),
        watch -> bench.difference(before, after, watch),
        found -> {
          // Words that were typed meanwhile make the answer one to another question.
          if (!asked.equals(Optional.of(after))) return;
          difference.set(found);
          said.set(found.isPresent() ? "" : messages.get("difference.stopped"));
        },
        failure -> said.set(messages.get("difference.failed")));
  }

  private void forget() {
    asked = Optional.empty();
    work.stop();
    difference.set(Optional.empty());
    said.set(messages.get("difference.ask"));
  }
}
