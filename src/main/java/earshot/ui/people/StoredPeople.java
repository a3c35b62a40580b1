package earshot.ui.people;

import earshot.model.AuthorId;
import earshot.model.Consent;
import earshot.model.Contact;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.PeopleAct;
import earshot.replies.people.People;
import earshot.storage.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The people of a workspace, as screens ask for them.
public final class StoredPeople implements PeopleDesk {
  private static final int MOST = 200;
  private static final int MOST_LOOKED_AT = 2_000;

  private final People people;
  private final Stores stores;
  private final Function<String, List<MentionId>> finder;
  private final String user;

  /// @param finder gives mentions whose author is called so, newest first
  /// @param user under whose name acts are noted
  public StoredPeople(
      People people, Stores stores, Function<String, List<MentionId>> finder, String user) {
    this.people = people;
    this.stores = stores;
    this.finder = finder;
    this.user = user;
  }

  @Override
  public List<People.Entry> list(People.Order order, String letters) {
    String wanted = letters.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) return people.list(order, MOST);
    List<People.Entry> found = new ArrayList<>();
    Set<AuthorId> there = new LinkedHashSet<>();
    for (People.Entry entry : people.list(order, MOST_LOOKED_AT)) {
      if (entry.isCalled(wanted) && there.add(entry.account())) found.add(entry);
    }
    boolean everybody = order == People.Order.RECENT || order == People.Order.MOST;
    if (everybody) {
      Map<MentionId, AuthorId> authors = stores.people().authors(finder.apply(wanted));
      for (AuthorId account : new LinkedHashSet<>(authors.values())) {
        if (there.add(account)) people.card(account).map(this::entry).ifPresent(found::add);
      }
    }
    return found.stream().limit(MOST).toList();
  }

  private People.Entry entry(People.Card card) {
    People.Talk talk = card.talk();
    return new People.Entry(
        card.account(), card.person(), card.faces().getFirst(), talk.answers(), talk.last());
  }

  @Override
  public Optional<AuthorId> author(MentionId mention) {
    return people.author(mention);
  }

  @Override
  public Optional<People.Card> card(AuthorId account) {
    return people.card(account);
  }

  @Override
  public List<Mention> said(Collection<AuthorId> accounts, Optional<PageToken> after, int limit) {
    return people.said(accounts, after, limit);
  }

  @Override
  public List<Answer> answered(Collection<AuthorId> accounts, Optional<Contact> after, int limit) {
    List<Contact> contacts = people.answered(accounts, after, limit);
    Map<MentionId, Mention> asked = new HashMap<>();
    stores
        .mentions()
        .byIds(contacts.stream().map(Contact::asked).distinct().toList())
        .forEach(mention -> asked.put(mention.id(), mention));
    return contacts.stream()
        .map(
            contact ->
                new Answer(
                    contact,
                    Optional.ofNullable(asked.get(contact.asked())),
                    stores.drafts().byId(contact.draft()).body()))
        .toList();
  }

  @Override
  public List<Defence> defences(List<Mention> said) {
    List<Mention> kind = said.stream().filter(StoredPeople::isKind).toList();
    Map<MentionId, MentionId> answers =
        stores.conversations().complaintsAnswered(kind.stream().map(Mention::id).toList());
    Map<MentionId, Mention> complaints = new HashMap<>();
    stores
        .mentions()
        .byIds(List.copyOf(Set.copyOf(answers.values())))
        .forEach(mention -> complaints.put(mention.id(), mention));
    List<Defence> defences = new ArrayList<>();
    for (Mention each : kind) {
      Optional.ofNullable(answers.get(each.id()))
          .map(complaints::get)
          .ifPresent(complaint -> defences.add(new Defence(each, complaint)));
    }
    return defences;
  }

  private static boolean isKind(Mention mention) {
    return mention.brands().stream().anyMatch(mark -> mark.label() == Label.POSITIVE);
  }

  @Override
  public PeopleAct link(AuthorId one, AuthorId other) {
    return people.link(one, other, user);
  }

  @Override
  public PeopleAct unlink(AuthorId account) {
    return people.unlink(account, user);
  }

  @Override
  public PeopleAct optOut(AuthorId account, boolean out) {
    return people.optOut(account, out, user);
  }

  @Override
  public PeopleAct consent(AuthorId account, Consent consent) {
    return people.consent(account, consent, user);
  }

  @Override
  public PeopleAct cap(AuthorId account, Optional<Integer> cap) {
    return people.cap(account, cap, user);
  }

  @Override
  public PeopleAct note(AuthorId account, String note) {
    return people.note(account, note, user);
  }

  @Override
  public PeopleAct advocate(AuthorId account, MentionId shownBy) {
    return people.advocate(account, "", List.of(shownBy), user);
  }

  @Override
  public PeopleAct noAdvocate(AuthorId account) {
    return people.noAdvocate(account, user);
  }

  @Override
  public void again(PeopleAct act) {
    people.again(act, user);
  }
}
