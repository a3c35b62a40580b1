package earshot.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.model.Brand;
import earshot.model.Mention;
import earshot.model.QueryVersion;
import earshot.model.SavedSearch;
import earshot.model.Span;
import earshot.search.Watch;
import earshot.ui.HeldBack;
import earshot.ui.Sample;
import earshot.ui.kit.Done;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Query Lab without a window.
class LabViewModelTest {
  private final PretendLab desk = new PretendLab();
  private final Live live = new Live();
  private final HeldBack background = new HeldBack();
  private final LabViewModel model =
      new LabViewModel(
          new LabViewModel.Services(desk, desk),
          live,
          new Threads(background, Runnable::run),
          words());

  static Messages words() {
    return Messages.of(LabScreen.class, new Formats(Sample.ZONE, Locale.ENGLISH));
  }

  @BeforeEach
  void open() {
    model.shown();
    background.runAll();
  }

  private void type(String query) {
    model.trial().queryProperty().set(query);
  }

  private void tried(String query) {
    type(query);
    model.trial().tryNow();
    background.runAll();
  }

  private Mention saying(String word) {
    return desk.mentions.stream()
        .filter(mention -> mention.content().body().contains(word))
        .findFirst()
        .orElseThrow();
  }

  private String said() {
    return model.doneProperty().get().map(Done::words).orElse("");
  }

  @Test
  void theBrandOfAMentionOpensAsSoonAsQueriesAreRead() {
    LabViewModel fresh =
        new LabViewModel(
            new LabViewModel.Services(desk, desk),
            live,
            new Threads(background, Runnable::run),
            words());
    Brand rival = Sample.brands().get(1);
    fresh.open(rival.id());
    fresh.shown();
    background.runAll();
    assertEquals(rival.name(), fresh.chosenProperty().get().name());
    fresh.trial().queryProperty().set("half a thought");
    fresh.open(Sample.NORTHWIND.id());
    assertEquals(rival.name(), fresh.chosenProperty().get().name(), "a change stays");
  }

  @Test
  void ourBrandIsOpenAndCounted() {
    assertEquals(new Subject.OfBrand(Sample.NORTHWIND), model.chosenProperty().get());
    assertEquals(Sample.NORTHWIND.query(), model.trial().queryProperty().get());
    assertTrue(model.trial().countProperty().get().endsWith("of 40 stored mentions"));
    assertEquals(20, model.trial().newestProperty().get().size());
  }

  @Test
  void whatWasTypedMeanwhileDropsTheOlderCount() {
    type("northwind");
    model.trial().tryNow();
    int before = desk.counted;
    type("northwind smoke");
    background.runAll();
    assertEquals(before, desk.counted);
    assertEquals("", model.trial().countProperty().get());
    assertFalse(model.trial().tryingProperty().get());
  }

  @Test
  void aMistakeSaysItsPlaceAndItsCure() {
    tried("northwind NEAR coffee");
    var problem = model.trial().problemProperty().get().orElseThrow();
    assertEquals(Optional.of(new Span(10, 14)), problem.span());
    assertTrue(problem.sentence().contains("NEAR/5"));
    assertFalse(model.keeping().canSave().get());
  }

  @Test
  void aFieldThatIsKnownLaterIsNoBrandQuery() {
    tried("northwind is:new");
    assertTrue(model.trial().problemProperty().get().isPresent());
    model.chosenProperty().set(new Subject.Fresh());
    tried("northwind is:new");
    assertEquals(Optional.empty(), model.trial().problemProperty().get());
  }

  @Test
  void aFindTellsWhyPartByPart() {
    tried("northwind NOT airlines");
    model.why().specimenProperty().set(Optional.of(new Specimen.Stored(saying("Northwind"))));
    background.runAll();
    Why.Told told = model.why().toldProperty().get().orElseThrow();
    assertTrue(told.why().holds());
    List<WhyRow> rows = WhyRow.of(told.why());
    assertEquals(
        List.of("", "northwind", "NOT airlines"), rows.stream().map(WhyRow::part).toList());
    assertEquals(List.of("Northwind"), rows.get(1).found());
  }

  @Test
  void aPastedTextThatMissesShowsTheFewestPartsThatMustChange() {
    tried("northwind (burnt OR bitter OR smoke) NOT airlines");
    model
        .why()
        .specimenProperty()
        .set(Optional.of(new Specimen.Pasted("", "My Northwind bag tastes of nothing")));
    background.runAll();
    List<WhyRow> rows = WhyRow.of(model.why().toldProperty().get().orElseThrow().why());
    assertEquals(1, rows.stream().filter(WhyRow::decides).count());
    assertEquals("burnt", rows.stream().filter(WhyRow::decides).findFirst().orElseThrow().part());
  }

  @Test
  void theTextOnShowIsHeldAgainstEveryNewQuery() {
    model.why().specimenProperty().set(Optional.of(new Specimen.Pasted("", "Harbor Roast")));
    background.runAll();
    assertFalse(model.why().toldProperty().get().orElseThrow().why().holds());
    tried("harbor");
    assertTrue(model.why().toldProperty().get().orElseThrow().why().holds());
  }

  @Test
  void savingMakesANewVersionThatCanBeTakenBack() {
    tried("northwind");
    model.keeping().save();
    background.runAll();
    assertEquals("keep Northwind Coffee northwind", desk.done.getLast());
    assertEquals("Saved Northwind Coffee. What was found before stays.", said());
    assertFalse(model.keeping().canSave().get());
    Done.Undo undo = model.doneProperty().get().orElseThrow().undo().orElseThrow();
    undo.deed().run();
    assertEquals("keep Northwind Coffee " + Sample.NORTHWIND.query(), desk.done.getLast());
    undo.again().orElseThrow().run();
    assertEquals("keep Northwind Coffee northwind", desk.done.getLast());
  }

  @Test
  void savingAQueryThatBreaksAnExampleNeedsAYes() {
    model.examples().add(new Specimen.Pasted("", "Northwind burnt my bag"), true);
    background.runAll();
    assertTrue(model.examples().judgedProperty().get().getFirst().passes().orElseThrow());
    tried("airlines");
    assertEquals(1, model.examples().broken());
    model.keeping().save();
    background.runAll();
    assertEquals(Optional.of(1), model.keeping().doubtProperty().get());
    assertEquals(List.of(), desk.done);
    model.keeping().saveAnyway();
    background.runAll();
    assertEquals(List.of("keep Northwind Coffee airlines"), desk.done);
    assertEquals(Optional.empty(), model.keeping().doubtProperty().get());
  }

  @Test
  void aMustNotExampleIsBrokenByAQueryThatFindsIt() {
    model.examples().add(new Specimen.Pasted("", "Northwind Airlines is late"), false);
    background.runAll();
    tried("northwind");
    assertTrue(model.examples().judgedProperty().get().getFirst().broken());
  }

  @Test
  void removingAnExampleCanBeTakenBack() {
    model.examples().add(new Specimen.Pasted("", "Northwind"), true);
    background.runAll();
    model.examples().remove(model.examples().judgedProperty().get().getFirst().example());
    background.runAll();
    assertEquals(List.of(), model.examples().judgedProperty().get());
    Done.Undo undo = model.doneProperty().get().orElseThrow().undo().orElseThrow();
    undo.deed().run();
    undo.then().run();
    background.runAll();
    assertEquals(1, model.examples().judgedProperty().get().size());
    undo.again().orElseThrow().run();
    undo.then().run();
    background.runAll();
    assertEquals(0, model.examples().judgedProperty().get().size());
  }

  @Test
  void theDifferenceAddsUp() {
    tried("northwind NOT burnt");
    model.comparing().compare();
    background.runAll();
    LabBench.Difference difference = model.comparing().differenceProperty().get().orElseThrow();
    long was = desk.finds(Sample.NORTHWIND.query(), 1, Watch.NONE).count();
    long is = desk.finds("northwind NOT burnt", 1, Watch.NONE).count();
    assertTrue(difference.lost().count() > 0);
    assertEquals(was, difference.lost().count() + difference.unchanged().count());
    assertEquals(is, difference.gained().count() + difference.unchanged().count());
  }

  @Test
  void anUnchangedQueryIsNotCompared() {
    model.comparing().compare();
    assertEquals(
        "Nothing was changed since the query was kept.", model.comparing().saidProperty().get());
    assertEquals(0, background.waiting());
  }

  @Test
  void aDifferenceOfOlderWordsIsDropped() {
    tried("northwind");
    model.comparing().compare();
    type("northwind smoke");
    background.runAll();
    assertEquals(Optional.empty(), model.comparing().differenceProperty().get());
  }

  private QueryVersion keptBefore(String query) {
    tried(query);
    model.keeping().save();
    background.runAll();
    return model.comparing().versionsProperty().get().getLast();
  }

  @Test
  void theKeptQueryIsComparedWithAnEarlierVersion() {
    QueryVersion first = keptBefore("northwind NOT burnt");
    assertEquals(Sample.NORTHWIND.query(), first.query());
    model.comparing().with(first);
    background.runAll();
    LabBench.Difference difference = model.comparing().differenceProperty().get().orElseThrow();
    long was = desk.finds(first.query(), 1, Watch.NONE).count();
    assertTrue(difference.lost().count() > 0);
    assertEquals(was, difference.lost().count() + difference.unchanged().count());
  }

  @Test
  void whoChoosesAnotherVersionMeanwhileIsToldOfThatOne() {
    QueryVersion first = keptBefore("northwind NOT burnt");
    QueryVersion unused = keptBefore("northwind smoke");
    QueryVersion second = model.comparing().versionsProperty().get().get(1);
    model.comparing().with(first);
    model.comparing().with(second);
    background.runAll();
    LabBench.Difference difference = model.comparing().differenceProperty().get().orElseThrow();
    assertEquals(
        desk.finds(second.query(), 1, Watch.NONE).count(),
        difference.lost().count() + difference.unchanged().count());
  }

  @Test
  void goingBackToAVersionIsANewOneThatCanBeTakenBack() {
    QueryVersion first = keptBefore("northwind smoke");
    model.comparing().with(first);
    model.keeping().goBack(first.query());
    background.runAll();
    assertEquals("keep Northwind Coffee " + first.query(), desk.done.getLast());
    assertEquals(3, model.comparing().versionsProperty().get().size());
    assertEquals(Optional.empty(), model.comparing().againstProperty().get());
    model.doneProperty().get().orElseThrow().undo().orElseThrow().deed().run();
    assertEquals("keep Northwind Coffee northwind smoke", desk.done.getLast());
  }

  @Test
  void goingBackNeverThrowsAwayWhatIsWritten() {
    QueryVersion first = keptBefore("northwind smoke");
    tried("northwind espresso");
    model.keeping().goBack(first.query());
    background.runAll();
    assertEquals("northwind espresso", model.trial().queryProperty().get());
    assertEquals("keep Northwind Coffee northwind smoke", desk.done.getLast());
  }

  @Test
  void goingBackToAVersionThatBreaksAnExampleNeedsAYes() {
    QueryVersion first = keptBefore("northwind OR lighthouse");
    model.examples().add(new Specimen.Pasted("", "the lighthouse is lit"), true);
    background.runAll();
    model.keeping().goBack(first.query());
    background.runAll();
    assertEquals(Optional.of(1), model.keeping().doubtProperty().get());
    assertEquals("keep Northwind Coffee northwind OR lighthouse", desk.done.getLast());
  }

  @Test
  void aNewSearchNeedsANameThatIsFree() {
    model.chosenProperty().set(new Subject.Fresh());
    tried("smoke");
    assertFalse(model.keeping().canSave().get());
    model.keeping().nameProperty().set("Smoke");
    model.keeping().save();
    background.runAll();
    assertTrue(model.chosenProperty().get() instanceof Subject.OfSearch);
    model.chosenProperty().set(new Subject.Fresh());
    tried("burnt");
    model.keeping().nameProperty().set("smoke");
    model.keeping().save();
    background.runAll();
    assertEquals("A search is called smoke already.", model.keeping().refusedProperty().get());
  }

  @Test
  void aDeletedSearchCanBeTakenBack() {
    model.chosenProperty().set(new Subject.Fresh());
    tried("espresso");
    model.keeping().nameProperty().set("Espresso");
    model.keeping().save();
    background.runAll();
    model.keeping().remove();
    background.runAll();
    assertEquals("Deleted the search Espresso.", said());
    assertEquals(new Subject.Fresh(), model.chosenProperty().get());
    assertEquals(List.of(), desk.searches());
    Done.Undo undo = model.doneProperty().get().orElseThrow().undo().orElseThrow();
    undo.deed().run();
    assertEquals(List.of("Espresso"), desk.searches().stream().map(SavedSearch::name).toList());
    undo.again().orElseThrow().run();
    assertEquals(List.of(), desk.searches());
  }

  @Test
  void whatNarrowlyMissesIsLookedForOnlyWhileSomebodyLooks() {
    tried("northwind NOT burnt");
    assertEquals(Optional.empty(), model.missing().missesProperty().get());
    model.missing().watch(true);
    background.runAll();
    var misses = model.missing().missesProperty().get().orElseThrow();
    assertEquals("NOT burnt", misses.getFirst().part());
    assertTrue(misses.getFirst().count() > 0);
    tried("northwind");
    assertEquals(Optional.of(List.of()), model.missing().missesProperty().get());
  }

  @Test
  void examplesBelongToBrandsAlone() {
    assertTrue(model.examples().possibleProperty().get());
    model.chosenProperty().set(new Subject.Fresh());
    assertFalse(model.examples().possibleProperty().get());
  }

  @Test
  void theFormWritesTheQueryAndFollowsIt() {
    model.chosenProperty().set(new Subject.Fresh());
    model.form().field(FormModel.Field.ANY).set("northwind coffee, nw");
    background.runAll();
    assertEquals("(\"northwind coffee\" OR nw)", model.trial().queryProperty().get());
    tried("harbor OR juniper");
    assertEquals("harbor, juniper", model.form().field(FormModel.Field.ANY).get());
    tried("title:harbor");
    assertFalse(model.form().fitsProperty().get());
  }

  @Test
  void theFormKeepsWhatItHasNoFieldFor() {
    tried("harbor NEAR/3 juniper");
    model.form().field(FormModel.Field.NONE).set("airlines");
    background.runAll();
    assertEquals("harbor NEAR/3 juniper NOT airlines", model.trial().queryProperty().get());
  }

  @Test
  void whoFillsInTheFormIsNotInterrupted() {
    model.chosenProperty().set(new Subject.Fresh());
    model.form().field(FormModel.Field.ANY).set("northwind, ");
    background.runAll();
    assertEquals("northwind, ", model.form().field(FormModel.Field.ANY).get());
  }

  @Test
  void historyIsLookedThroughAndSaysWhatItBrought() {
    model.fill();
    assertTrue(model.filling().runningProperty().get());
    background.runAll();
    assertFalse(model.filling().runningProperty().get());
    assertEquals("History brought Northwind Coffee 12 mentions.", said());
  }

  @Test
  void whatIsStoppedKeepsWhatItDid() {
    model.fill();
    model.filling().stop();
    background.runAll();
    assertEquals("Stopped. Northwind Coffee keeps the 0 mentions found so far.", said());
  }

  @Test
  void whatIsWrittenStaysWhenSomebodyElseChangesTheBrand() {
    type("northwind smoke");
    desk.keep(Sample.NORTHWIND.id(), "northwind OR nw");
    model.reload();
    background.runAll();
    assertEquals("northwind smoke", model.trial().queryProperty().get());
    assertTrue(model.keeping().canRevert().get());
    model.keeping().revert();
    assertEquals("northwind OR nw", model.trial().queryProperty().get());
  }
}
