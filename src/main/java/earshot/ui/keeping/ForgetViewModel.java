package earshot.ui.keeping;

import earshot.model.AuthorId;
import earshot.model.MentionId;
import earshot.model.Typed;
import earshot.privacy.Forgetting;
import earshot.storage.ForgettingStore.Stage;
import earshot.ui.kit.Job;
import earshot.ui.kit.Later;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the sheet shows on which a person is forgotten.
public final class ForgetViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ForgetViewModel.class);

  private final ForgetDesk desk;
  private final Threads threads;
  private final Messages words;
  private final Later looking;
  private final LongWork work;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", new Step.Closed());
  private final ReadOnlyObjectWrapper<Optional<Stage>> reached =
      new ReadOnlyObjectWrapper<>(this, "reached", Optional.empty());
  private final ObservableSet<MentionId> also = FXCollections.observableSet(new LinkedHashSet<>());
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private Runnable whenDone = () -> {};

  /// How far it is.
  public sealed interface Step {
    /// Nobody is to be forgotten.
    record Closed() implements Step {}

    /// What would go is looked for.
    record Looking() implements Step {}

    /// It waits for a yes.
    record Asking(ForgetDesk.Asked asked) implements Step {}

    /// It is under way.
    record Running() implements Step {}

    /// It is done.
    ///
    /// @param outcome absent where it went on after it was cut short
    record Done(Optional<Forgetting.Outcome> outcome) implements Step {}

    /// It was cut short after it began.
    record CutShort(String why) implements Step {}

    /// It cannot begin.
    record Refused(String why) implements Step {}
  }

  /// Closed.
  public ForgetViewModel(ForgetDesk desk, Threads threads, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    looking = new Later(threads);
    work = new LongWork(threads);
  }

  /// Calls this on the screen each time somebody was forgotten.
  public void whenDone(Runnable hearer) {
    whenDone = hearer;
  }

  /// How far it is.
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// The last stage that is behind, while it runs.
  public ReadOnlyObjectProperty<Optional<Stage>> reachedProperty() {
    return reached.getReadOnlyProperty();
  }

  /// Mentions of others that are to go too.
  public ObservableSet<MentionId> also() {
    return also;
  }

  /// What is typed as the yes: how many mentions go.
  public StringProperty typedProperty() {
    return typed;
  }

  /// How many mentions go, those of others that are ticked among them.
  long going(ForgetDesk.Asked asked) {
    return asked.preview().reach().mentions() + also.size();
  }

  /// Whether what is typed is that number.
  boolean isMeant(ForgetDesk.Asked asked) {
    return Typed.isNumber(typed.get(), going(asked));
  }

  /// Opens the sheet for whoever has this account.
  public void open(AuthorId account) {
    if (step.get() instanceof Step.Running) return;
    also.clear();
    typed.set("");
    step.set(new Step.Looking());
    looking.ask(
        () -> desk.ask(account),
        asked -> step.set(new Step.Asking(asked)),
        failed -> step.set(new Step.Refused(sentence(failed))));
  }

  /// Closes the sheet, unless it is under way.
  public void close() {
    if (step.get() instanceof Step.Running) return;
    looking.forget();
    step.set(new Step.Closed());
  }

  /// Forgets, once the number of what goes is typed: this has no way back.
  public void forget() {
    if (!(step.get() instanceof Step.Asking(ForgetDesk.Asked asked)) || !isMeant(asked)) return;
    Set<MentionId> too = Set.copyOf(also);
    run(
        () ->
            Optional.of(
                desk.forget(
                    asked, too, (done, of) -> threads.screen().execute(() -> reached(done)))));
  }

  /// Goes on with what was cut short.
  public void goOn() {
    run(
        () -> {
          desk.goOn();
          return Optional.empty();
        });
  }

  private interface Task {
    Optional<Forgetting.Outcome> run();
  }

  private void run(Task task) {
    reached.set(Optional.empty());
    step.set(new Step.Running());
    work.start(
        Job.Terms.of(words.get("forget.running")).whole().goingOn(),
        watch -> task.run(),
        outcome -> {
          step.set(new Step.Done(outcome));
          whenDone.run();
        },
        failed -> {
          step.set(new Step.CutShort(sentence(failed)));
          whenDone.run();
        });
  }

  private void reached(long done) {
    for (Stage stage : Stage.values()) {
      if (stage.code() == done) reached.set(Optional.of(stage));
    }
  }

  private String sentence(Exception mishap) {
    LOG.warn("not forgotten kind={}", mishap.getClass().getSimpleName());
    return Optional.ofNullable(mishap.getMessage()).orElseGet(() -> words.get("not"));
  }
}
