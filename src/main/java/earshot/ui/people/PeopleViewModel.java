package earshot.ui.people;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.AuthorId;
import earshot.model.Consent;
import earshot.model.Contact;
import earshot.model.Mention;
import earshot.model.PeopleAct;
import earshot.replies.people.People;
import earshot.storage.PersonStore;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Decides what the People page shows: who is listed, whose card is open, and what people do there.
public final class PeopleViewModel {
  static final int PAGE = 50;

  private final PeopleDesk desk;
  private final Live live;
  private final Threads threads;
  private final Manner manner;
  private final Later listing;
  private final Later opening;
  private final Later paging;
  private final Executor acting;
  private final Subscriptions hearing = new Subscriptions();
  private final ObservableList<People.Entry> people = FXCollections.observableArrayList();
  private final ObservableList<Mention> said = FXCollections.observableArrayList();
  private final ObservableList<PeopleDesk.Answer> answered = FXCollections.observableArrayList();
  private final ObservableList<PeopleDesk.Defence> defences = FXCollections.observableArrayList();
  private final ObjectProperty<People.Order> order =
      new SimpleObjectProperty<>(this, "order", People.Order.RECENT);
  private final StringProperty letters = new SimpleStringProperty(this, "letters", "");
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
  private final ReadOnlyObjectWrapper<Optional<People.Card>> card =
      new ReadOnlyObjectWrapper<>(this, "card", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<People.Card>> held =
      new ReadOnlyObjectWrapper<>(this, "held", Optional.empty());
  private boolean moreSaid;
  private boolean moreAnswered;

  /// What the list can show.
  public enum Phase {
    READING,
    EMPTY,
    NOBODY_FITS,
    READY,
    FAILED
  }

  /// How the page talks.
  ///
  /// @param history of the window, by which acts are taken back
  /// @param refused hears why an act was not done
  public record Manner(Messages words, UndoHistory history, Consumer<String> refused) {}

  private record Opened(
      People.Card card,
      List<Mention> said,
      List<PeopleDesk.Answer> answered,
      List<PeopleDesk.Defence> defences) {}

  /// Nothing is asked before [#shown].
  public PeopleViewModel(PeopleDesk desk, Live live, Threads threads, Manner manner) {
    this.desk = desk;
    this.live = live;
    this.threads = threads;
    this.manner = manner;
    listing = new Later(threads);
    opening = new Later(threads);
    paging = new Later(threads);
    acting = new InOrder(threads.background());
    order.subscribe((was, is) -> reload());
    letters.subscribe((was, is) -> reload());
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), 100, this::heard, this::again);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    again();
  }

  /// Stops to follow what happens.
  public void hidden() {
    hearing.close();
    listing.forget();
  }

  ObservableList<People.Entry> people() {
    return people;
  }

  ObservableList<Mention> said() {
    return said;
  }

  ObservableList<PeopleDesk.Answer> answered() {
    return answered;
  }

  ObservableList<PeopleDesk.Defence> defences() {
    return defences;
  }

  ObjectProperty<People.Order> order() {
    return order;
  }

  StringProperty letters() {
    return letters;
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /// The card that is open.
  ReadOnlyObjectProperty<Optional<People.Card>> card() {
    return card.getReadOnlyProperty();
  }

  /// The card that waits for another to be linked with.
  ReadOnlyObjectProperty<Optional<People.Card>> held() {
    return held.getReadOnlyProperty();
  }

  /// Opens the card of whoever has this account.
  public void open(AuthorId account) {
    opening.ask(() -> read(account), this::take, failed -> card.set(Optional.empty()));
  }

  private Optional<Opened> read(AuthorId account) {
    Optional<People.Card> found = desk.card(account);
    if (found.isEmpty()) return Optional.empty();
    List<AuthorId> all = accounts(found.get());
    List<Mention> words = desk.said(all, Optional.empty(), PAGE);
    return Optional.of(
        new Opened(
            found.get(),
            words,
            desk.answered(all, Optional.empty(), PAGE),
            desk.defences(words)));
  }

  private void take(Optional<Opened> opened) {
    said.setAll(opened.map(Opened::said).orElse(List.of()));
    answered.setAll(opened.map(Opened::answered).orElse(List.of()));
    defences.setAll(opened.map(Opened::defences).orElse(List.of()));
    moreSaid = said.size() == PAGE;
    moreAnswered = answered.size() == PAGE;
    card.set(opened.map(Opened::card));
  }

  /// Reads on where the list of what was said ends.
  void moreSaid() {
    Optional<People.Card> open = card.get();
    if (!moreSaid || open.isEmpty()) return;
    moreSaid = false;
    var token = said.getLast().token();
    paging.ask(
        () -> desk.said(accounts(open.get()), Optional.of(token), PAGE),
        more -> {
          said.addAll(more);
          moreSaid = more.size() == PAGE;
        },
        failed -> moreSaid = true);
  }

  /// Reads on where the list of our answers ends.
  void moreAnswered() {
    Optional<People.Card> open = card.get();
    if (!moreAnswered || open.isEmpty()) return;
    moreAnswered = false;
    Contact token = answered.getLast().contact();
    paging.ask(
        () -> desk.answered(accounts(open.get()), Optional.of(token), PAGE),
        more -> {
          answered.addAll(more);
          moreAnswered = more.size() == PAGE;
        },
        failed -> moreAnswered = true);
  }

  /// Holds the open card, lets it go, or links it with the one held.
  void link() {
    Optional<People.Card> open = card.get();
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
    return held.get().filter(waits -> accounts(waits).contains(other.account())).isPresent();
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
        card.get()
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
    Optional<People.Card> open = card.get();
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
    manner
        .history()
        .did(new UndoHistory.Step(() -> redo(act), () -> redo(act.back())), words);
    again();
  }

  private void redo(PeopleAct act) {
    acting.execute(
        () -> {
          try {
            desk.again(act);
            threads.screen().execute(this::again);
          } catch (RuntimeException failed) {
            refuse(failed);
          }
        });
  }

  private void refuse(RuntimeException failed) {
    boolean told =
        failed instanceof IllegalArgumentException
            || failed instanceof earshot.storage.ChangedMeanwhile;
    String words = told ? String.valueOf(failed.getMessage()) : manner.words().get("done.failed");
    threads.screen().execute(() -> manner.refused().accept(words));
  }

  /// Reads everything again.
  void again() {
    reload();
    card.get().ifPresent(open -> open(open.account()));
  }

  private void reload() {
    People.Order by = order.get();
    String wanted = letters.get();
    listing.ask(
        () -> desk.list(by, wanted),
        found -> {
          people.setAll(found);
          boolean any = by == People.Order.RECENT || by == People.Order.MOST;
          Phase empty = wanted.isBlank() && any ? Phase.EMPTY : Phase.NOBODY_FITS;
          phase.set(found.isEmpty() ? empty : Phase.READY);
          if (card.get().isEmpty() && !found.isEmpty()) open(found.getFirst().account());
        },
        failed -> phase.set(Phase.FAILED));
  }

  private void heard(List<LiveEvent> events) {
    boolean matters =
        events.stream()
            .anyMatch(
                event ->
                    event instanceof LiveEvent.PeopleChanged
                        || event instanceof LiveEvent.MentionsChanged);
    if (matters) again();
  }

  private static List<AuthorId> accounts(People.Card card) {
    return card.faces().stream().map(PersonStore.Face::account).toList();
  }
}
