package earshot.ui.lab;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.SavedSearchId;
import earshot.ui.kit.Done;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Holds the Query Lab together: whose query is open leads to what is tried, and keeping it to what
/// is tried next.
public final class LabViewModel {
  private final Services services;
  private final Live live;
  private final Threads threads;
  private final Later loading;
  private final Later formatting;
  private final Trial trial;
  private final Why why;
  private final Examples examples;
  private final Comparing comparing;
  private final Missing missing;
  private final FormModel form;
  private final Keeping keeping;
  private final Filling filling;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<Subject> subjects = FXCollections.observableArrayList();
  private final ObjectProperty<Subject> chosen =
      new SimpleObjectProperty<>(this, "chosen", new Subject.Fresh());
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
  private Optional<Predicate<Subject>> wanted = Optional.empty();
  private boolean begun;

  /// What the lab asks of the program.
  public record Services(LabBench bench, LabBook book) {}

  /// What the screen can show.
  public enum Phase {
    READING,
    READY,
    FAILED
  }

  /// What the root needs to give; nothing is asked before [#shown].
  public LabViewModel(Services services, Live live, Threads threads, Messages messages) {
    this.services = services;
    this.live = live;
    this.threads = threads;
    loading = new Later(threads);
    formatting = new Later(threads);
    trial = new Trial(threads, messages);
    why = new Why(services.bench(), trial, threads);
    examples = new Examples(services.bench(), services.book(), trial, threads, messages);
    comparing = new Comparing(services, trial, threads, messages);
    missing = new Missing(services.bench(), trial, threads);
    form = new FormModel(services.bench(), trial, threads);
    keeping = new Keeping(services, trial, threads, messages);
    filling = new Filling(services.book(), threads, messages);
    chosen.subscribe((was, now) -> begin(now));
    examples.whenDone(this::tell);
    keeping.whenKept(this::kept);
    keeping.whenDone(this::tell);
    keeping.whenUndone(this::reload);
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, this::heard, this::reload);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    reload();
  }

  /// Stops to follow what happens; what is written stays.
  public void hidden() {
    hearing.close();
    loading.forget();
  }

  /// Whose queries can be opened: brands, then saved searches, then a new search.
  public ObservableList<Subject> subjects() {
    return subjects;
  }

  /// Whose query is open; setting it puts the kept query into the editor.
  public ObjectProperty<Subject> chosenProperty() {
    return chosen;
  }

  /// What the screen can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// The query as it is written.
  public Trial trial() {
    return trial;
  }

  /// The text that is held against it.
  public Why why() {
    return why;
  }

  /// What it must and must not find.
  public Examples examples() {
    return examples;
  }

  /// What it changes.
  public Comparing comparing() {
    return comparing;
  }

  /// What it narrowly leaves out.
  public Missing missing() {
    return missing;
  }

  /// The fields that write it.
  public FormModel form() {
    return form;
  }

  /// How it is kept.
  public Keeping keeping() {
    return keeping;
  }

  /// The work of looking through history.
  public LongWork filling() {
    return filling.work();
  }

  /// Opens an empty query, to become a saved search.
  public void begin() {
    begun = true;
    chosen.set(new Subject.Fresh());
  }

  /// Opens the query of a brand, such as from the Brands page or from a mention, as soon as it is
  /// read; a change that is not kept yet stays in the editor.
  public void open(BrandId brand) {
    want(subject -> subject instanceof Subject.OfBrand of && of.brand().id().equals(brand));
  }

  /// The same with the query of a saved search.
  public void open(SavedSearchId search) {
    want(subject -> subject instanceof Subject.OfSearch of && of.search().id().equals(search));
  }

  private void want(Predicate<Subject> subject) {
    wanted = Optional.of(subject);
    if (begun) openWanted();
  }

  private void openWanted() {
    Optional<Predicate<Subject>> subject = wanted;
    wanted = Optional.empty();
    if (subject.isEmpty() || keeping.changed()) return;
    Optional<Subject> found = subjects.stream().filter(subject.get()).findFirst();
    found.ifPresent(chosen::set);
    // What was kept a moment ago may not be read yet.
    if (found.isEmpty()) wanted = subject;
  }

  /// Puts the query's parts on lines of their own.
  public void format() {
    String query = trial.queryProperty().get();
    if (query.isBlank()) return;
    formatting.ask(
        () -> services.bench().format(query),
        better -> {
          trial.queryProperty().set(better);
          trial.tryNow();
        },
        // The field says what is wrong with it.
        failure -> trial.tryNow());
  }

  /// Looks through history for what the kept query of the open brand finds.
  public void fill() {
    if (chosen.get() instanceof Subject.OfBrand of) filling.begin(of.brand(), this::tell);
  }

  /// Reads everything again.
  public void reload() {
    loading.ask(this::read, this::take, failure -> phase.set(Phase.FAILED));
  }

  private List<Subject> read() {
    List<Subject> found = new ArrayList<>();
    services.book().brands().forEach(brand -> found.add(new Subject.OfBrand(brand)));
    services.book().searches().forEach(search -> found.add(new Subject.OfSearch(search)));
    found.add(new Subject.Fresh());
    return List.copyOf(found);
  }

  private void take(List<Subject> kept) {
    phase.set(Phase.READY);
    if (!subjects.equals(kept)) subjects.setAll(kept);
    if (!begun) {
      begun = true;
      chosen.set(subjects.getFirst());
    } else {
      follow();
    }
    openWanted();
  }

  // What was changed elsewhere is shown, unless a person is in the middle of a change.
  private void follow() {
    Optional<Subject> stored = subjects.stream().filter(each -> same(each, chosen.get())).findAny();
    if (stored.isEmpty()) chosen.set(subjects.getFirst());
    else if (!stored.get().equals(chosen.get()) && !keeping.changed()) chosen.set(stored.get());
    else if (!stored.get().equals(chosen.get())) know(stored.get());
  }

  private void know(Subject now) {
    keeping.know(now);
    comparing.know(now);
  }

  private static boolean same(Subject one, Subject other) {
    return switch (one) {
      case Subject.OfBrand(Brand brand) ->
          other instanceof Subject.OfBrand of && of.brand().id().equals(brand.id());
      case Subject.OfSearch(var search) ->
          other instanceof Subject.OfSearch of && of.search().id().equals(search.id());
      case Subject.Fresh _ -> other instanceof Subject.Fresh;
    };
  }

  private void begin(Subject subject) {
    Optional<BrandId> brand =
        subject instanceof Subject.OfBrand(Brand of) ? Optional.of(of.id()) : Optional.empty();
    form.begin();
    keeping.begin(subject);
    comparing.begin(subject);
    trial.begin(subject.query(), asker(brand.isPresent()));
    examples.begin(brand);
  }

  private Trial.Asker asker(boolean ofBrand) {
    LabBench bench = services.bench();
    return (query, newest, watch) ->
        new Trial.Answer(bench.check(query, ofBrand), bench.finds(query, newest, watch));
  }

  private void kept(Subject now) {
    subjects.replaceAll(each -> same(each, now) ? now : each);
    if (subjects.stream().noneMatch(each -> same(each, now))) {
      subjects.add(subjects.size() - 1, now);
    }
    chosen.set(now);
  }

  private void heard(List<LiveEvent> events) {
    if (events.stream().anyMatch(LabViewModel::concerns)) reload();
  }

  private static boolean concerns(LiveEvent event) {
    return event instanceof LiveEvent.BrandsChanged || event instanceof LiveEvent.SearchesChanged;
  }

  private void tell(Done said) {
    done.set(Optional.of(said));
  }
}
