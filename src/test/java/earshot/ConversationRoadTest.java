package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandRole;
import earshot.model.CameBack;
import earshot.model.Draft;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.model.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a real feed into the inbox: what follows once we answered.
class ConversationRoadTest {
  @TempDir private Path folder;
  private FeedServer server;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    server = new FeedServer();
    workspace = (Workspace) new Earshot().open(folder.resolve("w"));
    workspace.brands().add("Northwind", BrandRole.OWN, "\"northwind\" OR @northwindcare", "test");
    workspace
        .sources()
        .add(
            new SourceSetup(
                SourceKind.FEED,
                "any-feed",
                "blog",
                server.feed("blog"),
                SourceRole.OWN,
                true,
                ""));
    // Conversations are followed once somebody listens.
    assertTrue(workspace.live().listeners() > 0);
  }

  @AfterEach
  void close() {
    workspace.close();
    server.close();
  }

  @Test
  void anAnswerInTheFeedBringsTheMentionBackWhereSomebodySeesIt() throws InterruptedException {
    MentionId question = asked();
    sent(question, Optional.empty());

    server.answer("blog", "a1", "q1", "Thanks Northwind, but it still drips");
    poll();

    Waiting.until(() -> status(question) == Status.TRIAGED);
    assertEquals(Optional.of(CameBack.THEY_ANSWERED), work(question).cameBack());
    assertEquals(Status.NEW, status(called("it still drips")));
  }

  @Test
  void ourOwnAnswerInTheFeedIsKnownAndDoesNotAskForWork() throws InterruptedException {
    MentionId question = asked();
    sent(question, Optional.of("https://blog.example/blog/ours?utm_source=mail"));
    // The same the housework does, which may be first.
    var unused =
        workspace
            .stores()
            .conversations()
            .expectAll(Talking.addresses(workspace::presets).canonical());

    server.answer("blog", "ours", "q1", "Northwind here: sorry, we send a new one");
    poll();

    MentionId ours = called("we send a new one");
    assertEquals(Status.NO_ACTION, status(ours));
    assertTrue(
        workspace.stores().mentions().traits(List.of(ours)).values().stream()
            .allMatch(traits -> traits.are().contains(Trait.OURS)));
    assertEquals(Status.SENT, status(question));
  }

  private MentionId asked() throws InterruptedException {
    server.publish("blog", "q1", "Does the Northwind grinder drip?", Instant.now());
    poll();
    return called("drip?");
  }

  private void sent(MentionId question, Optional<String> address) {
    Draft draft = workspace.stores().drafts().openOrMake(question, "ben");
    Draft unused =
        workspace
            .stores()
            .drafts()
            .markSent(
                workspace.stores().drafts().save(draft.id(), "Sorry", "ben").draft().id(),
                address,
                "ben");
  }

  private void poll() throws InterruptedException {
    workspace.poller().askEachOnce(false, attempt -> {});
  }

  private MentionId called(String words) {
    return workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 50).mentions().stream()
        .filter(mention -> mention.content().whole().contains(words))
        .map(Mention::id)
        .findFirst()
        .orElseThrow();
  }

  private Status status(MentionId mention) {
    return workspace.stores().mentions().byId(mention).orElseThrow().status();
  }

  private Work work(MentionId mention) {
    return Objects.requireNonNull(
        workspace.replying().work("ben").of(List.of(mention)).get(mention));
  }
}
