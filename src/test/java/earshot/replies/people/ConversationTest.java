package earshot.replies.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.CameBack;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.storage.ConversationStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {
  private static final Cue ASKS = new Cue(CueKind.QUESTION, "question", 0, 4, "does", 1);
  private static final Cue GRUMBLES = new Cue(CueKind.COMPLAINT, "complaint", 0, 4, "does", 1);

  private Path folder = Path.of("");
  private Talks talks;
  private final List<String> back = new ArrayList<>();

  @BeforeEach
  void open(@TempDir Path given) {
    folder = given.resolve("ws");
    talks = new Talks(folder);
  }

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void aCustomersAnswerIsLinkedToTheQuestion() {
    MentionId question = asked("q", "ana");
    talks.pass(Duration.ofMinutes(5));
    MentionId answer = reply("a", "q", "ben", "Yes, turn the ring to the left");

    assertEquals(List.of(new ConversationStore.Peer(answer, false)), peers(question));
  }

  @Test
  void anAnswerThatArrivesBeforeItsQuestionIsLinkedAllTheSame() {
    talks.pass(Duration.ofMinutes(5));
    MentionId answer = reply("a", "q", "ben", "Yes, turn the ring to the left");
    talks.pass(Duration.ofMinutes(-5));
    MentionId question = asked("q", "ana");

    assertEquals(List.of(new ConversationStore.Peer(answer, false)), peers(question));
  }

  @Test
  void whoAsksTheSameOrAsksAgainHasNotAnswered() {
    MentionId question = asked("q", "ana");
    talks.pass(Duration.ofMinutes(5));
    talks.take(post("a", "q", "ben", "Same here, does anybody know?"), List.of(ASKS));
    reply("b", "q", "ana", "I mean the small one");

    assertEquals(List.of(), peers(question));
  }

  @Test
  void aNoticeOfThanksIsNoQuestionThatCouldBeAnswered() {
    MentionId praise = talks.take(post("q", "", "ana", "Lovely beans"), List.of());
    talks.pass(Duration.ofMinutes(5));
    reply("a", "q", "ben", "I agree");

    assertEquals(List.of(), peers(praise));
  }

  @Test
  void anAnswerNamedByHandIsTakenBack() {
    MentionId question = asked("q", "ana");
    MentionId answer = talks.says("bluesky", "ben", "Turn the ring");

    assertTrue(talks.stores.conversations().name(question, answer, "cleo"));
    assertEquals(List.of(new ConversationStore.Peer(answer, true)), peers(question));
    assertTrue(talks.stores.conversations().unname(question, answer, "cleo"));
    assertEquals(List.of(), peers(question));
  }

  @Test
  void whoWasAnsweredAndWritesAgainComesBackOnce() {
    MentionId question = asked("q", "ana");
    talks.answers(question);
    talks.pass(Duration.ofMinutes(5));
    reply("t", "q", "ana", "Thanks, but it still drips");

    assertEquals(1, conversations().bringBack());
    assertEquals(List.of(question + " " + CameBack.THEY_ANSWERED), back);
    reply("t", "q", "ana", "Thanks, but it still drips");
    assertEquals(0, conversations().bringBack());
  }

  @Test
  void whatIsToComeBackSurvivesARestart() {
    MentionId question = asked("q", "ana");
    talks.answers(question);
    talks.pass(Duration.ofMinutes(5));
    reply("t", "q", "ana", "Thanks, but it still drips");
    talks.close();
    talks = new Talks(folder);

    assertEquals(1, conversations().bringBack());
    assertEquals(List.of(question + " " + CameBack.THEY_ANSWERED), back);
  }

  @Test
  void whatWasWrittenBeforeOurAnswerIsNoReplyToIt() {
    MentionId question = asked("q", "ana");
    talks.pass(Duration.ofMinutes(5));
    talks.answers(question);
    talks.pass(Duration.ofMinutes(-3));
    reply("t", "q", "ana", "Anybody?");

    assertEquals(0, conversations().bringBack());
  }

  @Test
  void aTextThatChangesAfterWeAnsweredComesBack() {
    MentionId question = asked("q", "ana");
    MentionId other = asked("r", "ben");
    talks.answers(question);
    talks.pass(Duration.ofMinutes(5));
    talks.take(post("q", "", "ana", "Does it drip? Edit: it caught fire."), List.of(ASKS));
    talks.take(post("r", "", "ben", "Does it drip? Edit: no."), List.of(ASKS));

    assertEquals(1, conversations().bringBack());
    assertEquals(List.of(question + " " + CameBack.EDITED_AFTER_REPLY), back);
    assertEquals(Status.NEW, status(other));
  }

  @Test
  void ourAnswerIsKnownAgainByTheAddressAPersonGave() {
    MentionId question = asked("q", "ana");
    talks.answers(question, "https://reddit.example/ours");
    assertEquals(Set.of(question), conversations().expectAll());
    talks.pass(Duration.ofMinutes(5));
    MentionId ours = reply("ours", "q", "northwind_care", "Sorry to hear that");

    assertEquals(Status.NO_ACTION, status(ours));
    assertTrue(traits(ours).contains(Trait.OURS));
    assertEquals(0, conversations().bringBack());
    assertEquals(List.of(), peers(question));

    talks.pass(Duration.ofMinutes(5));
    reply("back", "ours", "ben", "Same for me please");
    assertEquals(1, conversations().bringBack());
    assertEquals(List.of(question + " " + CameBack.THEY_ANSWERED), back);
  }

  @Test
  void ourAnswerThatWasStoredBeforeAPersonNamedItIsFoundToo() {
    MentionId question = asked("q", "ana");
    talks.pass(Duration.ofMinutes(5));
    MentionId ours = reply("ours", "q", "northwind_care", "Sorry to hear that");
    talks.answers(question, "https://reddit.example/ours");

    Set<MentionId> unused = conversations().expect(List.of(question));

    assertEquals(Status.NO_ACTION, status(ours));
    assertTrue(traits(ours).contains(Trait.OURS));
  }

  @Test
  void ourAnswerIsKnownAgainByOurOwnHandle() {
    MentionId question = asked("q", "ana");
    talks.answers(question);
    talks.pass(Duration.ofMinutes(5));
    MentionId ours =
        talks.take(new Talks.Post("reddit", "o", "q", "northwind", "Sorry", true), List.of());

    assertEquals(Status.NO_ACTION, status(ours));
    assertEquals(0, conversations().bringBack());
    talks.pass(Duration.ofMinutes(5));
    reply("t", "o", "ana", "Thanks");
    assertEquals(1, conversations().bringBack());
  }

  @Test
  void aRemovedMentionLeavesNoTraceInAnyConversation() {
    MentionId question = asked("q", "ana");
    talks.pass(Duration.ofMinutes(5));
    MentionId answer = reply("a", "q", "ben", "Turn the ring");
    People people = new People(talks.stores.people(), talks, changed -> {});
    var unused = people.advocate(people.author(answer).orElseThrow(), "", List.of(answer), "cleo");

    assertTrue(talks.stores.mentions().erase(answer));

    assertEquals(List.of(), peers(question));
    assertEquals(Optional.empty(), people.author(answer));
  }

  @Test
  void whatPeersSaidForUsIsProposedWithTheComplaintItAnswers() {
    MentionId complaint = talks.take(post("q", "", "ana", "It drips"), List.of(GRUMBLES));
    talks.pass(Duration.ofMinutes(5));
    MentionId defence = reply("d", "q", "ben", "Mine is great, they helped me at once");

    assertEquals(
        Map.of(defence, complaint),
        talks.stores.conversations().complaintsAnswered(List.of(defence)));
  }

  private Conversations conversations() {
    return new Conversations(
        talks.stores.conversations(),
        this::bringBack,
        new Conversations.Addresses(url -> url.replace("https://", ""), preset -> ""));
  }

  private Set<MentionId> bringBack(Collection<MentionId> mentions, CameBack why) {
    mentions.forEach(mention -> back.add(mention + " " + why));
    return Set.copyOf(mentions);
  }

  private MentionId asked(String id, String handle) {
    return talks.take(post(id, "", handle, "Does it drip?"), List.of(ASKS));
  }

  private MentionId reply(String id, String parent, String handle, String text) {
    return talks.take(post(id, parent, handle, text), List.of());
  }

  private static Talks.Post post(String id, String parent, String handle, String text) {
    return new Talks.Post("reddit", id, parent, handle, text, false);
  }

  private List<ConversationStore.Peer> peers(MentionId mention) {
    return talks.stores.conversations().peers(mention);
  }

  private Status status(MentionId mention) {
    return talks.stores.mentions().byId(mention).orElseThrow().status();
  }

  private Set<Trait> traits(MentionId mention) {
    return Optional.ofNullable(talks.stores.mentions().traits(List.of(mention)).get(mention))
        .orElseThrow()
        .are();
  }
}
