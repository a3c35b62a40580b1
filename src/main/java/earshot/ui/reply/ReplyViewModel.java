package earshot.ui.reply;

import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.ui.kit.Delays;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Holds the answer being written, keeps it on disk, and knows what may be done with it.
public final class ReplyViewModel {
  private final ReplyServices services;
  private final InstantSource clock;
  private final Threads ordered;
  private final Later opening;
  private final DraftKeeper keeper;
  private final SendViewModel sending;
  private final ChecksViewModel checks;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
  private final ReadOnlyObjectWrapper<Saving> saving =
      new ReadOnlyObjectWrapper<>(this, "saving", new Saving.Untouched());
  private final ReadOnlyObjectWrapper<Optional<Mention>> mention =
      new ReadOnlyObjectWrapper<>(this, "mention", Optional.empty());
  private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper(this, "copied");
  private final ReadOnlyObjectWrapper<Optional<Draft>> sent =
      new ReadOnlyObjectWrapper<>(this, "sent", Optional.empty());
  private Listener listener = new Listener() {};
  private Instant safeUntil;
  private boolean filling;

  /// What stands in the pane.
  public enum State {
    /// No mention is chosen.
    NOTHING,
    /// The draft is being read.
    OPENING,
    /// The text can be edited.
    WRITING,
    /// The answer was sent by hand.
    SENT,
    /// The draft could not be read (DT-1).
    FAILED
  }

  /// Hears what became durable.
  public interface Listener {
    /// A draft was saved; the mention may have another status now.
    default void saved(MentionId mention) {}

    /// An answer was marked as sent; the draft is to be named when that is taken back.
    default void sent(MentionId mention, Draft draft) {}

    /// Marking as sent, or taking it back, did not work.
    default void notMarked() {}
  }

  /// Starts without a mention.
  public ReplyViewModel(
      ReplyServices services, Threads threads, Delays delays, InstantSource clock) {
    this.services = services;
    this.clock = clock;
    this.ordered = new Threads(new InOrder(threads.background()), threads.screen());
    this.opening = new Later(ordered);
    this.keeper = new DraftKeeper(services.drafts(), ordered, delays, this::heard);
    this.sending = new SendViewModel(services.drafts(), ordered, () -> listener.notMarked());
    this.checks = new ChecksViewModel(services, text, ordered, delays);
    this.safeUntil = clock.instant();
    text.addListener((_, _, typed) -> typed(typed));
  }

  /// The words of the answer; the editor writes into it.
  public StringProperty text() {
    return text;
  }

  /// What stands in the pane.
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// What is known of the text on disk.
  public ReadOnlyObjectProperty<Saving> saving() {
    return saving.getReadOnlyProperty();
  }

  /// The mention that is answered.
  public ReadOnlyObjectProperty<Optional<Mention>> mention() {
    return mention.getReadOnlyProperty();
  }

  /// Whether these words were copied.
  public ReadOnlyBooleanProperty copied() {
    return copied.getReadOnlyProperty();
  }

  /// Marking as sent, with the question for the address.
  public SendViewModel sending() {
    return sending;
  }

  /// What the checks say of the words.
  public ChecksViewModel checks() {
    return checks;
  }

  /// The draft that was sent, while the pane shows it.
  public ReadOnlyObjectProperty<Optional<Draft>> sent() {
    return sent.getReadOnlyProperty();
  }

  /// Tells one listener what became durable.
  public void tell(Listener hearer) {
    listener = hearer;
  }

  /// Opens the draft of a mention; what was typed for another one is saved first.
  public void open(Mention answered) {
    if (mention.get().map(Mention::id).equals(Optional.of(answered.id()))) {
      mention.set(Optional.of(answered));
      return;
    }
    keeper.saveNow();
    mention.set(Optional.of(answered));
    begin(State.OPENING);
    read(answered.id());
  }

  /// Reads the draft again after a failure.
  public void again() {
    mention.get().ifPresent(answered -> read(answered.id()));
  }

  /// Leaves the mention; what was typed is saved.
  public void leave() {
    keeper.saveNow();
    opening.forget();
    mention.set(Optional.empty());
    begin(State.NOTHING);
  }

  private void begin(State next) {
    fill("");
    state.set(next);
    saving.set(new Saving.Untouched());
    sent.set(Optional.empty());
    copied.set(false);
    sending.cancel();
    checks.close();
  }

  private void read(MentionId id) {
    state.set(State.OPENING);
    opening.ask(
        () -> services.drafts().openDraft(id),
        draft -> opened(id, draft),
        _ -> state.set(State.FAILED));
  }

  private void opened(MentionId id, Optional<Draft> draft) {
    Optional<String> typed = keeper.unsaved(id);
    fill(typed.or(() -> draft.map(Draft::body)).orElse(""));
    safeUntil = draft.map(Draft::updatedAt).orElseGet(clock::instant);
    if (typed.isPresent()) saving.set(new Saving.Failed(safeUntil));
    else draft.ifPresent(stored -> saving.set(new Saving.Saved(stored.updatedAt())));
    state.set(State.WRITING);
    mention.get().ifPresent(answered -> checks.open(answered, draft.map(Draft::id)));
  }

  private void fill(String words) {
    filling = true;
    text.set(words);
    filling = false;
  }

  private void typed(String words) {
    if (filling || state.get() != State.WRITING) return;
    copied.set(false);
    if (!(saving.get() instanceof Saving.Failed)) saving.set(new Saving.Pending());
    mention.get().ifPresent(answered -> keeper.typed(answered.id(), words));
  }

  private void heard(MentionId id, DraftKeeper.Outcome outcome) {
    boolean here = isHere(id);
    switch (outcome) {
      case DraftKeeper.Outcome.Saved(Draft draft) -> {
        listener.saved(id);
        if (!here) return;
        safeUntil = draft.updatedAt();
        saving.set(
            keeper.unsaved(id).isPresent()
                ? new Saving.Pending()
                : new Saving.Saved(draft.updatedAt()));
      }
      case DraftKeeper.Outcome.NotSaved _ -> {
        if (here) saving.set(new Saving.Failed(safeUntil));
      }
    }
  }

  /// Saves at once, as on Ctrl+S and when the editor loses the focus.
  public void saveNow() {
    keeper.saveNow();
  }

  /// Whether there is anything to copy, and nothing blocks it.
  public boolean canCopy() {
    boolean words = state.get() == State.WRITING && !text.get().isBlank();
    return services.mode().on() && words && !checks.isBlocked();
  }

  /// Whether replies are on, and where that is changed.
  public ReplyMode mode() {
    return services.mode();
  }

  /// Where the mention can be opened; absent when it has no web address.
  public Optional<URI> page() {
    return mention.get().map(answered -> answered.content().url()).flatMap(WebAddress::of);
  }

  /// Puts the words on the clipboard.
  public void copy() {
    if (!canCopy() || !checks.mayLeave()) return;
    keeper.saveNow();
    services.clipboard().accept(text.get());
    copied.set(true);
  }

  /// Puts the words on the clipboard and opens the page of the mention.
  public void copyAndOpen() {
    copy();
    if (copied.get()) page().ifPresent(services.browser()::open);
  }

  /// Asks for the address of the answer before it is marked as sent.
  public void askSent() {
    if (canCopy() && checks.mayLeave()) sending.ask();
  }

  /// Marks the answer as sent, with its address when one was given.
  public void markSent() {
    if (!canCopy() || !checks.mayLeave() || !sending.accepts()) return;
    keeper.saveNow();
    mention
        .get()
        .map(Mention::id)
        .ifPresent(
            id ->
                sending.mark(
                    id,
                    text.get(),
                    draft -> {
                      listener.sent(id, draft);
                      showSent(id, draft);
                    }));
    sending.cancel();
  }

  /// Marks the same draft as sent again, as when an undo is taken back.
  public void markAgain(MentionId id, Draft draft) {
    sending.markAgain(draft, marked -> showSent(id, marked));
  }

  /// Takes the mark back; the draft is open again.
  public void unmark(MentionId id, DraftId draft) {
    sending.unmark(
        draft,
        open -> {
          listener.saved(id);
          if (!isHere(id)) return;
          sent.set(Optional.empty());
          opened(id, Optional.of(open));
        });
  }

  private void showSent(MentionId id, Draft draft) {
    listener.saved(id);
    if (!isHere(id)) return;
    sent.set(Optional.of(draft));
    state.set(State.SENT);
  }

  private boolean isHere(MentionId id) {
    return mention.get().filter(answered -> answered.id().equals(id)).isPresent();
  }
}
