package earshot.alerts;

import static earshot.alerts.Bed.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.Waiting;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.AlertState;
import earshot.model.BucketWidth;
import earshot.model.Label;
import earshot.model.Measure;
import earshot.model.Mention;
import earshot.model.SavedSearch;
import earshot.model.TimeRange;
import earshot.storage.FaultyDisk;
import earshot.storage.Filled;
import earshot.storage.Unavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertDeskTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private Bed bed;
  private AlertDesk desk;
  private final List<AlertNews> heard = new ArrayList<>();

  @BeforeEach
  void open(@TempDir Path folder) {
    bed = new Bed(folder).quiet(2);
    desk = listening();
  }

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void aQuietHourRaisesNothing() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 3, Label.NEUTRAL);
    desk.look();
    assertEquals(List.of(), open());
    AlertDesk.Looked looked = desk.looked(rule().id()).orElseThrow();
    Verdict running = looked.seen().orElseThrow().running();
    assertEquals(Verdict.State.USUAL, running.state());
    assertEquals(3, running.observed());
  }

  @Test
  void aCrowdIsAnAlertBeforeItsHourIsOver() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    Alert alert = open().getFirst();
    assertEquals(new TimeRange(NOON, NOON.plus(HOUR)), alert.bucket());
    Evidence evidence = Evidence.read(alert.evidence());
    assertEquals(20, evidence.verdict().observed());
    assertEquals(2 + 0.5 / 24, evidence.verdict().figures().orElseThrow().mean(), 1e-9);
    assertEquals(20, evidence.seen().mentions().size());
    assertTrue(evidence.promised() > 0 && evidence.promised() <= 1.2);
    assertEquals(1, notices().size());
  }

  @Test
  void aQuarterOfAnHourSeesItToo() {
    bed.rule(Measure.VOICES, BucketWidth.FIFTEEN_MINUTES);
    pass(MINUTE.multipliedBy(12));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    assertEquals(1, open().size());
  }

  @Test
  void aRestartNeitherRepeatsNorForgets() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    desk = listening();
    desk.look();
    pass(HOUR);
    desk = listening();
    desk.look();
    assertEquals(1, open().size());
  }

  @Test
  void whatIsSeenOnlyAfterTheHourIsStillRaised() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    desk.look();
    pass(HOUR.plus(MINUTE.multipliedBy(10)));
    bed.crowd(NOON.plus(MINUTE.multipliedBy(40)), 20, Label.NEUTRAL);
    desk = listening();
    desk.look();
    assertEquals(NOON, open().getFirst().bucket().from());
  }

  @Test
  void anOutageWithABacklogIsNoAlarm() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    bed.rule(Measure.VOICES, BucketWidth.FIFTEEN_MINUTES);
    desk.look();
    // Six hours without an answer, then forty at once, most of them of the last half hour.
    bed.now = NOON.plus(HOUR.multipliedBy(6)).plus(MINUTE.multipliedBy(5));
    for (int i = 0; i < 10; i++)
      bed.crowd(NOON.plus(MINUTE.multipliedBy(20L * i)), 1, Label.NEUTRAL);
    bed.crowd(bed.now.minus(MINUTE.multipliedBy(30)), 30, Label.NEUTRAL);
    for (int i = 0; i < 8; i++) {
      desk.look();
      pass(MINUTE.multipliedBy(15));
      bed.take(List.of(), bed.now.minus(MINUTE.multipliedBy(15)));
    }
    assertEquals(List.of(), open());
  }

  @Test
  void whatIsFoundHoursLaterIsNoAlarm() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    desk.look();
    for (int i = 0; i < 16; i++) {
      pass(MINUTE.multipliedBy(15));
      bed.take(List.of(), bed.now.minus(MINUTE.multipliedBy(15)));
    }
    bed.crowd(NOON.plus(MINUTE.multipliedBy(10)), 40, Label.NEUTRAL);
    desk = listening();
    desk.look();
    assertEquals(List.of(), open());
  }

  @Test
  void withinSixHoursOnlyTwiceAsManyRaiseItAgain() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    pass(MINUTE.multipliedBy(10));
    bed.crowd(NOON.plusSeconds(600), 15, Label.NEUTRAL);
    desk.look();
    assertEquals(1, open().size());
    pass(MINUTE.multipliedBy(10));
    bed.crowd(NOON.plusSeconds(1200), 15, Label.NEUTRAL);
    desk.look();
    assertEquals(2, open().size());
    Evidence again = Evidence.read(open().getFirst().evidence());
    assertEquals(Optional.of(open().getLast().id()), again.escalates());
  }

  @Test
  void nobodyIsToldTwiceWithinAnHourByOneRule() {
    withinSixHoursOnlyTwiceAsManyRaiseItAgain();
    assertEquals(1, notices().size());
    pass(HOUR);
    desk.look();
    assertEquals(2, notices().size());
  }

  @Test
  void aClosedAlertIsRaisedAgainOnlyAfterAUsualBucket() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    AlertBook book = new AlertBook(bed.stores, desk, bed);
    assertEquals(AlertState.OPEN, book.close(open().getFirst().id(), "ana", "seen").state());
    assertEquals(List.of(), open());
    // It goes on for seven hours without a pause.
    for (int hour = 1; hour <= 7; hour++) {
      bed.now = NOON.plus(HOUR.multipliedBy(hour)).plus(MINUTE.multipliedBy(10));
      bed.crowd(NOON.plus(HOUR.multipliedBy(hour)), 20, Label.NEUTRAL);
      desk.look();
    }
    assertEquals(List.of(), open());
    bed.now = NOON.plus(HOUR.multipliedBy(8)).plus(MINUTE.multipliedBy(10));
    bed.take(List.of(), bed.now.minus(HOUR));
    bed.now = bed.now.plus(HOUR);
    bed.crowd(NOON.plus(HOUR.multipliedBy(9)), 25, Label.NEUTRAL);
    desk.look();
    assertEquals(1, open().size());
  }

  @Test
  void aMutedRuleIsSilent() {
    AlertRule rule = bed.rule(Measure.VOICES, BucketWidth.HOUR);
    AlertRules rules = new AlertRules(bed.stores, bed.histories(), desk, bed);
    Optional<Instant> before = rules.mute(rule.id());
    assertEquals(Optional.empty(), before);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    assertEquals(List.of(), open());
    rules.mute(rule.id(), before);
    desk.lookAnew();
    assertEquals(1, open().size());
  }

  @Test
  void quietHoursAreToldTogetherAfterwardsAlsoAfterARestart() {
    AlertRule.Quiet lunch = new AlertRule.Quiet(LocalTime.of(11, 0), LocalTime.of(14, 0));
    for (String name : List.of("One", "Other")) {
      bed.stores
          .alertRules()
          .add(
              new AlertRule.Terms(
                  name,
                  new AlertRule.Watched(
                      Measure.VOICES, Optional.of(bed.brand), "", BucketWidth.HOUR),
                  new AlertRule.Manners(1, Optional.of(lunch)),
                  true),
              "ana");
    }
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    assertEquals(2, open().size());
    assertEquals(List.of(), notices());
    pass(HOUR.multipliedBy(2));
    desk = listening();
    desk.look();
    assertEquals(1, notices().size());
    assertTrue(notices().getFirst().digest());
    assertEquals(2, notices().getFirst().alerts().size());
  }

  @Test
  void inTheQuietHoursOfTheWorkspaceAlertsAreListedAndToldOnceAfterwards() {
    new QuietHours(bed.stores.settings()).keep(Optional.of(AlertRule.Quiet.read("11:00-14:00")));
    for (int i = 0; i < 3; i++) bed.rule(Measure.VOICES, BucketWidth.HOUR);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    assertEquals(3, open().size());
    assertEquals(List.of(), notices());
    // A command prints them all the same.
    assertEquals(3, heard.stream().filter(AlertNews.Raised.class::isInstance).count());
    // Who has closed one need not be told of it.
    new AlertBook(bed.stores, desk, bed).close(open().getFirst().id(), "ana", "");
    pass(HOUR.multipliedBy(2));
    desk.look();
    assertEquals(1, notices().size());
    assertTrue(notices().getFirst().digest());
    assertEquals(2, notices().getFirst().alerts().size());
    pass(MINUTE);
    desk.look();
    assertEquals(1, notices().size());
  }

  @Test
  void aDayOfComplaintsIsAnAlarmOfTheNegativeShare() {
    bed.rule(Measure.NEGATIVE_SHARE, BucketWidth.DAY);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    bed.crowd(NOON, 9, Label.NEGATIVE);
    desk.look();
    Alert alert = open().getFirst();
    Verdict verdict = Evidence.read(alert.evidence()).verdict();
    assertEquals(9, verdict.observed());
    assertEquals(
        Measure.NEGATIVE_SHARE, Evidence.read(alert.evidence()).rule().watched().measure());
  }

  @Test
  void theIncidentOfAnAlertIsMarkedAndCanBeTakenBack() {
    bed.rule(Measure.VOICES, BucketWidth.HOUR);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    AlertBook book = new AlertBook(bed.stores, desk, bed);
    Alert alert = open().getFirst();
    AlertBook.Started started = book.startIncident(alert.id(), "Spoiled beans", "ana");
    assertEquals(NOON, bed.stores.markers().all().getFirst().from());
    assertEquals(AlertState.INCIDENT, book.get(alert.id()).progress().state());
    assertEquals(1, book.open().size());
    book.takeBack(alert.id(), started);
    assertEquals(List.of(), bed.stores.markers().all());
    assertEquals(AlertState.OPEN, book.get(alert.id()).progress().state());
  }

  @Test
  void theOwnBrandBeginsWithThreeRulesOnce() {
    AlertRules rules = new AlertRules(bed.stores, bed.histories(), desk, bed);
    rules.begin();
    rules.begin();
    assertEquals(3, rules.all().size());
    AlertRule removed = rules.remove(rules.all().getFirst().id());
    rules.begin();
    assertEquals(2, rules.all().size());
    assertEquals(removed.terms(), rules.putBack(removed).terms());
  }

  @Test
  void whatASavedSearchFindsIsOneAlertUntilSomebodyLooksAtIt() {
    SavedSearch search = bed.stores.searches().keep("Beans", "beans", true, "ana");
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 3, Label.NEUTRAL);
    List<Mention> found = newest(3);
    desk.found(search, found);
    desk.look();
    desk.found(search, found);
    desk.look();
    Alert alert = open().getFirst();
    assertEquals(1, open().size());
    assertEquals(3, Evidence.read(alert.evidence()).seen().mentions().size());
    assertEquals("Beans", Evidence.read(alert.evidence()).rule().name());
    new AlertBook(bed.stores, desk, bed).close(alert.id(), "ana", "");
    desk.found(search, found);
    desk.look();
    assertEquals(1, open().size());
  }

  @Test
  void whatAnArchiveBringsIsNoNews() {
    SavedSearch search = bed.stores.searches().keep("Beans", "beans", true, "ana");
    pass(HOUR.multipliedBy(3));
    bed.crowd(NOON, 3, Label.NEUTRAL);
    desk.found(search, newest(3));
    desk.look();
    assertEquals(List.of(), open());
  }

  @Test
  void aRuleThatMeetsAMistakeKeepsNoOtherFromLooking() {
    AlertRule first = bed.rule(Measure.VOICES, BucketWidth.HOUR);
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 20, Label.NEUTRAL);
    desk.look();
    Filled.change(bed.database, "UPDATE alert SET evidence = ?", "damaged");
    AlertRule second = bed.rule(Measure.VOICES, BucketWidth.FIFTEEN_MINUTES);
    pass(MINUTE.multipliedBy(10));
    desk.look();
    String problem = desk.looked(first.id()).orElseThrow().problem().orElse("");
    assertTrue(problem.contains("mistake in Earshot"), problem);
    assertTrue(desk.looked(second.id()).orElseThrow().seen().isPresent());
  }

  @Test
  void whatASearchFoundWhileTheDiskWasFullIsRaisedOnceThereIsRoom(@TempDir Path other) {
    bed.close();
    bed = new Bed(other, Filled::openOnFaultyDisk).quiet(2);
    desk = listening();
    SavedSearch search = bed.stores.searches().keep("Beans", "beans", true, "ana");
    pass(MINUTE.multipliedBy(20));
    bed.crowd(NOON, 3, Label.NEUTRAL);
    desk.found(search, newest(3));
    try {
      FaultyDisk.fullAfter(0);
      assertThrows(Unavailable.class, desk::look);
    } finally {
      FaultyDisk.roomAgain();
    }
    Waiting.until(() -> bed.database.unavailable().isEmpty());
    desk.look();
    assertEquals(1, open().size());
  }

  private List<Mention> newest(int many) {
    return bed.stores
        .mentions()
        .page(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), many)
        .mentions();
  }

  private void pass(Duration time) {
    bed.now = bed.now.plus(time);
  }

  private AlertDesk listening() {
    AlertDesk made = bed.desk();
    AlertDesk.Subscription unused = made.subscribe(heard::add);
    return made;
  }

  private AlertRule rule() {
    return bed.stores.alertRules().all().getFirst();
  }

  private List<Alert> open() {
    return new AlertBook(bed.stores, desk, bed).open();
  }

  private List<AlertNews.Notice> notices() {
    return heard.stream()
        .filter(AlertNews.Notice.class::isInstance)
        .map(AlertNews.Notice.class::cast)
        .toList();
  }
}
