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
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
  private final ApprovalViewModel approval;
  private final PickViewModel picking;
  private final Copying copying;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
  private final OnDisk onDisk;
  private final ReadOnlyObjectWrapper<Optional<Mention>> mention =
      new ReadOnlyObjectWrapper<>(this, "mention", Optional.empty());
  private ReplyListener listener = new ReplyListener() {};
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

  /// Starts without a mention.
  public ReplyViewModel(
      ReplyServices services, Threads threads, Delays delays, InstantSource clock) {
    this.services = services;
    this.clock = clock;
    this.ordered = threads.in(new InOrder(threads.background()));
    this.opening = new Later(ordered);
    this.keeper = new DraftKeeper(services.drafts(), ordered, delays, this::heard);
    this.sending = new SendViewModel(services.drafts(), ordered, () -> listener.notMarked());
    this.approval =
        new ApprovalViewModel(
            services.drafts(),
            ordered,
            new ApprovalViewModel.Hooks(
                keeper::saveNow, this::replaced, draft -> listener.saved(draft.mention())));
    this.picking = new PickViewModel(services.phrases(), threads);
    this.copying = new Copying(services, text, ordered, delays);
    this.onDisk = new OnDisk(clock.instant());
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
    return onDisk.saving();
  }

  /// The mention that is answered.
  public ReadOnlyObjectProperty<Optional<Mention>> mention() {
    return mention.getReadOnlyProperty();
  }

  /// Whether these words were copied.
  public ReadOnlyBooleanProperty copied() {
    return copying.copied();
  }

  /// Marking as sent, with the question for the address.
  public SendViewModel sending() {
    return sending;
  }

  /// What a second person says, and older words.
  public ApprovalViewModel approval() {
    return approval;
  }

  /// Words that are used again.
  public PickViewModel picking() {
    return picking;
  }

  /// What the checks say of the words.
  public ChecksViewModel checks() {
    return copying.checks();
  }

  /// Tells one listener what became durable.
  public void tell(ReplyListener hearer) {
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
    read(answered);
  }

  /// Tries again after a failure.
  public void again() {
    mention.get().ifPresent(this::read);
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
    onDisk.begin();
    sending.show(Optional.empty());
    copying.forget();
    sending.cancel();
    approval.leave();
    copying.close();
  }

  private void read(Mention answered) {
    state.set(State.OPENING);
    opening.ask(
        () -> sending.standing(answered),
        draft -> opened(answered.id(), draft),
        _ -> state.set(State.FAILED));
  }

  /// Begins another answer beside the one that was sent.
  public void another() {
    if (state.get() != State.SENT) return;
    mention.get().ifPresent(answered -> opened(answered.id(), Optional.empty()));
  }

  private void opened(MentionId id, Optional<Draft> draft) {
    Optional<String> typed = keeper.unsaved(id);
    fill(typed.or(() -> draft.map(Draft::body)).orElse(""));
    onDisk.opened(typed.isPresent(), draft, clock.instant());
    Optional<Draft> done = draft.filter(each -> typed.isEmpty() && !each.state().isOpen());
    sending.show(done);
    approval.know(draft);
    state.set(done.isPresent() ? State.SENT : State.WRITING);
    if (done.isPresent()) return;
    mention.get().ifPresent(answered -> copying.open(answered, draft.map(Draft::id)));
  }

  private void replaced(Draft draft) {
    if (isHere(draft.mention())) {
      fill(draft.body());
      copying.forget();
    }
    listener.saved(draft.mention());
  }

  private void fill(String words) {
    filling = true;
    text.set(words);
    filling = false;
  }

  private void typed(String words) {
    if (filling || state.get() != State.WRITING) return;
    copying.forget();
    onDisk.typed();
    mention.get().ifPresent(answered -> keeper.typed(answered.id(), words));
  }

  private void heard(MentionId id, DraftKeeper.Outcome outcome) {
    boolean here = isHere(id);
    switch (outcome) {
      case DraftKeeper.Outcome.Saved(Draft draft) -> {
        listener.saved(id);
        if (!here) return;
        onDisk.saved(draft, keeper.unsaved(id).isPresent());
        approval.know(Optional.of(draft));
      }
      case DraftKeeper.Outcome.NotSaved _ when here -> onDisk.failed();
      case DraftKeeper.Outcome.NotSaved _ -> {}
    }
  }

  /// Saves at once, as on Ctrl+S and when the editor loses the focus.
  public void saveNow() {
    keeper.saveNow();
  }

  /// Whether the answer may be copied: there are words, nothing is left to fill, nothing blocks it.
  public boolean canCopy() {
    return state.get() == State.WRITING && copying.allows(text.get());
  }

  /// Whether replies are on, and where that is changed.
  public ReplyMode mode() {
    return services.mode();
  }

  /// Where the mention can be opened; absent when it has no web address.
  public Optional<URI> page() {
    return Copying.page(mention.get());
  }

  /// Puts the words on the clipboard.
  public void copy() {
    copying.copy(text::get, this::canCopy, keeper::saveNow, () -> {});
  }

  /// Puts the words on the clipboard and opens the page of the mention.
  public void copyAndOpen() {
    Runnable opening = () -> copying.openPage(mention.get());
    copying.copy(text::get, this::canCopy, keeper::saveNow, opening);
  }

  /// Asks for the address of the answer before it is marked as sent.
  public void askSent() {
    copying.mark(this::canCopy, sending::ask);
  }

  /// Marks the answer as sent, with its address when one was given.
  public void markSent() {
    if (!canCopy() || !checks().mayLeave() || !sending.accepts()) return;
    keeper.saveNow();
    Optional<MentionId> id = mention.get().map(Mention::id);
    id.ifPresent(answered -> sending.mark(answered, text.get(), this::marked));
    sending.cancel();
  }

  private void marked(Draft draft) {
    listener.sent(draft.mention(), draft);
    showSent(draft.mention(), draft);
  }

  /// Marks the same draft as sent again, as when an undo is taken back.
  public void markAgain(MentionId id, Draft draft) {
    sending.markAgain(draft, marked -> showSent(id, marked));
  }

  /// Takes the mark back; the draft is open again.
  public void unmark(DraftId draft) {
    sending.unmark(draft, this::unmarked);
  }

  private void unmarked(Draft open) {
    listener.saved(open.mention());
    if (isHere(open.mention())) opened(open.mention(), Optional.of(open));
  }

  private void showSent(MentionId id, Draft draft) {
    listener.saved(id);
    if (!isHere(id)) return;
    sending.show(Optional.of(draft));
    approval.know(Optional.of(draft));
    state.set(State.SENT);
  }

  private boolean isHere(MentionId id) {
    return mention.get().filter(answered -> answered.id().equals(id)).isPresent();
  }
}
