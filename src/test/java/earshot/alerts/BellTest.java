package earshot.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.spike.Lately;
import earshot.insight.spike.Tally;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.Authored;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import earshot.model.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quiet hours are those of the clocks on the wall, and what came in them is told once they end.
class BellTest {
  private static final AlertRule.Quiet NIGHT = AlertRule.Quiet.NIGHT;

  private final AlertRule rule = rule(1, Optional.empty());
  private final AlertRule other = rule(2, Optional.empty());
  private final List<AlertNews.Notice> told = new ArrayList<>();
  private Optional<AlertRule.Quiet> hours = Optional.of(NIGHT);
  private final Bell bell = new Bell(ZoneId.of("Europe/Berlin"), () -> hours);

  // At seven by the clocks on the wall: in winter, in summer, and on the mornings after they were
  // put forward and back.
  @ParameterizedTest
  @CsvSource({
    "2026-01-14T23:00:00Z, 2026-01-15T06:00:00Z",
    "2026-07-14T23:00:00Z, 2026-07-15T05:00:00Z",
    "2026-03-28T23:00:00Z, 2026-03-29T05:00:00Z",
    "2026-10-24T23:00:00Z, 2026-10-25T06:00:00Z"
  })
  void aNightEndsAtSevenByTheClocksOnTheWall(Instant raised, Instant seven) {
    bell.take(raised(1, rule, raised));
    ring(raised);
    ring(seven.minusSeconds(1));
    assertEquals(List.of(), told);
    ring(seven);
    assertEquals(1, told.size());
    assertTrue(told.getFirst().digest());
    ring(seven.plusSeconds(15));
    assertEquals(1, told.size());
  }

  @Test
  void anHourThatTheClocksLeaveOutIsNotQuietAndOneTheyRepeatIsTwice() {
    hours = Optional.of(AlertRule.Quiet.read("02:00-03:00"));
    Instant leapt = Instant.parse("2026-03-29T01:00:00Z");
    bell.take(raised(1, rule, leapt));
    ring(leapt);
    assertFalse(told.getFirst().digest());
    Instant repeated = Instant.parse("2026-10-25T00:30:00Z");
    bell.take(raised(2, rule, repeated));
    ring(repeated);
    ring(repeated.plusSeconds(3600));
    assertEquals(1, told.size());
    ring(repeated.plusSeconds(3600 + 1800));
    assertEquals(2, told.size());
  }

  @Test
  void allOfANightIsOneNoticeAlsoOfARuleThatRangShortlyBefore() {
    hours = Optional.of(AlertRule.Quiet.read("12:00-12:30"));
    Instant noon = Instant.parse("2026-01-15T11:00:00Z");
    bell.take(raised(1, rule, noon.minusSeconds(600)));
    ring(noon.minusSeconds(600));
    bell.take(raised(2, rule, noon.plusSeconds(60)));
    bell.take(raised(3, other, noon.plusSeconds(120)));
    bell.take(raised(4, rule, noon.plusSeconds(180)));
    ring(noon.plusSeconds(200));
    assertEquals(1, told.size());
    ring(noon.plusSeconds(1800));
    assertEquals(2, told.size());
    assertEquals(3, told.getLast().alerts().size());
  }

  @Test
  void hoursThatAreSwitchedOffEndAtOnce() {
    Instant night = Instant.parse("2026-01-14T23:00:00Z");
    bell.take(raised(1, rule, night));
    bell.take(raised(2, rule, night));
    ring(night);
    hours = Optional.empty();
    ring(night.plusSeconds(15));
    assertTrue(told.getFirst().digest());
    assertEquals(2, told.getFirst().alerts().size());
  }

  @Test
  void whatIsOverIsNotToldAndLeavesNoTrace() {
    Instant night = Instant.parse("2026-01-14T23:00:00Z");
    Instant day = Instant.parse("2026-01-15T09:00:00Z");
    bell.take(raised(1, rule, night));
    ring(night);
    bell.forget(_ -> true);
    ring(day);
    assertEquals(List.of(), told);
    bell.take(raised(2, rule, day));
    ring(day);
    assertFalse(told.getFirst().digest());
  }

  private void ring(Instant at) {
    bell.ring(List.of(rule, other), at, news -> told.add((AlertNews.Notice) news));
  }

  private static AlertRule rule(int id, Optional<AlertRule.Quiet> quiet) {
    return new AlertRule(
        new AlertRuleId(id),
        new AlertRule.Terms(
            "Rule " + id,
            new AlertRule.Watched(Measure.EACH, Optional.empty(), "x", BucketWidth.HOUR),
            new AlertRule.Manners(1, quiet),
            true),
        new AlertRule.Standing(Optional.empty(), Optional.empty()),
        new Authored(Instant.EPOCH, "ana"),
        1);
  }

  private static AlertNews.Raised raised(long id, AlertRule rule, Instant at) {
    Tally three = new Tally(3, Tally.Crowd.NOBODY, 0, 0, Tally.Crowd.NOBODY);
    Evidence evidence =
        new Evidence(
            rule.terms(),
            new Verdict(Verdict.State.ALERT, 3, 3, three, 0, Optional.empty()),
            0,
            new Evidence.Seen(List.of(), List.of(), new Lately.Apart(0, 0, 0)),
            Optional.empty());
    Alert alert =
        new Alert(
            new AlertId(id),
            rule.id(),
            Optional.empty(),
            new TimeRange(at.minusSeconds(1), at),
            at,
            "",
            Alert.Progress.NEW);
    return new AlertNews.Raised(alert, evidence);
  }
}
