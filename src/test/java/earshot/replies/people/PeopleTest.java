package earshot.replies.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AuthorId;
import earshot.model.Consent;
import earshot.model.Contact;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PeopleAct;
import earshot.model.PeopleState;
import earshot.replies.advice.Known;
import earshot.storage.ChangedMeanwhile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
  private Talks talks;
  private People people;

  @BeforeEach
  void open(@TempDir Path folder) {
    talks = new Talks(folder.resolve("ws"));
    people = new People(talks.stores.people(), talks, changed -> {});
  }

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void twoAccountsAreTwoPeopleUntilAPersonLinksThem() {
    MentionId one = talks.says("reddit", "ana", "My grinder broke");
    MentionId other = talks.says("bluesky", "ana", "My grinder broke again");

    assertEquals(1, card(one).faces().size());
    PeopleAct unused = people.link(author(one), author(other), "ben");

    assertEquals(2, card(one).faces().size());
    assertEquals(card(one).person(), card(other).person());
  }

  @Test
  void aLinkIsTakenBackToTheLetter() {
    MentionId one = talks.says("reddit", "ana", "a");
    MentionId other = talks.says("bluesky", "anna", "b");
    PeopleAct unused = people.note(author(one), "Met at the fair", "ben");
    unused = people.note(author(other), "Writes at night", "ben");
    unused = people.cap(author(other), Optional.of(1), "ben");
    unused = people.advocate(author(other), "told others", List.of(other), "ben");
    PeopleState before = state(one, other);

    PeopleAct linked = people.link(author(one), author(other), "ben");
    assertEquals(
        "Met at the fair\n\nWrites at night", card(one).person().orElseThrow().told().note());
    assertEquals(Optional.of(1), card(one).wishes().cap());
    people.again(linked.back(), "ben");

    assertEquals(before, state(one, other));
    people.again(linked, "ben");
    assertEquals(linked.after(), state(one, other));
  }

  @Test
  void anUndoDoesNotOverwriteWhatCameSince() {
    MentionId one = talks.says("reddit", "ana", "a");
    PeopleAct noted = people.note(author(one), "first", "ben");
    PeopleAct unused = people.note(author(one), "second", "cleo");

    assertThrows(ChangedMeanwhile.class, () -> people.again(noted.back(), "ben"));
    assertEquals("second", card(one).person().orElseThrow().told().note());
  }

  @Test
  void aWishNotToBeAnsweredHoldsForAllLinkedAccountsAndSurvivesTheirParting() {
    MentionId one = talks.says("reddit", "ana", "a");
    MentionId other = talks.says("bluesky", "ana", "b");
    PeopleAct unused = people.optOut(author(one), true, "ben");
    unused = people.link(author(one), author(other), "ben");
    assertEquals(Optional.of(talks.instant()), card(other).wishes().optedOut());

    unused = people.unlink(author(other), "ben");

    assertTrue(card(one).wishes().optedOut().isPresent());
    assertTrue(card(other).wishes().optedOut().isPresent());
    assertEquals(1, card(other).faces().size());
  }

  @Test
  void whoWasNeverHeardOfCanOptOutBeforeTheySpeak() {
    PeopleAct unused = people.optOut("reddit", "@Grindsize22", true, "ben");

    MentionId said = talks.says("reddit", "grindsize22", "hello");

    assertTrue(facts(said).optedOut());
  }

  @Test
  void contactsCountOverAllAccountsOfOnePerson() {
    MentionId one = talks.says("reddit", "ana", "a");
    MentionId other = talks.says("bluesky", "ana", "b");
    talks.answers(one);
    PeopleAct unused = people.link(author(one), author(other), "ben");

    assertEquals(1, facts(other).contacts().size());
    assertEquals(Set.of(one), answered(other));
  }

  @Test
  void aNewDirectIsOneThatCameAfterWeAnswered() {
    MentionId first = talks.saysToUs("reddit", "ana", "@northwind it broke");
    talks.answers(first);
    assertEquals(Optional.empty(), facts(first).lastDirect());

    talks.pass(Duration.ofHours(1));
    MentionId second = talks.saysToUs("reddit", "ana", "@northwind thanks, one more thing");
    MentionId third = talks.says("reddit", "ana", "nice weather");

    assertEquals(Optional.of(talks.instant()), facts(third).lastDirect());
    assertEquals(Optional.empty(), facts(second).lastDirect());
  }

  @Test
  void thePersonsOwnCapOutranksTheDefault() {
    MentionId said = talks.says("reddit", "ana", "a");
    talks.answers(said);
    assertEquals(People.CAP, card(said).talk().cap());

    PeopleAct unused = people.cap(author(said), Optional.of(1), "ben");

    assertTrue(card(said).talk().full());
  }

  @Test
  void anAdvocateNeedsWordsOfTheirOwn() {
    MentionId said = talks.says("reddit", "ana", "a");
    MentionId others = talks.says("reddit", "ben", "b");

    assertThrows(
        IllegalArgumentException.class,
        () -> people.advocate(author(said), "", List.of(others), "ben"));
    assertThrows(
        IllegalArgumentException.class, () -> people.advocate(author(said), "", List.of(), "ben"));
    PeopleAct unused = people.advocate(author(said), "helped", List.of(said), "ben");
    assertEquals(Set.of(said), card(said).person().orElseThrow().told().advocate().shownBy());
  }

  @Test
  void everythingSomebodySaidComesPageByPageOverAllAccounts() {
    List<MentionId> said = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      talks.pass(Duration.ofMinutes(1));
      said.add(talks.says(i % 2 == 0 ? "reddit" : "bluesky", "ana", "words " + i));
    }
    PeopleAct unused = people.link(author(said.get(0)), author(said.get(1)), "ben");
    List<AuthorId> both = card(said.get(0)).faces().stream().map(face -> face.account()).toList();

    List<MentionId> read = new ArrayList<>();
    Optional<Mention> last = Optional.empty();
    while (true) {
      List<Mention> page = people.said(both, last.map(Mention::token), 10);
      page.forEach(mention -> read.add(mention.id()));
      if (page.size() < 10) break;
      last = Optional.of(page.getLast());
    }

    assertEquals(said.reversed(), read);
  }

  @Test
  void theListHoldsWhomWeTalkedWithOrWroteDown() {
    MentionId one = talks.says("reddit", "ana", "a");
    MentionId other = talks.says("reddit", "ben", "b");
    MentionId never = talks.says("reddit", "cleo", "c");
    talks.answers(one);
    PeopleAct unused = people.optOut(author(other), true, "dora");

    assertEquals(
        List.of(author(one), author(other)),
        people.list(People.Order.RECENT, 50).stream().map(People.Entry::account).toList());
    assertEquals(
        List.of(author(other)),
        people.list(People.Order.OPTED_OUT, 50).stream().map(People.Entry::account).toList());
    assertEquals(Optional.empty(), card(never).person());
  }

  @Test
  void anyRowOfActsIsTakenBackStepByStep() {
    List<AuthorId> accounts = new ArrayList<>();
    for (int i = 0; i < 6; i++) accounts.add(author(talks.says("reddit", "u" + i, "words")));
    Random random = new Random(7);
    List<PeopleState> states = new ArrayList<>();
    List<PeopleAct> acts = new ArrayList<>();
    while (acts.size() < 60) {
      PeopleState before = talks.stores.people().around(accounts);
      try {
        acts.add(act(random, accounts));
        states.add(before);
      } catch (IllegalArgumentException refused) {
        assertEquals(before, talks.stores.people().around(accounts));
      }
    }
    for (int i = acts.size() - 1; i >= 0; i--) {
      people.again(acts.get(i).back(), "ben");
      assertEquals(states.get(i), talks.stores.people().around(accounts));
    }
  }

  private PeopleAct act(Random random, List<AuthorId> accounts) {
    AuthorId one = accounts.get(random.nextInt(accounts.size()));
    AuthorId other = accounts.get(random.nextInt(accounts.size()));
    return switch (random.nextInt(6)) {
      case 0, 1 -> people.link(one, other, "ben");
      case 2 -> people.unlink(one, "ben");
      case 3 -> people.optOut(one, random.nextBoolean(), "ben");
      case 4 -> people.consent(one, List.of(Consent.values()).get(random.nextInt(4)), "ben");
      default -> people.note(one, "note " + random.nextInt(100), "ben");
    };
  }

  private PeopleState state(MentionId... mentions) {
    return talks.stores.people().around(List.of(mentions).stream().map(this::author).toList());
  }

  private AuthorId author(MentionId mention) {
    return people.author(mention).orElseThrow();
  }

  private People.Card card(MentionId mention) {
    return people.card(author(mention)).orElseThrow();
  }

  private Set<MentionId> answered(MentionId mention) {
    List<AuthorId> all = card(mention).faces().stream().map(face -> face.account()).toList();
    return Set.copyOf(
        people.answered(all, Optional.empty(), 10).stream().map(Contact::asked).toList());
  }

  private Known.Facts facts(MentionId mention) {
    Mention found = talks.stores.mentions().byId(mention).orElseThrow();
    Map<MentionId, Known.Facts> all =
        new KnownPeople(talks.stores.people(), talks).of(List.of(found));
    return all.getOrDefault(mention, Known.Facts.NONE);
  }
}
