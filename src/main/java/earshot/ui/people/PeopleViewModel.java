package earshot.ui.people;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.AuthorId;
import earshot.model.Contact;
import earshot.model.Mention;
import earshot.replies.people.People;
import earshot.storage.PersonStore;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final PersonDeeds deeds;
  private final Later listing;
  private final Later opening;
  private final Later paging;
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
    this.deeds =
        new PersonDeeds(
            desk, threads, manner, new PersonDeeds.Page(card.getReadOnlyProperty(), this::again));
    listing = new Later(threads);
    opening = new Later(threads);
    paging = new Later(threads);
    order.subscribe((was, is) -> reload());
    letters.subscribe((was, is) -> reload());
  }

  /// Starts to follow what happens.
  public void shown() {
    FxMailbox<LiveEvent> mailbox = new FxMailbox<>(threads.screen(), 100, this::heard, this::again);
    hearing.add(live.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    again();
  }

  /// Stops to follow what happens.
  public void hidden() {
    hearing.close();
    listing.forget();
  }

  /// What is done to the open card.
  PersonDeeds deeds() {
    return deeds;
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
            found.get(), words, desk.answered(all, Optional.empty(), PAGE), desk.defences(words)));
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

  static List<AuthorId> accounts(People.Card card) {
    return card.faces().stream().map(PersonStore.Face::account).toList();
  }
}
