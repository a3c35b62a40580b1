package earshot.ui.brands.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.start.Answer;
import earshot.intake.start.BrandFacts;
import earshot.intake.start.Doubt;
import earshot.intake.start.Found;
import earshot.intake.start.Proposal;
import earshot.intake.start.Start;
import earshot.intake.start.TellingWords.Offer;
import earshot.model.BrandRole;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Threads;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The brand wizard, without a window.
class WizardViewModelTest {
  private PretendWizard desk = PretendWizard.withAnswers();
  private WizardViewModel model = model();

  @Test
  void nothingIsContactedBeforeTheButton() {
    model.open(BrandRole.OWN);
    type(FactsForm.Field.NAME, "Northwind Coffee");
    type(FactsForm.Field.SITE, "northwind.example");
    assertEquals(List.of(), desk.asked);
  }

  @Test
  void aNameWithoutLettersIsRefusedInWords() {
    type(FactsForm.Field.NAME, "++");
    model.start();
    assertEquals(
        "Type the name as people write it; this has no letters or digits. (FR-1)",
        model.form().problemProperty().get());
    assertEquals(WizardViewModel.Step.NAME, model.stepProperty().get());
  }

  @Test
  void aNameBringsProposalsAndFirstMentions() {
    begin("Northwind Coffee");
    assertEquals(WizardViewModel.Step.PROPOSALS, model.stepProperty().get());
    assertEquals(5, model.finds().countProperty().get());
    assertEquals(
        new SourceLine.Stand.Items(3, Optional.of(3)), line("mastodon-tag").standProperty().get());
    assertEquals(new SourceLines.Progress(6, 6, false), model.lines().progressProperty().get());
    assertEquals(List.of(), desk.kept, "nothing is stored before it is confirmed");
  }

  @Test
  void whoRefusesIsUntickedButCanBeKept() {
    begin("Northwind Coffee");
    assertFalse(line("reddit-search").tickedProperty().get());
    assertTrue(line("gdelt-news").tickedProperty().get(), "empty is no refusal");
    line("reddit-search").tick(true);
    model.keep();
    assertTrue(keptPresets().contains("reddit-search"));
  }

  @Test
  void whoIsNotThereIsUntickedWhenOthersAreReached() {
    desk.answer("hn-search", new Answer.Unreachable("There is no host named hn.example."));
    begin("Northwind Coffee");
    assertFalse(line("hn-search").tickedProperty().get());
    assertFalse(model.lines().nobody());
    assertEquals(model.lines().ticked().size(), model.lines().ticksProperty().get());
  }

  @Test
  void withoutANetworkAllStayTickedAndCanBeAskedAgain() {
    desk = PretendWizard.withoutNetwork();
    model = model();
    begin("Northwind Coffee");
    assertTrue(model.lines().nobody());
    assertEquals(6, model.lines().ticksProperty().get());
    model.finds().queryProperty().set("\"Northwind Coffee\"");
    desk.answer("hn-search");
    model.again();
    assertFalse(model.lines().nobody());
    assertEquals("\"Northwind Coffee\"", model.finds().queryProperty().get());
    assertEquals(WizardViewModel.Step.PROPOSALS, model.stepProperty().get());
    assertEquals(
        List.of("hn-search"), model.lines().ticked().stream().map(Proposal::preset).toList());
  }

  @Test
  void aTickOfThePersonOutlivesTheAnswer() {
    desk.silence("reddit-search");
    desk.goesOn = true;
    begin("Northwind Coffee");
    SourceLine reddit = line("reddit-search");
    reddit.tick(true);
    reddit.heard(new Answer.Blocked(403, ""));
    assertTrue(reddit.tickedProperty().get());
  }

  @Test
  void whatAnsweredIsHandedOverWhenItIsKept() {
    begin("Northwind Coffee");
    model.keep();
    Start.Choice choice = desk.kept.getFirst();
    assertEquals(
        List.of(
            new Start.NewBrand(
                "Northwind Coffee", BrandRole.OWN, "\"Northwind Coffee\" OR northwindcoffee")),
        choice.brands());
    assertEquals(List.of("google-news", "gdelt-news", "hn-search", "mastodon-tag"), keptPresets());
    assertTrue(choice.sources().stream().allMatch(source -> source.heard().isPresent()));
  }

  @Test
  void rivalsAreKeptWithTheSameSearches() {
    type(FactsForm.Field.RIVALS, "Harbor Roast, Juniper Lane");
    begin("Northwind Coffee");
    model.rivals().getLast().tickedProperty().set(false);
    model.keep();
    Start.Choice choice = desk.kept.getFirst();
    assertEquals(
        List.of("Northwind Coffee", "Harbor Roast"),
        choice.brands().stream().map(Start.NewBrand::name).toList());
    assertEquals(
        List.of("google-news", "gdelt-news", "hn-search", "mastodon-tag"),
        keptPresets().subList(4, 8));
  }

  @Test
  void aNewRivalIsSearchedWhereTheBrandsAre() {
    desk.inUse = Set.of("hn-search", "mastodon-tag", "any-feed");
    model.open(BrandRole.RIVAL);
    begin("Harbor Roast");
    assertEquals(List.of("hn-search", "mastodon-tag"), desk.asked);
  }

  @Test
  void aChangedQueryIsTriedOnTheSameAnswers() {
    begin("Northwind Coffee");
    model.finds().queryProperty().set("smoke");
    model.queryTyped();
    assertEquals(1, model.finds().countProperty().get());
    assertEquals(6, desk.asked.size(), "nobody is asked again");
  }

  @Test
  void aQueryThatCannotBeReadCannotBeKept() {
    begin("Northwind Coffee");
    model.finds().queryProperty().set("northwind NEAR coffee");
    model.queryTyped();
    assertTrue(model.finds().problemProperty().get().isPresent());
    assertFalse(model.canKeep().get());
  }

  @Test
  void anEverydayWordBringsExamplesToJudgeAndWordsThatTellThemApart() {
    desk = PretendWizard.ambiguous();
    model = model();
    begin("Harvest");
    Judging judging = model.judging();
    assertEquals(Optional.of(Doubt.EVERYDAY_WORD), judging.doubtProperty().get());
    assertTrue(judging.openProperty().get());
    for (Found example : judging.examplesProperty().get()) {
      judging.judge(example, example.sighting().author().name().startsWith("guest"));
    }
    assertEquals(Optional.of(Doubt.MOSTLY_OTHERS), judging.doubtProperty().get());
    Offer coffee = judging.offersProperty().get().getFirst();
    assertEquals(new Offer("coffee", true, 3, 4, 5, 5), coffee);
    judging.accept(coffee);
    assertEquals("(\"Harvest\") AND (coffee)", model.finds().queryProperty().get());
    assertEquals(3, model.finds().countProperty().get());
  }

  @Test
  void goingBackForgetsWhatWasAsked() {
    desk.goesOn = true;
    begin("Northwind Coffee");
    model.back();
    assertEquals(WizardViewModel.Step.NAME, model.stepProperty().get());
    assertFalse(model.lines().progressProperty().get().running());
    assertEquals("Northwind Coffee", model.form().field(FactsForm.Field.NAME).get());
  }

  @Test
  void theTickForTheOwnNetworkIsAskedForOnlyThen() {
    model.open(BrandRole.OWN);
    assertFalse(model.asksForOwnNetworkProperty().get());
    desk.ownNetwork = true;
    model.open(BrandRole.OWN);
    assertTrue(model.asksForOwnNetworkProperty().get());
  }

  private WizardViewModel model() {
    return new WizardViewModel(
        desk,
        new Threads(Runnable::run, Runnable::run),
        BrandFacts.Area.of(Locale.UK),
        new Formats(ZoneOffset.UTC, Locale.ENGLISH));
  }

  private void begin(String name) {
    type(FactsForm.Field.NAME, name);
    model.start();
  }

  private void type(FactsForm.Field field, String text) {
    model.form().field(field).set(text);
  }

  private SourceLine line(String preset) {
    return model.lines().all().stream()
        .filter(line -> line.proposal().preset().equals(preset))
        .findFirst()
        .orElseThrow();
  }

  private List<String> keptPresets() {
    return desk.kept.getFirst().sources().stream()
        .map(source -> source.proposal().preset())
        .toList();
  }
}
