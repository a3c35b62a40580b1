package earshot.replies.people;

import earshot.model.AuthorId;
import earshot.model.Consent;
import earshot.model.Contact;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.PeopleAct;
import earshot.model.PeopleState;
import earshot.model.Person;
import earshot.storage.PersonStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Those we talk with: what each said and was answered, what they wish, and which accounts are
/// theirs as far as a person said so. Never call it on the FX thread; acts are durable when they
/// return.
public final class People {
  /// How far back contacts are counted.
  public static final Duration WINDOW = Duration.ofDays(30);

  /// How often we answer within that without being spoken to, unless the person wishes otherwise.
  public static final int CAP = 2;

  /// Mentions of an account are counted up to here.
  public static final int MOST_COUNTED = 10_000;

  private static final int ANSWERS_FOR_TIMES = 200;

  private final PersonStore store;
  private final InstantSource clock;
  private final Consumer<Set<AuthorId>> changed;

  /// People over a store.
  ///
  /// @param changed told of the accounts an act was about, after it is durable
  public People(PersonStore store, InstantSource clock, Consumer<Set<AuthorId>> changed) {
    this.store = store;
    this.clock = clock;
    this.changed = changed;
  }

  /// One human being as far as known.
  ///
  /// @param account by which it was asked for
  /// @param person what is kept by hand; absent when nobody wrote anything down
  /// @param faces all accounts, the asked one first
  /// @param talk what was between us
  public record Card(
      AuthorId account, Optional<Person> person, List<PersonStore.Face> faces, Talk talk) {
    /// Copies the list.
    public Card {
      faces = List.copyOf(faces);
    }

    /// The wishes, if any.
    public Person.Wishes wishes() {
      return person.map(known -> known.told().wishes()).orElse(Person.Wishes.NONE);
    }

    /// The name to show: as written down, else as the newest words have it, else the handle.
    public String name() {
      String given = person.map(known -> known.told().name()).orElse("");
      if (!given.isEmpty()) return given;
      PersonStore.Face face = faces.getFirst();
      return face.name().isEmpty() ? face.handle() : face.name();
    }
  }

  /// What was between us and somebody.
  ///
  /// @param answers we sent, counted up to 200
  /// @param last when we answered last
  /// @param lately answers within the last 30 days
  /// @param cap how many of these there should be at most without being spoken to
  /// @param times how long these answers took after what they answer was published, the median
  public record Talk(
      int answers, Optional<Instant> last, int lately, int cap, Optional<Duration> times) {
    /// Whether we answered as often as we should.
    public boolean full() {
      return lately >= cap;
    }
  }

  /// Who wrote a mention; absent where nobody can be told from others.
  public Optional<AuthorId> author(MentionId mention) {
    return Optional.ofNullable(store.authors(List.of(mention)).get(mention));
  }

  /// The card of whoever has this account; absent when there is no such account.
  public Optional<Card> card(AuthorId account) {
    PeopleState state = store.around(List.of(account));
    if (!state.accounts().containsKey(account)) return Optional.empty();
    Optional<Person> person =
        state.accounts().getOrDefault(account, Optional.empty()).map(state.people()::get);
    List<AuthorId> accounts = new ArrayList<>(List.of(account));
    new TreeSet<>(state.accounts().keySet())
        .stream().filter(each -> !each.equals(account)).forEach(accounts::add);
    List<Contact> contacts = store.answered(accounts, Optional.empty(), ANSWERS_FOR_TIMES);
    int cap = person.flatMap(known -> known.told().wishes().cap()).orElse(CAP);
    return Optional.of(
        new Card(account, person, store.faces(accounts, MOST_COUNTED), talk(contacts, cap)));
  }

  private Talk talk(List<Contact> contacts, int cap) {
    Instant since = clock.instant().minus(WINDOW);
    int lately =
        (int) contacts.stream().filter(contact -> !contact.sentAt().isBefore(since)).count();
    List<Duration> times =
        contacts.stream()
            .map(contact -> Duration.between(contact.askedAt(), contact.sentAt()))
            .filter(took -> !took.isNegative())
            .sorted()
            .toList();
    Optional<Duration> median =
        times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2));
    Optional<Instant> last = contacts.stream().findFirst().map(Contact::sentAt);
    return new Talk(contacts.size(), last, lately, cap, median);
  }

  /// What these accounts said and is shown, newest first, strictly older than the token.
  public List<Mention> said(Collection<AuthorId> accounts, Optional<PageToken> after, int limit) {
    return store.said(accounts, after, limit);
  }

  /// What we sent these accounts, newest first, strictly before the given one.
  public List<Contact> answered(Collection<AuthorId> accounts, Optional<Contact> after, int limit) {
    return store.answered(accounts, after, limit);
  }

  /// Says that two accounts are of one person.
  ///
  /// @throws IllegalArgumentException with one sentence, when they are linked already
  public PeopleAct link(AuthorId one, AuthorId other, String byUser) {
    return done(store.change(List.of(one, other), byUser, PeopleActs.link(one, other)));
  }

  /// Says that an account is of somebody else than those it was linked with.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is linked with none
  public PeopleAct unlink(AuthorId account, String byUser) {
    return done(store.change(List.of(account), byUser, PeopleActs.unlink(account)));
  }

  /// Writes down that somebody wants no answers from us, as of now, or wants them again.
  public PeopleAct optOut(AuthorId account, boolean out, String byUser) {
    Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    return tell(
        account,
        told -> {
          Optional<Instant> was = told.wishes().optedOut();
          Optional<Instant> since = out ? was.or(() -> Optional.of(now)) : Optional.empty();
          return told.wishing(told.wishes().optingOut(since));
        },
        byUser);
  }

  /// The same of an account by site and handle, whether or not it was heard of before.
  ///
  /// @throws IllegalArgumentException with one sentence, when site or handle is blank
  public PeopleAct optOut(String site, String handle, boolean out, String byUser) {
    return optOut(store.accountOrMake(site, handle), out, byUser);
  }

  /// Writes down whether somebody may be quoted.
  public PeopleAct consent(AuthorId account, Consent consent, String byUser) {
    return tell(account, told -> told.wishing(told.wishes().consenting(consent)), byUser);
  }

  /// Writes down how often somebody may be answered in 30 days without having spoken to us; absent
  /// for the default.
  public PeopleAct cap(AuthorId account, Optional<Integer> cap, String byUser) {
    return tell(account, told -> told.wishing(told.wishes().capped(cap)), byUser);
  }

  /// Writes down a remark; empty for none.
  public PeopleAct note(AuthorId account, String note, String byUser) {
    return tell(account, told -> told.noted(note), byUser);
  }

  /// Writes down what colleagues call somebody; empty for none.
  public PeopleAct name(AuthorId account, String name, String byUser) {
    return tell(account, told -> told.named(name), byUser);
  }

  /// Says that somebody speaks up for us, and which words show it; they join those named before.
  ///
  /// @throws IllegalArgumentException with one sentence, when no words are named or they are
  ///   somebody else's
  public PeopleAct advocate(
      AuthorId account, String why, Collection<MentionId> shownBy, String byUser) {
    Set<AuthorId> theirs = store.around(List.of(account)).accounts().keySet();
    Map<MentionId, AuthorId> authors = store.authors(shownBy);
    boolean all = shownBy.stream().allMatch(mention -> isOneOf(theirs, authors.get(mention)));
    if (!all) {
      throw new IllegalArgumentException("Only their own words show that they speak up for us.");
    }
    return tell(
        account,
        told ->
            told.speakingUp(Person.Advocate.shownBy(why, Set.copyOf(shownBy)).and(told.advocate())),
        byUser);
  }

  private static boolean isOneOf(
      Set<AuthorId> accounts, @org.jspecify.annotations.Nullable AuthorId account) {
    return account != null && accounts.contains(account);
  }

  /// Takes back that somebody speaks up for us.
  public PeopleAct noAdvocate(AuthorId account, String byUser) {
    return tell(account, told -> told.speakingUp(Person.Advocate.NOT), byUser);
  }

  /// Does an act again, or takes it back with [PeopleAct#back()].
  ///
  /// @throws earshot.storage.ChangedMeanwhile when it stands otherwise by now
  public void again(PeopleAct act, String byUser) {
    store.again(act, byUser);
    done(act);
  }

  private PeopleAct tell(AuthorId account, UnaryOperator<Person.Told> edit, String byUser) {
    return done(store.change(List.of(account), byUser, PeopleActs.tell(account, edit)));
  }

  private PeopleAct done(PeopleAct act) {
    changed.accept(act.after().accounts().keySet());
    return act;
  }

  /// Whom we talked with or wrote something down of, as a list shows it.
  public List<Entry> list(Order order, int most) {
    return new PeopleList(store).of(order, most);
  }

  /// Somebody in a list.
  ///
  /// @param account the account we talked with last, or any of theirs
  /// @param face that account as its own words show it
  /// @param answers how often we answered, over all accounts
  public record Entry(
      AuthorId account,
      Optional<Person> person,
      PersonStore.Face face,
      long answers,
      Optional<Instant> last) {
    /// The name to show.
    public String name() {
      String given = person.map(known -> known.told().name()).orElse("");
      if (!given.isEmpty()) return given;
      return face.name().isEmpty() ? face.handle() : face.name();
    }

    /// Whether name, account or what colleagues call them holds these letters, in lower case.
    public boolean isCalled(String letters) {
      return java.util.stream.Stream.of(name(), face.name(), face.handle(), face.site())
          .anyMatch(each -> each.toLowerCase(java.util.Locale.ROOT).contains(letters));
    }
  }

  /// How people are listed.
  public enum Order {
    /// Those we answered last come first.
    RECENT,
    /// Those we answered most often come first.
    MOST,
    /// Only those who want no answers.
    OPTED_OUT,
    /// Only those who speak up for us.
    ADVOCATES
  }
}
