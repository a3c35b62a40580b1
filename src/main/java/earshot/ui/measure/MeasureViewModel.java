package earshot.ui.measure;

import earshot.insight.accuracy.Panel;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.storage.AccuracyStore.Labeller;
import earshot.storage.AccuracyStore.Sample;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the Measure screen shows: nothing drawn yet, one mention to label, or what a sample
/// tells.
public final class MeasureViewModel {
  /// How many random mentions are asked about at a time, to learn from.
  static final int TEACHING = 25;

  private final MeasureDesk desk;
  private final Live live;
  private final Threads threads;
  private final Messages messages;
  private final Later loading;
  private final Later asking;
  private final LongWork drawing;
  private final LabellingViewModel labelling;
  private final LearningViewModel learning;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<Optional<Brand>> brands = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Brand>> brand =
      new SimpleObjectProperty<>(this, "brand", Optional.empty());
  private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(this, "days", 30);
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<Panel>> panel =
      new ReadOnlyObjectWrapper<>(this, "panel", Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

  /// What the screen can show.
  public enum Phase {
    READING,
    /// No sample was drawn.
    EMPTY,
    /// One mention is asked about.
    LABELLING,
    /// What the sample tells.
    PANEL,
    FAILED
  }

  private record Read(List<Brand> brands, Optional<Panel> panel) {}

  /// What the root needs to give; nothing is asked before [#shown].
  public MeasureViewModel(MeasureDesk desk, Live live, Threads threads, Messages messages) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.messages = messages;
    loading = new Later(threads);
    asking = new Later(threads);
    drawing = new LongWork(threads);
    labelling = new LabellingViewModel(threads, messages.get("answer.failed"));
    learning = new LearningViewModel(desk, threads, messages, this::reload);
    brands.add(Optional.empty());
    brand.subscribe((before, now) -> reload());
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, this::heard, this::reload);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    reload();
    learning.reload();
  }

  /// Stops to follow what happens; what was answered is kept.
  public void hidden() {
    hearing.close();
    loading.forget();
    asking.forget();
    learning.hidden();
  }

  /// The brands to choose from; absent means all mentions.
  public ObservableList<Optional<Brand>> brands() {
    return brands;
  }

  /// Whose mentions are measured.
  public ObjectProperty<Optional<Brand>> brandProperty() {
    return brand;
  }

  /// Over how many days a sample is drawn.
  public ObjectProperty<Integer> daysProperty() {
    return days;
  }

  /// What the screen can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What the newest sample tells; absent when there is none.
  public ReadOnlyObjectProperty<Optional<Panel>> panelProperty() {
    return panel.getReadOnlyProperty();
  }

  /// What went wrong, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The drawing of a sample.
  public LongWork drawing() {
    return drawing;
  }

  /// The mention that is asked about.
  public LabellingViewModel labelling() {
    return labelling;
  }

  /// What was learned.
  public LearningViewModel learning() {
    return learning;
  }

  /// Draws a sample and begins to ask.
  public void draw() {
    Optional<BrandId> of = brandId();
    int span = days.get();
    drawing.start(
        Job.Terms.of(messages.get("drawing")),
        watch -> desk.draw(of, span, watch),
        sample -> ask(sample, Labeller.FIRST),
        this::failed);
  }

  /// Draws more mentions for the sample and asks about them.
  public void enlarge(int more) {
    panel
        .get()
        .ifPresent(
            now ->
                drawing.start(
                    Job.Terms.of(messages.get("drawing")),
                    watch -> desk.enlarge(now.sample(), more, watch),
                    sample -> ask(sample, Labeller.FIRST),
                    this::failed));
  }

  /// Asks about the sample, from the first mention without an answer.
  public void label(Labeller labeller) {
    panel.get().ifPresent(now -> ask(now.sample(), labeller));
  }

  private void ask(Sample sample, Labeller labeller) {
    ask(
        () -> desk.questions(sample, labeller),
        (question, label) -> desk.answer(sample, labeller, question.place(), label));
  }

  /// Asks about random mentions, to learn from them.
  public void teach() {
    Optional<BrandId> of = brandId();
    ask(() -> desk.unlabelled(of, TEACHING), (question, label) -> desk.teach(question, of, label));
  }

  private void ask(
      java.util.concurrent.Callable<List<Question>> questions, LabellingViewModel.Keeper keeper) {
    loading.forget();
    asking.ask(
        questions,
        found -> {
          problem.set(found.isEmpty() ? messages.get("nothing") : "");
          if (!found.isEmpty()) phase.set(Phase.LABELLING);
          labelling.start(found, keeper, this::stopLabelling);
        },
        this::failed);
  }

  /// Ends asking; what was answered is kept, and asking can be gone on with.
  public void stopLabelling() {
    labelling.stop();
    if (phase.get() == Phase.LABELLING) phase.set(Phase.READING);
    reload();
    learning.reload();
  }

  /// The answer by its key: 1 to 5.
  public void press(int digit) {
    if (phase.get() != Phase.LABELLING || digit < 1 || digit > ANSWERS.size()) return;
    labelling.answer(ANSWERS.get(digit - 1));
  }

  /// The answers in the order of their keys.
  public static final List<Label> ANSWERS =
      List.of(Label.NEGATIVE, Label.MIXED, Label.NEUTRAL, Label.POSITIVE, Label.UNSURE);

  /// Reads everything again.
  public void reload() {
    if (phase.get() == Phase.LABELLING) return;
    Optional<BrandId> of = brandId();
    loading.ask(
        () -> new Read(desk.brands(), desk.newest(of)),
        this::take,
        failure -> phase.set(Phase.FAILED));
  }

  private void take(Read read) {
    List<Optional<Brand>> all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(Optional.<Brand>empty()),
                read.brands().stream().map(Optional::of))
            .toList();
    if (!brands.equals(all)) brands.setAll(all);
    panel.set(read.panel());
    phase.set(read.panel().isEmpty() ? Phase.EMPTY : Phase.PANEL);
  }

  private void heard(List<LiveEvent> events) {
    boolean labelled =
        events.stream()
            .anyMatch(
                event ->
                    event instanceof LiveEvent.MentionsChanged
                        || event instanceof LiveEvent.BrandsChanged);
    if (!labelled || phase.get() == Phase.LABELLING) return;
    reload();
    learning.reload();
  }

  private Optional<BrandId> brandId() {
    return brand.get().map(Brand::id);
  }

  private void failed(Exception failure) {
    if (failure instanceof CancellationException) return;
    boolean told =
        failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
    problem.set(told ? String.valueOf(failure.getMessage()) : messages.get("draw.failed"));
  }
}
