package earshot.ui.rules;

import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.Status;
import earshot.ui.lab.Trial;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One rule while it is written: when a query holds, then one thing is done.
public final class RuleEditor {
  private final Trial trial;
  private final RuleDesk desk;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.TAG);
  private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
  private final ObjectProperty<Status> status =
      new SimpleObjectProperty<>(this, "status", Status.NO_ACTION);
  private final StringProperty person = new SimpleStringProperty(this, "person", "");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ReadOnlyObjectWrapper<Optional<Rule>> opened =
      new ReadOnlyObjectWrapper<>(this, "opened", Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper(this, "refused", "");

  /// What a rule does.
  public enum Kind {
    TAG,
    STATUS,
    ASSIGN,
    HIDE
  }

  RuleEditor(RuleDesk desk, Trial trial) {
    this.desk = desk;
    this.trial = trial;
    // A status is set only where nobody has worked: what is counted depends on what is done.
    kind.subscribe((was, now) -> trial.tryNow());
    name.subscribe((was, now) -> refused.set(""));
    tag.subscribe((was, now) -> refused.set(""));
    person.subscribe((was, now) -> refused.set(""));
    reason.subscribe((was, now) -> refused.set(""));
  }

  /// What it is called.
  public StringProperty nameProperty() {
    return name;
  }

  /// The query with what it finds in history.
  public Trial trial() {
    return trial;
  }

  /// What is done.
  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /// The tag it gives, where it tags.
  public StringProperty tagProperty() {
    return tag;
  }

  /// Where it puts a mention, where it sets a status.
  public ObjectProperty<Status> statusProperty() {
    return status;
  }

  /// To whom it gives a mention, where it does.
  public StringProperty personProperty() {
    return person;
  }

  /// Why it hides, where it hides.
  public StringProperty reasonProperty() {
    return reason;
  }

  /// The kept rule in the editor; absent while a new one is made.
  public ReadOnlyObjectProperty<Optional<Rule>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// Why it was not kept, or empty.
  public ReadOnlyStringProperty refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /// Whether it is being kept.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Whether there is something to keep that can be kept.
  public BooleanBinding canSave() {
    return Bindings.createBooleanBinding(
        () ->
            trial.goodProperty().get().isPresent()
                && !busy.get()
                && action().isPresent()
                && changed(),
        trial.goodProperty(),
        trial.queryProperty(),
        busy,
        name,
        kind,
        tag,
        status,
        person,
        reason,
        opened);
  }

  /// Whether something was changed that is not kept.
  public BooleanBinding canRevert() {
    return Bindings.createBooleanBinding(
        this::changed, trial.queryProperty(), name, kind, tag, status, person, reason, opened);
  }

  boolean changed() {
    if (opened.get().isEmpty()) return !trial.queryProperty().get().isBlank();
    Rule.Terms kept = opened.get().get().terms();
    return !kept.query().equals(trial.queryProperty().get())
        || !kept.name().equals(name.get().strip())
        || !Optional.of(kept.action()).equals(action());
  }

  void busy(boolean now) {
    busy.set(now);
  }

  void refuse(String sentence) {
    refused.set(sentence);
  }

  /// Puts a kept rule, or an empty one, into the editor.
  void open(Optional<Rule> rule) {
    opened.set(rule);
    Optional<Rule.Terms> terms = rule.map(Rule::terms);
    name.set(terms.map(Rule.Terms::name).orElse(""));
    tag.set("");
    person.set("");
    reason.set("");
    status.set(Status.NO_ACTION);
    fill(terms.map(Rule.Terms::action));
    refused.set("");
    trial.begin(
        terms.map(Rule.Terms::query).orElse(""),
        (query, newest, watch) ->
            new Trial.Answer(List.of(), desk.rehearse(rehearsed(query), watch)));
  }

  /// Takes note of what is kept now, without touching what is written.
  void know(Rule rule) {
    opened.set(Optional.of(rule));
  }

  private void fill(Optional<RuleAction> action) {
    if (action.isEmpty()) {
      kind.set(Kind.TAG);
      return;
    }
    switch (action.get()) {
      case RuleAction.Tagging(String word) -> {
        kind.set(Kind.TAG);
        tag.set(word);
      }
      case RuleAction.SetStatus(Status to) -> {
        kind.set(Kind.STATUS);
        status.set(to);
      }
      case RuleAction.Assign(String to) -> {
        kind.set(Kind.ASSIGN);
        person.set(to);
      }
      case RuleAction.Hide(String why) -> {
        kind.set(Kind.HIDE);
        reason.set(why);
      }
    }
  }

  /// What is written, as terms to keep; absent while something is missing.
  ///
  /// @param unnamed the name of a rule that was given none
  Optional<Rule.Terms> terms(String unnamed) {
    String called = name.get().isBlank() ? unnamed : name.get().strip();
    boolean enabled = opened.get().map(rule -> rule.terms().enabled()).orElse(true);
    return action().map(does -> new Rule.Terms(called, trial.queryProperty().get(), does, enabled));
  }

  /// What is done; absent while its word is missing.
  Optional<RuleAction> action() {
    return switch (kind.get()) {
      case TAG ->
          tag.get().isBlank()
              ? Optional.empty()
              : Optional.of(new RuleAction.Tagging(tag.get().strip()));
      case STATUS -> Optional.of(new RuleAction.SetStatus(status.get()));
      case ASSIGN ->
          person.get().isBlank()
              ? Optional.empty()
              : Optional.of(new RuleAction.Assign(person.get().strip()));
      case HIDE ->
          reason.get().isBlank()
              ? Optional.empty()
              : Optional.of(new RuleAction.Hide(reason.get().strip()));
    };
  }

  // What a rule finds does not depend on the word of its tag or reason.
  private Rule.Terms rehearsed(String query) {
    RuleAction does =
        kind.get() == Kind.STATUS
            ? new RuleAction.SetStatus(status.get())
            : new RuleAction.Hide("rehearsal");
    return new Rule.Terms("rehearsal", query, does, true);
  }
}
