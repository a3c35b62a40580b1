package earshot.ui.lab;

import earshot.model.BrandId;
import earshot.model.QueryVersion;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryProblem;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Compares the query as it stands with the one that is kept, or with an earlier version of it,
/// over the whole archive.
public final class Comparing {
  private final LabBench bench;
  private final LabBook book;
  private final Trial trial;
  private final Messages messages;
  private final Later reading;
  private final LongWork work;
  private final ReadOnlyObjectWrapper<List<QueryVersion>> versions =
      new ReadOnlyObjectWrapper<>(this, "versions", List.of());
  private final ObjectProperty<Optional<QueryVersion>> against =
      new SimpleObjectProperty<>(this, "against", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LabBench.Difference>> difference =
      new ReadOnlyObjectWrapper<>(this, "difference", Optional.empty());
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private String kept = "";
  private Optional<Question> asked = Optional.empty();
  private boolean again;

  private record Question(String before, String after) {}

  Comparing(LabViewModel.Services services, Trial trial, Threads threads, Messages messages) {
    bench = services.bench();
    book = services.book();
    this.trial = trial;
    this.messages = messages;
    reading = new Later(threads);
    work = new LongWork(threads);
    trial.queryProperty().subscribe((was, now) -> forget());
    against.subscribe((was, now) -> forget());
  }

  /// The work of comparing, with how far it is.
  public LongWork work() {
    return work;
  }

  /// The versions of a brand's query, newest first; the first is kept. None for a saved search.
  public ReadOnlyObjectProperty<List<QueryVersion>> versionsProperty() {
    return versions.getReadOnlyProperty();
  }

  /// The earlier version to compare with; absent while that is the kept query.
  public ObjectProperty<Optional<QueryVersion>> againstProperty() {
    return against;
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
  void begin(Subject subject) {
    kept = subject.query();
    versions.set(List.of());
    against.set(Optional.empty());
    read(subject);
    forget();
  }

  /// Takes note that the kept query was changed elsewhere.
  void know(Subject now) {
    kept = now.query();
    read(now);
    forget();
  }

  private void read(Subject subject) {
    reading.forget();
    if (!(subject instanceof Subject.OfBrand of)) return;
    BrandId brand = of.brand().id();
    reading.ask(
        () -> book.versions(brand),
        found -> {
          versions.set(found);
          if (said.get().equals(messages.get("difference.ask"))) said.set(invited());
        },
        // Without a history one still compares with what is kept.
        failure -> versions.set(List.of()));
  }

  /// Compares with a version: the kept one, or an earlier one.
  public void with(QueryVersion version) {
    boolean isKept = versions.get().stream().findFirst().filter(version::equals).isPresent();
    against.set(isKept ? Optional.empty() : Optional.of(version));
    compare();
  }

  /// Compares, unless both ask the same or the query cannot be read.
  public void compare() {
    String now = trial.queryProperty().get();
    String then = against.get().map(QueryVersion::query).orElse(kept);
    if (kept.isBlank()) said.set(messages.get("difference.nothing-kept"));
    else if (now.equals(then)) said.set(same());
    else start(new Question(then, now));
  }

  private String same() {
    if (against.get().isPresent()) {
      return messages.get("difference.same-as", against.get().get().number());
    }
    return messages.get(hasEarlier() ? "difference.same-choose" : "difference.same");
  }

  private boolean hasEarlier() {
    return versions.get().size() > 1;
  }

  private void start(Question question) {
    // What runs was told to stop, and ends after the batch it is at.
    again = work.runningProperty().get() && asked.isEmpty();
    if (work.runningProperty().get()) return;
    asked = Optional.of(question);
    said.set("");
    difference.set(Optional.empty());
    work.start(
        Job.Terms.of(messages.get("difference.running")),
        watch -> bench.difference(question.before(), question.after(), watch),
        found ->
            answered(
                question,
                () -> {
                  difference.set(found);
                  said.set(found.isPresent() ? "" : messages.get("difference.stopped"));
                }),
        failure ->
            answered(
                question,
                () ->
                    said.set(
                        QueryProblem.of(failure, messages.get("difference.failed")).sentence())));
  }

  // What was typed or chosen meanwhile makes the answer one to another question.
  private void answered(Question question, Runnable show) {
    if (asked.equals(Optional.of(question))) show.run();
    else if (again) compare();
  }

  private void forget() {
    asked = Optional.empty();
    again = false;
    work.stop();
    difference.set(Optional.empty());
    said.set(invited());
  }

  private String invited() {
    return messages.get(hasEarlier() ? "difference.ask-choose" : "difference.ask");
  }
}
