package earshot.ui.reply;

import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.replies.Drafts;
import earshot.ui.kit.Threads;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Notes that a person sent an answer by hand, asks where it can be read, and takes the note back.
public final class SendViewModel {
  private final Drafts drafts;
  private final Threads ordered;
  private final Runnable failed;
  private final StringProperty address = new SimpleStringProperty(this, "address", "");
  private final ReadOnlyObjectWrapper<Optional<Draft>> sent =
      new ReadOnlyObjectWrapper<>(this, "sent", Optional.empty());
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper(this, "refused");

  /// Notes in these drafts.
  ///
  /// @param ordered its background runs work in order
  /// @param failed called on the screen when a note could not be written
  SendViewModel(Drafts drafts, Threads ordered, Runnable failed) {
    this.drafts = drafts;
    this.ordered = ordered;
    this.failed = failed;
  }

  /// The address of the answer as the person gives it; may stay empty.
  public StringProperty address() {
    return address;
  }

  /// The draft that was sent, while the pane shows it.
  public ReadOnlyObjectProperty<Optional<Draft>> sent() {
    return sent.getReadOnlyProperty();
  }

  void show(Optional<Draft> draft) {
    sent.set(draft);
  }

  /// The draft to go on with; the answer itself where the mention is answered and nothing is open.
  Optional<Draft> standing(Mention answered) {
    return drafts
        .openDraft(answered.id())
        .or(
            () ->
                switch (answered.status()) {
                  case SENT, WAITING, CLOSED -> drafts.lastSent(answered.id());
                  case NEW, TRIAGED, DRAFTING, NEEDS_APPROVAL, APPROVED, NO_ACTION ->
                      Optional.empty();
                });
  }

  /// Whether the person is being asked.
  public ReadOnlyBooleanProperty asking() {
    return asking.getReadOnlyProperty();
  }

  /// Whether the address given is not a web address.
  public ReadOnlyBooleanProperty refused() {
    return refused.getReadOnlyProperty();
  }

  void ask() {
    asking.set(true);
  }

  /// Stops asking.
  public void cancel() {
    asking.set(false);
    refused.set(false);
    address.set("");
  }

  /// Whether the address can be taken: none, or a web address.
  boolean accepts() {
    String given = address.get().strip();
    refused.set(!given.isEmpty() && WebAddress.of(given).isEmpty());
    return !refused.get();
  }

  void mark(MentionId mention, String words, Consumer<Draft> done) {
    Optional<String> url = Optional.of(address.get().strip()).filter(given -> !given.isEmpty());
    write(
        () -> {
          DraftId draft = drafts.openOrMake(mention).id();
          drafts.save(draft, words);
          return drafts.markSent(draft, url);
        },
        done);
  }

  void markAgain(Draft draft, Consumer<Draft> done) {
    write(() -> drafts.markSent(draft.id(), draft.sentUrl()), done);
  }

  void unmark(DraftId draft, Consumer<Draft> done) {
    write(() -> drafts.unmarkSent(draft), done);
  }

  private void write(Supplier<Draft> work, Consumer<Draft> done) {
    ordered
        .background()
        .execute(
            () -> {
              try {
                Draft draft = work.get();
                ordered.screen().execute(() -> done.accept(draft));
              } catch (RuntimeException failure) {
                ordered.screen().execute(failed);
              }
            });
  }
}
