package earshot.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.insight.spike.Exclusion;
import earshot.insight.spike.Lately.Apart;
import earshot.insight.spike.Lately.Loud;
import earshot.insight.spike.Tally;
import earshot.insight.spike.Verdict;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.BrandId;
import earshot.model.BucketWidth;
import earshot.model.Measure;
import earshot.model.MentionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  @Test
  void whatWasWrittenIsReadAsItWas() {
    Evidence evidence = evidence("Voices", 3);
    assertEquals(evidence, Evidence.read(evidence.written()));
  }

  @Test
  void aNameOfSeveralLinesBreaksNothing() {
    Evidence read = Evidence.read(evidence("Voices\nmeasure 4\npromised 9", 3).written());
    assertEquals(Measure.VOICES, read.rule().watched().measure());
    assertEquals("Voices measure 4 promised 9", read.rule().name());
    assertEquals(0.75, read.promised());
  }

  @Test
  void thousandsOfMentionsStillFitTheirColumn() {
    Evidence evidence = evidence("Voices", 5_000);
    assertEquals(500, evidence.seen().mentions().size());
    assertTrue(evidence.written().length() < 20_000);
  }

  @Test
  void linesOfALaterVersionArePassedOver() {
    Evidence evidence = evidence("Voices", 3);
    assertEquals(evidence, Evidence.read("colour red\n" + evidence.written() + "more 1 2\n"));
  }

  @Test
  void pricesAreSaidInWords() {
    assertEquals("about one false alarm a month", price(1));
    assertEquals("about 4 false alarms a month", price(4));
    assertEquals("about one false alarm in 3 months", price(1 / 3.0));
    assertEquals("about one false alarm a year", price(1 / 12.0));
  }

  @Test
  void anAlertIsSaidInWords() {
    Evidence evidence = evidence("Voices", 3);
    assertEquals("20 voices in an hour", AlertWords.what(evidence));
    assertEquals(
        "0 to 6 were expected; by chance so many come about 1 time in 2,500.",
        AlertWords.expected(evidence));
    assertEquals("less than 1 time in 1,000,000", AlertWords.chance(1e-9));
  }

  private static String price(double rate) {
    AlertRule.Terms terms = evidence("x", 1).rule();
    return AlertWords.price(
        new AlertRule.Terms(
            terms.name(), terms.watched(), new AlertRule.Manners(rate, Optional.empty()), true));
  }

  private static Evidence evidence(String name, int mentions) {
    Tally.Crowd crowd = new Tally.Crowd(12, 20, 18, 6);
    Verdict.Figures figures =
        new Verdict.Figures(
            2.47,
            1.2,
            1.25,
            0.0004,
            new Verdict.Bounds(0, 6, 10),
            List.of(
                new Verdict.Left(Instant.parse("2026-06-03T12:00:00Z"), Exclusion.NOT_WATCHED)));
    return new Evidence(
        new AlertRule.Terms(
            name,
            new AlertRule.Watched(
                Measure.VOICES, Optional.of(new BrandId(3)), "a b", BucketWidth.HOUR),
            AlertRule.Manners.USUAL,
            true),
        new Verdict(
            Verdict.State.ALERT,
            20,
            20,
            new Tally(25, crowd, 11, 4, crowd),
            7,
            Optional.of(figures)),
        0.75,
        new Evidence.Seen(
            LongStream.rangeClosed(1, mentions).mapToObj(MentionId::new).toList(),
            List.of(new Loud(new MentionId(8), 9, 6)),
            new Apart(1, 2, 3)),
        Optional.of(new AlertId(41)));
  }
}
