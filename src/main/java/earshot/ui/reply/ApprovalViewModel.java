package earshot.ui.reply;

import earshot.model.ApprovalStep;
import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftState;
import earshot.model.DraftVersion;
import earshot.replies.Drafts;
import earshot.storage.ApprovalStore;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Asks a second person about an answer, notes what they say, and knows older words of it.
public final class ApprovalViewModel {
  private final Drafts drafts;
  private final Threads ordered;
  private final Hooks hooks;
  private final ReadOnlyObjectWrapper<Optional<Draft>> draft =
      new ReadOnlyObjectWrapper<>(this, "draft", Optional.empty());
  private final ReadOnlyObjectWrapper<Past> past =
      new ReadOnlyObjectWrapper<>(this, "past", Past.NONE);
  private final ReadOnlyObjectWrapper<Form> form =
      new ReadOnlyObjectWrapper<>(this, "form", Form.NONE);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty note = new SimpleStringProperty(this, "note", "");

  /// What is under way.
  public enum Form {
    /// Nothing.
    NONE,
    /// A question for a second person is written.
    ASK,
    /// The second person answers.
    DECIDE,
    /// Older words are looked at.
    VERSIONS
  }

  /// What became of a draft so far, each newest first.
  public record Past(List<DraftVersion> versions, List<ApprovalStep> steps) {
    /// Nothing.
    public static final Past NONE = new Past(List.of(), List.of());

    /// Copies the lists.
    public Past {
      versions = List.copyOf(versions);
      steps = List.copyOf(steps);
    }

    /// The words of a version.
    public Optional<DraftVersion> version(int n) {
      return versions.stream().filter(each -> each.n() == n).findFirst();
    }
  }

  /// What the pane around it does.
  ///
  /// @param saveFirst sees to it that what was typed is on disk before what follows
  /// @param replaced the words are others now
  /// @param changed the draft stands elsewhere now
  record Hooks(Runnable saveFirst, Consumer<Draft> replaced, Consumer<Draft> changed) {}

  /// @param ordered its background runs work in order
  ApprovalViewModel(Drafts drafts, Threads ordered, Hooks hooks) {
    this.drafts = drafts;
    this.ordered = ordered;
    this.hooks = hooks;
  }

  /// The draft as it is on disk.
  public ReadOnlyObjectProperty<Optional<Draft>> draft() {
    return draft.getReadOnlyProperty();
  }

  /// What became of it so far; read anew whenever it stands elsewhere.
  public ReadOnlyObjectProperty<Past> past() {
    return past.getReadOnlyProperty();
  }

  /// What is under way.
  public ReadOnlyObjectProperty<Form> form() {
    return form.getReadOnlyProperty();
  }

  /// Why the last act was refused, as a sentence; empty when it was not.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Who decides.
  public StringProperty name() {
    return name;
  }

  /// What is said with a question or a decision.
  public StringProperty note() {
    return note;
  }

  /// Where the draft stands; being written while there is none.
  public DraftState state() {
    return draft.get().map(Draft::state).orElse(DraftState.OPEN);
  }

  /// What was asked or answered last.
  public Optional<ApprovalStep> lastStep() {
    return past.get().steps().stream().findFirst();
  }

  /// Knows a draft as it is on disk now.
  void know(Optional<Draft> kept) {
    Optional<Draft> before = draft.get();
    draft.set(kept);
    boolean same =
        before.map(Draft::id).equals(kept.map(Draft::id))
            && before.map(Draft::state).equals(kept.map(Draft::state));
    if (same) return;
    if (form.get() != Form.VERSIONS) close();
    if (kept.isEmpty()) past.set(Past.NONE);
    else readPast(kept.get().id());
  }

  /// Forgets the draft of another mention.
  void leave() {
    close();
    draft.set(Optional.empty());
    past.set(Past.NONE);
  }

  /// Opens a form, or closes it when it is open.
  public void turn(Form to) {
    boolean open = form.get() == to;
    close();
    if (open) return;
    form.set(to);
    draft.get().map(Draft::id).ifPresent(this::readPast);
  }

  /// Closes what is open.
  public void close() {
    form.set(Form.NONE);
    problem.set("");
    note.set("");
    name.set("");
  }

  /// Asks a second person.
  public void submit() {
    String said = note.get().strip();
    hooks.saveFirst().run();
    act(id -> drafts.submit(id, said), hooks.changed());
  }

  /// Notes what the second person says of the version that waits.
  public void decide(boolean good) {
    String who = name.get().strip();
    String said = note.get().strip();
    int version = lastStep().map(ApprovalStep::version).orElse(0);
    act(
        id -> drafts.decide(id, new ApprovalStore.Verdict(version, good, who, said)),
        hooks.changed());
  }

  /// Takes the question back, or a yes.
  public void withdraw() {
    act(drafts::withdraw, hooks.changed());
  }

  /// Brings older words back.
  public void bringBack(int version) {
    hooks.saveFirst().run();
    act(id -> drafts.bringBack(id, version), hooks.replaced());
  }

  /// What to do with the draft of this id.
  private interface Act {
    Draft on(DraftId id);
  }

  private void act(Act act, Consumer<Draft> then) {
    Optional<DraftId> id = draft.get().map(Draft::id);
    if (id.isEmpty()) return;
    problem.set("");
    background(
        () -> act.on(id.get()),
        changed -> {
          close();
          know(Optional.of(changed));
          readPast(changed.id());
          then.accept(changed);
        });
  }

  private void readPast(DraftId id) {
    background(
        () -> new Past(drafts.versions(id), drafts.steps(id)),
        read -> {
          if (draft.get().map(Draft::id).equals(Optional.of(id))) past.set(read);
        });
  }

  private <T> void background(Supplier<T> work, Consumer<T> done) {
    ordered
        .background()
        .execute(
            () -> {
              try {
                T result = work.get();
                ordered.screen().execute(() -> done.accept(result));
              } catch (RuntimeException refused) {
                String why = sentence(refused);
                ordered.screen().execute(() -> problem.set(why));
              }
            });
  }

  private static String sentence(RuntimeException refused) {
    String message = refused.getMessage();
    if (message == null || message.isBlank()) return "That could not be kept.";
    String start = message.substring(0, 1).toUpperCase(java.util.Locale.ENGLISH);
    return start + message.substring(1) + (message.endsWith(".") ? "" : ".");
  }
}
