package earshot.ui.people;

import earshot.model.AuthorId;
import earshot.model.Consent;
import earshot.model.Mention;
import earshot.model.PeopleAct;
import earshot.replies.people.People;
import earshot.storage.ChangedMeanwhile;
import earshot.storage.PersonStore;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What a person does to the card that is open, each with its way back.
final class PersonDeeds {
  private final PeopleDesk desk;
  private final Threads threads;
  private final PeopleViewModel.Manner manner;
  private final Page page;
  private final Executor acting;
  private final ReadOnlyObjectWrapper<Optional<People.Card>> held =
      new ReadOnlyObjectWrapper<>(this, "held", Optional.empty());

  /// The page around.
  ///
  /// @param card that is open
  /// @param again reads everything anew
  record Page(ObservableValue<Optional<People.Card>> card, Runnable again) {}

  PersonDeeds(PeopleDesk desk, Threads threads, PeopleViewModel.Manner manner, Page page) {
    this.desk = desk;
    this.threads = threads;
    this.manner = manner;
    this.page = page;
    acting = new InOrder(threads.background());
  }

  /// The card that waits for another to be linked with.
  ReadOnlyObjectProperty<Optional<People.Card>> held() {
    return held.getReadOnlyProperty();
  }

  /// Holds the open card, lets it go, or links it with the one held.
  void link() {
    Optional<People.Card> open = page.card().getValue();
    if (open.isEmpty()) return;
    if (held.get().isEmpty()) {
      held.set(open);
    } else if (isHeld(open.get())) {
      held.set(Optional.empty());
    } else {
      AuthorId one = held.get().get().account();
      String with = held.get().get().name();
      held.set(Optional.empty());
      act(account -> desk.link(one, account), "done.linked", with);
    }
  }

  /// Whether this is the card that waits.
  boolean isHeld(People.Card other) {
    return held.get()
        .filter(waits -> PeopleViewModel.accounts(waits).contains(other.account()))
        .isPresent();
  }

  /// The account is of somebody else.
  void unlink(PersonStore.Face face) {
    act(account -> desk.unlink(face.account()), "done.unlinked", face.handle());
  }

  /// Somebody wants no answers, or wants them again.
  void optOut(boolean out) {
    act(account -> desk.optOut(account, out), out ? "done.out" : "done.in");
  }

  void consent(Consent consent) {
    act(account -> desk.consent(account, consent), "done.consent");
  }

  void cap(Optional<Integer> cap) {
    act(account -> desk.cap(account, cap), "done.cap");
  }

  void note(String note) {
    boolean same =
        page.card()
            .getValue()
            .map(open -> open.person().map(person -> person.told().note()).orElse(""))
            .filter(note.strip()::equals)
            .isPresent();
    if (!same) act(account -> desk.note(account, note), "done.note");
  }

  /// This shows that they speak up for us.
  void advocate(Mention shownBy) {
    act(account -> desk.advocate(account, shownBy.id()), "done.advocate");
  }

  void noAdvocate() {
    act(desk::noAdvocate, "done.no-advocate");
  }

  private void act(Function<AuthorId, PeopleAct> deed, String key, Object... with) {
    Optional<People.Card> open = page.card().getValue();
    if (open.isEmpty()) return;
    AuthorId account = open.get().account();
    Object[] named = with.length == 0 ? new Object[] {open.get().name()} : with;
    acting.execute(
        () -> {
          try {
            PeopleAct act = deed.apply(account);
            boolean changed = !act.before().equals(act.after());
            if (changed) threads.screen().execute(() -> done(act, manner.words().get(key, named)));
          } catch (RuntimeException failed) {
            refuse(failed);
          }
        });
  }

  private void done(PeopleAct act, String words) {
    manner.history().did(new UndoHistory.Step(() -> redo(act), () -> redo(act.back())), words);
    page.again().run();
  }

  private void redo(PeopleAct act) {
    acting.execute(
        () -> {
          try {
            desk.again(act);
            threads.screen().execute(page.again());
          } catch (RuntimeException failed) {
            refuse(failed);
          }
        });
  }

  private void refuse(RuntimeException failed) {
    boolean told = failed instanceof IllegalArgumentException || failed instanceof ChangedMeanwhile;
    String words = told ? String.valueOf(failed.getMessage()) : manner.words().get("done.failed");
    threads.screen().execute(() -> manner.refused().accept(words));
  }
}
