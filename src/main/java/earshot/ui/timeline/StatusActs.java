package earshot.ui.timeline;

import earshot.model.Draft;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.reply.ReplyViewModel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a person does to a mention, each with its way back.
final class StatusActs {
  private final StatusBook book;
  private final Executor writes;
  private final Executor screen;
  private final CardsViewModel cards;
  private final ReplyViewModel reply;
  private final UndoHistory undo;
  private final Messages words;
  private final Set<MentionId> keptNew = new HashSet<>();
  private Function<MentionId, Optional<Mention>> beside = id -> Optional.empty();
  private final ObjectProperty<Optional<Note>> note =
      new SimpleObjectProperty<>(this, "note", Optional.empty());

  /// @param words of the timeline, for what the notice says
  StatusActs(
      TimelineServices.Doing doing,
      Threads threads,
      CardsViewModel cards,
      ReplyViewModel reply,
      Messages words) {
    this.book = doing.statuses();
    this.undo = doing.history();
    this.words = words;
    this.writes = new InOrder(threads.background());
    this.screen = threads.screen();
    this.cards = cards;
    this.reply = reply;
  }

  /// Where to look for a mention that is not in the list.
  void lookBeside(Function<MentionId, Optional<Mention>> finder) {
    beside = finder;
  }

  /// What was done last; the view shows it and puts it back to nothing.
  ObjectProperty<Optional<Note>> note() {
    return note;
  }

  /// The selected mention is new again, and stays so when it is left.
  void unread() {
    cards.selected().get().ifPresent(keptNew::add);
    act(Status.NEW, Note.UNREAD);
  }

  private void act(Status to, Note done) {
    Optional<Mention> mention = chosen();
    if (mention.isEmpty() || mention.get().status() == to) return;
    MentionId id = mention.get().id();
    Status before = mention.get().status();
    did(new UndoHistory.Step(() -> set(id, to, before), () -> set(id, before, to)), done);
    set(id, to, before);
  }

  /// The selected mention; what was opened from the deck need not be in the list.
  Optional<Mention> chosen() {
    return cards.selected().get().flatMap(this::known);
  }

  private Optional<Mention> known(MentionId id) {
    return cards.find(id).map(Card::mention).or(() -> beside.apply(id));
  }

  /// A new mention was read.
  void seen(MentionId id) {
    if (keptNew.remove(id)) return;
    known(id)
        .filter(mention -> mention.status() == Status.NEW)
        .ifPresent(_ -> set(id, Status.TRIAGED, Status.NEW));
  }

  /// An answer was marked as sent.
  void sent(MentionId id, Draft draft) {
    Status before = known(id).map(Mention::status).orElse(Status.DRAFTING);
    cards.show(id, Status.SENT, draft.sentAt());
    did(
        new UndoHistory.Step(
            () -> {
              cards.show(id, Status.SENT, draft.sentAt());
              reply.markAgain(id, draft);
            },
            () -> {
              cards.show(id, before, Optional.empty());
              reply.unmark(draft.id());
            }),
        Note.SENT);
  }

  /// Something else was done, which has its own way back.
  void did(UndoHistory.Step step, Note what) {
    undo.did(step, words.get("note." + what.name()));
    say(what);
  }

  void undo() {
    undo.undo();
  }

  void redo() {
    undo.redo();
  }

  /// Something could not be written.
  void notKept() {
    say(Note.NOT_KEPT);
  }

  private void set(MentionId id, Status to, Status before) {
    cards.show(id, to, Optional.empty());
    writes.execute(
        () -> {
          try {
            book.set(id, to);
          } catch (RuntimeException failed) {
            screen.execute(
                () -> {
                  cards.show(id, before, Optional.empty());
                  notKept();
                });
          }
        });
  }

  void say(Note said) {
    note.set(Optional.empty());
    note.set(Optional.of(said));
  }
}
