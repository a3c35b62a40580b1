package earshot.ui.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AlertRule;
import earshot.model.BucketWidth;
import earshot.model.IncidentId;
import earshot.model.Measure;
import earshot.replies.playbook.Playbooks;
import earshot.ui.kit.Done;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertsViewModelTest {
  private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);
  private static final Messages WORDS =
      Messages.of(AlertsScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));

  private final SampleAlerts desk = new SampleAlerts();
  private final AlertsViewModel model = new AlertsViewModel(desk, AT_ONCE, WORDS);

  @Test
  void withoutAlertsThePriceOfAllRulesIsSaid() {
    desk.watching(6, "One", "Two", "Three");
    model.shown();
    assertEquals(AlertsViewModel.Phase.EMPTY, model.phaseProperty().get());
    assertEquals(
        "No alerts. 3 rules are watching; about 3 false alarms a month.",
        model.nothingProperty().get());
  }

  @Test
  void youngWorkspacesAreToldHowManyWeeksThereAre() {
    desk.watching(2, "One");
    model.shown();
    assertEquals("Not enough history yet: 2 of 4 weeks.", model.nothingProperty().get());
  }

  @Test
  void theNewestAlertIsLookedAtFirstAndStaysChosenWhenMoreCome() {
    desk.raised(1, 20);
    model.shown();
    assertEquals(1, model.chosenProperty().get().orElseThrow().alert().id().value());
    desk.raised(2, 40);
    desk.listeners.getFirst().run();
    assertEquals(2, model.open().size());
    assertEquals(1, model.chosenProperty().get().orElseThrow().alert().id().value());
  }

  @Test
  void notAnAlarmCanBeTakenBackAndSaidAgain() {
    desk.raised(1, 20);
    model.shown();
    model.notAnAlarm();
    assertEquals(AlertsViewModel.Phase.EMPTY, model.phaseProperty().get());
    Done done = model.doneProperty().get().orElseThrow();
    assertEquals("Noted as no alarm.", done.words());
    done.undo().orElseThrow().deed().run();
    done.undo().orElseThrow().then().run();
    assertEquals(AlertsViewModel.Phase.READY, model.phaseProperty().get());
    done.undo().orElseThrow().again().orElseThrow().run();
    assertEquals(0, desk.open().size());
    done.undo().orElseThrow().deed().run();
    assertEquals(1, desk.open().size());
  }

  @Test
  void anIncidentIsStartedOnceAndItsRoomOpened() {
    desk.raised(1, 20);
    model.shown();
    model.startIncident();
    Playbooks.Proposal first = model.plans().proposedProperty().get().getFirst();
    model.plans().start(first);
    model.plans().start(first);
    assertEquals(java.util.List.of("incident 1 plan 2"), desk.acts);
    assertEquals(Optional.of(new IncidentId(7)), model.plans().openedProperty().get());
    assertTrue(model.doneProperty().get().orElseThrow().undo().isPresent());
  }

  @Test
  void anAlertWithAnIncidentOpensItsRoomInstead() {
    desk.raised(1, 20);
    model.shown();
    model.startIncident();
    model.plans().start(model.plans().proposedProperty().get().getFirst());
    model.startIncident();
    assertTrue(model.plans().proposedProperty().get().isEmpty());
    assertEquals(1, desk.acts.size());
  }

  @Test
  void whatCannotBeReadIsSaidAndTriedAgain() {
    desk.broken = true;
    model.shown();
    assertEquals(AlertsViewModel.Phase.FAILED, model.phaseProperty().get());
    desk.broken = false;
    model.reload();
    assertEquals(AlertsViewModel.Phase.EMPTY, model.phaseProperty().get());
  }

  @Test
  void leavingLeavesNoSubscription() {
    model.shown();
    assertEquals(1, desk.listeners.size());
    model.hidden();
    assertEquals(0, desk.listeners.size());
  }

  @Test
  void anAlertIsPutIntoWords() {
    desk.raised(1, 20);
    AlertsDesk.Line line = desk.open().getFirst();
    AlertPhrases phrases = new AlertPhrases(WORDS);
    assertEquals("20 voices in an hour", phrases.what(line.evidence()));
    assertEquals("Thu 19 Nov, 14:00 to 15:00", phrases.when(line.alert().bucket()));
    assertEquals(
        "20 voices in an hour: more than chance explains. It is an alarm from 10 on, judged by the"
            + " same hour of the week and those beside it in 6 weeks. It was raised while the time"
            + " still ran.",
        phrases.why(line));
    assertEquals("By chance about 1 time in 2,500 (p 0.000400)", phrases.probability(0.0004));
    assertEquals("2 found late; 1 without a date", phrases.apart(line.evidence().seen().apart()));
    assertEquals("", phrases.caution(line.evidence()));
  }

  @Test
  void aRuleIsWrittenKeptTakenBackAndPutBackAsTheSame() {
    AlertRulesViewModel rules =
        new AlertRulesViewModel(desk, AT_ONCE, InstantSource.fixed(SampleAlerts.NOW), WORDS);
    rules.shown();
    AlertRuleForm form = rules.form();
    assertFalse(form.canSaveProperty().get());
    form.nameProperty().set("Prices");
    form.measureProperty().set(Measure.MENTIONS);
    form.widthProperty().set(BucketWidth.DAY);
    form.priceProperty().set(1 / 12.0);
    form.quietProperty().set(true);
    assertTrue(form.canSaveProperty().get());
    rules.save();
    AlertRule kept = desk.rules.getFirst().rule();
    assertEquals(1 / 12.0, kept.terms().manners().falseAlarms());
    assertTrue(kept.terms().manners().quiet().isPresent());
    assertFalse(form.canSaveProperty().get());
    Done.Undo undo = rules.doneProperty().get().orElseThrow().undo().orElseThrow();
    undo.deed().run();
    assertEquals(0, desk.rules.size());
    undo.again().orElseThrow().run();
    assertEquals(kept.id(), desk.rules.getFirst().rule().id());
    undo.deed().run();
    assertEquals(0, desk.rules.size());
  }

  @Test
  void aPriceThatCannotBeChosenStaysAsItIs() {
    desk.rules.add(new AlertsDesk.RuleLine(SampleAlerts.rule(1, "Odd", 0.8), "", Optional.empty()));
    AlertRulesViewModel rules =
        new AlertRulesViewModel(desk, AT_ONCE, InstantSource.fixed(SampleAlerts.NOW), WORDS);
    rules.shown();
    rules.form().nameProperty().set("Odd one");
    rules.save();
    assertEquals(0.8, desk.rules.getFirst().rule().terms().manners().falseAlarms());
  }

  @Test
  void standingsAreSaidPlainly() {
    AlertPhrases phrases = new AlertPhrases(WORDS);
    desk.watching(6, "One").watching(2, "Young");
    assertEquals(
        "As usual at 14:20: 2, expected 0 to 6",
        phrases.standing(desk.rules.getFirst(), SampleAlerts.NOW));
    assertEquals(
        "Not enough history yet: 2 of 4 weeks",
        phrases.standing(desk.rules.getLast(), SampleAlerts.NOW));
    assertEquals(
        "About one false alarm a month (0.6 promised)", phrases.price(desk.rules.getFirst()));
    AlertRule rule = desk.rules.getFirst().rule();
    AlertRule muted =
        new AlertRule(
            rule.id(),
            rule.terms(),
            new AlertRule.Standing(
                Optional.of(SampleAlerts.NOW.plus(Duration.ofHours(24))), Optional.empty()),
            rule.made(),
            0);
    assertEquals(
        "Muted until Fri 14:20",
        phrases.standing(new AlertsDesk.RuleLine(muted, "", Optional.empty()), SampleAlerts.NOW));
  }
}
