package earshot.ui.lab;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.SavedSearch;
import earshot.search.QueryError;
import earshot.ui.kit.Done;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.QueryProblem;
import earshot.ui.kit.Threads;
import earshot.ui.kit.Turns;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Keeps the query that is open; one that breaks an example needs a yes.
public final class Keeping {
  private final LabBench bench;
  private final LabBook book;
  private final Trial trial;
  private final Messages messages;
  private final Later saving;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<Subject> subject =
      new ReadOnlyObjectWrapper<>(this, "subject", new Subject.Fresh());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper(this, "refused", "");
  private final ReadOnlyObjectWrapper<Optional<Integer>> doubt =
      new ReadOnlyObjectWrapper<>(this, "doubt", Optional.empty());
  private Consumer<Subject> kept = now -> {};
  private Consumer<Done> done = said -> {};
  private Runnable undone = () -> {};

  private sealed interface Outcome {
    record Broken(int examples) implements Outcome {}

    record Stored(Subject now) implements Outcome {}
  }

  Keeping(LabViewModel.Services services, Trial trial, Threads threads, Messages messages) {
    bench = services.bench();
    book = services.book();
    this.trial = trial;
    this.messages = messages;
    saving = new Later(threads);
    trial.queryProperty().subscribe((was, now) -> doubt.set(Optional.empty()));
    name.subscribe((was, now) -> refused.set(""));
  }

  void whenKept(Consumer<Subject> listener) {
    kept = listener;
  }

  void whenDone(Consumer<Done> listener) {
    done = listener;
  }

  void whenUndone(Runnable listener) {
    undone = listener;
  }

  /// The name of a saved search; without meaning for brands.
  public StringProperty nameProperty() {
    return name;
  }

  /// Whose query is kept.
  public ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /// Whether it is being kept.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why it was not kept, or empty.
  public ReadOnlyStringProperty refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /// How many examples the query breaks, once somebody tried to keep it; then it needs a yes.
  public ReadOnlyObjectProperty<Optional<Integer>> doubtProperty() {
    return doubt.getReadOnlyProperty();
  }

  /// Whether there is something to keep that can be kept.
  public BooleanBinding canSave() {
    return Bindings.createBooleanBinding(
        () ->
            trial.goodProperty().get().isPresent()
                && !busy.get()
                && changed()
                && (subject.get() instanceof Subject.OfBrand || !name.get().isBlank()),
        trial.goodProperty(),
        trial.queryProperty(),
        busy,
        name,
        subject);
  }

  /// Whether something was changed that is not kept.
  public BooleanBinding canRevert() {
    return Bindings.createBooleanBinding(this::changed, trial.queryProperty(), name, subject);
  }

  boolean changed() {
    boolean named = !(subject.get() instanceof Subject.OfBrand);
    return !trial.queryProperty().get().equals(subject.get().query())
        || (named && !name.get().strip().equals(subject.get().name()));
  }

  void begin(Subject of) {
    saving.forget();
    busy.set(false);
    subject.set(of);
    name.set(of.name());
    refused.set("");
    doubt.set(Optional.empty());
  }

  /// Takes note that the open subject was changed elsewhere; what is written stays.
  void know(Subject now) {
    subject.set(now);
  }

  /// Puts back what is kept.
  public void revert() {
    name.set(subject.get().name());
    trial.queryProperty().set(subject.get().query());
    trial.tryNow();
  }

  /// Keeps the query, unless it breaks an example.
  public void save() {
    save(false);
  }

  /// Keeps the query although it breaks examples.
  public void saveAnyway() {
    save(true);
  }

  /// Goes back to the query without keeping it.
  public void think() {
    doubt.set(Optional.empty());
  }

  /// Takes the open saved search away, with a way back.
  public void remove() {
    if (busy.get() || !(subject.get() instanceof Subject.OfSearch(SavedSearch search))) return;
    busy.set(true);
    refused.set("");
    saving.ask(
        () -> book.remove(search),
        back -> {
          busy.set(false);
          kept.accept(new Subject.Fresh());
          Turns.Way again = Turns.back(back, () -> book.remove(search));
          done.accept(Done.turning(messages.get("done.removed", search.name()), again, undone));
        },
        this::refuse);
  }

  /// Keeps what was asked before once more, as a new version, unless it breaks an example or a
  /// change is not kept yet.
  public void goBack(String query) {
    if (busy.get() || changed()) return;
    trial.queryProperty().set(query);
    trial.tryNow();
    keep(false);
  }

  private void save(boolean anyway) {
    if (canSave().get()) keep(anyway);
  }

  private void keep(boolean anyway) {
    Subject of = subject.get();
    String query = trial.queryProperty().get();
    String called = name.get().strip();
    busy.set(true);
    refused.set("");
    doubt.set(Optional.empty());
    saving.ask(
        () -> store(of, called, query, anyway),
        outcome -> {
          busy.set(false);
          switch (outcome) {
            case Outcome.Broken(int examples) -> doubt.set(Optional.of(examples));
            case Outcome.Stored(Subject now) -> stored(of, now);
          }
        },
        this::refuse);
  }

  private Outcome store(Subject of, String called, String query, boolean anyway) {
    return switch (of) {
      case Subject.OfBrand(Brand brand) -> {
        int broken = anyway ? 0 : broken(brand, query);
        yield broken > 0
            ? new Outcome.Broken(broken)
            : new Outcome.Stored(new Subject.OfBrand(book.keep(brand.id(), query)));
      }
      case Subject.OfSearch(SavedSearch search) ->
          new Outcome.Stored(new Subject.OfSearch(book.change(search, called, query)));
      case Subject.Fresh _ -> new Outcome.Stored(new Subject.OfSearch(book.add(called, query)));
    };
  }

  // Examples may have been added elsewhere: they are read anew before they are relied on.
  private int broken(Brand brand, String query) {
    var examples = book.examples(brand.id());
    List<Boolean> found =
        bench.judge(query, examples.stream().map(example -> Examples.text(example)).toList());
    int broken = 0;
    for (int i = 0; i < examples.size(); i++) {
      if (found.get(i) != examples.get(i).must()) broken++;
    }
    return broken;
  }

  private void stored(Subject before, Subject now) {
    kept.accept(now);
    String said = messages.get("done.saved", now.name());
    Turns.Way back =
        switch (now) {
          case Subject.OfBrand(Brand brand) -> asking(brand.id(), before.query(), brand.query());
          case Subject.OfSearch(SavedSearch search) ->
              before instanceof Subject.OfSearch(SavedSearch was)
                  ? changing(search, was)
                  : Turns.doing(() -> book.remove(search));
          case Subject.Fresh _ -> throw new IllegalStateException("what was kept has a name");
        };
    done.accept(Done.turning(said, back, undone));
  }

  private Turns.Way asking(BrandId brand, String query, String now) {
    return () -> {
      Brand unused = book.keep(brand, query);
      return asking(brand, now, query);
    };
  }

  private Turns.Way changing(SavedSearch from, SavedSearch to) {
    return () -> changing(book.change(from, to.name(), to.query()), from);
  }

  private void refuse(Exception failure) {
    busy.set(false);
    boolean told = failure instanceof IllegalArgumentException || failure instanceof QueryError;
    refused.set(
        told
            ? QueryProblem.of(failure, String.valueOf(failure.getMessage())).sentence()
            : messages.get("done.failed"));
  }
}
