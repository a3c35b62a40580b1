package earshot.replies.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Draft;
import earshot.model.DraftState;
import earshot.model.JournalAction;
import earshot.model.Mention;
import earshot.model.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckDeskTest {
  private static final String GOOD = "Sorry about the wait. The bag left us on Monday.";

  @TempDir private Path folder;
  private Bench bench;
  private Mention mention;

  @BeforeEach
  void open() {
    bench = new Bench(folder.resolve("northwind"), "Northwind Coffee");
    mention = bench.hear("@jo@forum.example", "Northwind, my bag is broken");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whatBlocksIsNotMarkedAsSentBelowTheScreenEither() {
    Draft draft = bench.draft(mention, GOOD + " We write on {day}.");
    DraftBlocked blocked =
        assertThrows(DraftBlocked.class, () -> bench.drafts.markSent(draft.id(), Optional.empty()));
    assertTrue(String.valueOf(blocked.getMessage()).startsWith("Fill in: day"));
    assertEquals(DraftState.OPEN, bench.drafts.openDraft(mention.id()).orElseThrow().state());
    bench.draft(mention, GOOD);
    assertEquals(DraftState.SENT, bench.drafts.markSent(draft.id(), Optional.empty()).state());
  }

  @Test
  void aBlockThatIsKeptWithAReasonPassesAndStandsInTheJournal() {
    Draft draft = bench.draft(mention, GOOD + " Pay to GB82 WEST 1234 5698 7654 32.");
    Finding block = bench.desk.check(draft).of(Severity.BLOCK).getFirst();
    assertEquals(CheckRule.PERSONAL_DATA, block.rule());
    assertThrows(
        IllegalArgumentException.class, () -> bench.desk.keep(draft.id(), block, " too short "));
    bench.desk.keep(draft.id(), block, "our own account, public anyway");
    Checked checked = bench.desk.check(draft);
    assertFalse(checked.isBlocked());
    assertEquals("our own account, public anyway", checked.kept().getFirst().reason());
    assertEquals(DraftState.SENT, bench.drafts.markSent(draft.id(), Optional.empty()).state());
    assertTrue(
        bench.stores.journal().about("draft:" + draft.id().value(), 10).stream()
            .anyMatch(entry -> entry.action().equals(JournalAction.FINDING_KEPT.words())));
  }

  @Test
  void aFindingThatIsLetGoBlocksAgain() {
    Draft draft = bench.draft(mention, GOOD + " Pay to GB82 WEST 1234 5698 7654 32.");
    Finding block = bench.desk.check(draft).of(Severity.BLOCK).getFirst();
    bench.desk.keep(draft.id(), block, "our own account, public anyway");
    bench.desk.letGo(draft.id(), block);
    assertTrue(bench.desk.check(draft).isBlocked());
  }

  @Test
  void anEmptySlotCannotBeKeptWhateverTheReason() {
    Draft draft = bench.draft(mention, GOOD + " We write on {day}.");
    Finding block = bench.desk.check(draft).of(Severity.BLOCK).getFirst();
    assertThrows(
        IllegalArgumentException.class,
        () -> bench.desk.keep(draft.id(), block, "they will understand it"));
    assertTrue(bench.desk.check(draft).isBlocked());
  }

  @Test
  void whatThePersonSaidElsewhereIsNotSaidHere() {
    var unused = bench.hear("@jo@forum.example", "Northwind, my order 77123 and jo.d@mail.example");
    String body = GOOD + " It is about order 77123 for jo.d@mail.example.";
    assertEquals(
        List.of("77123", "jo.d@mail.example"),
        bench.findings(mention, CheckRule.NOT_SAID_HERE, body).stream()
            .map(Finding::found)
            .toList());
    Mention other = bench.hear("@ben@forum.example", "Northwind, order 77123 is late");
    assertEquals(
        List.of(),
        bench.findings(other, CheckRule.NOT_SAID_HERE, GOOD + " It is about order 77123."));
  }

  @Test
  void aComplaintWithoutAWordOfRegretIsToThinkAbout() {
    assertEquals(
        1, bench.findings(mention, CheckRule.ACKNOWLEDGEMENT, "It left on Monday.").size());
    assertEquals(List.of(), bench.findings(mention, CheckRule.ACKNOWLEDGEMENT, GOOD));
  }

  @Test
  void aNeighbourOnThisComputerIsAnotherClient() throws IOException {
    try (Bench lakeside = new Bench(folder.resolve("lakeside"), "Lakeside Books")) {
      lakeside.desk.showNames();
      Path file = lakeside.folder.resolve(ClientGuard.FILE);
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      List<Finding> found =
          bench.findings(mention, CheckRule.OTHER_CLIENT, GOOD + " Your LAKESIDE-BOOKS team");
      assertEquals("“Lakeside Books” is another client.", found.getFirst().words());
      assertEquals(Severity.BLOCK, found.getFirst().severity());
      Mention theirs = lakeside.hear("@jo@forum.example", "Lakeside, my book is wet");
      assertEquals(
          List.of(), lakeside.findings(theirs, CheckRule.OTHER_CLIENT, "Your Lakeside Books team"));
    }
  }

  @Test
  void theTemplateOfANeighbourIsAnotherClientsToo() {
    String words =
        "Thank you for your patience with the spring list. Every title on it is read by two of us"
            + " before it goes to the shelf, and yours was the last one.";
    try (Bench lakeside = new Bench(folder.resolve("lakeside"), "Lakeside Books")) {
      var unused =
          lakeside
              .stores
              .templates()
              .add(
                  new Template.Terms(
                      Template.Kind.TEMPLATE, Optional.empty(), "en", "Patience", words),
                  "ana");
      lakeside.desk.showNames();
      assertEquals(
          "These are the words of a template of “Lakeside Books”.",
          bench.findings(mention, CheckRule.OTHER_CLIENT, "Hello Jo! " + words).getFirst().words());
      assertEquals(
          List.of(),
          bench.findings(
              mention, CheckRule.OTHER_CLIENT, "Thank you for your patience with the bag."));
    }
  }

  @Test
  void clientsToldByHandCountAsWell() {
    bench.stores.settings().put(ClientGuard.SETTING, "Otter Tours = @ottertours\n");
    assertEquals(
        1, bench.findings(mention, CheckRule.OTHER_CLIENT, "See @OtterTours for it").size());
  }

  @Test
  void theTwinOfAnAnswerIsNamedWithItsDayUntilItWasNotSentAfterAll() {
    Draft draft = bench.draft(mention, GOOD);
    var sent = bench.drafts.markSent(draft.id(), Optional.empty());
    Mention other = bench.hear("@ben@forum.example", "Northwind, mine is late too");
    Finding twin = bench.findings(other, CheckRule.BOILERPLATE, GOOD).getFirst();
    assertEquals("Nearly your answer of 12 Nov 2026: 100 % alike.", twin.words());
    assertEquals(GOOD, twin.found());
    var unused = bench.drafts.unmarkSent(sent.id());
    assertEquals(List.of(), bench.findings(other, CheckRule.BOILERPLATE, GOOD));
  }

  @Test
  void aWordAddedToTheListIsNeverDoubtedAgain() {
    assertTrue(bench.desk.loadSpelling(bench.desk.about(mention)));
    String body = GOOD + " Ask for a flibberchino.";
    assertEquals(1, bench.findings(mention, CheckRule.SPELLING, body).size());
    bench.desk.know("Flibberchino", true);
    assertEquals(List.of(), bench.findings(mention, CheckRule.SPELLING, body));
    bench.desk.know("flibberchino", false);
    assertEquals(1, bench.findings(mention, CheckRule.SPELLING, body).size());
  }
}
