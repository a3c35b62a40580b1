package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Pasting;
import earshot.intake.Pasting.Clipping;
import earshot.intake.Pasting.Pasted;
import earshot.intake.Pasting.When;
import earshot.model.BrandRole;
import earshot.model.Evidence;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PollAttempt;
import earshot.model.Provenance;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Withdrawn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person brings by hand goes the one road.
class PastingTest {
  @TempDir private Path folder;
  private Workspace workspace;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @BeforeEach
  void open() {
    Earshot program = new Earshot();
    workspace = (Workspace) program.open(folder.resolve("w"));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aPastedPostIsMatchedUnderstoodFoundAndToldAtOnce() {
    workspace.brands().add("Northwind", BrandRole.OWN, "northwind", "ana");
    List<Object> told = new CopyOnWriteArrayList<>();
    try (var _ = workspace.live().subscribe(told::add)) {
      Pasted pasted =
          paste(
              new Clipping(
                  "https://x.com/bob/status/123",
                  "I love Northwind",
                  new When(Optional.of(now.minusSeconds(3_600)), true),
                  "Bob <bob@example.org>",
                  "",
                  Optional.of(new Sighting.Rating(4, 5)),
                  "ana"));
      Mention mention = pasted.mention();
      assertTrue(pasted.added());
      assertEquals(1, mention.brands().size());
      assertEquals("I love Northwind", mention.content().body());
      assertEquals("Bob", mention.content().author());
      assertEquals("https://x.com/bob/status/123", mention.content().url());
      assertEquals(Provenance.PASTED, mention.origin().provenance());
      assertEquals(now.minusSeconds(3_600), mention.at());
      assertEquals("X", pasted.post().orElseThrow().platform());
      var note = workspace.stores().mentions().notes(mention.id()).getFirst();
      assertEquals("Pasted; its time is a guess. ana", note.remark() + " " + note.byUser());
      assertEquals(1, found("northwind"));
      assertTrue(told.toString().contains("MentionsAdded"), told.toString());
    }
  }

  @Test
  void whatNamesNoBrandIsKeptTooForAPersonBroughtIt() {
    assertTrue(paste(text("Nothing about anybody")).added());
    assertEquals(1, workspace.stores().mentions().total());
  }

  @Test
  void theSameTwiceIsOneMention() {
    Pasted first = paste(text("Heard in a shop"));
    Pasted again = paste(text("Heard in a shop"));
    assertFalse(again.added());
    assertEquals(first.mention().id(), again.mention().id());
    assertEquals(1, workspace.stores().mentions().notes(first.mention().id()).size());
  }

  @Test
  void aLaterPollOfTheSameAddressIsAnotherSightingAndBringsTheText()
      throws IOException, InterruptedException {
    workspace.brands().add("Northwind", BrandRole.OWN, "northwind", "ana");
    Pasted pasted = paste(address("http://blog.example/blog/1?utm_source=chat"));
    assertEquals(0, pasted.mention().brands().size());
    try (FeedServer server = new FeedServer()) {
      server.publish("blog", "1", "I love Northwind", now);
      poll(server);
    }
    assertEquals(1, workspace.stores().mentions().total());
    Mention now = workspace.stores().mentions().byId(pasted.mention().id()).orElseThrow();
    assertEquals("I love Northwind", now.content().title());
    assertEquals(1, now.brands().size());
    assertEquals(Provenance.PASTED, now.origin().provenance());
    assertEquals(2, workspace.stores().mentions().sightings(now.id()).size());
  }

  @Test
  void whatWasHeardBeforeIsOnlySeenInOneMorePlaceAndUndoTakesThatBack()
      throws IOException, InterruptedException {
    workspace.brands().add("Northwind", BrandRole.OWN, "northwind", "ana");
    try (FeedServer server = new FeedServer()) {
      server.publish("blog", "1", "I love Northwind", now);
      poll(server);
    }
    Pasted pasted = paste(address("https://www.blog.example/blog/1"));
    assertFalse(pasted.added());
    assertEquals("I love Northwind", pasted.mention().content().title());
    assertEquals(2, workspace.stores().mentions().sightings(pasted.mention().id()).size());
    pasted.undo().run();
    assertEquals(1, workspace.stores().mentions().sightings(pasted.mention().id()).size());
    assertEquals(1, workspace.stores().mentions().total());
  }

  @Test
  void undoLeavesNoTraceAndTheSameMayBeBroughtAgain() {
    workspace.brands().add("Northwind", BrandRole.OWN, "northwind", "ana");
    Pasted pasted = paste(text("Northwind is awful"));
    pasted.undo().run();
    assertEquals(0, workspace.stores().mentions().total());
    assertEquals(0, found("northwind"));
    assertEquals(0, workspace.stores().derivedCheck().run().mended());
    pasted.undo().run();
    assertTrue(paste(text("Northwind is awful")).added());
    assertEquals(1, found("northwind"));
  }

  @Test
  void aPictureIsKeptWithItsMentionAndGoesWithIt() {
    Evidence first = new Evidence(new byte[] {1, 2, 3});
    Evidence large = new Evidence(new byte[Evidence.MOST]);
    Pasted pasted = workspace.pasting().paste(text("Seen in a group"), Optional.of(first));
    MentionId id = pasted.mention().id();
    assertEquals(Optional.of(first), workspace.stores().keeping().evidence().of(id));
    Pasted again = workspace.pasting().paste(text("Seen in a group"), Optional.of(large));
    assertEquals(Optional.of(large), workspace.stores().keeping().evidence().of(id));
    again.undo().run();
    assertEquals(Optional.of(first), workspace.stores().keeping().evidence().of(id));
    pasted.undo().run();
    assertEquals(Optional.empty(), workspace.stores().keeping().evidence().of(id));
    workspace.stores().keeping().evidence().keep(id, Optional.of(first));
    assertEquals(
        Optional.empty(), workspace.stores().keeping().evidence().of(id), "no mention, no picture");
  }

  @Test
  void aPictureGoesWhenItsWordsAreTakenAwayOrItsMentionIsDeleted() {
    Evidence picture = new Evidence(new byte[] {1, 2, 3});
    List<MentionId> ids =
        Stream.of("one", "two", "three")
            .map(each -> workspace.pasting().paste(text(each), Optional.of(picture)).mention().id())
            .toList();
    var keeping = workspace.stores().keeping();
    keeping.withdrawal().run(ids.subList(0, 1), Withdrawn.By.SOURCE, () -> true);
    keeping.deletion().run(ids.subList(1, 2), () -> true);
    assertEquals(
        List.of(Optional.empty(), Optional.empty(), Optional.of(picture)),
        ids.stream().map(workspace.stores().keeping().evidence()::of).toList());
  }

  @Test
  void nobodyIsAskedForWhatWasPasted() throws InterruptedException {
    paste(text("Heard in a shop"));
    Source source = workspace.stores().sources().byUrl(Pasting.PASTED).orElseThrow();
    assertEquals(SourceKind.IMPORT, source.setup().kind());
    assertTrue(source.takeEverything());
    workspace.stores().sources().startOver(now);
    workspace.sources().askNow(source.id());
    assertEquals(List.of(), workspace.stores().sources().due(now.plus(Duration.ofDays(999))));
    assertEquals(List.of(), workspace.sources().statuses());
    List<PollAttempt> asked = new CopyOnWriteArrayList<>();
    assertEquals(0, workspace.poller().askEachOnce(false, asked::add));
    assertEquals(List.of(), asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://2130706433/x",
        "h t t p",
        "\\\\"
      })
  void anAddressThatIsNoneIsRefused(String address) {
    assertThrows(IllegalArgumentException.class, () -> paste(address(address)));
  }

  @Test
  void whatCannotBeIsRefusedInOneSentence() {
    refused("one of them is enough", text(" \u0000 "));
    refused(
        "in the future",
        new Clipping(
            "",
            "x",
            new When(Optional.of(now.plus(Duration.ofDays(3))), false),
            "",
            "",
            Optional.empty(),
            "ana"));
    refused(
        "such as 2 of 5",
        new Clipping("", "x", When.NOW, "", "", Optional.of(new Sighting.Rating(6, 5)), "ana"));
  }

  private void refused(String said, Clipping clipping) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> paste(clipping));
    assertTrue(String.valueOf(refusal.getMessage()).contains(said), refusal.getMessage());
  }

  private Pasted paste(Clipping clipping) {
    return workspace.pasting().paste(clipping);
  }

  private static Clipping text(String text) {
    return new Clipping("", text, When.NOW, "", "", Optional.empty(), "ana");
  }

  private static Clipping address(String address) {
    return new Clipping(address, "", When.NOW, "", "", Optional.empty(), "ana");
  }

  private void poll(FeedServer server) throws InterruptedException {
    workspace
        .sources()
        .add(
            new Source.SourceSetup(
                SourceKind.FEED,
                "any-feed",
                "blog",
                server.feed("blog"),
                SourceRole.COMMUNITY,
                true,
                ""));
    assertEquals(1, workspace.poller().askEachOnce(false, attempt -> {}));
  }

  private long found(String query) {
    return workspace
        .index()
        .count(new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty()));
  }
}
