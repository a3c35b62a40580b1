package earshot.ui.brands.wizard;

import earshot.intake.start.Answer;
import earshot.intake.start.BrandFacts;
import earshot.intake.start.BrandFacts.Area;
import earshot.intake.start.FirstAsk.Told;
import earshot.intake.start.Sample;
import earshot.intake.start.Start;
import earshot.model.BrandRole;
import earshot.search.QueryError;
import earshot.ui.kit.Formats;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides how a person gets from a brand's name to sources that were tried, and keeps them.
public final class WizardViewModel {
  private static final int MOST_EVENTS = 10_000;

  private final WizardDesk desk;
  private final Threads threads;
  private final Messages words;
  private final Later proposing;
  private final Later keeping;
  private final FactsForm form;
  private final Finds finds;
  private final Judging judging;

  private final SourceLines lines = new SourceLines();
  private final ObservableList<RivalLine> rivals = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NAME);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ownNetwork = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Consumer<Start.Kept> kept = done -> {};
  private Optional<BrandFacts> facts = Optional.empty();
  private Optional<Asking> asking = Optional.empty();
  private BrandRole role = BrandRole.OWN;

  /// Where the person is.
  public enum Step {
    /// "What is your brand called?"
    NAME,
    /// What is proposed, and what it answers.
    PROPOSALS
  }

  private record Asking(Runnable stop, FxMailbox<Told> mailbox) {
    void end() {
      mailbox.close();
      stop.run();
    }
  }

  /// What the root needs to give; nobody is contacted before [#start].
  ///
  /// @param area the language and country of this computer
  public WizardViewModel(WizardDesk desk, Threads threads, Area area, Formats formats) {
    this.desk = desk;
    this.threads = threads;
    words = Messages.of(WizardViewModel.class, formats);
    proposing = new Later(threads);
    keeping = new Later(threads);
    form = new FactsForm(area, words);
    finds = new Finds(desk.sample(), threads, words);
    judging = new Judging(threads);
    finds.whenMatched(lines::matched);
    finds.whenFound(judging::found);
    judging.whenRefined(
        query -> {
          finds.queryProperty().set(query);
          finds.judge();
        });
  }

  Messages words() {
    return words;
  }

  /// Calls the listener, on the screen's thread, after everything was kept.
  public void whenKept(Consumer<Start.Kept> listener) {
    kept = listener;
  }

  /// What the person types.
  public FactsForm form() {
    return form;
  }

  /// What the answers hold.
  public Finds finds() {
    return finds;
  }

  /// Examples to judge.
  public Judging judging() {
    return judging;
  }

  /// The proposed sources, and how far their test is.
  public SourceLines lines() {
    return lines;
  }

  /// The rivals that are added with the brand.
  public ObservableList<RivalLine> rivals() {
    return rivals;
  }

  /// Where the person is.
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Whether something is being worked out or kept.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Whether presets of the person's own point to this computer or network, which needs a yes.
  public ReadOnlyBooleanProperty asksForOwnNetworkProperty() {
    return ownNetwork.getReadOnlyProperty();
  }

  /// Whether everything can be kept as it stands.
  public BooleanBinding canKeep() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && finds.problemProperty().get().isEmpty(),
        busy,
        finds.problemProperty());
  }

  /// Why it could not be kept; empty when nothing is wrong.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whose the brand is.
  public BrandRole role() {
    return role;
  }

  /// The name that is being set up, or empty.
  public String name() {
    return facts.map(BrandFacts::name).orElse("");
  }

  /// Begins anew with an empty form.
  public void open(BrandRole whose) {
    back();
    form.clear();
    role = whose;
    proposing.ask(desk::reachesOwnNetwork, ownNetwork::set, failure -> ownNetwork.set(false));
  }

  /// Proposes sources and asks them; nothing is stored.
  public void start() {
    if (busy.get()) return;
    Optional<BrandFacts> read = form.read(role);
    if (read.isEmpty()) return;
    busy.set(true);
    proposing.ask(
        () -> Prepared.of(desk, read.get()),
        this::begin,
        failure -> {
          busy.set(false);
          form.refuse(words.get("form.broken"));
        });
  }

  private void begin(Prepared prepared) {
    facts = Optional.of(prepared.facts());
    busy.set(false);
    problem.set("");
    lines.begin(prepared.proposals());
    rivals.setAll(
        prepared.facts().rivals().stream()
            .map(name -> new RivalLine(prepared.facts().rival(name)))
            .toList());
    boolean again = step.get() == Step.PROPOSALS;
    String query = again ? finds.queryProperty().get() : prepared.query();
    finds.begin(desk.sample(), prepared.facts().name(), query);
    judging.begin(prepared.facts().name(), prepared.doubt(), query);
    step.set(Step.PROPOSALS);
    FxMailbox<Told> mailbox =
        new FxMailbox<>(threads.screen(), MOST_EVENTS, this::take, lines::end);
    boolean allowed = form.ownNetworkProperty().get();
    Runnable stop = desk.ask(prepared.facts(), prepared.proposals(), allowed, mailbox::put);
    asking = Optional.of(new Asking(stop, mailbox));
  }

  /// Stops asking; what has answered stays.
  public void stop() {
    asking.ifPresent(now -> now.stop().run());
  }

  /// Asks the same sources once more, as when the network has come back; the query stays as typed.
  public void again() {
    if (busy.get() || facts.isEmpty()) return;
    asking.ifPresent(Asking::end);
    start();
  }

  /// Goes back to the name; what was asked is forgotten.
  public void back() {
    proposing.forget();
    asking.ifPresent(Asking::end);
    asking = Optional.empty();
    busy.set(false);
    lines.end();
    step.set(Step.NAME);
  }

  /// The query was changed by hand.
  public void queryTyped() {
    judging.base(finds.queryProperty().get());
    finds.judge();
  }

  private void take(List<Told> events) {
    boolean heardItems = false;
    for (Told event : events) {
      switch (event) {
        case Told.Found found -> lines.insert(found.proposals());
        case Told.Asking now -> lines.asking(now.key());
        case Told.Heard heard -> heardItems |= hear(heard);
        case Told.NoLook none -> problem.set(none.sentence());
        case Told.Finished _ -> lines.end();
      }
    }
    lines.count();
    if (heardItems) finds.judge();
  }

  private boolean hear(Told.Heard heard) {
    Optional<SourceLine> line = lines.heard(heard.key(), heard.answer());
    if (line.isEmpty() || !(heard.answer() instanceof Answer.Items items)) return false;
    finds.add(line.get().proposal(), items);
    return true;
  }

  /// Keeps the brand, its rivals and the ticked sources.
  public void keep() {
    if (busy.get() || facts.isEmpty()) return;
    stop();
    BrandFacts brand = facts.get();
    Choosing choosing =
        new Choosing(
            new Start.NewBrand(brand.name(), brand.role(), finds.queryProperty().get()),
            lines.ticked(),
            rivals.stream().filter(r -> r.tickedProperty().get()).map(RivalLine::facts).toList(),
            form.ownNetworkProperty().get());
    Sample sample = finds.sample();
    busy.set(true);
    problem.set("");
    keeping.ask(() -> desk.keep(choosing.choice(desk, sample)), this::done, this::refuse);
  }

  private void done(Start.Kept all) {
    busy.set(false);
    kept.accept(all);
  }

  private void refuse(Exception failure) {
    busy.set(false);
    boolean told = failure instanceof QueryError || failure instanceof IllegalArgumentException;
    problem.set(told ? String.valueOf(failure.getMessage()) : words.get("keep.broken"));
  }
}
